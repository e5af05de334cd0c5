"""Whom to ask, when, and when the survey runs, as data for programs."""

from datetime import date

from guidebook.channels import machine_records as records
from guidebook.channels.machine_texts import text_data, texts_data
from guidebook.data.model import Edition, Period
from guidebook.data.values.days import DAYS
from guidebook.data.values.partial_dates import PartialDate
from guidebook.data.values.schedules import Row
from guidebook.localization.views import (
    ChannelView,
    EditionView,
    HoursView,
    LocalizedText,
    ZoneView,
)


def period_data(period: Period, words: LocalizedText | None) -> records.Period:
    """When the survey runs; what is not known is null."""
    moved = period.extended_from
    return records.Period(
        starts=_date(period.starts, period.first),
        ends=_date(period.ends, period.last),
        extended_from=_date(moved, moved.last if moved else None),
        words=text_data(words) if words else None,
    )


def _date(said: PartialDate | None, day: date | None) -> records.Date | None:
    if said is None or day is None:
        return None
    precision = "day" if said.day else "month"
    return records.Date(said=str(said), precision=precision, day=day.isoformat())


def channels_data(edition: Edition, view: EditionView) -> tuple[records.ContactChannel, ...]:
    """The ways to ask that any guide shows."""
    shown = {channel.id: channel for guide in view.guides for channel in guide.channels}
    return tuple(_channel(shown[one.id]) for one in edition.contact_channels if one.id in shown)


def _channel(channel: ChannelView) -> records.ContactChannel:
    return records.ContactChannel(
        id=channel.id,
        kind=channel.kind,
        label=text_data(channel.label) if channel.label else None,
        text=channel.number,
        international=channel.international or None,
        address=channel.uri or None,
        languages=channel.languages,
        schedule=channel.schedule or None,
        details=texts_data(channel.details),
    )


def hours_data(edition: Edition, view: EditionView) -> tuple[records.ServiceHours, ...]:
    """The hours that any guide shows, each row once."""
    found: dict[tuple[str, Row], HoursView] = {}
    for guide in view.guides:
        for item in guide.hours:
            if item.value:
                found.setdefault((item.schedule, item.value), item)
    zones = {zone.id: zone.zone or "" for zone in edition.time_zones}
    return tuple(_hours(row, one, zones) for (_, row), one in found.items())


def _hours(row: Row, shown: HoursView, zones: dict[str, str]) -> records.ServiceHours:
    return records.ServiceHours(
        schedule=shown.schedule or None,
        days=_days(row),
        valid_from=_day(row.first),
        valid_through=_day(row.last),
        opens=str(row.opens) if row.opens else None,
        closes=str(row.closes) if row.closes else None,
        minutes=row.length if row.is_closed or row.length else None,
        time_zone=row.zone or None,
        words=records.HoursWords(
            days=text_data(shown.when) if shown.when else None, hours=text_data(shown.statement)
        ),
        time_zones=tuple(_zone(zone, zones[zone.id]) for zone in shown.zones),
    )


def _zone(zone: ZoneView, name: str) -> records.ZoneHours:
    hours = zone.value
    return records.ZoneHours(
        id=zone.id,
        zone=name or None,
        abbreviation=zone.zone,
        name=text_data(zone.name) if zone.name else None,
        days=text_data(zone.when) if zone.when else None,
        valid_from=_day(hours.first),
        valid_through=_day(hours.last),
        opens=str(hours.opens) if hours.opens else None,
        closes=str(hours.closes) if hours.closes else None,
        closes_next_day=hours.closes_next_day,
    )


def _days(row: Row) -> tuple[str, ...] | None:
    return tuple(DAYS[number] for number in row.days.numbers) if row.days else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
