"""Rules across files and records: each is a generator of problems.

They work on nodes and not on the model, so that a mistake in one record hides none in another:
an editor sees all of them in one run.
"""

import dataclasses
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from guidebook.data.interface import Interface
from guidebook.data.model import Edition, Guidebook, Invitation
from guidebook.data.nodes import (
    Node,
    Scalar,
    Sequence,
    entries_of,
    items_of,
    scalars_of,
    value_of,
)
from guidebook.data.records import BLOCKS, EACH_GUIDE
from guidebook.data.scalars import nearest
from guidebook.data.sentences import placeholders
from guidebook.problems import Problem, Wrong

RESERVED_GUIDES = ("all", "index", "sections", "survey")
"""Names that addresses and files of the site use for something else."""

RESERVED_SECTIONS = ("guide", "handout")
"""Anchors that the page of a guide has besides its sections."""

_ALWAYS = ("survey_name", "short_name", "edition", "survey")
_BY_SURVEY = {"platform": "platform", "period": "period", "days": "service_hours"}
_BY_INVITATION = tuple(item.name for item in dataclasses.fields(Invitation))


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionNodes:
    """The files of an edition as nodes; None where a file could not be read."""

    survey: Node | None
    sections: Node | None
    guides: Mapping[str, Node | None]

    @property
    def steps(self) -> list[tuple[Scalar, Scalar, Node]]:
        """Each step of sections.yml: the key of its section, its own key and its text."""
        return [
            (section, step, text)
            for section, value in entries_of(self.sections)
            for step, text in entries_of(value_of(value, "steps"))
        ]

    def omitted(self, guide: Node) -> set[str]:
        """The sections and steps that a guide omits."""
        return {item.text for item in scalars_of(value_of(guide, "omits"))}

    def facts(self, guide: Node | None = None) -> tuple[str, ...]:
        """The facts that a sentence may ask for; all that there can be where survey.yml fails."""
        if self.survey is None:
            return (*_ALWAYS, *_BY_INVITATION, *_BY_SURVEY)
        invitations = [value_of(node, "invitation") for node in (self.survey, guide)]
        return (
            *_ALWAYS,
            *(name for name in _BY_INVITATION if any(value_of(i, name) for i in invitations)),
            *(name for name, key in _BY_SURVEY.items() if value_of(self.survey, key)),
        )

    def facts_for_all(self, *parts: str) -> tuple[str, ...]:
        """The facts that every guide has that does not omit these sections or steps."""
        each = [
            self.facts(guide)
            for guide in self.guides.values()
            if guide is not None and not self.omitted(guide) & set(parts)
        ]
        return (
            tuple(name for name in each[0] if all(name in one for one in each))
            if each
            else (self.facts())
        )


def check_interface(interface: Node | None, latest: EditionNodes | None) -> Iterator[Problem]:
    """Problems in the words around the guides, which take their facts from the latest edition."""
    shared = latest.facts() if latest else (*_ALWAYS, *_BY_INVITATION, *_BY_SURVEY)
    for item in dataclasses.fields(Interface):
        facts = (*item.metadata["facts"], *shared)
        # The line with the period is left out where an edition has none.
        own = (*facts, "period") if item.name == "period" else facts
        yield from _asks_for(value_of(interface, item.name), item.name, own)


def check_edition(nodes: EditionNodes) -> Iterator[Problem]:
    """Every problem between the files of an edition."""
    for rule in _RULES:
        yield from rule(nodes)


def notices_of(guidebook: Guidebook) -> Iterator[Problem]:
    """What may be right but should be looked at: nothing that stops a build."""
    for edition in guidebook.editions:
        yield from _numbers_look_alike(edition)
        yield from _channels_are_used(edition)


def _zones_are_known(nodes: EditionNodes) -> Iterator[Problem]:
    zones = [key.text for key, _ in entries_of(value_of(nodes.survey, "time_zones"))]
    for number, hours in enumerate(items_of(value_of(nodes.survey, "service_hours")), start=1):
        for zone in scalars_of(value_of(hours, "time_zone")):
            if zone.text and zone.text not in zones:
                path = f"service_hours[{number}].time_zone"
                yield _unknown(zone, path, "time zone of time_zones", zones)


