"""What the data say: editions with their facts, sections and guides, as frozen values."""

import dataclasses
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from guidebook.data.records.contact_records import ContactChannel, ServiceHours
from guidebook.data.records.guide_records import Guide, Picture, PictureMark, Section, Step
from guidebook.data.records.interface import Interface
from guidebook.data.records.invitation_records import (
    INVITATION_DETAILS,
    INVITATION_FACTS,
    Badge,
    Invitation,
)
from guidebook.data.records.survey_facts import (
    FORMATS,
    HandoutFormat,
    Period,
    Platform,
    TimeZone,
)
from guidebook.data.records.survey_records import Edition
from guidebook.data.values.days import Days
from guidebook.data.values.partial_dates import PartialDate
from guidebook.data.values.texts import Gap, Name, Text
from guidebook.data.written_pages import WrittenPage
from guidebook.problems.problem import Problem

__all__ = [
    "FORMATS",
    "INVITATION_DETAILS",
    "INVITATION_FACTS",
    "MEANING_SUFFIX",
    "Badge",
    "ContactChannel",
    "Edition",
    "FactValue",
    "Guide",
    "Guidebook",
    "HandoutFormat",
    "Invitation",
    "Period",
    "Picture",
    "PictureMark",
    "Platform",
    "Section",
    "ServiceHours",
    "Step",
    "TimeZone",
    "facts_of",
    "invitation_facts",
    "invitations_of",
    "is_gap",
    "pictured",
    "sections_of",
    "waiting_hours",
]


def sections_of(edition: Edition, guide: Guide) -> tuple[Section, ...]:
    """The sections of a guide: without what it omits, what is not known, and what is then empty."""
    omitted = {reference.id for reference in guide.omits}
    given = _blocks_of(edition, guide)
    sections = (
        dataclasses.replace(
            section,
            steps=tuple(step for step in section.steps if step.id not in omitted),
            shows=tuple(block for block in section.shows if block.id in given),
        )
        for section in edition.sections
        if section.id not in omitted
    )
    return tuple(one for one in sections if one.text or one.steps or one.shows)


def _blocks_of(edition: Edition, guide: Guide) -> set[str]:
    """The blocks for which there are facts."""
    facts = {
        "service_hours": edition.service_hours or waiting_hours(edition),
        "contact_channels": guide.contact_channels,
        "platform": edition.platform,
    }
    return {name for name, fact in facts.items() if fact}


def waiting_hours(edition: Edition) -> tuple[str, ...]:
    """The rows of service hours in a draft that nobody has filled in yet, by their paths."""
    return tuple(sorted(path for path in edition.gaps if path.startswith("service_hours[")))


def invitations_of(edition: Edition, guide: Guide | None = None) -> tuple[Invitation, ...]:
    """The invitations, as the respondents of a guide get them."""
    changes = {one.id: one for one in guide.invitations} if guide else {}
    return tuple(
        _without(one.changed(changes[one.id]), _own_gaps(edition, guide, one.id))
        if guide and one.id in changes
        else one
        for one in edition.invitations
    )


def _own_gaps(edition: Edition, guide: Guide, invitation: str) -> set[str]:
    """The facts that a guide says differently, where nobody has filled them in yet."""
    path = f"{guide.id}.invitations.{invitation}."
    names = (*INVITATION_FACTS, *INVITATION_DETAILS)
    return {name for name in names if path + name in edition.gaps}


def _without(invitation: Invitation, names: Collection[str]) -> Invitation:
    hidden: dict[str, Any] = {name: () if name in INVITATION_DETAILS else None for name in names}
    return dataclasses.replace(invitation, **hidden)


def is_gap(edition: Edition, guide: Guide, invitation: str, name: str) -> bool:
    """Whether nobody has filled in a fact of an invitation yet, as the guide has it."""
    path = f"invitations.{invitation}.{name}"
    own = {one.id: getattr(one, name) for one in guide.invitations}
    return f"{guide.id}.{path}" in edition.gaps or (
        path in edition.gaps and not own.get(invitation)
    )


def pictured(edition: Edition, guide: Guide, picture: Picture) -> Invitation | None:
    """The invitation that a picture is of, where there is one."""
    invitations = invitations_of(edition, guide)
    wanted = picture.of.id if picture.of else None
    return next((one for one in invitations if wanted in (None, one.id)), None)


MEANING_SUFFIX = "_meaning"
"""What a translation adds to a placeholder to explain words that stay as they are."""

FactValue = Name | Text | Period | PartialDate | Days | Gap | str


