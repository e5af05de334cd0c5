"""Opening hours in another time zone. Pure arithmetic; no clock, no daylight saving."""

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from guidebook.data.values.clocks import DAY_MINUTES, Clock
from guidebook.data.values.days import Days
from guidebook.data.values.texts import Reference

_WEEK = 7 * DAY_MINUTES


class Zone(Protocol):
    """A time zone, in minutes east of UTC."""

    @property
    def offset(self) -> int:
        """How far east."""


class Hours(Protocol):
    """Opening hours in one time zone."""

    @property
    def days(self) -> Days:
        """On which days they begin."""

    @property
    def opens(self) -> Clock:
        """When they begin."""

    @property
    def length(self) -> int:
        """How long they last, in minutes."""

    @property
    def time_zone(self) -> Reference:
        """In whose time they are given."""


Z = TypeVar("Z", bound=Zone)


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneHours(Generic[Z]):
    """Service hours as a clock in one time zone shows them."""

    zone: Z
    days: Days
    opens: Clock
    closes: Clock
    closes_next_day: bool


def in_zone(hours: Hours, own: Zone, zone: Z) -> ZoneHours[Z]:
    """The hours, given in their own zone, in another one.

    Midnight at the end of a day is 24:00, so that the day stays the same: 22:00 WIB is 24:00 WIT.
    """
    start = hours.opens.minutes + zone.offset - own.offset
    days_later, opens = divmod(start, DAY_MINUTES)
    closes = opens + hours.length
    closes_next_day = closes > DAY_MINUTES
    return ZoneHours(
        zone=zone,
        days=hours.days.shifted(days_later),
        opens=Clock(opens),
        closes=Clock(closes - DAY_MINUTES if closes_next_day else closes),
        closes_next_day=closes_next_day,
    )


def overlap(first: Hours, second: Hours) -> bool:
    """Whether two entries in one time zone tell the hours of the same moment twice."""
    if first.time_zone != second.time_zone:
        return False
    return any(
        start < other_end + shift and other_start + shift < end
        for start, end in _week_minutes(first)
        for other_start, other_end in _week_minutes(second)
        for shift in (-_WEEK, 0, _WEEK)
    )


def _week_minutes(hours: Hours) -> list[tuple[int, int]]:
    """From when to when it is open, in minutes since the beginning of Monday."""
    return [
        (start, start + hours.length)
        for start in (day * DAY_MINUTES + hours.opens.minutes for day in hours.days.numbers)
    ]