def _shown_blocks_are_there(nodes: EditionNodes) -> Iterator[Problem]:
    for section, value in entries_of(nodes.sections):
        for block in scalars_of(value_of(value, "shows")):
            is_known = block.text in BLOCKS  # else reading tells it
            if is_known and nodes.survey and value_of(nodes.survey, block.text) is None:
                yield Problem(
                    place=block.place,
                    path=f"{section.text}.shows",
                    message=f"expected {block.text} in survey.yml, found none",
                    mend=f"Add {block.text} to survey.yml, or delete the word here.",
                )


def _guides_have_channels_to_show(nodes: EditionNodes) -> Iterator[Problem]:
    for guide in _present(nodes):
        channels = value_of(guide, "contact_channels")
        if channels is not None and not (isinstance(channels, Sequence) and not channels.items):
            continue
        for section, value in entries_of(nodes.sections):
            shown = [block.text for block in scalars_of(value_of(value, "shows"))]
            if "contact_channels" in shown and section.text not in nodes.omitted(guide):
                yield Problem(
                    place=guide.place,
                    path="contact_channels",
                    message=f"expected numbers for the section {section.text}, found none",
                    mend="Add contact_channels with names from survey.yml, or "
                    f"omits: [{section.text}].",
                )


def _pictures_fit_their_steps(nodes: EditionNodes) -> Iterator[Problem]:
    for section, value in entries_of(nodes.sections):
        picture = value_of(value, "picture")
        steps = [step.text for step, _ in entries_of(value_of(value, "steps"))]
        for part, step in entries_of(picture):
            if isinstance(step, Scalar) and step.text and step.text not in steps:
                path = f"{section.text}.picture.{part.text}"
                yield _unknown(step, path, "step of this section", steps)
        facts = nodes.facts_for_all(section.text)
        for name in _BY_INVITATION if picture else ():
            if picture and name not in facts:
                yield Problem(
                    place=picture.place,
                    path=f"{section.text}.picture",
                    message=f"expected invitation.{name} in survey.yml, which the picture shows",
                    mend=f"Add {name} to invitation in survey.yml, or delete the picture.",
                )


def _names_are_unique(nodes: EditionNodes) -> Iterator[Problem]:
    seen = {section.text: section for section, _ in entries_of(nodes.sections)}
    for section, step, _ in nodes.steps:
        first = seen.setdefault(step.text, step)
        if first is not step:
            yield Problem(
                place=step.place,
                path=f"{section.text}.steps.{step.text}",
                message=f"expected a name of its own, found {step.text} again "
                f"(first in line {first.place.line})",
                mend="Give this step another name.",
            )


def _sections_have_usable_names(nodes: EditionNodes) -> Iterator[Problem]:
    for section, _ in entries_of(nodes.sections):
        if section.text in RESERVED_SECTIONS:
            yield Problem(
                place=section.place,
                path=section.text,
                message=f"expected another name, found {section.text}, which the page itself uses",
                mend="Give the section another name; it stands in addresses after #.",
            )


def _guides_have_usable_names(nodes: EditionNodes) -> Iterator[Problem]:
    for name in scalars_of(value_of(nodes.survey, "guides")):
        if name.text in RESERVED_GUIDES:
            yield Problem(
                place=name.place,
                path="guides",
                message=f"expected another name, found {name.text}, which the site itself uses",
                mend="Rename the guide's file, and its name here.",
            )


def _references_are_known(nodes: EditionNodes) -> Iterator[Problem]:
    steps = [step.text for _, step, _ in nodes.steps]
    parts = [*(section.text for section, _ in entries_of(nodes.sections)), *steps]
    channels = [key.text for key, _ in entries_of(value_of(nodes.survey, "contact_channels"))]
    for guide in _present(nodes):
        if nodes.sections is not None:
            for step, _ in entries_of(value_of(guide, "steps")):
                if step.text not in steps:
                    yield _unknown(step, f"steps.{step.text}", "step of sections.yml", steps)
            for part in scalars_of(value_of(guide, "omits")):
                if part.text not in parts:
                    yield _unknown(part, "omits", "section or step of sections.yml", parts)
        if nodes.survey is not None:
            for channel in items_of(value_of(guide, "contact_channels")):
                if isinstance(channel, Scalar) and channel.text not in channels:
                    yield _unknown(
                        channel, "contact_channels", "contact channel of survey.yml", channels
                    )


