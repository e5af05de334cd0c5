"""Days, and months whose day is not known."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from guidebook.data.values.look_alikes import refused
from guidebook.data.values.own_words import NO_OWN_WORDS, OwnWords, plain
from guidebook.problems.problem import Wrong
from guidebook.problems.record_kinds import MonthForDay
from guidebook.problems.value_kinds import DatesTogether, NoDate, NoDay, NoSuchDay, YearFarOff

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""The years that can be meant: 9999, as some write for an end that nobody knows, is none."""


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
        if year and 1 <= month <= 12 and day:
            if not FIRST_YEAR <= year <= LAST_YEAR:
                raise Wrong(YearFarOff(text, FIRST_YEAR, LAST_YEAR))
            last = PartialDate(year, month).last
            if day > last.day:
                raise Wrong(NoSuchDay(text, last))
            return PartialDate(year, month, day if match[3] else None)
    first, *rest = _RANGE.split(text.strip())
    if len(rest) == 1 and (first := _dated(first, rest[0], own)):
        raise Wrong(DatesTogether(text, first, rest[0]))
    raise refused(text, NoDate(text, _meant(text)))


_RANGE = re.compile(r"\s+[-\u2010-\u2015]\s+|[\u2013\u2014]|\s+s\.?\s?d\.?\s+")


def _dated(first: str, last: str, own: OwnWords) -> str:
    """The first of two dates, with the year of the last if it has none; nothing where none is."""
    for one in (first, f"{first} {last[-4:]}"):
        if _is_date(one, own) and _is_date(last, own):
            return one
    return ""


def _is_date(text: str, own: OwnWords) -> bool:
    """Whether a text is meant as a date, also as one of a day that its month does not have."""
    try:
        parse_partial_date(text, own)
    except Wrong as wrong:
        return isinstance(wrong.kind, NoSuchDay)
    return True


def _meant(text: str) -> str:
    """A day in numbers in another order, where only one can be meant.

    Where its month does not have it, that is what is wrong.
    """
    match = re.fullmatch(r"(\d?\d)[-/.](\d?\d)[-/.](\d{4})", text.strip(), re.ASCII)
    if not match:
        return ""
    first, second, year = map(int, match.groups())
    orders = {(first, second), (second, first)}
    days = {f"{year}-{month:02}-{day:02}" for day, month in orders if month <= 12 < day <= 31}
    if len(days) != 1:
        return ""
    try:
        return str(parse_partial_date(days.pop()))
    except Wrong as wrong:
        if isinstance(wrong.kind, NoSuchDay):
            raise Wrong(NoSuchDay(text, wrong.kind.last)) from None
        return ""


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
    except Wrong as wrong:
        if isinstance(wrong.kind, YearFarOff | NoSuchDay):
            raise
        raise refused(text, NoDay(text, _meant(text))) from None
    if said.day is None:
        raise Wrong(MonthForDay(text))
    return said.first
