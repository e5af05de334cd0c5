"""The facts of a survey, each record declared once: reading, schemas and tables come from here."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from guidebook.data.records.keys import Record, optional, own_name, place_of, required
from guidebook.data.records.shapes import ListOf, Named
from guidebook.data.records.singles import (
    ANY_NAME,
    ANY_REFERENCE,
    CLOCK,
    COUNT,
    DAYS,
    IDENTIFIER,
    OFFSET,
    PARTIAL_DATE,
    TELEPHONE,
    WEB_ADDRESS,
    choice,
    fixed_words,
    sentence,
)
from guidebook.data.source.nodes import Node, value_of
from guidebook.data.values.clocks import DAY_MINUTES, Clock
from guidebook.data.values.days import Days
from guidebook.data.values.hours import overlap
from guidebook.data.values.partial_dates import PartialDate
from guidebook.data.values.telephones import Telephone
from guidebook.data.values.texts import Name, Reference, Text
from guidebook.problems.problem import Place, Problem
from guidebook.problems.record_kinds import (
    EndBeforeStart,
    HoursOverlap,
    HoursWithoutLength,
    MidnightAsZero,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From when to when the survey runs."""

    starts: PartialDate = required(PARTIAL_DATE, "2023-07")
    ends: PartialDate = required(PARTIAL_DATE, "2023-10-31")
    place: Place = place_of("ends")


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """What a genuine invitation looks like; a fact that is not known is None."""

    sender: Name | None = optional(fixed_words(has_meaning=False), "SPI 2023")
    badge: Name | None = optional(
        fixed_words("badge beside the sender, seen on the phone"), "CENTANG HIJAU"
    )
    chatbot_menu: Name | None = optional(
        fixed_words("menu of the chat bot, on the phone"), "Tanya SPI"
    )
    button: Name | None = optional(fixed_words("button or link to tap, on the phone"), "ISI SURVEI")


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """Where the survey is filled in; address is None where the source states none."""

    name: Name = required(fixed_words(has_meaning=False), "Q7")
    address: str | None = optional(WEB_ADDRESS, "https://example.org/survey")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactChannel:
    """A way to reach the call centre."""

    id: str = own_name(IDENTIFIER)
    label: Text | None = optional(sentence("label of a telephone number"), "Pemerintah Daerah")
    telephone: Telephone = required(TELEPHONE, "0811 1919 9198")
    place: Place = place_of("telephone")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeZone:
    """A time zone without daylight saving; offset in minutes east of UTC."""

    id: str = own_name(ANY_NAME)
    name: Text = required(sentence("name of a time zone"), "Waktu Indonesia Barat")
    offset: int = required(OFFSET, "+07:00")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceHours:
    """When the call centre answers; closes before opens means on the next day."""

    days: Days = required(DAYS, "Monday-Friday")
    opens: Clock = required(CLOCK, "08:30")
    closes: Clock = required(CLOCK, "22:00")
    time_zone: Reference = required(ANY_REFERENCE, "WIB")
    place: Place = place_of("opens")

    @property
    def length(self) -> int:
        """How long it is open, in minutes."""
        minutes = self.closes.minutes - self.opens.minutes
        return minutes if minutes > 0 else minutes + 24 * 60


FORMATS = ("a4", "large-print", "leaflet", "bilingual", "all")
"""The forms in which guides can be printed; all is every guide in one file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutFormat:
    """A form in which guides are printed, and how many pages it may take."""

    id: str = own_name(choice(FORMATS))
    pages: int = required(COUNT, "1")
    place: Place = place_of("pages")


def _ends_after_start(period: Period, _: Node, path: str) -> Iterator[Problem]:
    if period.ends.last < period.starts.first:
        kind = EndBeforeStart(str(period.starts), str(period.ends))
        yield Problem(place=period.place, path=f"{path}.ends", kind=kind)


def _have_length(hours: ServiceHours, node: Node, path: str) -> Iterator[Problem]:
    closes = value_of(node, "closes") or node
    if hours.closes.minutes == 0:
        yield Problem(place=closes.place, path=f"{path}.closes", kind=MidnightAsZero())
    elif hours.opens == hours.closes or hours.opens.minutes == DAY_MINUTES:
        kind = HoursWithoutLength(str(hours.opens), str(hours.closes))
        yield Problem(place=hours.place, path=f"{path}.opens", kind=kind)


def _do_not_overlap(hours: tuple[ServiceHours, ...], path: str) -> Iterator[Problem]:
    for (_, first), (number, second) in combinations(enumerate(hours, start=1), 2):
        if overlap(first, second):
            kind = HoursOverlap(first.place.line)
            yield Problem(place=second.place, path=f"{path}[{number}].opens", kind=kind)


PERIOD = Record(Period, _ends_after_start)
INVITATION = Record(Invitation)
PLATFORM = Record(Platform)
CONTACT_CHANNELS = Named(Record(ContactChannel))
TIME_ZONES = Named(Record(TimeZone))
SERVICE_HOURS = ListOf(Record(ServiceHours, _have_length), _do_not_overlap)
HANDOUTS = Named(Record(HandoutFormat))
