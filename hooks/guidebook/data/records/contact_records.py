"""The ways to reach the call centre and its hours, each record declared once."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from guidebook.data.records.keys import Record, optional, own_name, place_of
from guidebook.data.records.shapes import DAY, ListOf, Named
from guidebook.data.records.singles import (
    ANY_REFERENCE,
    CLOCK,
    DAYS,
    EXTENSION,
    IDENTIFIER,
    LANGUAGE,
    PARTIAL_DATE,
    REFERENCE,
    YES_NO,
    contact_point,
    sentence,
)
from guidebook.data.source.nodes import Node, value_of
from guidebook.data.values.clocks import DAY_MINUTES, Clock
from guidebook.data.values.contact_points import (
    KINDS,
    TELEPHONE_KINDS,
    UNCONFIRMED,
    ContactPoint,
)
from guidebook.data.values.days import Days
from guidebook.data.values.partial_dates import PartialDate
from guidebook.data.values.schedules import Row, overlap
from guidebook.data.values.texts import Reference, Text
from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place, Problem
from guidebook.problems.record_kinds import (
    ClosedWithHours,
    ContactMissing,
    ContactTwice,
    DaysAndDate,
    EndBeforeStart,
    ExtensionAlone,
    HoursOverlap,
    HoursWithoutLength,
    KeyMissing,
    MidnightAsZero,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactChannel:
    """A way to reach the call centre: one of a number, an address, and so on."""

    id: str = own_name(IDENTIFIER)
    label: Text | None = optional(sentence("label of a telephone number"), "Pemerintah Daerah")
    telephone: ContactPoint | None = optional(
        contact_point("telephone"), "0811 1919 9198", fact=True
    )
    extension: str | None = optional(EXTENSION, "12", fact=True)
    whatsapp: ContactPoint | None = optional(contact_point("whatsapp"), "0811 1919 9198", fact=True)
    sms: ContactPoint | None = optional(contact_point("sms"), "8888", fact=True)
    text_telephone: ContactPoint | None = optional(
        contact_point("text_telephone"), "021 2557 8300", fact=True
    )
    email: ContactPoint | None = optional(contact_point("email"), "survei@example.org", fact=True)
    web_form: ContactPoint | None = optional(
        contact_point("web_form"), "https://example.org/ask", fact=True
    )
    address: ContactPoint | None = optional(
        contact_point("address"), "Jalan Contoh 1, Jakarta", fact=True
    )
    languages: tuple[str, ...] = optional(ListOf(LANGUAGE), "[id, en]", default=(), fact=True)
    schedule: Reference | None = optional(REFERENCE, "night")
    note: Text | None = optional(sentence("note on a way to ask"), "Bebas pulsa", fact=True)
    place: Place = place_of(*KINDS)

    @property
    def point(self) -> ContactPoint:
        """The one way that is given; of a number whose extension waits nothing is known."""
        points: list[ContactPoint | None] = [getattr(self, kind) for kind in KINDS]
        found = next(point for point in points if point)
        if self.extension is None or not found.is_known:
            return found
        if not self.extension:
            return UNCONFIRMED
        uri = f"{found.uri};ext={self.extension}"
        return dataclasses.replace(found, uri=uri, extension=self.extension)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceHours:
    """When the call centre answers, or does not; closes before opens means on the next day."""

    days: Days | None = optional(DAYS, "Monday-Friday")
    opens: Clock | None = optional(CLOCK, "08:30")
    closes: Clock | None = optional(CLOCK, "22:00")
    time_zone: Reference | None = optional(ANY_REFERENCE, "WIB")
    schedule: Reference | None = optional(REFERENCE, "night")
    starts: PartialDate | None = optional(PARTIAL_DATE, "2023-07-01", key="from")
    ends: PartialDate | None = optional(PARTIAL_DATE, "2023-08", key="until")
    on: date | None = optional(DAY, "2023-08-17")
    is_closed: bool = optional(YES_NO, "yes", key="closed", default=False)
    place: Place = place_of("opens", "on", "days")
    closing_place: Place = place_of("closes")

    def row(self, zone: str = "") -> Row:
        """The same as a value; zone is the time zone where the row names none."""
        return Row(
            days=self.days,
            first=self.on or (self.starts.first if self.starts else None),
            last=self.on or (self.ends.last if self.ends else None),
            opens=self.opens,
            closes=self.closes,
            zone=self.time_zone.id if self.time_zone else zone,
            is_closed=self.is_closed,
        )


def _is_one_way(channel: ContactChannel, node: Node, path: str) -> Iterator[Problem]:
    given = [kind for kind in KINDS if value_of(node, kind)]
    if not given:
        yield Problem(place=channel.place, path=path, kind=ContactMissing(KINDS))
    for kind in given[1:]:
        said = value_of(node, kind) or node
        yield Problem(place=said.place, path=f"{path}.{kind}", kind=ContactTwice(given[0]))
    said = value_of(node, "extension") or node
    if channel.extension and not set(given) & set(TELEPHONE_KINDS):
        yield Problem(place=said.place, path=f"{path}.extension", kind=ExtensionAlone())


def _is_a_row(hours: ServiceHours, node: Node, path: str) -> Iterator[Problem]:
    def at(key: str, kind: Kind) -> Problem:
        return Problem(place=(value_of(node, key) or node).place, path=f"{path}.{key}", kind=kind)

    has_range = hours.starts is not None or hours.ends is not None
    says_times = hours.opens is not None or hours.closes is not None
    if hours.days is None and hours.on is None and not has_range and not says_times:
        yield at("days", KeyMissing("days"))
    if hours.on and (hours.days or has_range):
        yield at("on", DaysAndDate())
    if hours.starts and hours.ends and hours.ends.last < hours.starts.first:
        yield at("until", EndBeforeStart(str(hours.starts), str(hours.ends)))
    if hours.is_closed:
        if hours.opens or hours.closes:
            yield at("opens" if hours.opens else "closes", ClosedWithHours())
    elif hours.closes and hours.closes.minutes == 0:
        yield at("closes", MidnightAsZero())
    elif hours.opens and (hours.opens == hours.closes or hours.opens.minutes == DAY_MINUTES):
        closes = hours.closes or hours.opens
        yield at("opens", HoursWithoutLength(str(hours.opens), str(closes)))


def _do_not_overlap(hours: tuple[ServiceHours, ...], path: str) -> Iterator[Problem]:
    for (_, first), (number, second) in combinations(enumerate(hours, start=1), 2):
        if first.schedule == second.schedule and overlap(first.row(), second.row()):
            kind = HoursOverlap(first.place.line)
            yield Problem(place=second.place, path=f"{path}[{number}].opens", kind=kind)


CONTACT_CHANNELS = Named(Record(ContactChannel, _is_one_way, is_sourced=True))
SERVICE_HOURS = ListOf(
    Record(ServiceHours, _is_a_row, is_sourced=True, is_fact=True), _do_not_overlap
)
