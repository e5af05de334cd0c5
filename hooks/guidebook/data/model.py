"""What the data say: editions with their facts, sections and guides, as frozen values."""

import dataclasses
from dataclasses import dataclass, field
from datetime import date

from guidebook.data.records.interface import Interface
from guidebook.data.values.clocks import Clock
from guidebook.data.values.days import Days
from guidebook.data.values.partial_dates import PartialDate
from guidebook.data.values.telephones import Telephone
from guidebook.data.values.texts import Name, Reference, Text
from guidebook.problems.problem import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From when to when the survey runs."""

    starts: PartialDate
    ends: PartialDate
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """What a genuine invitation looks like; a fact that is not known is None."""

    sender: Name | None = None
    badge: Name | None = None
    chatbot_menu: Name | None = None
    button: Name | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """Where the survey is filled in; address is None where the source states none."""

    name: Name
    address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactChannel:
    """A way to reach the call centre."""

    id: str
    label: Text | None
    telephone: Telephone
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeZone:
    """A time zone without daylight saving; offset in minutes east of UTC."""

    id: str
    name: Text
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceHours:
    """When the call centre answers; closes before opens means on the next day."""

    days: Days
    opens: Clock
    closes: Clock
    time_zone: Reference
    place: Place = field(compare=False)

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

    id: str
    pages: int
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step that every guide has; text is None where each guide words it itself."""

    id: str
    text: Text | None
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class PictureMark:
    """A part of the picture of the invitation, and the step that tells of it."""

    part: str
    step: Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section that every guide has."""

    id: str
    title: Text
    text: tuple[Text, ...] = ()
    steps: tuple[Step, ...] = ()
    is_numbered: bool = False
    is_checklist: bool = False
    picture: tuple[PictureMark, ...] = ()
    shows: tuple[Reference, ...] = ()
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """What one guide says differently."""

    id: str
    audience: Text
    title: Text
    summary: Text
    invitation: Invitation = Invitation()
    steps: tuple[Step, ...] = ()
    omits: tuple[Reference, ...] = ()
    contact_channels: tuple[Reference, ...] = ()
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One round of the survey and its guides."""

    id: str
    name: Name
    short_name: Name
    country: str
    period: Period | None
    invitation: Invitation
    platform: Platform | None
    contact_channels: tuple[ContactChannel, ...]
    time_zones: tuple[TimeZone, ...]
    service_hours: tuple[ServiceHours, ...]
    handouts: tuple[HandoutFormat, ...]
    sections: tuple[Section, ...]
    guides: tuple[Guide, ...]
    place: Place = field(compare=False)

    @property
    def date(self) -> date:
        """The date that documents bear: the survey's start, or its year where that is unknown."""
        return self.period.starts.first if self.period else date(int(self.id[:4]), 1, 1)


def sections_of(edition: Edition, guide: Guide) -> tuple[Section, ...]:
    """The sections of a guide, without what it omits."""
    omitted = {reference.id for reference in guide.omits}
    return tuple(
        dataclasses.replace(
            section, steps=tuple(step for step in section.steps if step.id not in omitted)
        )
        for section in edition.sections
        if section.id not in omitted
    )


MEANING_SUFFIX = "_meaning"
"""What a translation adds to a placeholder to explain words that stay as they are."""

FactValue = Name | Period | Days | str


def facts_of(edition: Edition, guide: Guide | None = None) -> dict[str, FactValue]:
    """The facts that a sentence may ask for, by the names of their placeholders."""
    facts: dict[str, FactValue] = {
        "survey_name": edition.name,
        "short_name": edition.short_name,
        "edition": edition.id,
        "survey": f"{edition.short_name.source} {edition.id}",
    }
    for name in (item.name for item in dataclasses.fields(Invitation)):
        said = getattr(guide.invitation, name) if guide else None
        value = said or getattr(edition.invitation, name)
        if value is not None:
            facts[name] = value
    if edition.platform:
        facts["platform"] = edition.platform.name
    if edition.period:
        facts["period"] = edition.period
    if edition.service_hours:
        numbers = {n for hours in edition.service_hours for n in hours.days.numbers}
        facts["days"] = Days(tuple(sorted(numbers)))
    return facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidebook:
    """Everything that is read: the words around the guides, and the editions, latest first."""

    interface: Interface
    editions: tuple[Edition, ...]

    @property
    def latest(self) -> Edition:
        """The edition that the home page shows."""
        return self.editions[0]
