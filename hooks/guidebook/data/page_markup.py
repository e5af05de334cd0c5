"""Markup of hand-written pages: what shows code, and what would do more than show words."""

import re
from collections.abc import Iterator
from itertools import islice

from guidebook.data.source.signs import without_entities
from guidebook.problems.excerpts import lines_of_text
from guidebook.problems.file_kinds import PageActive
from guidebook.problems.problem import Place, Problem

_FENCE = re.compile(r"\s*(```|~~~)")

_ACTIVE = re.compile(
    r"<(?P<tag>applet|base|button|embed|form|frame|frameset|iframe|input|link|meta|object|script|"
    r"select|style|template|textarea)\b"
    r"|(?:<[a-z][^<>]{0,2000}?|\{:?[^{}]{0,2000}?)[\s\"'](?P<handler>on[a-z]+)\s*="
    r"|(?:\]\(|\]:|<|\b(?:href|src)\s*=)[\s\"'<]*(?P<scheme>(?:javascript|vbscript|data):)",
    re.I,
)
"""Elements that run, load or send something, what runs at a touch, and addresses that run."""

_MOST = 20
"""After so many of a page an editor has enough to do."""


def outside_code(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """What a pattern finds in a page, with its line; what shows code is no markup."""
    is_code = False
    for number, line in enumerate(lines_of_text(text), start=1):
        is_code ^= _FENCE.match(line) is not None
        before, ticks = 0, 0
        for found in () if is_code else pattern.finditer(line):
            ticks += line.count("`", before, found.start())
            before = found.start()
            if ticks % 2 == 0:
                yield number, found


def active_markup(text: str, file: str) -> Iterator[Problem]:
    """What no page of words has, and no browser would let it do."""
    plain = "\n".join(without_entities(line)[0] for line in lines_of_text(text))
    for number, found in islice(outside_code(_ACTIVE, plain), _MOST):
        name = next(filter(None, found.groupdict().values()))
        written = f"<{name}>" if found["tag"] else name
        place = Place(file, number, found.start(found.lastgroup or 0) + 1)
        yield Problem(place=place, kind=PageActive(written.lower()))
