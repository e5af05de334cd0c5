"""The picture of an invitation in one language: what is marked and known, and a text for it."""

import dataclasses
from collections.abc import Mapping

from guidebook.data.model import Edition, Guide, Invitation, Section, pictured
from guidebook.data.records.interface import Interface
from guidebook.data.values.texts import Name, Text
from guidebook.localization.translating import Fact, Localizer
from guidebook.localization.views import LocalizedText, PictureView, Run


def localize_picture(
    interface: Interface,
    section: Section,
    edition: Edition,
    guide: Guide,
    facts: Mapping[str, Fact],
    localizer: Localizer,
) -> PictureView | None:
    """The picture of the invitation, where the section has one with something in it."""
    invitation = pictured(edition, guide, section.picture) if section.picture else None
    if section.picture is None or invitation is None:
        return None
    numbers = {step.id: str(number) for number, step in enumerate(section.steps, start=1)}
    marks = {
        mark.part: numbers[mark.step.id]
        for mark in section.picture.marks
        if mark.step.id in numbers and mark.part in ("name", "reason", *invitation.facts)
    }
    if not marks:
        return None
    return PictureView(
        channel=invitation.comes_by,
        sender=_seen(invitation.sender),
        badge=localizer.fact("badge", invitation.facts) if invitation.badge else None,
        badge_color=invitation.badge.color if invitation.badge else None,
        button=_seen(invitation.button),
        menu=_seen(invitation.menu),
        name=localizer.text(interface.picture.name, facts),
        reason=localizer.text(guide.summary, facts),
        caption=localizer.text(interface.picture.caption, facts),
        alt=_alt(interface, invitation, marks, facts, localizer),
        marks=marks,
    )


def _seen(name: Name | None) -> str | None:
    return name.source if name else None


def _alt(
    interface: Interface,
    invitation: Invitation,
    marks: Mapping[str, str],
    facts: Mapping[str, Fact],
    localizer: Localizer,
) -> LocalizedText:
    """What the picture shows, a sentence a part; all of it in one language."""
    words = interface.picture
    said: list[tuple[Text, Mapping[str, Fact]]] = [
        (getattr(words, invitation.comes_by or "other"), facts)
    ]
    for part, number in marks.items():
        has_badge = part == "sender" and invitation.badge and "badge" not in marks
        text: Text = getattr(words, "sender_with_badge" if has_badge else f"{part}_mark")
        said.append((text, {**facts, **invitation.facts, "number": number}))
    texts = [localizer.text(text, own) for text, own in said]
    if localizer.source and any(text.is_fallback for text in texts):
        source = _alt(interface, invitation, marks, facts, localizer.source)
        return dataclasses.replace(source, is_fallback=True)
    runs = [run for text in texts for run in (Run(text=" "), *text.runs)][1:]
    return dataclasses.replace(texts[0], runs=tuple(runs))
