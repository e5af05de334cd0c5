"""The facts of a survey, each record declared once: reading, schemas and tables come from here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from guidebook.data.records.keys import Record, optional, own_name, place_of, required
from guidebook.data.records.shapes import Named
from guidebook.data.records.singles import (
    ANY_NAME,
    COUNT,
    PARTIAL_DATE,
    WEB_ADDRESS,
    ZONE,
    choice,
    fixed_words,
    sentence,
)
from guidebook.data.source.nodes import Node, value_of
from guidebook.data.values.partial_dates import PartialDate
from guidebook.data.values.periods import Span
from guidebook.data.values.texts import Name, Text
from guidebook.problems.problem import Place, Problem
from guidebook.problems.record_kinds import EndBeforeStart, ExtensionBackward, PeriodEmpty


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From when to when the survey runs; extended_from is an earlier end that was moved."""

    starts: PartialDate | None = optional(PARTIAL_DATE, "2023-07", fact=True)
    ends: PartialDate | None = optional(PARTIAL_DATE, "2023-10-31", fact=True)
    extended_from: PartialDate | None = optional(PARTIAL_DATE, "2023-09-30", fact=True)
    place: Place = place_of("ends", "starts")

    @property
    def span(self) -> Span:
        """The same as a value."""
        return Span(starts=self.starts, ends=self.ends, extended_from=self.extended_from)

    @property
    def first(self) -> date | None:
        """The first day that is meant, where it is known."""
        return self.span.first

    @property
    def last(self) -> date | None:
        """The last day that is meant, where it is known."""
        return self.span.last

    @property
    def bounds(self) -> tuple[date, date] | None:
        """The first and the last day; where one is not known, the one that is stands for both."""
        first, last = self.first or self.last, self.last or self.first
        return (first, last) if first and last else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """Where the survey is filled in; what the source does not state is None."""

    name: Name | None = optional(fixed_words(has_meaning=False), "Q7", fact=True)
    address: str | None = optional(WEB_ADDRESS, "https://example.org/survey", fact=True)
    place: Place = place_of("name")


@dataclass(frozen=True, slots=True, kw_only=True)
class Daylight:
    """What a time zone is called while its clocks are put forward."""

    abbreviation: str | None = optional(ANY_NAME, "WEST")
    name: Text | None = optional(
        sentence("name of a time zone in summer"), "Waktu Musim Panas Lisboa"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeZone:
    """A time zone of IANA, with the abbreviation and the name that readers know it by.

    Without zone nobody knows which one it is, and no other clock can be told from it.
    """

    id: str = own_name(ANY_NAME)
    name: Text | None = optional(sentence("name of a time zone"), "Waktu Indonesia Barat")
    zone: str | None = optional(ZONE, "Asia/Jakarta")
    daylight: Daylight | None = optional(
        Record(Daylight), "{abbreviation: WEST, name: Waktu Musim Panas Lisboa}"
    )


FORMATS = ("a4", "large-print", "leaflet", "bilingual", "all")
"""The forms in which guides can be printed; all is every guide in one file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutFormat:
    """A form in which guides are printed, and how many pages it may take."""

    id: str = own_name(choice(FORMATS))
    pages: int = required(COUNT, "1")
    place: Place = place_of("pages")


def _is_in_order(period: Period, node: Node, path: str) -> Iterator[Problem]:
    if not (value_of(node, "starts") or value_of(node, "ends")):
        yield Problem(place=node.place, path=path, kind=PeriodEmpty())
    elif period.span.is_backward:
        kind = EndBeforeStart(str(period.starts), str(period.ends))
        yield Problem(place=period.place, path=f"{path}.ends", kind=kind)
    elif period.span.is_extended_backward:
        said = value_of(node, "extended_from") or node
        backward = ExtensionBackward(str(period.extended_from))
        yield Problem(place=said.place, path=f"{path}.extended_from", kind=backward)


PERIOD = Record(Period, _is_in_order, is_sourced=True)
PLATFORM = Record(Platform, is_sourced=True)
TIME_ZONES = Named(Record(TimeZone))
HANDOUTS = Named(Record(HandoutFormat))
