"""Advice without what somebody has looked at, each with a reason in the data."""

from collections.abc import Iterable, Iterator

from guidebook.data.model import Edition
from guidebook.problems.advice_kinds import PeriodOver, SettledInVain
from guidebook.problems.problem import Problem


def unsettled(edition: Edition, notices: Iterable[Problem]) -> Iterator[Problem]:
    """The advice on an edition that nobody has settled, and what is settled without need."""
    open_ones = {(one.advice, one.at.source): one for one in edition.settled}
    met: set[tuple[str, str]] = set()
    for notice in notices:
        named = (notice.kind.arguments.get(name) for name in ("found", "word", "number"))
        keys = {(notice.kind.code, str(at)) for at in (notice.path, *named) if at}
        if keys.isdisjoint(open_ones):
            yield notice
        met |= keys
    for number, one in enumerate(edition.settled, start=1):
        # Whether a survey is over depends on the day; here no day is known.
        if one.advice != PeriodOver.code and (one.advice, one.at.source) not in met:
            yield Problem(
                place=one.place,
                path=f"settled[{number}]",
                kind=SettledInVain(one.advice, one.at.source),
            )
