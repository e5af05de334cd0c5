"""What is longer than anybody writes: it is told before it is looked at any closer.

It is asked at each step at which a text can grow: of the bytes of a file, whose lines alone are
known; of a text of YAML, and of one of a PO file, which are put together from many lines, none of
them too long; and of a paragraph of a page, which several lines make too.
"""

import re
from collections.abc import Iterator

from guidebook.problems.kind import Kind
from guidebook.problems.yaml_kinds import (
    BracketsOpen,
    MarksTooMany,
    SpacesTooMany,
    TextTooLong,
    WordTooLong,
)

MOST_SIGNS = 20_000
"""No text of a guide is so long; where one is, a quote is not closed."""

_MOST_IN_A_LINE = 25_000
"""A text of that length, its key, its quotes and its escapes fit on a line of so many signs."""

MOST_LEVELS = 50
"""Nothing is nested so deep, and far deeper data cannot be read at all."""

_MOST_OPEN = 50
"""Nobody leaves so many brackets of one kind open; for each, all that follows is looked through."""

_MOST_MARKS = 2_000
"""No text has so many of the signs that make words bold: one may be within the other."""

_MOST_LETTERS = 2_000
"""No word and no address is so long; each piece of it that fits on a line is looked for."""

_LINK = "]("
_BRACKETS = {"]": "[", ")": _LINK, ">": "<"}
"""What closes and what opens, as Markdown and HTML take it."""

_BRACKET = re.compile(r"\]\(|[\[\]()>]|<(?=[A-Za-z/!?])")
_MARKS = re.compile(r"[*_]+")

_RUN = re.compile(
    rf"(?P<word>(?<!\S)\S{{{_MOST_LETTERS + 1},}})"
    rf"|(?P<spaces>(?<![^\S\r\n])[^\S\r\n]{{{_MOST_LETTERS + 1},}})"
    rf"|(?P<line>(?<![^\r\n])[^\r\n]{{{_MOST_IN_A_LINE + 1},}})"
)


def overlong_text(text: str) -> Iterator[Kind]:
    """What is too long in a text as its readers see it."""
    if len(text) > MOST_SIGNS:
        yield TextTooLong(MOST_SIGNS, len(text))
        return
    yield from (kind for _, kind in overlong_runs(text))
    yield from _unclosed(text)
    if len(text) > _MOST_MARKS and len(_MARKS.findall(text)) > _MOST_MARKS:
        yield MarksTooMany(_MOST_MARKS)


def _unclosed(text: str) -> Iterator[Kind]:
    """More brackets that are never closed, or within each other, than anybody writes."""
    depths = dict.fromkeys(_BRACKETS.values(), 0)
    for found in _BRACKET.findall(text) if len(text) > _MOST_OPEN else ():
        closed = _BRACKETS.get(found[0], "")
        if closed and depths[closed]:
            depths[closed] -= 1
        opened = _LINK if found == "(" and depths[_LINK] else found
        if opened in depths:
            depths[opened] += 1
            if depths[opened] > _MOST_OPEN:
                yield BracketsOpen(_MOST_OPEN, opened[-1])
                return


def overlong_runs(text: str) -> Iterator[tuple[int, Kind]]:
    """Words, rows of spaces and lines that are too long, with the place where each begins."""
    # All of them lie within a line: where none is so long, no sign need be looked at.
    if max(map(len, text.split("\n"))) <= _MOST_LETTERS:
        return
    for found in _RUN.finditer(text):
        length = len(found[0])
        match found.lastgroup:
            case "word":
                yield found.start(), WordTooLong(_MOST_LETTERS, length)
            case "spaces":
                yield found.start(), SpacesTooMany(_MOST_LETTERS, length)
            case _:
                yield found.start(), TextTooLong(MOST_SIGNS, length)
