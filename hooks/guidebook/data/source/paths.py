"""Where a project's data stand, below its root."""

GUIDES = "guides"
"""The folder of all data."""

TRANSLATIONS = "translations"
"""The folder of the catalogues, below that of all data."""

SURVEY_FILE = "survey.yml"
"""The file of an edition that names its guides, in the folder of the edition."""

SECTIONS_FILE = "sections.yml"
"""The file of an edition with what its guides have in common, in the same folder."""

SHARED = ("survey", "sections")
"""The files of an edition that are no guide."""

SETTINGS = "mkdocs.yml"
"""The file that names the languages of the site."""
