"""Which section tells of an invitation what no sentence asks for: from where, and for what not."""

import re
from collections.abc import Iterator

from guidebook.data.model import (
    INVITATION_DETAILS,
    INVITATION_FACTS,
    Edition,
    Guide,
    Invitation,
    invitations_of,
    is_gap,
    pictured,
    sections_of,
)
from guidebook.data.records.guide_records import Section
from guidebook.data.values.sentences import placeholders
from guidebook.data.values.texts import Text


def told_in(edition: Edition, guide: Guide) -> dict[str, tuple[Invitation, ...]]:
    """The invitations of which a section tells more than its sentences do, by the section's name.

    Each is told of once: where its picture is, or else where a fact of it is first named.
    """
    sections = sections_of(edition, guide)
    told: dict[str, tuple[Invitation, ...]] = {}
    for one in invitations_of(edition, guide):
        if not any(
            getattr(one, name) or is_gap(edition, guide, one.id, name)
            for name in INVITATION_DETAILS
        ):
            continue
        drawn = (section for section in sections if _draws(edition, guide, section, one))
        named = (section for section in sections if _names(edition, guide, section, one))
        place = next(drawn, None) or next(named, None)
        if place:
            told[place.id] = (*told.get(place.id, ()), one)
    return told


def asks_for(edition: Edition, guide: Guide, section: Section, name: str, fact: str) -> bool:
    """Whether a sentence of a section asks for a fact of the invitation with this name."""
    asked = {one for text in texts_in(guide, section) for one in placeholders(text.source)}
    if f"{name}_{fact}" in asked:
        return True
    holders = (
        one.id
        for one in invitations_of(edition, guide)
        if fact in one.facts or is_gap(edition, guide, one.id, fact)
    )
    return fact in asked and next(holders, None) == name


def says_of(
    edition: Edition, guide: Guide, section: Section, invitation: Invitation, fact: str
) -> bool:
    """Whether a sentence of a section says a fact of an invitation: by its name, or as it is.

    What stands there as it is counts where no sentence of the guide asks for it.
    """
    if asks_for(edition, guide, section, invitation.id, fact):
        return True
    if any(
        asks_for(edition, guide, one, invitation.id, fact) for one in sections_of(edition, guide)
    ):
        return False
    # A heading may name the survey alone, as its sender does.
    said = (text.source for text in texts_in(guide, section) if text != section.title)
    words = rf"(?<!\w){re.escape(invitation.facts[fact].source)}(?!\w)"
    return any(re.search(words, one) for one in said)


def texts_in(guide: Guide, section: Section) -> Iterator[Text]:
    """The sentences of a section, as a guide has them."""
    own = {step.id: step.text for step in guide.steps}
    yield from (section.title, *section.text)
    yield from (text for step in section.steps if (text := own.get(step.id) or step.text))


def _draws(edition: Edition, guide: Guide, section: Section, one: Invitation) -> bool:
    drawn = pictured(edition, guide, section.picture) if section.picture else None
    return drawn is not None and drawn.id == one.id


def _names(edition: Edition, guide: Guide, section: Section, one: Invitation) -> bool:
    """Whether a section names an invitation, by a placeholder or in words of its own."""
    said = [text.source for text in texts_in(guide, section)]
    own = [*(fact.source for fact in one.facts.values()), *(at.text for at in one.addresses)]
    return any(asks_for(edition, guide, section, one.id, fact) for fact in INVITATION_FACTS) or any(
        words and words in text for words in own for text in said
    )
