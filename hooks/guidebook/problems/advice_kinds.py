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
class ChannelUnused(Kind, code="G902"):
    """No guide shows a contact channel."""
