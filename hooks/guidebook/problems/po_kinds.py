"""What can be wrong with a catalogue as a PO file, and with its header."""

from guidebook.problems.kind import Kind


class NoPoLine(Kind, code="G501"):
    """A line that cannot stand in a PO file."""

    found: str


class PoOutOfOrder(Kind, code="G502", by="after"):
    """A keyword that may not follow the one before."""

    after: str
    found: str


class PoTextAlone(Kind, code="G503"):
    """A text before the first message."""


class MessageTwice(Kind, code="G504"):
    """A message that the file has already."""

    first: int


class CatalogueEmpty(Kind, code="G505"):
    """A catalogue without any message."""


class PoCutShort(Kind, code="G506", by="after"):
    """A catalogue that ends in the middle of a message."""

    after: str


class OddEscape(Kind, code="G507"):
    """A backslash with a sign that no text has, such as 0."""

    escape: str


class OtherLanguage(Kind, code="G508"):
    """A header that names another language than the file."""

    language: str
    found: str


class OtherCharset(Kind, code="G509"):
    """A header that names another encoding than UTF-8."""

    found: str


class PluralFormsDue(Kind, code="G510"):
    """One text where the source wants a text a plural form."""


class OneTextDue(Kind, code="G511"):
    """Plural forms where the source wants one text."""


class PluralFormOutOfOrder(Kind, code="G521"):
    """A plural form with another number than the one before leads to."""

    wanted: str
    found: str


class MorePluralForms(Kind, code="G522", count="wanted"):
    """A message with more plural forms than the header gives its language."""

    wanted: int
    found: int


class PluralHeaderUnknown(Kind, code="G523"):
    """A header on plural forms that cannot be read."""

    found: str
    own: str


class PluralNumberWrong(Kind, code="G524"):
    """A header with a number of plural forms that no language has."""

    found: str
    own: str


class PluralExpressionWrong(Kind, code="G525"):
    """A header whose rule gives some number no plural form."""

    found: str
    own: str


class OddDraftHeader(Kind, code="G526"):
    """A header X-Draft that says neither yes nor no."""

    found: str


class OtherPluralForms(Kind, code="G540", count="wanted"):
    """A notice: a header with another number of plural forms than CLDR gives the language."""

    wanted: int
    found: int


class PluralFormsUnused(Kind, code="G559"):
    """A notice: a header whose rule gives no number some of the plural forms."""

    unused: tuple[str, ...]
    own: str


class GarbledLetters(Kind, code="G560", count="number"):
    """Translations whose letters a program has read with another encoding, told once a file."""

    found: str
    right: str
    number: int
