"""What clocks show in the time zones of IANA, from the package tzdata on every machine.

A moment is minutes since 1970 in UTC; a local time is minutes since then on somebody's clock.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from io import BytesIO
from zoneinfo import ZoneInfo

from guidebook.data.values.clocks import DAY_MINUTES
from guidebook.data.values.look_alikes import refused
from guidebook.problems.hour_kinds import ZoneUnknown

ALWAYS = (date(2020, 1, 1), date(2049, 12, 31))
"""The days that stand for all, where nobody says which days are meant."""

_STEP = 7 * DAY_MINUTES
"""Nobody has ever put clocks forward for less than a week."""

_EPOCH = date(1970, 1, 1).toordinal()


def number_of(day: date) -> int:
    """The days since 1970."""
    return day.toordinal() - _EPOCH


def day_of(number: int) -> date:
    """The day that is so many days after the first one of 1970."""
    return date.fromordinal(number + _EPOCH)


@dataclass(frozen=True, slots=True)
class Shift:
    """From a moment on clocks are so many minutes ahead of UTC."""

    since: int
    offset: int
    is_daylight: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneClock:
    """What clocks of a time zone show over some days.

    Before the first shift its offset is taken as well; until is the moment from which nothing is
    known, and None where clocks are never put forward or back.
    """

    shifts: tuple[Shift, ...]
    until: int | None

    def at(self, moment: int) -> Shift:
        """How clocks go at a moment."""
        return next((one for one in reversed(self.shifts) if one.since <= moment), self.shifts[0])

    def local(self, moment: int) -> int:
        """What clocks show at a moment."""
        return moment + self.at(moment).offset

    def moment(self, local: int) -> int:
        """When clocks show a time: the first moment of two; in an hour left out, clocks go on.

        The page's script does the same.
        """
        early = local - max(one.offset for one in self.shifts)
        return local - self.at(early).offset

    def knows(self, moment: int) -> bool:
        """Whether it is certain what clocks show."""
        return self.until is None or self.shifts[0].since <= moment < self.until


def parse_zone(text: str) -> str:
    """The name of a time zone as IANA has it: Asia/Jakarta."""
    if text in _names():
        return text
    raise refused(text, ZoneUnknown(text, _meant(text)))


@cache
def zone_clock(name: str, first: date, last: date) -> ZoneClock:
    """What clocks of a time zone show from the first of these days to the last."""
    zone = _zone(name)
    shifts = tuple(_shifts(zone, first - timedelta(days=2), last + timedelta(days=2)))
    is_fixed = len(shifts) == 1 and _is_fixed(zone)
    # West of Greenwich the last day ends after that of UTC.
    return ZoneClock(shifts=shifts, until=None if is_fixed else (number_of(last) + 2) * DAY_MINUTES)


@cache
def _is_fixed(zone: ZoneInfo) -> bool:
    return len(tuple(_shifts(zone, *ALWAYS))) == 1


def _shifts(zone: ZoneInfo, first: date, last: date) -> Iterator[Shift]:
    moment, end = number_of(first) * DAY_MINUTES, (number_of(last) + 1) * DAY_MINUTES
    offset = _offset(zone, moment)
    yield _shift(zone, moment, offset)
    while moment < end:
        ahead = min(moment + _STEP, end)
        if _offset(zone, ahead) != offset:
            ahead = _change(zone, moment, ahead, offset)
            offset = _offset(zone, ahead)
            yield _shift(zone, ahead, offset)
        moment = ahead


def _shift(zone: ZoneInfo, since: int, offset: int) -> Shift:
    year = day_of(since // DAY_MINUTES).year
    return Shift(since, offset, offset != _usual_offset(zone, year))


def _change(zone: ZoneInfo, low: int, high: int, before: int) -> int:
    """The moment at which clocks stop to show the offset before, which they show at the first."""
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _offset(zone, middle) == before else (low, middle)
    return high


@cache
def _usual_offset(zone: ZoneInfo, year: int) -> int:
    """The offset without daylight saving: the smallest of a year, whatever a law calls it."""
    return min(
        _offset(zone, number_of(date(year, month, 1)) * DAY_MINUTES) for month in range(1, 13)
    )


def _offset(zone: ZoneInfo, moment: int) -> int:
    told = datetime.fromtimestamp(moment * 60, zone).utcoffset()
    return (told or timedelta()) // timedelta(minutes=1)


@cache
def _zone(name: str) -> ZoneInfo:
    # Not by its name alone: that would prefer the data of the system, another on each machine.
    data = files("tzdata").joinpath("zoneinfo", *name.split("/")).read_bytes()
    return ZoneInfo.from_file(BytesIO(data), key=name)


@cache
def _names() -> tuple[str, ...]:
    return tuple(files("tzdata").joinpath("zones").read_text("utf-8").split())


def _meant(text: str) -> str:
    """The zone that was meant: by its city alone, or by a name that is nearly right."""
    city = text.strip().replace(" ", "_").rpartition("/")[2].lower()
    by_city = {name.rpartition("/")[2].lower(): name for name in reversed(_names())}
    found = get_close_matches(city, by_city, n=1, cutoff=0.8)
    return by_city[found[0]] if found else ""
