"""Rules across files and records: each is a generator of problems.

They work on nodes and not on the model, so that a mistake in one record hides none in another:
an editor sees all of them in one run.
"""

from collections.abc import Callable, Iterator

from guidebook.data.records.guide_records import EACH_GUIDE
from guidebook.data.rules.edition_nodes import EditionNodes
from guidebook.data.rules.fact_checking import texts_ask_for_facts
from guidebook.data.source.nodes import (
    Mapping,
    Scalar,
    Sequence,
    entries_of,
    items_of,
    scalars_of,
    value_of,
)
from guidebook.data.values.hints import known_word
from guidebook.data.values.identifiers import identifier_meant
from guidebook.problems.problem import Problem
from guidebook.problems.rule_kinds import (
    GuideNameReserved,
    GuidesEmpty,
    HoursEmpty,
    NameUnknown,
    NameWithoutAny,
    SectionNameReserved,
    SectionsMissing,
    StepLeftAgain,
    StepNameTaken,
    StepUnworded,
)

RESERVED_GUIDES = ("all", "index", "sections", "survey")
"""Names that addresses and files of the site use for something else."""

RESERVED_SECTIONS = ("guide", "handout")
"""Anchors that the page of a guide has besides its sections."""


def check_edition(nodes: EditionNodes) -> Iterator[Problem]:
    """Every problem between the files of an edition."""
    for rule in _RULES:
        yield from rule(nodes)


def _nothing_needed_is_empty(nodes: EditionNodes) -> Iterator[Problem]:
    """What the site would show as nothing at all, such as an edition without guides."""
    sections = nodes.sections
    if isinstance(sections, Mapping) and not sections.entries:
        yield Problem(place=sections.place, kind=SectionsMissing())
    for key, kind in (("guides", GuidesEmpty()), ("service_hours", HoursEmpty())):
        value = value_of(nodes.survey, key)
        if isinstance(value, Sequence) and not value.items:
            yield Problem(place=value.place, path=key, kind=kind)


def _rows_have_known_zones(nodes: EditionNodes) -> Iterator[Problem]:
    zones = [key.text for key, _ in entries_of(value_of(nodes.survey, "time_zones"))]
    for number, hours in enumerate(items_of(value_of(nodes.survey, "service_hours")), start=1):
        path = f"service_hours[{number}].time_zone"
        named = value_of(hours, "time_zone")
        for zone in scalars_of(named):
            if zone.text and zone.text not in zones:
                yield _unknown(zone, path, "zone", zones)


def _schedules_are_known(nodes: EditionNodes) -> Iterator[Problem]:
    rows = items_of(value_of(nodes.survey, "service_hours"))
    known = list(
        dict.fromkeys(one.text for row in rows for one in scalars_of(value_of(row, "schedule")))
    )
    for channel, value in entries_of(value_of(nodes.survey, "contact_channels")):
        for schedule in scalars_of(value_of(value, "schedule")):
            if schedule.text and schedule.text not in known:
                path = f"contact_channels.{channel.text}.schedule"
                yield _unknown(schedule, path, "schedule", known)


def _pictures_fit_their_steps(nodes: EditionNodes) -> Iterator[Problem]:
    for section, value in entries_of(nodes.sections):
        picture = value_of(value, "picture")
        steps = [step.text for step, _ in entries_of(value_of(value, "steps"))]
        for part, step in entries_of(picture):
            if part.text != "of" and isinstance(step, Scalar) and not _is_known(step, steps):
                path = f"{section.text}.picture.{part.text}"
                yield _unknown(step, path, "mark", steps)
        for invitation in scalars_of(value_of(picture, "of")):
            if not nodes.showing(section.text):
                continue
            if nodes.survey is not None and not _is_known(invitation, nodes.invitations):
                path = f"{section.text}.picture.of"
                yield _unknown(invitation, path, "invitation", nodes.invitations)


