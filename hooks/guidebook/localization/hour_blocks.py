"""Opening hours in one language: by schedule, in every time zone, with the dates they hold on."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from guidebook.data.model import ContactChannel, Edition, Guide, facts_of, waiting_hours
from guidebook.data.records.interface import Interface
from guidebook.data.showing import texts_of
from guidebook.data.timetables import Timetable, timetable_of
from guidebook.data.values.days import Days
from guidebook.data.values.partial_dates import PartialDate
from guidebook.data.values.periods import Span
from guidebook.data.values.schedules import Row
from guidebook.data.values.sentences import placeholders
from guidebook.data.values.texts import Text
from guidebook.data.values.zone_hours import ZoneHours, hours_in_zone
from guidebook.localization.channel_blocks import kind_word
from guidebook.localization.joiners import joiners_of
from guidebook.localization.translating import Fact, Localizer
from guidebook.localization.views import HoursView, LocalizedText, ZoneView


def localize_hours(
    interface: Interface, edition: Edition, guide: Guide, localizer: Localizer
) -> tuple[HoursView, ...]:
    """The hours that concern a guide, in the order of its timetable."""
    writer = _Writer(
        interface=interface,
        edition=edition,
        guide=guide,
        timetable=timetable_of(edition, guide),
        localizer=localizer,
        facts=facts_of(edition, guide),
        says_days=any("days" in placeholders(text.source) for text in texts_of(edition, guide)),
    )
    return tuple(writer.entries())


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    """Writes the hours of one guide in one language."""

    interface: Interface
    edition: Edition
    guide: Guide
    timetable: Timetable
    localizer: Localizer
    facts: Mapping[str, Fact]
    says_days: bool

    def entries(self) -> Iterator[HoursView]:
        """An entry for each row that holds on a day that is meant."""
        told: set[str] = set()
        for number, (schedule, row) in enumerate(self.timetable.rows):
            if not self._is_meant(row):
                continue
            zones = tuple(
                self._zone(zone, schedule, row, hours)
                for zone in self.timetable.zones
                for hours in self._hours(row, zone)
            )
            when = self._when(row.days, row.first, row.last)
            days = self._of(schedule, when)
            yield HoursView(
                schedule=schedule,
                row=number,
                is_first=schedule not in told,
                own_zone=row.zone,
                value=row,
                is_in_sentence=row.first is row.last is None and self._says(schedule, row),
                is_alone=[(zone.id, zone.days) for zone in zones] == [(row.zone, days)],
                days=days,
                when=when,
                statement=self._statement(row),
                zones=zones,
            )
            told.add(schedule)
        gap = self.localizer.text(self.interface.guide.gap, {})
        for _ in waiting_hours(self.edition):
            yield HoursView(
                schedule="",
                row=-1,
                is_first=False,
                own_zone="",
                value=None,
                is_in_sentence=True,
                is_alone=False,
                days=gap,
                when=gap,
                statement=gap,
                zones=(),
            )

    def _says(self, schedule: str, row: Row) -> bool:
        """Whether a sentence of the guide says on which days of the week a row holds."""
        return self.says_days and row.days == self.facts.get("days") and not self._whose(schedule)

    def _is_meant(self, row: Row) -> bool:
        """Whether a row holds on any of the days that are meant."""
        first, last = self.timetable.window or (date.min, date.max)
        is_within = (row.first or first) <= last and first <= (row.last or last)
        is_told = row.opens is None or row.zone not in self.timetable.zones
        return is_within and (is_told or bool(self._hours(row, row.zone)))

    def _hours(self, row: Row, zone: str) -> tuple[ZoneHours, ...]:
        zones = self.timetable.zones
        if row.zone not in zones:
            return ()
        return hours_in_zone(row, zones[row.zone].zone, zones[zone].zone, self.timetable.window)

    def _zone(self, zone: str, schedule: str, row: Row, hours: ZoneHours) -> ZoneView:
        write = self.localizer.clock.write
        when = self._when(hours.days, hours.first, hours.last)
        # Whose hours they are is told once for all zones.
        is_told = when == self._when(row.days, row.first, row.last)
        days = self._of(schedule, when) if is_told else when
        joiners = joiners_of(self.interface, self.localizer.catalogue)
        opens, closes = write(hours.opens), write(hours.closes)
        return ZoneView(
            id=zone,
            value=hours,
            zone=self._abbreviation(zone, hours),
            name=self.localizer.text(self._zone_name(zone, hours), self.facts),
            days=days,
            when=when,
            opens=opens,
            closes=closes,
            clock=joiners.clocks(opens, closes),
            closes_note=self.localizer.text(self.interface.hours.next_day, self.facts)
            if hours.closes_next_day
            else None,
        )

    def _abbreviation(self, zone: str, hours: ZoneHours) -> str:
        """That of the days that are meant; both of them where clocks are put forward meanwhile."""
        daylight = self.timetable.zones[zone].daylight
        if daylight is None or hours.is_daylight is False:
            return zone
        return daylight.abbreviation if hours.is_daylight else f"{zone}/{daylight.abbreviation}"

    def _zone_name(self, zone: str, hours: ZoneHours) -> Text:
        daylight = self.timetable.zones[zone].daylight
        return daylight.name if daylight and hours.is_daylight else self.timetable.zones[zone].name

    def _statement(self, row: Row) -> LocalizedText:
        """The hours in words, on the clock of their own zone."""
        words = self.interface.hours
        if row.opens is None or row.closes is None:
            return self.localizer.text(words.closed, self.facts)
        is_next_day = row.opens.minutes + row.length > 24 * 60
        clocks: dict[str, Fact] = {
            **self.facts,
            "opens": row.opens,
            "closes": row.closes,
        }
        if row.zone not in self.timetable.zones:
            local = words.line_local_next_day if is_next_day else words.line_local
            return self.localizer.text(local, clocks)
        [own, *_] = self._hours(row, row.zone)
        clocks["time_zone"] = self._abbreviation(row.zone, own)
        return self.localizer.text(words.line_next_day if is_next_day else words.line, clocks)

    def _when(self, days: Days | None, first: date | None, last: date | None) -> LocalizedText:
        """On what days, and between what dates."""
        words, text = self.interface.hours, self.localizer.text
        told = self.localizer.plain("")
        dates = self._dates(first, last, self.localizer)
        if days and dates:
            dates = self._dates(first, last, self.localizer.writer(words.days_on))
            told = text(words.days_on, {**self.facts, "days": days, "dates": dates or told})
        elif days:
            told = self.localizer.days(days)
        elif dates:
            told = dates
        return told

    def _of(self, schedule: str, when: LocalizedText) -> LocalizedText:
        """On what days, and whose hours they are."""
        whose = self._whose(schedule)
        if whose is None:
            return when
        facts: dict[str, Fact] = {**self.facts, "label": whose, "days": when}
        return self.localizer.text(self.interface.hours.days_of, facts)

    def _dates(
        self, first: date | None, last: date | None, localizer: Localizer
    ) -> LocalizedText | None:
        starts, ends = _as_partial(first), _as_partial(last)
        if starts is None and ends is None:
            return None
        return localizer.span(Span(starts=starts, ends=ends))

    def _whose(self, schedule: str) -> LocalizedText | None:
        """The ways to ask, of those that the guide names, which have this schedule.

        Nobody is named where all of them have the hours that hold without a schedule.
        """
        if not schedule and len(self.timetable.schedules) == 1:
            return None
        named = {reference.id for reference in self.guide.contact_channels}
        ways = [one for one in self.edition.contact_channels if one.id in named]
        # A schedule is shown only where one of these has it.
        own = [one for one in ways if _schedule_of(one) == schedule]
        called = [self._called(one, ways) for one in own]
        return self.localizer.listed(list(dict.fromkeys(called)))

    def _called(self, channel: ContactChannel, ways: Sequence[ContactChannel]) -> LocalizedText:
        """What a way to ask is called: by its label, or its kind, or else as it is reached.

        Its kind says enough where several ways of it, none with a label, have the same hours.
        """
        if channel.label:
            return self.localizer.text(channel.label, self.facts)
        alike = [one for one in ways if one.point.kind == channel.point.kind]
        kind = kind_word(self.interface, channel, self.facts, self.localizer)
        is_one = len({_schedule_of(one) for one in alike}) == 1
        if kind and is_one and len(alike) > 1 and not any(one.label for one in alike):
            return kind
        joiners = joiners_of(self.interface, self.localizer.catalogue)
        return self.localizer.plain(joiners.listed(channel.point.text.split("\n")))


def _schedule_of(channel: ContactChannel) -> str:
    return channel.schedule.id if channel.schedule else ""


def _as_partial(day: date | None) -> PartialDate | None:
    return PartialDate(day.year, day.month, day.day) if day else None
