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
from guidebook.data.values.zone_hours import ZoneHours, hours_as_said, hours_in_zone
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
            has_times = row.is_closed or row.opens or row.closes
            days = self._of(schedule, when if has_times else None)
            yield HoursView(
                schedule=schedule,
                # The reader's clock cannot tell from a zone that nobody knows.
                row=-1 if zones and row.zone not in self.timetable.clocked else number,
                is_first=schedule not in told,
                own_zone=row.zone,
                value=row,
                is_in_sentence=row.first is row.last is None and self._says(schedule, row),
                is_alone=[(zone.id, zone.days) for zone in zones] == [(row.zone, days)],
                days=days,
                when=when,
                statement=self._statement(row, when),
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
        is_said = row.days is not None and row.days == self.facts.get("days")
        return self.says_days and is_said and not self._whose(schedule)

    def _is_meant(self, row: Row) -> bool:
        """Whether a row holds on any of the days that are meant."""
        first, last = self.timetable.window or (date.min, date.max)
        is_within = (row.first or first) <= last and first <= (row.last or last)
        has_times = row.opens is not None or row.closes is not None
        is_told = not has_times or row.zone not in self.timetable.zones
        return is_within and (is_told or bool(self._hours(row, row.zone)))

    def _hours(self, row: Row, zone: str) -> tuple[ZoneHours, ...]:
        own, other = (self.timetable.clocked.get(name) for name in (row.zone, zone))
        if own and other:
            return hours_in_zone(row, own, other, self.timetable.window)
        # Of a zone that nobody knows no other clock can be told.
        has_times = row.opens is not None or row.closes is not None
        return (hours_as_said(row),) if has_times and row.zone == zone else ()

    def _zone(self, zone: str, schedule: str, row: Row, hours: ZoneHours) -> ZoneView:
        write = self.localizer.clock.write
        when = self._when(hours.days, hours.first, hours.last)
        # Whose hours they are is told once for all zones.
        is_told = when == self._when(row.days, row.first, row.last)
        days = self._of(schedule, when) if is_told else when
        name = self._zone_name(zone, hours)
        joiners = joiners_of(self.interface, self.localizer.catalogue)
        opens, closes = (write(one) if one else "" for one in (hours.opens, hours.closes))
        return ZoneView(
            id=zone,
            value=hours,
            zone=self._abbreviation(zone, hours),
            name=self.localizer.text(name, self.facts) if name else None,
            days=days,
            when=when,
            opens=opens,
            closes=closes,
            clock=joiners.clocks(opens, closes) if opens and closes else opens or closes,
            closes_note=self.localizer.text(self.interface.hours.next_day, self.facts)
            if hours.closes_next_day
            else None,
        )

    def _abbreviation(self, zone: str, hours: ZoneHours) -> str:
        """That of the days that are meant; both of them where clocks are put forward meanwhile."""
        daylight = self.timetable.zones[zone].daylight
        forward = daylight.abbreviation if daylight else None
        if forward is None or hours.is_daylight is False:
            return zone
        return forward if hours.is_daylight else f"{zone}/{forward}"

    def _zone_name(self, zone: str, hours: ZoneHours) -> Text | None:
        daylight = self.timetable.zones[zone].daylight
        return daylight.name if daylight and hours.is_daylight else self.timetable.zones[zone].name

    def _statement(self, row: Row, when: LocalizedText | None) -> LocalizedText:
        """The hours in words, on the clock of their own zone; where none are known, the days."""
        words = self.interface.hours
        if row.is_closed:
            return self.localizer.text(words.closed, self.facts)
        clocks: dict[str, Fact] = {**self.facts}
        clocks |= {"opens": row.opens} if row.opens else {}
        clocks |= {"closes": row.closes} if row.closes else {}
        if row.zone in self.timetable.zones:
            [own, *_] = self._hours(row, row.zone) or [None]
            clocks["time_zone"] = self._abbreviation(row.zone, own) if own else row.zone
            line, next_day = words.line, words.line_next_day
            since, until = words.line_from, words.line_until
        else:
            line, next_day = words.line_local, words.line_local_next_day
            since, until = words.line_local_from, words.line_local_until
        if row.opens and row.closes:
            is_next_day = row.opens.minutes + row.length > 24 * 60
            return self.localizer.text(next_day if is_next_day else line, clocks)
        if row.opens or row.closes:
            return self.localizer.text(since if row.opens else until, clocks)
        return when or self.localizer.plain("")

    def _when(
        self, days: Days | None, first: date | None, last: date | None
    ) -> LocalizedText | None:
        """On what days, and between what dates; None where nobody says."""
        words, text = self.interface.hours, self.localizer.text
        told = self._dates(first, last, self.localizer)
        if days and told:
            dates = self._dates(first, last, self.localizer.writer(words.days_on)) or told
            return text(words.days_on, {**self.facts, "days": days, "dates": dates})
        return self.localizer.days(days) if days else told

    def _of(self, schedule: str, when: LocalizedText | None) -> LocalizedText | None:
        """On what days, and whose hours they are."""
        whose = self._whose(schedule)
        if whose is None or when is None:
            return when or whose
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
