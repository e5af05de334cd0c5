"""What can be wrong with the languages in mkdocs.yml."""

from guidebook.problems.kind import Kind


class NoDefaultLanguage(Kind, code="G150"):
    """No language is marked as the one that the guides are written in."""


class NoLanguageList(Kind, code="G151"):
    """The list of languages is not where it has to be."""


class PageMissing(Kind, code="G153"):
    """A page that mkdocs.yml lists and docs/ has not."""

    found: str


class LanguageThereAlready(Kind, code="G152"):
    """A language to be added is in the list already."""

    found: str
    line: int


class LanguageTwice(Kind, code="G154"):
    """A language stands in the list twice."""

    found: str
    line: int


class DefaultTwice(Kind, code="G155"):
    """A second language is marked as the one that the guides are written in."""

    found: str


class LanguageIncomplete(Kind, code="G156"):
    """An entry of the list of languages lacks the tag or the name."""


class LinkNowhere(Kind, code="G157"):
    """A link or a picture of a hand-written page whose file docs/ has not."""

    found: str
    meant: str


class SettingsElsewhere(Kind, code="G158"):
    """Settings that MkDocs would take from another file, which nobody has looked at."""


class SettingOther(Kind, code="G166"):
    """A setting of MkDocs that has but one value here has another one."""

    wanted: str
    found: str
