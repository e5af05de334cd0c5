"""What may be right but should be looked at."""

from datetime import date

from guidebook.problems.kind import Kind


class NumbersAlike(Kind, code="G901", by="how"):
    """Two numbers are easily taken for each other: how is one, two, swapped or length."""

    number: str
    other: str
    line: int
    how: str


class FactUnused(Kind, code="G902", by="what"):
    """No guide shows a fact: what is number, address, hours, platform, invitation or untold.

    Of the platform it may be its address alone, platform_address. Untold is what stands beside an
    invitation of which no section tells.
    """

    what: str


class BlockNotGiven(Kind, code="G903"):
    """A section shows what the survey does not give."""

    block: str


class ChannelsNotGiven(Kind, code="G904"):
    """A section shows contact channels, and the guide names none."""

    section: str


class OtherYear(Kind, code="G905"):
    """A fact names another year than its edition."""

    found: str
    edition: str


class PeriodOutsideYear(Kind, code="G906"):
    """The survey runs outside the year of its edition."""

    period: str
    edition: str


class QuotesAround(Kind, code="G907"):
    """A name stands between quotes, and so twice between them in a sentence."""

    found: str
    meant: str


class MixedSigns(Kind, code="G908"):
    """A word with a sign that only looks like those around it."""

    word: str
    sign: str


class LabelOfTwo(Kind, code="G909"):
    """One label has two numbers."""

    label: str
    line: int


class OverMidnight(Kind, code="G910"):
    """Hours end before they begin, so on the next day."""

    opens: str
    closes: str


class GreenBadge(Kind, code="G911"):
    """A green badge of WhatsApp, which has blue ones."""


class SettledInVain(Kind, code="G912"):
    """What is settled is not asked about."""

    advice: str
    at: str


class LongSentence(Kind, code="G913"):
    """A sentence has more words than most readers can follow."""

    found: str
    words: int


class InCapitals(Kind, code="G914"):
    """Words are in capitals that are no name."""

    found: str


class SafetyPromised(Kind, code="G915"):
    """A word promises safety."""

    found: str


class GuideDiffers(Kind, code="G916"):
    """One guide differs where all others agree."""

    found: str


class PeriodOver(Kind, code="G917", by="known"):
    """The survey is over, and its edition is not closed; of its end a day or a month is known."""

    ends: date
    known: str


class MarkupShown(Kind, code="G919"):
    """What looks like markup stands in a text, where readers see it as it is."""

    found: str


class HoursOutside(Kind, code="G918"):
    """Hours hold on no day of the survey, so nobody is told of them."""

    starts: date
    ends: date


class HoursInPart(Kind, code="G921", by="lacks"):
    """What a row of hours does not say: opens, closes, times (both of them), days or time_zone."""

    lacks: str


class EditionsAlike(Kind, code="G920", by="how"):
    """Two editions have one name, or one of a survey is no later than the other: name or date."""

    found: str
    other: str
    how: str
