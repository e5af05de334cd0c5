"""When somebody can be reached: rows of days or dates, and what they say of one day.

Rows of days add up. A row of dates (without days) replaces them on its dates; where two do, the
one of fewer dates. A row that is closed takes its days away. Hours belong to the day on which they
begin, also where they end after midnight.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from guidebook.data.values.clocks import DAY_MINUTES, Clock
from guidebook.data.values.days import DAYS, Days
from guidebook.data.values.zones import ZoneClock, day_of

_WEEK = 7 * DAY_MINUTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Hours on days of the week (days), or on dates where days is None.

    first and last bound the dates; each is None where it is not said, as opens and closes are.
    zone is the editor's name of a time zone.
    """

    days: Days | None = None
    first: date | None = None
    last: date | None = None
    opens: Clock | None = None
    closes: Clock | None = None
    zone: str = ""
    is_closed: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether it says when somebody answers, or that nobody does, and on which days."""
        has_days = any(one is not None for one in (self.days, self.first, self.last))
        return has_days and (self.is_closed or self.length > 0)

    @property
    def length(self) -> int:
        """How long it is open on the clock, in minutes; closing before opening is the next day.

        0 where it is closed, or where one of the two times is not known.
        """
        if self.opens is None or self.closes is None:
            return 0
        minutes = self.closes.minutes - self.opens.minutes
        return minutes if minutes > 0 else minutes + DAY_MINUTES

    @property
    def is_always(self) -> bool:
        """Whether it never closes, whatever a clock shows."""
        is_every_day = self.days is not None and self.days.is_every_day
        is_bounded = self.first is not None or self.last is not None
        return is_every_day and not is_bounded and self.length == DAY_MINUTES

    @property
    def span(self) -> int:
        """How many dates it bounds; many where an end is open."""
        return ((self.last or date.max) - (self.first or date.min)).days

    def covers(self, day: date) -> bool:
        """Whether it says something of a day."""
        return (
            (self.first is None or self.first <= day)
            and (self.last is None or day <= self.last)
            and (self.days is None or day.weekday() in self.days.numbers)
        )


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Opening:
    """From one moment to another somebody can be reached.

    Not certain where it runs past midnight into a day for which another row has dates: nobody has
    said whether that row ends it.
    """

    start: int
    end: int
    zone: str
    is_certain: bool = True


def rows_on(rows: Iterable[Row], day: date) -> tuple[Row, ...]:
    """The rows that say of a day what holds on it, those that are closed among them."""
    covering = tuple(row for row in rows if row.covers(day))
    dated = tuple(row for row in covering if row.days is None)
    if dated:
        fewest = min(row.span for row in dated)
        return tuple(row for row in dated if row.span == fewest)
    closed = tuple(row for row in covering if row.is_closed)
    return closed or covering


def openings(
    rows: tuple[Row, ...], clocks: Mapping[str, ZoneClock], first: int, last: int
) -> tuple[Opening, ...]:
    """All openings that begin on these days (as numbers), in their order."""
    return tuple(sorted(_openings(rows, clocks, first, last)))


def _openings(
    rows: tuple[Row, ...], clocks: Mapping[str, ZoneClock], first: int, last: int
) -> Iterator[Opening]:
    for number in range(first, last + 1):
        day = day_of(number)
        for row in rows_on(rows, day):
            if row.opens is None or not row.length:
                continue
            clock, start = clocks[row.zone], number * DAY_MINUTES + row.opens.minutes
            others = [one for one in rows_on(rows, day_of(number + 1)) if one.days is None]
            is_certain = row.opens.minutes + row.length <= DAY_MINUTES or all(
                one == row for one in others
            )
            yield Opening(
                start=clock.moment(start),
                end=clock.moment(start + row.length),
                zone=row.zone,
                is_certain=is_certain,
            )


def overlap(first: Row, second: Row) -> bool:
    """Whether two rows of one schedule tell the hours of the same moment twice."""
    if (first.days is None) != (second.days is None):
        return False
    begin = max(first.first or date.min, second.first or date.min)
    dates = (min(first.last or date.max, second.last or date.max) - begin).days + 1
    if dates < 1:
        return False
    if first.days is None:
        if first.span != second.span:
            return False
        if not first.length or not second.length:
            return True
    if first.zone != second.zone:
        return False
    shared = {(begin.weekday() + later) % len(DAYS) for later in range(min(dates, len(DAYS)))}
    return any(
        start < other_end + shift and other_start + shift < end
        for start, end in _minutes(first, shared)
        for other_start, other_end in _minutes(second, shared)
        for shift in (-_WEEK, 0, _WEEK)
    )


def _minutes(row: Row, days: set[int]) -> list[tuple[int, int]]:
    """From when to when it is open on these days, in minutes since the beginning of Monday."""
    opens = row.opens.minutes if row.opens else 0
    covered = days & set(row.days.numbers) if row.days else days
    starts = (day * DAY_MINUTES + opens for day in covered)
    return [(start, start + row.length) for start in starts if row.length]
