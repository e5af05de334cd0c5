"""The record of survey.yml: an edition with its facts."""

from dataclasses import dataclass
from datetime import date

from guidebook.data.records.guide_records import Guide, Section
from guidebook.data.records.keys import Record, optional, place_of, required
from guidebook.data.records.singles import ABBREVIATION, COUNTRY, EDITION, REFERENCES, fixed_words
from guidebook.data.records.survey_facts import (
    CONTACT_CHANNELS,
    HANDOUTS,
    INVITATION,
    PERIOD,
    PLATFORM,
    SERVICE_HOURS,
    TIME_ZONES,
    ContactChannel,
    HandoutFormat,
    Invitation,
    Period,
    Platform,
    ServiceHours,
    TimeZone,
)
from guidebook.data.source.nodes import Node, Scalar, value_of
from guidebook.data.values.telephones import parse_country
from guidebook.data.values.texts import Name, Reference
from guidebook.problems.problem import Place, Wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One round of the survey and its guides."""

    name: Name = required(fixed_words("name of the survey"), "Survei Penilaian Integritas")
    short_name: Name = required(ABBREVIATION, "SPI")
    id: str = required(EDITION, "2023", key="edition")
    guide_names: tuple[Reference, ...] = required(REFERENCES, "[expert, internal]", key="guides")
    country: str = required(COUNTRY, "ID")
    period: Period | None = optional(PERIOD, "{starts: 2023-07, ends: 2023-10}")
    invitation: Invitation = optional(INVITATION, "{sender: SPI 2023}", default=Invitation())
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
        TIME_ZONES, "WIB: {name: Waktu Indonesia Barat, offset: +07:00}", default=()
    )
    handouts: tuple[HandoutFormat, ...] = optional(HANDOUTS, "a4: {pages: 1}", default=())
    sections: tuple[Section, ...] = ()
    guides: tuple[Guide, ...] = ()
    place: Place = place_of("edition")

    @property
    def date(self) -> date:
        """The date that documents bear: the survey's start, or its year where that is unknown."""
        return self.period.starts.first if self.period else date(int(self.id[:4]), 1, 1)


SURVEY = Record(Edition)


def country_of(survey: Node | None) -> str | None:
    """The country whose numbers the survey dials, where it is told rightly."""
    country = value_of(survey, "country")
    try:
        return parse_country(country.text) if isinstance(country, Scalar) else None
    except Wrong:
        return None