def _unknown(found: Scalar, path: str, what: str, known: list[str]) -> Problem:
    return Problem(
        place=found.place,
        path=path,
        message=f"expected a {what}, found {found.text}",
        mend=f"Write one of: {', '.join(known) or '(none is there yet)'}."
        f"{nearest(found.text, known)}",
    )


def _guides_word_their_steps(nodes: EditionNodes) -> Iterator[Problem]:
    for guide in _present(nodes):
        worded = {step.text: text for step, text in entries_of(value_of(guide, "steps"))}
        for name, text in worded.items():
            if isinstance(text, Scalar) and text.text == EACH_GUIDE:
                yield Problem(
                    place=text.place,
                    path=f"steps.{name}",
                    message=f"expected the step's sentence, found {EACH_GUIDE}",
                    mend="Write what this guide says.",
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
                    message="expected this step's sentence, found nothing",
                    mend=f"Add {step.text}: and the sentence under steps, since sections.yml "
                    "leaves it to each guide.",
                )


def _texts_ask_for_facts(nodes: EditionNodes) -> Iterator[Problem]:
    shared = nodes.facts()
    for key, channel in entries_of(value_of(nodes.survey, "contact_channels")):
        label = value_of(channel, "label")
        yield from _asks_for(label, f"contact_channels.{key.text}.label", shared)
    for key, zone in entries_of(value_of(nodes.survey, "time_zones")):
        yield from _asks_for(value_of(zone, "name"), f"time_zones.{key.text}.name", shared)
    for guide in _present(nodes):
        facts = nodes.facts(guide)
        for name in ("audience", "title", "summary"):
            yield from _asks_for(value_of(guide, name), name, facts)
        for step, text in entries_of(value_of(guide, "steps")):
            yield from _asks_for(text, f"steps.{step.text}", facts)
    for section, value in entries_of(nodes.sections):
        facts = nodes.facts_for_all(section.text)
        yield from _asks_for(value_of(value, "title"), f"{section.text}.title", facts)
        yield from _asks_for(value_of(value, "text"), f"{section.text}.text", facts)
    for section, step, text in nodes.steps:
        facts = nodes.facts_for_all(section.text, step.text)
        yield from _asks_for(text, f"{section.text}.steps.{step.text}", facts)


def _asks_for(node: Node | None, path: str, facts: Collection[str]) -> Iterator[Problem]:
    for text in scalars_of(node):
        try:
            names = placeholders(text.text)
        except Wrong:  # reading tells it
            continue
        for name in names:
            if name not in facts:
                yield Problem(
                    place=text.place,
                    path=path,
                    message=f"expected a fact between braces, found {{{name}}}",
                    mend=f"Write one of: {', '.join(f'{{{fact}}}' for fact in facts)}."
                    f"{nearest(name, tuple(facts))} For braces as such write {{{{ and }}}}.",
                )


def _present(nodes: EditionNodes) -> list[Node]:
    return [guide for guide in nodes.guides.values() if guide is not None]


def _numbers_look_alike(edition: Edition) -> Iterator[Problem]:
    for first, second in combinations(edition.contact_channels, 2):
        one, two = first.telephone.uri, second.telephone.uri
        if len(one) == len(two) and sum(a != b for a, b in zip(one, two, strict=True)) == 1:
            yield Problem(
                place=second.place,
                path=f"contact_channels.{second.id}.telephone",
                message=f"{second.telephone.text} differs in one digit from "
                f"{first.telephone.text} (line {first.place.line})",
                mend="Compare both with their source. If both are right, nothing has to be done.",
            )


def _channels_are_used(edition: Edition) -> Iterator[Problem]:
    used = {channel.id for guide in edition.guides for channel in guide.contact_channels}
    for channel in edition.contact_channels:
        if channel.id not in used:
            yield Problem(
                place=channel.place,
                path=f"contact_channels.{channel.id}",
                message="no guide shows this number",
                mend="Name it under contact_channels of a guide, or delete it.",
            )


_RULES: tuple[Callable[[EditionNodes], Iterator[Problem]], ...] = (
    _zones_are_known,
    _shown_blocks_are_there,
    _guides_have_channels_to_show,
    _pictures_fit_their_steps,
    _names_are_unique,
    _guides_have_usable_names,
    _sections_have_usable_names,
    _references_are_known,
    _guides_word_their_steps,
    _texts_ask_for_facts,
)
