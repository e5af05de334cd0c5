"""What can be wrong with a catalogue, and with a translation against its source."""

from dataclasses import dataclass

from guidebook.problems.kind import Kind


@dataclass(frozen=True, slots=True)
class NoPoLine(Kind, code="G501"):
    """A line that cannot stand in a PO file."""

    found: str


@dataclass(frozen=True, slots=True)
class PoOutOfOrder(Kind, code="G502", by="after"):
    """A keyword that may not follow the one before."""

    after: str
    found: str


@dataclass(frozen=True, slots=True)
class PoTextAlone(Kind, code="G503"):
    """A text before the first message."""


@dataclass(frozen=True, slots=True)
class MessageTwice(Kind, code="G504"):
    """A message that the file has already."""

    first: int


@dataclass(frozen=True, slots=True)
class CatalogueEmpty(Kind, code="G505"):
    """A catalogue without any message."""


@dataclass(frozen=True, slots=True)
class PoCutShort(Kind, code="G506", by="after"):
    """A catalogue that ends in the middle of a message."""

    after: str


@dataclass(frozen=True, slots=True)
class NoPoFile(Kind, code="G507"):
    """A catalogue that the library cannot read."""

    reason: str


@dataclass(frozen=True, slots=True)
class OtherLanguage(Kind, code="G508"):
    """A header that names another language than the file."""

    language: str
    found: str


@dataclass(frozen=True, slots=True)
class OtherCharset(Kind, code="G509"):
    """A header that names another encoding than UTF-8."""

    found: str


@dataclass(frozen=True, slots=True)
class PluralFormsDue(Kind, code="G510"):
    """One text where the source wants a text a plural form."""


@dataclass(frozen=True, slots=True)
class OneTextDue(Kind, code="G511"):
    """Plural forms where the source wants one text."""


@dataclass(frozen=True, slots=True)
class OtherPluralForms(Kind, code="G512", count="wanted"):
    """A header that gives a language more or fewer plural forms than it has."""

    wanted: int
    expression: str
    found: int


@dataclass(frozen=True, slots=True)
class OtherFact(Kind, code="G513"):
    """A placeholder that the source has not."""

    found: str
    known: tuple[str, ...]
    meant: str


@dataclass(frozen=True, slots=True)
class FactWithoutSource(Kind, code="G514"):
    """A placeholder where the source has none at all."""

    found: str


@dataclass(frozen=True, slots=True)
class FactLost(Kind, code="G515"):
    """A placeholder of the source that the translation lacks."""

    fact: str


@dataclass(frozen=True, slots=True)
class NumberAdded(Kind, code="G516"):
    """A number that only the translation has."""

    number: str


@dataclass(frozen=True, slots=True)
class NumberLost(Kind, code="G517"):
    """A number that only the source has."""

    number: str


@dataclass(frozen=True, slots=True)
class NameLost(Kind, code="G518"):
    """A name that respondents see on their phone and the translation has otherwise."""

    name: str


@dataclass(frozen=True, slots=True)
class OtherAddress(Kind, code="G519"):
    """A web address that only the source or only the translation has."""

    address: str


@dataclass(frozen=True, slots=True)
class SpaceAround(Kind, code="G520"):
    """Space before or after a translation."""


@dataclass(frozen=True, slots=True)
class CoverageHead(Kind, code="coverage-head", by="column"):
    """A heading of the table of coverage."""

    column: str


@dataclass(frozen=True, slots=True)
class DraftMark(Kind, code="coverage-draft"):
    """What the table of coverage says of a draft."""


@dataclass(frozen=True, slots=True)
class StaleText(Kind, code="coverage-stale"):
    """A text whose translations were made from an earlier one."""

    languages: tuple[str, ...]
    place: str
    source: str


@dataclass(frozen=True, slots=True)
class MissingText(Kind, code="coverage-missing"):
    """A text without translation."""

    languages: tuple[str, ...]
    place: str
    source: str


@dataclass(frozen=True, slots=True)
class MoreTexts(Kind, code="coverage-more", count="number"):
    """How many more texts wait for a translator than are named."""

    number: int
