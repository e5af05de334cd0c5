"""The picture of an invitation in one language: what is marked and known, and a text for it."""

import dataclasses
from collections.abc import Mapping

from guidebook.data.model import Edition, Guide, Section, is_gap, pictured
from guidebook.data.records.interface import Interface
from guidebook.data.records.invitation_records import INVITATION_FACTS
from guidebook.data.values.texts import Gap, Text
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
    waits = {part for part in INVITATION_FACTS if is_gap(edition, guide, invitation.id, part)}
    has_badge = invitation.badge is not None and invitation.badge.is_drawn
    drawn_parts = (*invitation.facts, *(["badge"] if has_badge else []))
    numbers = {step.id: str(number) for number, step in enumerate(section.steps, start=1)}
    marks = {
        mark.part: numbers[mark.step.id]
        for mark in section.picture.marks
        if mark.step.id in numbers and mark.part in ("name", "reason", *drawn_parts, *waits)
    }
    if not marks:
        return None
    seen: dict[str, Fact] = {**dict.fromkeys(waits, Gap()), **invitation.facts}
    drawn = {part: localizer.fact(part, seen) for part in seen}
    names = {part: text.plain for part, text in drawn.items()}
    return PictureView(
        channel=invitation.comes_by,
        sender=names.get("sender"),
        has_badge=has_badge or "badge" in waits,
        badge=drawn.get("badge"),
        badge_color=invitation.badge.color if invitation.badge else None,
        button=names.get("button"),
        menu=names.get("menu"),
        name=localizer.text(interface.picture.name, facts),
        reason=localizer.text(guide.summary, facts),
        caption=localizer.text(interface.picture.caption, facts),
        alt=_alt(
            interface, invitation.comes_by, marks, seen, facts, localizer, has_badge=has_badge
        ),
        marks=marks,
    )


def _alt(
    interface: Interface,
    channel: str | None,
    marks: Mapping[str, str],
    seen: Mapping[str, Fact],
    facts: Mapping[str, Fact],
    localizer: Localizer,
    *,
    has_badge: bool,
) -> LocalizedText:
    """What the picture shows, a sentence a part; all of it in one language.

    A badge without known words is told as the sign beside the sender that it is.
    """
    words = interface.picture
    said: list[tuple[Text, Mapping[str, Fact]]] = [(getattr(words, channel or "other"), facts)]
    for part, number in marks.items():
        own = {**facts, **seen, "number": number}
        is_beside = part == "sender" and has_badge and "badge" not in marks
        if part != "badge" or "badge" in seen:
            has_words = is_beside and "badge" in seen
            said.append((getattr(words, "sender_with_badge" if has_words else f"{part}_mark"), own))
        if (is_beside or part == "badge") and "badge" not in seen:
            said.append((words.sign_mark, own))
    texts = [localizer.text(text, own) for text, own in said]
    if localizer.source and any(text.is_fallback for text in texts):
        source = _alt(interface, channel, marks, seen, facts, localizer.source, has_badge=has_badge)
        return dataclasses.replace(source, is_fallback=True)
    runs = [run for text in texts for run in (Run(text=" "), *text.runs)][1:]
    return dataclasses.replace(texts[0], runs=tuple(runs))
