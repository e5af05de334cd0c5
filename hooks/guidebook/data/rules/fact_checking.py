"""Rules about the facts that sentences ask for."""

import re
from collections.abc import Collection, Iterator

from guidebook.data.records.interface import WORDS
from guidebook.data.records.invitation_records import INVITATION_FACTS
from guidebook.data.rules.edition_nodes import ALL_FACTS, OF_INVITATION, EditionNodes
from guidebook.data.source.nodes import Node, Scalar, entries_of, scalars_of, value_of
from guidebook.data.values.hints import known_word
from guidebook.data.values.sentences import placeholders
from guidebook.problems.kind import Kind
from guidebook.problems.problem import Problem, Wrong
from guidebook.problems.rule_kinds import FactMisspelt, FactUnknown, FactUnstated, HalfPlaceholder

_IN_ORDER = re.compile(r"\{\{|\}\}|\{\s*[A-Za-z][A-Za-z0-9_.-]*\s*(?:\|\s*\w+\s*)?\}")
"""Braces as such, and placeholders that have both of theirs."""

_HALF = re.compile(
    r"\{\s*(?P<opened>[A-Za-z][A-Za-z0-9_-]*)"
    r"|(?<![A-Za-z0-9_-])(?P<closed>[A-Za-z][A-Za-z0-9_-]*)\s*\}"
)


def check_interface(interface: Node | None, latest: EditionNodes | None) -> Iterator[Problem]:
    """Problems in the words around the guides, which take their facts from the latest edition."""
    shared = latest.facts() if latest else ALL_FACTS
    for word in WORDS:
        facts = (*word.facts, *shared)
        # The line with the period is left out where an edition has none.
        own = (*facts, "period") if word.promises == "period" else facts
        yield from _asks_for(value_of(value_of(interface, word.group), word.key), word.path, own)


def texts_ask_for_facts(nodes: EditionNodes) -> Iterator[Problem]:
    """Sentences of an edition that ask for facts which are not there."""
    shared = nodes.facts()
    for key, channel in entries_of(value_of(nodes.survey, "contact_channels")):
        for name in ("label", "note"):
            path = f"contact_channels.{key.text}.{name}"
            yield from _asks_for(value_of(channel, name), path, shared)
    for key, one in entries_of(value_of(nodes.survey, "invitations")):
        path = f"invitations.{key.text}.never_asks"
        yield from _asks_for(value_of(one, "never_asks"), path, shared)
    for key, zone in entries_of(value_of(nodes.survey, "time_zones")):
        yield from _asks_for(value_of(zone, "name"), f"time_zones.{key.text}.name", shared)
    for guide in nodes.present:
        facts = nodes.facts(guide)
        for key, one in entries_of(value_of(guide, "invitations")):
            path = f"invitations.{key.text}.never_asks"
            yield from _asks_for(value_of(one, "never_asks"), path, facts)
        for name in ("audience", "title", "summary"):
            yield from _asks_for(value_of(guide, name), name, facts)
        for step, text in entries_of(value_of(guide, "steps")):
            yield from _asks_for(text, f"steps.{step.text}", facts)
    for section, value in entries_of(nodes.sections):
        facts = nodes.facts_where_shown(section.text)
        is_shown = bool(nodes.showing(section.text))
        for name in ("title", "text"):
            yield from _asks_for(value_of(value, name), f"{section.text}.{name}", facts, is_shown)
    for section, step, text in nodes.steps:
        facts = nodes.facts_where_shown(section.text, step.text)
        is_shown = bool(nodes.showing(section.text, step.text))
        yield from _asks_for(text, f"{section.text}.steps.{step.text}", facts, is_shown)


def _asks_for(
    node: Node | None, path: str, facts: Collection[str], is_shown: bool = True
) -> Iterator[Problem]:
    """Facts that are not there; what no guide shows may name invitations that are gone."""
    for text in scalars_of(node):
        yield from _half_placeholders(text, path, {*facts, *ALL_FACTS})
        try:
            names = placeholders(text.text)
        except Wrong:  # reading tells it
            continue
        for name in names:
            if name not in facts and (is_shown or not name.endswith(OF_INVITATION)):
                yield Problem(place=text.place, path=path, kind=_missing(name, facts))


_STATED = {
    "platform": ("name", "platform"),
    "period": ("starts", "period"),
    "starts": ("starts", "period"),
    "ends": ("ends", "period"),
    "days": ("days", "service_hours"),
}
"""The key that states a fact in survey.yml, and the one above it."""


def _missing(name: str, facts: Collection[str]) -> Kind:
    """What is wrong with a name that is none of the facts."""
    invitation, _, fact = name.rpartition("_")
    if name in INVITATION_FACTS:
        return FactUnstated(name, name, "invitations")
    if name in _STATED:
        return FactUnstated(name, *_STATED[name])
    if fact in INVITATION_FACTS and any(one.startswith(f"{invitation}_") for one in facts):
        return FactUnstated(name, fact, invitation)
    known = tuple(f"{{{one}}}" for one in _told(facts))
    likely = known_word(name, facts)
    return FactMisspelt(name, likely, known) if likely else FactUnknown(name, known)


def _told(facts: Collection[str]) -> list[str]:
    """The facts that are worth telling: those that name the only invitation say nothing more."""
    short = [fact for fact in facts if not fact.endswith(OF_INVITATION)]
    named = [fact for fact in facts if fact.endswith(OF_INVITATION)]
    several = len({fact.rpartition("_")[0] for fact in named}) > 1
    return list(dict.fromkeys([*short, *(named if several else ())]))


def _half_placeholders(text: Scalar, path: str, facts: Collection[str]) -> Iterator[Problem]:
    """Facts with one brace, which would be printed as they stand; other braces may stand alone."""
    for half in _HALF.finditer(_IN_ORDER.sub("|", text.text)):
        name = half["opened"] or half["closed"]
        if name in facts:
            side = "opened" if half["opened"] else "closed"
            yield Problem(place=text.place, path=path, kind=HalfPlaceholder(side, name))
