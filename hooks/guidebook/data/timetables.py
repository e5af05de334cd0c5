"""The hours of an edition, resolved: rows by schedule, and the clocks of their time zones."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from guidebook.data.model import Edition, Guide, TimeZone, schedules_of
from guidebook.data.values.schedules import Row
from guidebook.data.values.zone_hours import Window
from guidebook.data.values.zones import ALWAYS, ZoneClock, zone_clock


@dataclass(frozen=True, kw_only=True)
class Timetable:
    """Rows by the names of their schedules, and the days that are meant.

    The rows without a schedule have an empty name. window is None where nobody says which days
    are meant.
    """

    schedules: Mapping[str, tuple[Row, ...]]
    zones: Mapping[str, TimeZone]
    window: Window | None

    @cached_property
    def rows(self) -> tuple[tuple[str, Row], ...]:
        """All rows, each with its schedule, in the order in which they are shown."""
        return tuple((name, row) for name, rows in self.schedules.items() for row in rows)

    @property
    def clocked(self) -> Mapping[str, str]:
        """The time zones whose clocks are known, with their names at IANA."""
        return {name: zone.zone for name, zone in self.zones.items() if zone.zone}

    @cached_property
    def clocks(self) -> Mapping[str, ZoneClock]:
        """What the clocks of all zones show on the days that are meant."""
        window = self.window or ALWAYS
        return {name: zone_clock(zone, *window) for name, zone in self.clocked.items()}


def timetable_of(edition: Edition, guide: Guide | None = None) -> Timetable:
    """The hours of an edition, or those that concern the ways to ask which a guide names."""
    names = {hours.schedule.id if hours.schedule else "" for hours in edition.service_hours}
    shown = schedules_of(edition, guide) if guide else tuple(sorted(names))
    return Timetable(
        # Of each schedule what holds on days of the week comes first, then the dates.
        schedules={
            name: tuple(sorted(edition.rows(name or None), key=lambda row: row.days is None))
            for name in shown
            if name in names
        },
        zones={zone.id: zone for zone in edition.time_zones},
        window=edition.window,
    )
