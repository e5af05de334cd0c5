"""What can be told at a moment of a schedule. The page's script, live.html, does the same."""

from collections.abc import Mapping
from dataclasses import dataclass

from guidebook.data.values.clocks import DAY_MINUTES
from guidebook.data.values.schedules import Opening, Row, openings
from guidebook.data.values.zones import ZoneClock

SOON = 30
"""So many minutes before the end it is told that it closes."""

_WEEK = 7


@dataclass(frozen=True, slots=True)
class OpenUntil:
    """Somebody answers now, until a moment."""

    moment: int
    zone: str


@dataclass(frozen=True, slots=True)
class ClosesSoon:
    """Somebody answers, for a few more minutes."""

    moment: int
    zone: str
    minutes: int


@dataclass(frozen=True, slots=True)
class OpensAt:
    """Nobody answers until a moment."""

    moment: int
    zone: str


Answer = OpenUntil | ClosesSoon | OpensAt


def answer(rows: tuple[Row, ...], clocks: Mapping[str, ZoneClock], now: int) -> Answer | None:
    """Whether somebody can be reached at a moment; None where nothing certain can be told."""
    is_known = all(clock.knows(now) for clock in clocks.values())
    if not is_known or not all(row.is_whole for row in rows):
        return None
    today = now // DAY_MINUTES
    found = openings(rows, clocks, today - 2, today + _WEEK + 1)
    current = [one for one in found if one.start <= now < one.end]
    if current:
        return _open(found, current, now)
    following = next((one for one in found if one.start > now), None)
    if following is None or following.start - now > _WEEK * DAY_MINUTES:
        return None
    return OpensAt(following.start, following.zone)


def _open(found: tuple[Opening, ...], current: list[Opening], now: int) -> Answer | None:
    last = current[0]
    chain = [last]
    for one in found:
        if one.start <= last.end < one.end:
            last = one
            chain.append(one)
    minutes = last.end - now
    # Where it never closes, no text names an end.
    if minutes > _WEEK * DAY_MINUTES or not all(one.is_certain for one in chain):
        return None
    if minutes > SOON:
        return OpenUntil(last.end, last.zone)
    return ClosesSoon(last.end, last.zone, minutes)
