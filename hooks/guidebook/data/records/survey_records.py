"""The record of survey.yml: an edition of a survey with its facts."""

import re
from dataclasses import dataclass
from datetime import date

from guidebook.data.records.contact_records import (
    CONTACT_CHANNELS,
    SERVICE_HOURS,
    ContactChannel,
    ServiceHours,
)
from guidebook.data.records.guide_records import Guide, Section
from guidebook.data.records.invitation_records import INVITATIONS, Invitation
from guidebook.data.records.keys import Record, optional, place_of, required
from guidebook.data.records.settled_records import SETTLED, Settled
from guidebook.data.records.shapes import DAY, FactSource
from guidebook.data.records.singles import (
    ABBREVIATION,
    COUNTRY,
    DISPLAY_NAME,
    IDENTIFIER,
    REFERENCES,
    choice,
    fixed_words,
)
from guidebook.data.records.survey_facts import (
    HANDOUTS,
    PERIOD,
    PLATFORM,
    TIME_ZONES,
    HandoutFormat,
    Period,
    Platform,
    TimeZone,
)
from guidebook.data.source.nodes import Node, Scalar, entries_of, value_of
from guidebook.data.values.hints import known_word
from guidebook.data.values.periods import window_of
from guidebook.data.values.schedules import Row
from guidebook.data.values.telephones import parse_country
from guidebook.data.values.texts import Name, Reference
from guidebook.problems.problem import Place, Wrong

STATES = ("draft", "published", "closed")
"""A draft is seen by editors only; a closed edition is over."""

PAPERS = ("A4", "Letter")
"""The sizes of paper for handouts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One round of a survey and its guides; its id is its folder, so its address.

    gaps are the paths of facts in a draft that nobody has confirmed for it yet.
    """

    id: str
    name: Name = required(fixed_words("name of the survey"), "Survei Penilaian Integritas")
    short_name: Name = required(ABBREVIATION, "SPI")
    own_survey: str | None = optional(IDENTIFIER, "spi", key="survey")
    display_name: str = required(DISPLAY_NAME, "2023", key="edition")
    state: str = optional(choice(STATES), "published", default="published")
    published: date | None = optional(DAY, "2024-05-01", fact=True)
    guide_names: tuple[Reference, ...] = required(REFERENCES, "[expert, internal]", key="guides")
    country: str | None = optional(COUNTRY, "ID")
    paper: str = optional(choice(PAPERS), "A4", default="A4")
    period: Period | None = optional(PERIOD, "{starts: 2023-07, ends: 2023-10}")
    invitations: tuple[Invitation, ...] = optional(
        INVITATIONS, "whatsapp: {sender: SPI 2023}", default=()
    )
    platform: Platform | None = optional(PLATFORM, "{name: Q7}")
    contact_channels: tuple[ContactChannel, ...] = optional(
        CONTACT_CHANNELS, "general: {telephone: 0811 1909 1198}", default=()
    )
    service_hours: tuple[ServiceHours, ...] = optional(
        SERVICE_HOURS,
        "[{days: every day, opens: 08:30, closes: 22:00, time_zone: WIB}]",
        default=(),
    )
    time_zones: tuple[TimeZone, ...] = optional(
        TIME_ZONES, "WIB: {name: Waktu Indonesia Barat, zone: Asia/Jakarta}", default=()
    )
    handouts: tuple[HandoutFormat, ...] = optional(HANDOUTS, "a4: {pages: 1}", default=())
    settled: tuple[Settled, ...] = optional(
        SETTLED, "[{advice: G901, at: 0811 1909 1198, reason: …}]", default=()
    )
    sections: tuple[Section, ...] = ()
    guides: tuple[Guide, ...] = ()
    sources: tuple[FactSource, ...] = ()
    gaps: frozenset[str] = frozenset()
    place: Place = place_of("edition")

    @property
    def survey(self) -> str:
        """The survey that this is an edition of: its id, or its short name in small letters."""
        short_name = re.sub("[^a-z0-9]+", "_", self.short_name.source.lower())
        return self.own_survey or short_name

    @property
    def is_in_force(self) -> bool:
        """Whether its guides hold whatever the day is: without a clock, nobody knows of others."""
        return self.state == "closed" or (self.state == "published" and self.published is None)

    @property
    def year(self) -> int | None:
        """The year that the edition is known by: of its display name, or of its folder."""
        found = re.search(r"(?<!\d)(19|20)\d\d(?!\d)", f"{self.display_name} {self.id}")
        return int(found[0]) if found else None

    @property
    def window(self) -> tuple[date, date] | None:
        """The days for which clocks have to be known."""
        return window_of(self.period.span if self.period else None, self.year)

    @property
    def known_date(self) -> date | None:
        """The survey's start or end, the day of publication, or the year: what is known first."""
        first = (self.period.first or self.period.last) if self.period else None
        year = self.year
        return first or self.published or (date(year, 1, 1) if year else None)

    @property
    def date(self) -> date:
        """The date that documents bear, which have to have one: 1970 where nothing is known."""
        return self.known_date or date(1970, 1, 1)

    def rows(self, schedule: str | None = None) -> tuple[Row, ...]:
        """The hours of a schedule as values; of the rows without one where none is named."""
        return tuple(
            hours.row(self._only_zone)
            for hours in self.service_hours
            if (hours.schedule.id if hours.schedule else None) == schedule
        )

    @property
    def _only_zone(self) -> str:
        return self.time_zones[0].id if len(self.time_zones) == 1 else ""


SURVEY = Record(Edition)


def country_of(survey: Node | None) -> str | None:
    """The country whose numbers the survey dials: empty where none is told, None where wrongly."""
    country = value_of(survey, "country")
    if country is None:
        keys = (key.text for key, _ in entries_of(survey) if key.text not in SURVEY.known)
        return None if any(known_word(key, ("country",)) for key in keys) else ""
    try:
        return parse_country(country.text) if isinstance(country, Scalar) else None
    except Wrong:
        return None
