"""Rules about what has been read: each is a generator of problems."""

import dataclasses
from collections.abc import Callable, Collection, Iterator
from itertools import combinations

from guidebook.hours import week_minutes
from guidebook.model import (
    Edition,
    Guide,
    Guidebook,
    Interface,
    Text,
    facts_of,
    sections_of,
)
from guidebook.problems import Place, Problem
from guidebook.scalars import DAY_MINUTES, nearest
from guidebook.sentences import placeholders

RESERVED_GUIDES = ("all", "index")
"""Names that addresses and files of the site use for something else."""

_WEEK = 7 * DAY_MINUTES


def check_guidebook(guidebook: Guidebook) -> Iterator[Problem]:
    """Every problem in what has been read."""
    yield from _interface_asks_for_facts(guidebook)
    for edition in guidebook.editions:
        for rule in _RULES:
            yield from rule(edition)


def notices_of(guidebook: Guidebook) -> Iterator[Problem]:
    """What may be right but should be looked at: nothing that stops a build."""
    for edition in guidebook.editions:
        yield from _numbers_look_alike(edition)
        yield from _channels_are_used(edition)


def _period_ends_after_start(edition: Edition) -> Iterator[Problem]:
    period = edition.period
    if period and period.ends.last < period.starts.first:
        yield Problem(
            place=period.place,
            path="period.ends",
            message=f"expected an end after the start {period.starts}, found {period.ends}",
            mend="Correct one of the two.",
        )


def _hours_are_sound(edition: Edition) -> Iterator[Problem]:
    zones = [zone.id for zone in edition.time_zones]
    for number, hours in enumerate(edition.service_hours, start=1):
        path = f"service_hours[{number}]"
        if hours.time_zone.id not in zones:
            yield Problem(
                place=hours.time_zone.place,
                path=f"{path}.time_zone",
                message=f"expected a time zone of time_zones, found {hours.time_zone.id}",
                mend=f"Write one of: {', '.join(zones) or '(none is there yet)'}."
                f"{nearest(hours.time_zone.id, zones)}",
            )
        if hours.opens == hours.closes or hours.opens.minutes == DAY_MINUTES:
            yield Problem(
                place=hours.place,
                path=f"{path}.opens",
                message=f"expected hours of some length, found {hours.opens} to {hours.closes}",
                mend="Write opens: 00:00 and closes: 24:00 for the whole day.",
            )


def _hours_do_not_overlap(edition: Edition) -> Iterator[Problem]:
    for (_, first), (number, second) in combinations(
        enumerate(edition.service_hours, start=1), 2
    ):
        if first.time_zone != second.time_zone:
            continue
        if any(
            start < other_end + shift and other_start + shift < end
            for start, end in week_minutes(first)
            for other_start, other_end in week_minutes(second)
            for shift in (-_WEEK, 0, _WEEK)
        ):
            yield Problem(
                place=second.place,
                path=f"service_hours[{number}].opens",
                message="expected hours that do not overlap, found two entries for one time",
                mend=f"Compare with the entry in line {first.place.line} and correct the days "
                "or the times.",
            )


def _sections_say_something(edition: Edition) -> Iterator[Problem]:
    for section in edition.sections:
        if not (section.text or section.steps or section.shows):
            yield Problem(
                place=section.place,
                path=section.id,
                message="expected text, steps or shows, found a title alone",
                mend="Add what the section says, or delete it.",
            )


def _shown_blocks_are_there(edition: Edition) -> Iterator[Problem]:
    there = {
        "service_hours": edition.service_hours,
        "contact_channels": edition.contact_channels,
        "platform": edition.platform,
    }
    for section in edition.sections:
        for block in section.shows:
            if not there[block.id]:
                yield Problem(
                    place=block.place,
                    path=f"{section.id}.shows",
                    message=f"expected {block.id} in survey.yml, found none",
                    mend=f"Add {block.id} to survey.yml, or delete the word here.",
                )


def _guides_have_channels_to_show(edition: Edition) -> Iterator[Problem]:
    for guide in edition.guides:
        for section in sections_of(edition, guide):
            if not guide.contact_channels and any(
                block.id == "contact_channels" for block in section.shows
            ):
                yield Problem(
                    place=guide.place,
                    path="contact_channels",
                    message=f"expected numbers for the section {section.id}, found none",
                    mend="Add contact_channels with names from survey.yml, or "
                    f"omits: [{section.id}].",
                )


