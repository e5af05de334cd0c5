"""How a language writes times of day, after CLDR where its translators do not say."""

import re
from dataclasses import dataclass

import babel
from babel.dates import get_period_names, get_time_format

from guidebook.data.values.clock_patterns import parse_clock_pattern, write_clock
from guidebook.data.values.clocks import Clock
from guidebook.problems.problem import Wrong

_PLAIN = "HH:mm"
"""What everybody reads, where CLDR has a pattern that is none of ours."""


@dataclass(frozen=True, slots=True)
class ClockStyle:
    """A pattern of a time of day, and its words for before and after noon."""

    pattern: str
    halves: tuple[str, str]

    @property
    def has_words(self) -> bool:
        """Whether letters stand in it, which have a direction."""
        return any(letter.isalpha() for letter in self.write(Clock(0)))

    def write(self, clock: Clock) -> str:
        """A time of day: 08:30, 8:30 AM."""
        return write_clock(clock, self.pattern, self.halves)


def clock_style(cldr: babel.Locale, pattern: str | None) -> ClockStyle:
    """The style of a language; pattern is what its translators chose."""
    names = get_period_names("abbreviated", "format", cldr)
    return ClockStyle(pattern or _pattern_of(cldr), (str(names["am"]), str(names["pm"])))


def _pattern_of(cldr: babel.Locale) -> str:
    """The short pattern of CLDR, with the halves of the day for finer parts of it."""
    pattern = re.sub(r"a+|b+|B+", "a", get_time_format("short", cldr).pattern)
    try:
        # Not every font has the narrow space.
        return parse_clock_pattern(pattern.replace("\u202f", "\u00a0"))
    except Wrong:
        return _PLAIN
