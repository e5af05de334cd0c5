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
class OddEscape(Kind, code="G507"):
    """A backslash with a sign that no text has, such as 0."""

    escape: str


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
class PluralFormOutOfOrder(Kind, code="G521"):
    """A plural form with another number than the one before leads to."""

    wanted: str
    found: str


@dataclass(frozen=True, slots=True)
class MorePluralForms(Kind, code="G522", count="wanted"):
    """A message with more plural forms than the header gives its language."""

    wanted: int
    found: int


@dataclass(frozen=True, slots=True)
class PluralHeaderUnknown(Kind, code="G523"):
    """A header on plural forms that cannot be read."""

    found: str
    own: str


@dataclass(frozen=True, slots=True)
class PluralNumberWrong(Kind, code="G524"):
    """A header with a number of plural forms that no language has."""

    found: str
    own: str


@dataclass(frozen=True, slots=True)
class PluralExpressionWrong(Kind, code="G525"):
    """A header whose rule gives some number no plural form."""

    found: str
    own: str


@dataclass(frozen=True, slots=True)
class OddDraftHeader(Kind, code="G526"):
    """A header X-Draft that says neither yes nor no."""

    found: str


@dataclass(frozen=True, slots=True)
class HiddenSign(Kind, code="G527"):
    """A sign that is not seen and can change what is: a control sign, a turn of direction."""

    sign: str


@dataclass(frozen=True, slots=True)
class OtherMarkup(Kind, code="G528"):
    """What looks like markup in a translation, and stands in no source."""

    found: str


@dataclass(frozen=True, slots=True)
class BoldAdded(Kind, code="G529"):
    """Bold words where the source has none."""


@dataclass(frozen=True, slots=True)
class MixedScripts(Kind, code="G530"):
    """A word with look-alike letters of another script, as in a false address."""

    found: str


@dataclass(frozen=True, slots=True)
class OtherPluralForms(Kind, code="G540", count="wanted"):
    """A notice: a header with another number of plural forms than CLDR gives the language."""

    wanted: int
    found: int


@dataclass(frozen=True, slots=True)
class SaysNothing(Kind, code="G541"):
    """A notice: a translation of signs that cannot be read, which counts as none."""


@dataclass(frozen=True, slots=True)
class FactsTurnedRound(Kind, code="G542"):
    """A notice: an end that stands before its start, unlike in the source."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class OneFormOnly(Kind, code="G543"):
    """A notice: a text about a number without the plural forms of the source language."""

    language: str
    forms: int


@dataclass(frozen=True, slots=True)
class ReviewOfEarlierTexts(Kind, code="G544"):
    """A notice: a review that was made for other source texts than those of today."""

    language: str
    reviewed: str
    today: str


@dataclass(frozen=True, slots=True)
class ReviewsNotByLanguage(Kind, code="G545"):
    """A record of reviews that is no list of languages."""


@dataclass(frozen=True, slots=True)
class ReviewKeyUnknown(Kind, code="G546"):
    """A key that no review has."""

    found: str


@dataclass(frozen=True, slots=True)
class ReviewKeyMissing(Kind, code="G547", by="key"):
    """A review that does not say by whom, when, or of which texts."""

    key: str


@dataclass(frozen=True, slots=True)
class ReviewDateWrong(Kind, code="G548"):
    """A day of a review that is none."""

    found: str


@dataclass(frozen=True, slots=True)
class KeepUnclear(Kind, code="G550"):
    """KEEP without an arrow, or with nothing on one side of it."""

    found: str


@dataclass(frozen=True, slots=True)
class KeepNowhere(Kind, code="G551"):
    """KEEP with texts of which no catalogue has the old and the guides the new one."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class PublishFromWrong(Kind, code="G553"):
    """A share to publish from that is no number of per cent."""

    found: str


@dataclass(frozen=True, slots=True)
class NotPublished(Kind, code="not-published"):
    """Languages of which too little is translated to publish them."""

    languages: tuple[str, ...]
    share: str


@dataclass(frozen=True, slots=True)
class TextsOfToday(Kind, code="texts-of-today"):
    """The state of all source texts, as a review names it."""

    state: str


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
