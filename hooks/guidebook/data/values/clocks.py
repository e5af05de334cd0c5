"""Times of day."""

import re
from dataclasses import dataclass

from guidebook.data.values.look_alikes import refused
from guidebook.problems.problem import Wrong
from guidebook.problems.value_kinds import NoTime, TimesTogether

DAY_MINUTES = 24 * 60

_CLOCK = r"\d?\d[:.]\d\d"
_RANGE = re.compile(
    rf"({_CLOCK})\s*(?:[-\u2010-\u2015\u2212]|s\.?d\.?|to|until)\s*({_CLOCK})", re.ASCII
)
"""Two times as people write them together; dashes are those of keyboards and of typesetters."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in minutes since midnight, 00:00 to 24:00."""

    minutes: int

    def __str__(self) -> str:
        return f"{self.minutes // 60:02}:{self.minutes % 60:02}"


def parse_clock(text: str) -> Clock:
    """08:30 to 24:00; 8.30 is the same time."""
    if re.fullmatch(_CLOCK, text, re.ASCII):
        hour, minute = map(int, re.split("[:.]", text))
        if minute < 60 and hour * 60 + minute <= DAY_MINUTES:
            return Clock(hour * 60 + minute)
    if pair := _RANGE.fullmatch(text):
        raise Wrong(TimesTogether(text, *pair.groups()))
    raise refused(text, NoTime(text, _meant(text)))


def _meant(text: str) -> str:
    """The time that is told with other words around it, or by the clock of twelve hours.

    1320 is none: some programs write 22:00 so, in minutes.
    """
    if match := re.fullmatch(r"(0?[1-9]|1[0-2])(?:[:.]([0-5]\d))?\s*([ap])\.?m\.?", text, re.I):
        hour = int(match[1]) % 12 + 12 * (match[3] in "pP")
        return f"{hour:02}:{match[2] or '00'}"
    if match := re.fullmatch(
        r"(0\d|1[5-9]|2[0-3])([0-5]\d)|(\d\d)[:.](\d\d)[:.]00", text, re.ASCII
    ):
        return f"{match[1] or match[3]}:{match[2] or match[4]}"
    match = re.search(r"(?<![\d:.-])([01]?\d|2[0-3])[:.]([0-5]\d)(?![\d:.])", text, re.ASCII)
    if not match or re.search(r"\d|\b[ap]\.?m", text.replace(match[0], "", 1), re.I):
        return ""
    return f"{match[1]:0>2}:{match[2]}"
