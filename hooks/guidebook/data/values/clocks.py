"""Times of day."""

import re
from dataclasses import dataclass

from guidebook.data.values.look_alikes import refused
from guidebook.problems.value_kinds import NoTime

DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in minutes since midnight, 00:00 to 24:00."""

    minutes: int

    def __str__(self) -> str:
        return f"{self.minutes // 60:02}:{self.minutes % 60:02}"


def parse_clock(text: str) -> Clock:
    """08:30 to 24:00; 8.30 is the same time."""
    match = re.fullmatch(r"(\d?\d)[:.](\d\d)", text, re.ASCII)
    if match:
        minutes = int(match[1]) * 60 + int(match[2])
        if int(match[2]) < 60 and minutes <= DAY_MINUTES:
            return Clock(minutes)
    raise refused(text, NoTime(text))
