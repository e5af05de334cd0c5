"""What the data say: editions with their facts, sections and guides, as frozen values."""

import dataclasses
from dataclasses import dataclass

from guidebook.data.records.guide_records import Guide, PictureMark, Section, Step
from guidebook.data.records.interface import Interface
from guidebook.data.records.survey_facts import (
    FORMATS,
    ContactChannel,
    HandoutFormat,
    Invitation,
    Period,
    Platform,
    ServiceHours,
    TimeZone,
)
from guidebook.data.records.survey_records import Edition
from guidebook.data.values.days import Days
from guidebook.data.values.texts import Name

__all__ = [
    "FORMATS",
    "MEANING_SUFFIX",
    "ContactChannel",
    "Edition",
    "FactValue",
    "Guide",
    "Guidebook",
    "HandoutFormat",
    "Invitation",
    "Period",
    "PictureMark",
    "Platform",
    "Section",
    "ServiceHours",
    "Step",
    "TimeZone",
    "facts_of",
    "sections_of",
]


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