def _names_are_unique(nodes: EditionNodes) -> Iterator[Problem]:
    seen = {section.text: section for section, _ in entries_of(nodes.sections)}
    for section, step, _ in nodes.steps:
        first = seen.setdefault(step.text, step)
        if first is not step:
            yield Problem(
                place=step.place,
                path=f"{section.text}.steps.{step.text}",
                kind=StepNameTaken(step.text, first.place.line),
            )


def _sections_have_usable_names(nodes: EditionNodes) -> Iterator[Problem]:
    for section, _ in entries_of(nodes.sections):
        if section.text in RESERVED_SECTIONS:
            yield Problem(
                place=section.place,
                path=section.text,
                kind=SectionNameReserved(section.text),
            )


def _guides_have_usable_names(nodes: EditionNodes) -> Iterator[Problem]:
    for name in scalars_of(value_of(nodes.survey, "guides")):
        if name.text in RESERVED_GUIDES:
            yield Problem(
                place=name.place,
                path="guides",
                kind=GuideNameReserved(name.text),
            )


def _references_are_known(nodes: EditionNodes) -> Iterator[Problem]:
    steps = [step.text for _, step, _ in nodes.steps]
    parts = [*(section.text for section, _ in entries_of(nodes.sections)), *steps]
    channels = [key.text for key, _ in entries_of(value_of(nodes.survey, "contact_channels"))]
    for guide in nodes.present:
        if nodes.sections is not None:
            for step, _ in entries_of(value_of(guide, "steps")):
                if not _is_known(step, steps):
                    yield _unknown(step, f"steps.{step.text}", "step", steps)
            for part in scalars_of(value_of(guide, "omits")):
                if not _is_known(part, parts):
                    yield _unknown(part, "omits", "part", parts)
        if nodes.survey is not None:
            for invitation, _ in entries_of(value_of(guide, "invitations")):
                if not _is_known(invitation, nodes.invitations):
                    path = f"invitations.{invitation.text}"
                    yield _unknown(invitation, path, "invitation", nodes.invitations)
            for channel in items_of(value_of(guide, "contact_channels")):
                if isinstance(channel, Scalar) and not _is_known(channel, channels):
                    yield _unknown(channel, "contact_channels", "channel", channels)


def _is_known(name: Scalar, known: list[str]) -> bool:
    """Whether a name is declared, or nothing; how both are written, reading tells."""
    return not name.text or identifier_meant(name.text) in map(identifier_meant, known)


def _unknown(found: Scalar, path: str, what: str, declared: list[str]) -> Problem:
    known = declared if what == "zone" else [identifier_meant(name) for name in declared]
    meant = known_word(found.text, known)
    if what == "step" and known and not meant:
        what = "new_step"
    kind = (
        NameUnknown(what, found.text, tuple(known), meant)
        if known
        else NameWithoutAny(what, found.text)
    )
    return Problem(place=found.place, path=path, kind=kind)


def _guides_word_their_steps(nodes: EditionNodes) -> Iterator[Problem]:
    for guide in nodes.present:
        worded = {step.text: text for step, text in entries_of(value_of(guide, "steps"))}
        for name, text in worded.items():
            if isinstance(text, Scalar) and text.text == EACH_GUIDE:
                yield Problem(
                    place=text.place,
                    path=f"steps.{name}",
                    kind=StepLeftAgain(),
                )
        for section, step, text in nodes.steps:
            if (
                isinstance(text, Scalar)
                and text.text == EACH_GUIDE
                and step.text not in worded
                and not nodes.omitted(guide) & {section.text, step.text}
            ):
                yield Problem(
                    place=guide.place,
                    path=f"steps.{step.text}",
                    kind=StepUnworded(step.text),
                )


_RULES: tuple[Callable[[EditionNodes], Iterator[Problem]], ...] = (
    _nothing_needed_is_empty,
    _rows_have_known_zones,
    _schedules_are_known,
    _pictures_fit_their_steps,
    _names_are_unique,
    _guides_have_usable_names,
    _sections_have_usable_names,
    _references_are_known,
    _guides_word_their_steps,
    texts_ask_for_facts,
)
