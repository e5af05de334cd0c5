"""Rows of hours as clocks in another time zone show them, over the days that are meant."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import groupby

from guidebook.data.values.clocks import DAY_MINUTES, Clock
from guidebook.data.values.days import Days
from guidebook.data.values.schedules import Row
from guidebook.data.values.zones import ALWAYS, ZoneClock, number_of, zone_clock

Window = tuple[date, date]
"""The first and the last day that are meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneHours:
    """Hours as a clock in one time zone shows them, and the dates on which it does.

    opens or closes is None where the data do not say it. is_daylight says whether that clock is put
    forward then, and is None where it is on some days and not on others.
    """

    days: Days | None
    first: date | None
    last: date | None
    opens: Clock | None
    closes: Clock | None
    closes_next_day: bool
    is_daylight: bool | None


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a clock shows of the hours that begin on one day; days_later is the day it shows."""

    days_later: int
    opens: int | None
    closes: int | None


@lru_cache(maxsize=1024)  # they are the same in every language
def hours_in_zone(row: Row, own: str, other: str, window: Window | None) -> tuple[ZoneHours, ...]:
    """The hours, given in their own zone, in another one; both by their names at IANA.

    One where the two clocks differ by as much on all days that are meant, else one for each time
    of the year, with its dates; none at all where then nobody says what days are meant.
    """
    if row.opens is None and row.closes is None:
        return ()
    first, last = _bounds(row, window)
    if last < first:
        return ()
    given, shown = zone_clock(own, first, last), zone_clock(other, first, last)
    days = tuple(_days(row, first, last, is_always_alike=_is_alike(given, shown)))
    groups = [
        (seen, [day for day, _ in found])
        for seen, found in groupby(
            ((day, _seen(row, given, shown, day)) for day in days), key=lambda pair: pair[1]
        )
    ]
    if len(groups) > 1 and window is None and row.span >= _span(*ALWAYS):
        return ()
    return tuple(
        _hours(
            row,
            seen,
            (dates[0], dates[-1]) if len(groups) > 1 else None,
            _is_daylight(row, given, shown, dates),
        )
        for seen, dates in groups
    )


def hours_as_said(row: Row) -> ZoneHours:
    """The hours as the clock of their own zone shows them, wherever that is."""
    end = row.opens.minutes + row.length if row.opens else 0
    return ZoneHours(
        days=row.days,
        first=row.first,
        last=row.last,
        opens=row.opens,
        closes=row.closes,
        closes_next_day=end > DAY_MINUTES,
        is_daylight=None,
    )


def _bounds(row: Row, window: Window | None) -> Window:
    """The days that are meant: those of the row, within the window unless it has dates alone."""
    first, last = window or ALWAYS
    if row.days is None:
        return row.first or first, row.last or last
    return max(first, row.first or first), min(last, row.last or last)


def _span(first: date, last: date) -> int:
    return (last - first).days


def _is_alike(one: ZoneClock, other: ZoneClock) -> bool:
    return len(one.shifts) == len(other.shifts) == 1


def _days(row: Row, first: date, last: date, *, is_always_alike: bool) -> Iterator[date]:
    """The days on which the row holds; one of them where all are alike."""
    day = first
    while day <= last:
        if row.covers(day):
            yield day
            if is_always_alike:
                return
        day += timedelta(days=1)


def _seen(row: Row, given: ZoneClock, shown: ZoneClock, day: date) -> _Shown:
    if row.is_always:
        return _Shown(0, 0, DAY_MINUTES)
    start = number_of(day) * DAY_MINUTES
    if row.opens is None:
        # Midnight that ends a day belongs to it.
        end = shown.local(given.moment(start + _anchor(row))) - start - 1
        days_later, closes = divmod(end, DAY_MINUTES)
        return _Shown(days_later, None, closes + 1)
    opens = row.opens.minutes
    begin = shown.local(given.moment(start + opens)) - start
    days_later, opens_there = divmod(begin, DAY_MINUTES)
    if row.closes is None:
        return _Shown(days_later, opens_there, None)
    end = shown.local(given.moment(start + opens + row.length)) - start
    return _Shown(days_later, opens_there, end - days_later * DAY_MINUTES)


def _hours(row: Row, seen: _Shown, dates: Window | None, is_daylight: bool | None) -> ZoneHours:
    """Midnight that ends a day is 24:00, so that the day stays the same: 22:00 WIB is 24:00 WIT."""
    later = timedelta(days=seen.days_later)
    first, last = dates or (row.first, row.last)
    closes, closes_next_day = seen.closes, False
    if closes is not None and closes > DAY_MINUTES:
        closes, closes_next_day = closes - DAY_MINUTES, True
    return ZoneHours(
        days=row.days.shifted(seen.days_later) if row.days else None,
        first=first + later if first else None,
        last=last + later if last else None,
        opens=None if seen.opens is None else Clock(seen.opens),
        closes=None if closes is None else Clock(closes),
        closes_next_day=closes_next_day,
        is_daylight=is_daylight,
    )


def _anchor(row: Row) -> int:
    """When it opens, or else closes, in minutes since the day began."""
    said = row.opens or row.closes
    return said.minutes if said else 0


def _is_daylight(row: Row, given: ZoneClock, shown: ZoneClock, days: list[date]) -> bool | None:
    """Whether the clock is put forward when it opens; None where it is on some of the days."""
    moments = (given.moment(number_of(day) * DAY_MINUTES + _anchor(row)) for day in days)
    found = {shown.at(moment).is_daylight for moment in moments}
    return found.pop() if len(found) == 1 else None
