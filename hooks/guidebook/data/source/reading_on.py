"""What else is wrong in a YAML file, beside the mistake that stopped its reader."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from guidebook.data.source.lines import line_of
from guidebook.data.source.mending import mended_text
from guidebook.data.source.nodes import Node
from guidebook.problems.problem import Problem
from guidebook.problems.yaml_kinds import (
    EntriesTooMany,
    EntriesTooManyInAll,
    Indentation,
    KeyAgain,
    SecondDocument,
    Tab,
    UnseenSign,
)

Read = Callable[[str], tuple[Node | None, list[Problem]]]
"""What reads a text: its node, or None and what is wrong, what stopped the reader as the last."""

_MOST_STOPS = 10
"""After so many mistakes of one file an editor has enough to do."""

_MOST_SIGNS = 500_000
"""So many signs are read again in all, ten times a very large guide. A file that is far larger
was not written by hand: its first mistake will do."""

_OF_ALL = (SecondDocument, EntriesTooMany, EntriesTooManyInAll)
"""After these there is nothing to read on: the rest is another file, or far too much."""


def further_problems(read: Read, text: str, problems: Sequence[Problem]) -> Iterator[Problem]:
    """What is wrong in the rest of a text that cannot be read for these problems.

    A line that stopped the reader is read as if it were mended, where it is known how. Where it is
    not, the part of the file that it is in is left out: what begins at the margin after it is
    right or wrong by itself.
    """
    if isinstance(problems[-1].kind, Tab | UnseenSign):  # all of them are told before the reading
        rows = [one.place.line - 1 for one in problems]
        text = _without_parts(text, rows)
        node, found = read(text) if text.strip() else (None, [])
        yield from found
        if node is not None:
            return
        problems = found
    found = list(problems)
    signs = 0
    for _ in range(_MOST_STOPS):
        signs += len(text)
        if not found or isinstance(found[-1].kind, _OF_ALL) or signs > _MOST_SIGNS:
            return
        stop = found[-1]
        text, node, found = _mended(read, text, stop) or _after_part(read, text, stop)
        yield from (one for one in found if not _is_of(one, stop, text))
        if node is not None:
            return


def _is_of(problem: Problem, stop: Problem, text: str) -> bool:
    """Whether a line was told with the one before: all that is below a line moves with it."""
    between = range(stop.place.line, problem.place.line)
    return (
        isinstance(problem.kind, Indentation)
        and isinstance(stop.kind, Indentation)
        and (problem.kind.found, problem.kind.expected) == (stop.kind.found, stop.kind.expected)
        and not any(row in between for row in _margins(text.split("\n")))
    )


def _mended(read: Read, text: str, stop: Problem) -> tuple[str, Node | None, list[Problem]] | None:
    """The text as if the line were mended, and what is wrong below it; None where it is not."""
    mended = mended_text(text, stop)
    if mended is None:
        return None
    node, found = read(mended)
    # A key twice may come of a line that was moved.
    later = [
        one
        for one in found
        if one.place.line > stop.place.line and not isinstance(one.kind, KeyAgain)
    ]
    # A line that is still wrong was mended in the wrong way, and so is what follows from it.
    is_mended = node is not None or (later and later[-1] is found[-1])
    return (mended, node, later) if is_mended else None


def _after_part(read: Read, text: str, stop: Problem) -> tuple[str, Node | None, list[Problem]]:
    """The text from the next part on, and what is wrong there."""
    lines = text.split("\n")
    ends = [row for row in _margins(lines) if row >= stop.place.line]
    if not ends:
        return "", None, []
    rest = "\n".join([*[""] * ends[0], *lines[ends[0] :]])
    return rest, *read(rest)


def _without_parts(text: str, rows: Sequence[int]) -> str:
    """The text with empty lines in the place of the parts that these rows are in."""
    lines = text.split("\n")
    starts = [0, *_margins(lines), len(lines)]
    for start, end in pairwise(starts):
        if any(start <= row < end for row in rows):
            lines[start:end] = [""] * (end - start)
    return "\n".join(lines)


def _margins(lines: Sequence[str]) -> list[int]:
    """The rows at which a part of the file begins: a key at the margin."""
    return [row for row, text in enumerate(lines) if text[:1].strip() and line_of(text).key]