def facts_of(edition: Edition, guide: Guide | None = None) -> dict[str, FactValue]:
    """The facts that a sentence may ask for, by the names of their placeholders."""
    facts: dict[str, FactValue] = {
        "survey_name": edition.name,
        "short_name": edition.short_name,
        "edition": edition.display_name,
        "survey": f"{edition.short_name.source} {edition.display_name}",
        **invitation_facts(edition, guide),
    }
    if edition.platform and edition.platform.name:
        facts["platform"] = edition.platform.name
    if edition.period:
        known = {"starts": edition.period.starts, "ends": edition.period.ends}
        facts.update({name: end for name, end in known.items() if end})
        facts["period"] = edition.period
    shown = schedules_of(edition, guide) if guide else None
    numbers = {
        number
        for hours in edition.service_hours
        if hours.days and (shown is None or (hours.schedule.id if hours.schedule else "") in shown)
        for number in hours.days.numbers
    }
    if numbers:
        facts["days"] = Days(tuple(sorted(numbers)))
    return {**facts, **dict.fromkeys(_missing(edition, guide), Gap())}


def schedules_of(edition: Edition, guide: Guide) -> tuple[str, ...]:
    """The schedules of the ways that a guide names, in their order; of none, that of everybody."""
    named = [reference.id for reference in guide.contact_channels]
    schedules = {
        channel.id: channel.schedule.id if channel.schedule else ""
        for channel in edition.contact_channels
    }
    shown = [schedules[name] for name in named if name in schedules] or [""]
    return tuple(dict.fromkeys(sorted(shown, key=lambda name: name != "")))


def _missing(edition: Edition, guide: Guide | None) -> Iterator[str]:
    """The facts that sentences of a draft ask for and nobody has filled in yet."""
    for path in edition.gaps:
        record, _, name = path.partition(".")
        if path in ("period.starts", "period.ends"):
            yield from ("period", name)
        elif path == "platform.name":
            yield "platform"
        elif record.startswith("service_hours["):
            yield "days"
    seen: set[str] = set()
    for one in invitations_of(edition, guide):
        own = _own_gaps(edition, guide, one.id) if guide else set()
        for name in INVITATION_FACTS:
            is_gap = f"invitations.{one.id}.{name}" in edition.gaps or name in own
            if name not in one.facts and is_gap:
                yield from (f"{one.id}_{name}", *(() if name in seen else (name,)))
            if name in one.facts or is_gap:
                seen.add(name)


def invitation_facts(edition: Edition, guide: Guide | None = None) -> dict[str, Name | Text]:
    """What the invitations look like: each fact of the first that has it, and of each by name."""
    facts: dict[str, Name | Text] = {}
    for one in invitations_of(edition, guide):
        for name, fact in one.facts.items():
            facts.setdefault(name, fact)
            facts[f"{one.id}_{name}"] = fact
    return facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidebook:
    """Everything that is read: the words around the guides, the editions, latest first, and pages.

    The editions have those facts alone that a guide shows; notices tell of the others, too.
    """

    interface: Interface
    editions: tuple[Edition, ...]
    pages: tuple[WrittenPage, ...] = ()
    notices: tuple[Problem, ...] = ()

    @property
    def latest(self) -> Edition:
        """The edition whose facts the words around the guides take: the latest in force."""
        return next((one for one in self.editions if one.is_in_force), self.editions[0])

    @property
    def surveys(self) -> dict[str, tuple[Edition, ...]]:
        """The editions of each survey, latest first."""
        ids = dict.fromkeys(edition.survey for edition in self.editions)
        return {
            survey: tuple(one for one in self.editions if one.survey == survey) for survey in ids
        }

    @property
    def present(self) -> dict[str, tuple[Edition, ...]]:
        """Of each survey the editions that nothing supersedes for certain: now, and then next."""
        return {
            survey: tuple(one for one in reversed(line) if not self.newer(one))
            for survey, line in self.surveys.items()
        }

    @property
    def is_single(self) -> bool:
        """Whether there is one present edition alone, which the whole site speaks of."""
        return sum(map(len, self.present.values())) == 1

    def newer(self, edition: Edition) -> Edition | None:
        """The latest edition of the same survey that supersedes this one whatever the day is."""
        return next((one for one in self._later(edition) if one.is_in_force), None)

    def coming(self, edition: Edition) -> tuple[Edition, ...]:
        """Later editions still that supersede it from a day on, the first day first."""
        later = self._later(edition)
        newer = self.newer(edition)
        return later[: later.index(newer) if newer else None][::-1]

    def _later(self, edition: Edition) -> tuple[Edition, ...]:
        line = self.surveys[edition.survey]
        return tuple(one for one in line[: line.index(edition)] if one.state != "draft")
