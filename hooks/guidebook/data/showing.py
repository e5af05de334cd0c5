"""Which facts of an edition its guides show. What no guide shows is published nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from guidebook.data.model import (
    INVITATION_DETAILS,
    INVITATION_FACTS,
    Edition,
    Guide,
    Invitation,
    Platform,
    invitations_of,
    pictured,
    sections_of,
)
from guidebook.data.telling import texts_in, told_in
from guidebook.data.values.sentences import placeholders
from guidebook.data.values.texts import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the guides show: blocks, contact channels, and facts of invitations by their names.

    names_platform is true where a sentence names it: then its address is not yet shown.
    """

    names_platform: bool
    blocks: frozenset[str]
    channels: frozenset[str]
    facts: frozenset[tuple[str, str]]


def shown_in(edition: Edition) -> Shown:
    """What the guides of an edition show."""
    blocks: set[str] = set()
    channels: set[str] = set()
    facts: set[tuple[str, str]] = set()
    names_platform = False
    for guide in edition.guides:
        sections = sections_of(edition, guide)
        own = {block.id for section in sections for block in section.shows}
        texts = tuple(text.source for text in texts_of(edition, guide))
        asked = {name for text in texts for name in placeholders(text)}
        blocks |= own
        blocks |= {"service_hours"} if "days" in asked else set()
        names_platform |= "platform" in asked
        if "contact_channels" in own:
            channels |= {channel.id for channel in guide.contact_channels}
        facts |= set(_invitation_facts(edition, guide, asked))
        facts |= {
            (one.id, name)
            for one in invitations_of(edition, guide)
            for name, fact in one.facts.items()
            if any(fact.source in text for text in texts)
        }
        facts |= {
            (one.id, name)
            for told in told_in(edition, guide).values()
            for one in told
            for name in INVITATION_DETAILS
        }
    return Shown(
        names_platform=names_platform,
        blocks=frozenset(blocks),
        channels=frozenset(channels),
        facts=frozenset(facts),
    )


def texts_of(edition: Edition, guide: Guide) -> Iterator[Text]:
    """The sentences of a guide."""
    yield from (guide.title, guide.audience, guide.summary)
    for section in sections_of(edition, guide):
        yield from texts_in(guide, section)


def _invitation_facts(edition: Edition, guide: Guide, asked: set[str]) -> Iterator[tuple[str, str]]:
    """The facts of invitations that sentences ask for or pictures show."""
    invitations = invitations_of(edition, guide)
    for section in sections_of(edition, guide):
        one = pictured(edition, guide, section.picture) if section.picture else None
        if one:
            yield from ((one.id, fact) for fact in INVITATION_FACTS)
    for fact in INVITATION_FACTS:
        first = next((one.id for one in invitations if fact in one.facts), None)
        if fact in asked and first:
            yield first, fact
        yield from ((one.id, fact) for one in invitations if f"{one.id}_{fact}" in asked)


def without_unshown(edition: Edition) -> Edition:
    """An edition with those facts alone that a guide shows."""
    shown = shown_in(edition)
    has_hours = "service_hours" in shown.blocks
    return replace(
        edition,
        contact_channels=tuple(one for one in edition.contact_channels if one.id in shown.channels),
        service_hours=edition.service_hours if has_hours else (),
        time_zones=edition.time_zones if has_hours else (),
        platform=_shown_platform(edition.platform, shown),
        invitations=tuple(_shown(one, shown) for one in edition.invitations),
        guides=tuple(
            replace(guide, invitations=tuple(_shown(one, shown) for one in guide.invitations))
            for guide in edition.guides
        ),
    )


def _shown_platform(platform: Platform | None, shown: Shown) -> Platform | None:
    if platform is None or "platform" in shown.blocks:
        return platform
    return replace(platform, address=None) if shown.names_platform and platform.name else None


def _shown(invitation: Invitation, shown: Shown) -> Invitation:
    hidden: dict[str, Any] = {
        name: () if name in INVITATION_DETAILS else None
        for name in (*INVITATION_FACTS, *INVITATION_DETAILS)
        if (invitation.id, name) not in shown.facts
    }
    return replace(invitation, **hidden)
