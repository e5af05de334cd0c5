"""What is longer than anybody writes: it is told before it is looked at any closer."""

import re
from collections.abc import Iterator

from guidebook.problems.kind import Kind
from guidebook.problems.yaml_kinds import SpacesTooMany, TextTooLong, WordTooLong

MOST_SIGNS = 20_000
"""No text of a guide is so long; where one is, a quote is not closed."""

_MOST_IN_A_LINE = 25_000
"""A text of that length, its key, its quotes and its escapes fit on a line of so many signs."""

_MOST_LETTERS = 2_000
"""No word and no address is so long; each piece of it that fits on a line is looked for."""

_RUN = re.compile(
    rf"(?P<word>(?<!\S)\S{{{_MOST_LETTERS + 1},}})"
    rf"|(?P<spaces>(?<![^\S\r\n])[^\S\r\n]{{{_MOST_LETTERS + 1},}})"
    rf"|(?P<line>(?<![^\r\n])[^\r\n]{{{_MOST_IN_A_LINE + 1},}})"
)


def overlong_text(text: str) -> Iterator[Kind]:
    """What is too long in a text as its readers see it."""
    if len(text) > MOST_SIGNS:
        yield TextTooLong(MOST_SIGNS, len(text))
    else:
        yield from (kind for _, kind in overlong_runs(text))


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
