"""What may be right but should be looked at."""

from dataclasses import dataclass

from guidebook.problems.kind import Kind


@dataclass(frozen=True, slots=True)
class NumbersAlike(Kind, code="G901", by="how"):
    """Two numbers are easily taken for each other: how is one, two or swapped."""

    number: str
    other: str
    line: int
    how: str


@dataclass(frozen=True, slots=True)
class FactUnused(Kind, code="G902", by="what"):
    """No guide shows a fact: what is number, address, hours, platform, invitation or untold.

    Untold is what stands beside an invitation of which no section tells.
    """

    what: str


@dataclass(frozen=True, slots=True)
class BlockNotGiven(Kind, code="G903"):
    """A section shows what the survey does not give."""

    block: str


@dataclass(frozen=True, slots=True)
class ChannelsNotGiven(Kind, code="G904"):
    """A section shows contact channels, and the guide names none."""

    section: str


@dataclass(frozen=True, slots=True)
class OtherYear(Kind, code="G905"):
    """A fact names another year than its edition."""

    found: str
    edition: str


@dataclass(frozen=True, slots=True)
class PeriodOutsideYear(Kind, code="G906"):
    """The survey runs outside the year of its edition."""

    period: str
    edition: str


@dataclass(frozen=True, slots=True)
class QuotesAround(Kind, code="G907"):
    """A name stands between quotes, and so twice between them in a sentence."""

    found: str
    meant: str


@dataclass(frozen=True, slots=True)
class MixedSigns(Kind, code="G908"):
    """A word with a sign that only looks like those around it."""

    word: str
    sign: str


@dataclass(frozen=True, slots=True)
class LabelOfTwo(Kind, code="G909"):
    """One label has two numbers."""

    label: str
    line: int


@dataclass(frozen=True, slots=True)
class OverMidnight(Kind, code="G910"):
    """Hours end before they begin, so on the next day."""

    opens: str
    closes: str


@dataclass(frozen=True, slots=True)
class GreenBadge(Kind, code="G911"):
    """A green badge of WhatsApp, which has blue ones."""


@dataclass(frozen=True, slots=True)
class SettledInVain(Kind, code="G912"):
    """What is settled is not asked about."""

    advice: str
    at: str
