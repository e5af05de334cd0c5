"""What may be right but should be looked at: nothing that stops a build."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from guidebook.data.records.survey_records import Edition
from guidebook.problems.advice_kinds import ChannelUnused, NumbersAlike
from guidebook.problems.problem import Problem


def notices_of(editions: Iterable[Edition]) -> Iterator[Problem]:
    """What may be right but should be looked at: nothing that stops a build."""
    for edition in editions:
        yield from _numbers_look_alike(edition)
        yield from _channels_are_used(edition)


def _numbers_look_alike(edition: Edition) -> Iterator[Problem]:
    for first, second in combinations(edition.contact_channels, 2):
        one, two = first.telephone.uri, second.telephone.uri
        if len(one) == len(two) and sum(a != b for a, b in zip(one, two, strict=True)) == 1:
            yield Problem(
                place=second.place,
                path=f"contact_channels.{second.id}.telephone",
                kind=NumbersAlike(second.telephone.text, first.telephone.text, first.place.line),
            )


def _channels_are_used(edition: Edition) -> Iterator[Problem]:
    used = {channel.id for guide in edition.guides for channel in guide.contact_channels}
    for channel in edition.contact_channels:
        if channel.id not in used:
            yield Problem(
                place=channel.place,
                path=f"contact_channels.{channel.id}",
                kind=ChannelUnused(),
            )