def _names_are_unique(edition: Edition) -> Iterator[Problem]:
    seen = {section.id: section.place for section in edition.sections}
    for section in edition.sections:
        for step in section.steps:
            if step.id in seen:
                yield Problem(
                    place=step.place,
                    path=f"{section.id}.steps.{step.id}",
                    message=f"expected a name of its own, found {step.id} again "
                    f"(first in line {seen[step.id].line})",
                    mend="Give this step another name.",
                )
            seen.setdefault(step.id, step.place)


def _guides_have_usable_names(edition: Edition) -> Iterator[Problem]:
    for guide in edition.guides:
        if guide.id in RESERVED_GUIDES:
            yield Problem(
                place=Place(guide.place.file),
                message=f"expected another name, found {guide.id}, which the site itself uses",
                mend="Rename the file, and its name under guides in survey.yml.",
            )


def _references_are_known(edition: Edition) -> Iterator[Problem]:
    steps = [step.id for section in edition.sections for step in section.steps]
    parts = [*(section.id for section in edition.sections), *steps]
    channels = [channel.id for channel in edition.contact_channels]
    for guide in edition.guides:
        for step in guide.steps:
            if step.id not in steps:
                yield _unknown(step.place, f"steps.{step.id}", step.id, "step", steps)
        for omitted in guide.omits:
            if omitted.id not in parts:
                yield _unknown(omitted.place, "omits", omitted.id, "section or step", parts)
        for channel in guide.contact_channels:
            if channel.id not in channels:
                yield _unknown(
                    channel.place, "contact_channels", channel.id, "contact channel", channels
                )


def _unknown(place: Place, path: str, found: str, what: str, known: list[str]) -> Problem:
    return Problem(
        place=place,
        path=path,
        message=f"expected a {what} that is there, found {found}",
        mend=f"Write one of: {', '.join(known) or '(none is there yet)'}.{nearest(found, known)}",
    )


def _guides_word_their_steps(edition: Edition) -> Iterator[Problem]:
    for guide in edition.guides:
        worded = {step.id for step in guide.steps if step.text}
        for step in guide.steps:
            if step.text is None:
                yield Problem(
                    place=step.place,
                    path=f"steps.{step.id}",
                    message="expected the step's sentence, found each guide",
                    mend="Write what this guide says.",
                )
        for section in sections_of(edition, guide):
            for step in section.steps:
                if step.text is None and step.id not in worded:
                    yield Problem(
                        place=guide.place,
                        path=f"steps.{step.id}",
                        message="expected this step's sentence, found nothing",
                        mend=f"Add {step.id}: and the sentence under steps, since sections.yml "
                        "leaves it to each guide.",
                    )


def _texts_ask_for_facts(edition: Edition) -> Iterator[Problem]:
    shared = facts_of(edition)
    for channel in edition.contact_channels:
        if channel.label:
            yield from _asks_for(channel.label, f"contact_channels.{channel.id}.label", shared)
    for zone in edition.time_zones:
        yield from _asks_for(zone.name, f"time_zones.{zone.id}.name", shared)
    for guide in edition.guides:
        facts = facts_of(edition, guide)
        for key in ("audience", "title", "summary"):
            yield from _asks_for(getattr(guide, key), key, facts)
        for own in guide.steps:
            if own.text:
                yield from _asks_for(own.text, f"steps.{own.id}", facts)
        for section in sections_of(edition, guide):
            yield from _asks_for(section.title, f"{section.id}.title", facts)
            for text in section.text:
                yield from _asks_for(text, f"{section.id}.text", facts)
            for step in section.steps:
                if step.text:
                    yield from _asks_for(step.text, f"{section.id}.steps.{step.id}", facts)


def _interface_asks_for_facts(guidebook: Guidebook) -> Iterator[Problem]:
    shared = facts_of(guidebook.latest)
    for item in dataclasses.fields(Interface):
        text = getattr(guidebook.interface, item.name)
        yield from _asks_for(text, item.name, [*item.metadata["facts"], *shared])


def _asks_for(text: Text, path: str, facts: Collection[str]) -> Iterator[Problem]:
    known = list(facts)
    for name in placeholders(text.source):
        if name not in known:
            yield Problem(
                place=text.place,
                path=path,
                message=f"expected a fact between braces, found {{{name}}}",
                mend=f"Write one of: {', '.join(f'{{{fact}}}' for fact in known)}."
                f"{nearest(name, known)} For braces as such write {{{{ and }}}}.",
            )


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


_RULES: tuple[Callable[[Edition], Iterator[Problem]], ...] = (
    _period_ends_after_start,
    _hours_are_sound,
    _hours_do_not_overlap,
    _sections_say_something,
    _shown_blocks_are_there,
    _guides_have_channels_to_show,
    _names_are_unique,
    _guides_have_usable_names,
    _references_are_known,
    _guides_word_their_steps,
    _texts_ask_for_facts,
)
