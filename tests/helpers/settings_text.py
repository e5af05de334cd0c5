"""What mkdocs.yml lists, in a file as small as an editor could have it."""

SETTINGS = """\
# The site's settings.
site_name: Panduan     # readers see another one
site_url: !ENV [SITE_URL, ""]

plugins:
  - search
  - guide_languages:   # ours
      docs_structure: suffix
      languages:
        # the source first
        - locale: id
          name: Bahasa Indonesia
          default: true

        - name: "English"   # the second
          locale: en        # two letters
"""
