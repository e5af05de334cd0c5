"""Days, and months whose day is not known."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from guidebook.data.values.look_alikes import refused
from guidebook.problems.problem import Wrong
from guidebook.problems.record_kinds import MonthForDay
from guidebook.problems.value_kinds import NoDate


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A month, or a day of it where the day is known."""

    year: int
    month: int
    day: int | None = None

    @property
    def first(self) -> date:
        """The first day that is meant."""
        return date(self.year, self.month, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that is meant."""
        return date(
            self.year, self.month, self.day or calendar.monthrange(self.year, self.month)[1]
        )

    def __str__(self) -> str:
        day = f"-{self.day:02}" if self.day else ""
        return f"{self.year:04}-{self.month:02}{day}"


def parse_partial_date(text: str) -> PartialDate:
    """2023-07 or 2023-07-15."""
    match = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", text, re.ASCII)
    if match:
        year, month, day = int(match[1]), int(match[2]), int(match[3] or 1)
        if year >= 1900 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]:
            return PartialDate(year, month, day if match[3] else None)
    raise refused(text, NoDate(text))


def parse_day(text: str) -> date:
    """2023-07-15."""
    said = parse_partial_date(text)
    if said.day is None:
        raise Wrong(MonthForDay(text))
    return said.first
