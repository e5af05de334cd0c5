"""What is translated, reviewed and published, and what can be wrong with what is said of it."""

from guidebook.problems.kind import Kind


class ReviewOfEarlierTexts(Kind, code="G544"):
    """A notice: a review that was made for other source texts than those of today."""

    language: str
    reviewed: str
    today: str


class ReviewsNotByLanguage(Kind, code="G545"):
    """A record of reviews that is no list of languages."""


class ReviewKeyUnknown(Kind, code="G546"):
    """A key that no review has."""

    found: str


class ReviewKeyMissing(Kind, code="G547", by="key"):
    """A review that does not say by whom, when, or of which texts."""

    key: str


class ReviewDateWrong(Kind, code="G548"):
    """A day of a review that is none."""

    found: str


class KeepUnclear(Kind, code="G550"):
    """KEEP without an arrow, or with nothing on one side of it."""

    found: str


class KeepNowhere(Kind, code="G551"):
    """KEEP with texts of which no catalogue has the old and the guides the new one."""

    old: str
    new: str


class PublishFromWrong(Kind, code="G553"):
    """A share to publish from that is no number of per cent."""

    found: str


class NotPublished(Kind, code="not-published"):
    """Languages of which too little is translated to publish them."""

    languages: tuple[str, ...]
    share: str


class WrongInTranslations(Kind, code="wrong-in-translations"):
    """Stands above mistakes in translations, which stop no build."""


class TextsOfToday(Kind, code="texts-of-today"):
    """The state of all source texts, as a review names it."""

    state: str


class CoverageHead(Kind, code="coverage-head", by="column"):
    """A heading of the table of coverage."""

    column: str


class DraftMark(Kind, code="coverage-draft"):
    """What the table of coverage says of a draft."""


class StaleText(Kind, code="coverage-stale"):
    """A text whose translations were made from an earlier one."""

    languages: tuple[str, ...]
    place: str
    source: str


class MissingText(Kind, code="coverage-missing"):
    """A text without translation."""

    languages: tuple[str, ...]
    place: str
    source: str


class CopiedText(Kind, code="coverage-copied"):
    """A text whose translation is its source again, and counts as none."""

    place: str
    source: str


class MoreTexts(Kind, code="coverage-more", count="number"):
    """How many more texts wait for a translator than are named."""

    number: int
