"""What may be right but should be looked at."""

from dataclasses import dataclass

from guidebook.problems.kind import Kind


@dataclass(frozen=True, slots=True)
class NumbersAlike(Kind, code="G901"):
    """Two numbers differ in one digit."""

    number: str
    other: str
    line: int


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
