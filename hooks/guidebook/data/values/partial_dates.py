"""Days, and months whose day is not known."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from guidebook.data.values.look_alikes import refused
from guidebook.data.values.own_words import NO_OWN_WORDS, OwnWords, plain
from guidebook.problems.problem import Wrong
from guidebook.problems.record_kinds import MonthForDay
from guidebook.problems.value_kinds import NoDate, NoDay


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


def parse_partial_date(text: str, own: OwnWords = NO_OWN_WORDS) -> PartialDate:
    """2023-07 or 2023-07-15; or Juli 2023 and 15 Juli 2023 in the editors' own language."""
    match = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", _with_numbers(text, own), re.ASCII)
    if match:
        year, month, day = int(match[1]), int(match[2]), int(match[3] or 1)
        if year >= 1900 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]:
            return PartialDate(year, month, day if match[3] else None)
    raise refused(text, NoDate(text))


def _with_numbers(text: str, own: OwnWords) -> str:
    """A date with the name of its month as one of numbers; another text as it is."""
    match = re.fullmatch(r"(?:(\d?\d)\.?\s+)?(\D+?)\s+(\d{4})", text.strip(), re.ASCII)
    month = own.months.get(plain(match[2])) if match else None
    if match is None or month is None:
        return text
    return f"{match[3]}-{month:02}" + (f"-{int(match[1]):02}" if match[1] else "")


def parse_day(text: str, own: OwnWords = NO_OWN_WORDS) -> date:
    """2023-07-15."""
    try:
        said = parse_partial_date(text, own)
    except Wrong:
        raise refused(text, NoDay(text)) from None
    if said.day is None:
        raise Wrong(MonthForDay(text))
    return said.first
