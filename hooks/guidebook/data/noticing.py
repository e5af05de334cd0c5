"""What may be right but should be looked at: nothing that stops a build."""

import re
from collections.abc import Callable, Iterator
from itertools import combinations

from guidebook.data.model import INVITATION_DETAILS, Edition, Guide
from guidebook.data.showing import shown_in, texts_of
from guidebook.data.values.texts import Name, Text
from guidebook.problems.advice_kinds import (
    BlockNotGiven,
    ChannelsNotGiven,
    FactUnused,
    NumbersAlike,
    OtherYear,
    PeriodOutsideYear,
)
from guidebook.problems.problem import Problem


def notices_of(edition: Edition) -> Iterator[Problem]:
    """What may be right but should be looked at: nothing that stops a build."""
    for rule in _RULES:
        yield from rule(edition)


def _numbers_look_alike(edition: Edition) -> Iterator[Problem]:
    numbers = [
        (one, one.point)
        for one in edition.contact_channels
        if one.point.kind in ("telephone", "text_telephone", "whatsapp", "sms")
    ]
    for (first, one), (second, two) in combinations(numbers, 2):
        pairs = zip(one.uri, two.uri, strict=False)
        if len(one.uri) == len(two.uri) and sum(a != b for a, b in pairs) == 1:
            yield Problem(
                place=second.place,
                path=f"contact_channels.{second.id}.{two.kind}",
                kind=NumbersAlike(two.text, one.text, first.place.line),
            )


def _facts_are_shown(edition: Edition) -> Iterator[Problem]:
    shown = shown_in(edition)
    for channel in edition.contact_channels:
        if channel.id not in shown.channels:
            what = "address" if channel.point.kind in ("email", "web_form", "address") else "number"
            yield Problem(
                place=channel.place,
                path=f"contact_channels.{channel.id}",
                kind=FactUnused(what),
            )
    if edition.service_hours and "service_hours" not in shown.blocks:
        place = edition.service_hours[0].place
        yield Problem(place=place, path="service_hours", kind=FactUnused("hours"))
    if edition.platform and "platform" not in shown.blocks:
        yield Problem(place=edition.platform.place, path="platform", kind=FactUnused("platform"))
    for invitation in edition.invitations:
        for name, fact in invitation.facts.items():
            if (invitation.id, name) not in shown.facts:
                path = f"invitations.{invitation.id}.{name}"
                yield Problem(place=fact.place, path=path, kind=FactUnused("invitation"))
        for name in INVITATION_DETAILS:
            if getattr(invitation, name) and (invitation.id, name) not in shown.facts:
                path = f"invitations.{invitation.id}.{name}"
                kind = FactUnused("untold")
                yield Problem(place=invitation.place, path=path, kind=kind)


def _blocks_are_given(edition: Edition) -> Iterator[Problem]:
    given = {
        "service_hours": edition.service_hours,
        "contact_channels": edition.contact_channels,
        "platform": edition.platform,
    }
    for section in edition.sections:
        for block in section.shows:
            if not given[block.id]:
                path = f"{section.id}.shows"
                yield Problem(place=block.place, path=path, kind=BlockNotGiven(block.id))


def _guides_have_channels_to_show(edition: Edition) -> Iterator[Problem]:
    for guide in edition.guides:
        omitted = {one.id for one in guide.omits}
        for section in edition.sections:
            shown = {block.id for block in section.shows}
            is_shown = "contact_channels" in shown and section.id not in omitted
            if is_shown and edition.contact_channels and not guide.contact_channels:
                kind = ChannelsNotGiven(section.id)
                yield Problem(place=guide.place, path="contact_channels", kind=kind)


_YEAR = re.compile(r"(?<!\d)(?<!\d[ -])(?:19|20)\d\d(?![ -]?\d)")
"""A year, and no piece of a telephone number."""


def _the_year_is_right(edition: Edition) -> Iterator[Problem]:
    """What is left over from the edition that was copied."""
    if not re.fullmatch(r"(?:19|20)\d\d", edition.display_name):
        return
    year, period = int(edition.display_name), edition.period
    if period:
        first, last = period.first or period.last, period.last or period.first
        is_later = period.first is not None and period.first.year > year
        is_earlier = period.last is not None and period.last.year < year
        if first and last and (is_later or is_earlier):
            told = " – ".join(str(end) for end in (period.starts, period.ends) if end)
            kind = PeriodOutsideYear(told, edition.display_name)
            yield Problem(place=period.place, path="period", kind=kind)
    for said in _words_of(edition):
        for found in _YEAR.findall(said.source):
            if found != edition.display_name:
                yield Problem(place=said.place, kind=OtherYear(found, edition.display_name))


def _words_of(edition: Edition) -> Iterator[Name | Text]:
    yield edition.name
    guides: tuple[Guide, ...] = edition.guides
    for one in (*edition.invitations, *(own for guide in guides for own in guide.invitations)):
        yield from one.facts.values()
    if edition.platform and edition.platform.name:
        yield edition.platform.name
    for channel in edition.contact_channels:
        yield from (text for text in (channel.label, channel.note) if text)
    for guide in guides:
        yield from texts_of(edition, guide)


_RULES: tuple[Callable[[Edition], Iterator[Problem]], ...] = (
    _numbers_look_alike,
    _facts_are_shown,
    _blocks_are_given,
    _guides_have_channels_to_show,
    _the_year_is_right,
)
