"""A line that stands a level too far in or out, or is gone: told once, and not by all that follows.

What stands below such a line seems to stand below another one, where nobody knows it. So lines are
put where they may have been, and the one that makes most of the mistakes go away is told.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from guidebook.data.source.composing import read_nodes
from guidebook.data.source.lines import line_of
from guidebook.data.source.nodes import Node, Scalar, entries_of, items_of
from guidebook.problems.problem import Place, Problem
from guidebook.problems.record_kinds import KeyGone, KeyMisspelt, KeyUnknown, NoKeys, NoKnownKeys
from guidebook.problems.yaml_kinds import Indentation, KeyAgain, NoColon

Check = Callable[[Node, list[Problem]], object]
"""Notes what is wrong in the nodes of a file by themselves."""

_STEP = 2
"""So many spaces stand before what is below a key, in all files as they come."""

_LEAST = 2
"""So many mistakes have to go away with a new line: a single key may stand there by itself."""

_OUT_OF_PLACE = (Indentation, KeyAgain, KeyMisspelt, KeyUnknown, NoColon, NoKeys, NoKnownKeys)
"""What is told of lines that seem to stand below another one than they do."""

_UNKNOWN = (KeyMisspelt, KeyUnknown)

_ROWS = 3
"""So many of these mistakes are looked at: what comes of a line stands right below it."""

_MOST_LINES = 3
"""So many lines of a file are found in this way."""

_MOST_SIGNS = 100_000
"""So many signs are read for each of them, a large guide ten times."""


def nodes_as_meant(
    text: str, file: str, problems: list[Problem], *, check: Check, known: Sequence[str]
) -> Node | None:
    """The nodes of a text as if each line stood where it belongs; those that do not are told.

    known are the keys that may stand at the left edge.
    """
    for _ in range(_MOST_LINES):
        if not (found := _moved_line(text, file, check, known)):
            break
        problem, text = found
        problems.append(problem)
    return read_nodes(text, file, problems)


def _moved_line(
    text: str, file: str, check: Check, known: Sequence[str]
) -> tuple[Problem, str] | None:
    """What is told of the line whose mending makes most mistakes go away, and the mended text.

    It brings no other mistake.
    """
    node, before = _read(text, file, check)
    there = {key.text for key, _ in entries_of(node)}
    trials = _trials(text, file, before, [key for key in known if key not in there])
    best, most = None, len(before) - 1
    for problem, mended in islice(trials, _MOST_SIGNS // max(1, len(text))):
        meant, after = _read(mended, file, check)
        if isinstance(problem.kind, KeyGone) and len(after) > len(before) - _LEAST:
            continue
        if len(after) > most or not _marks(after) <= _marks(before):
            continue
        if meant and problem.place.line in _lines(meant):
            best, most = (problem, mended), len(after) - 1
    return best


def _read(text: str, file: str, check: Check) -> tuple[Node | None, list[Problem]]:
    """The nodes of a text, and all that is wrong with it and in them."""
    found: list[Problem] = []
    node = read_nodes(text, file, found)
    if node:
        check(node, found)
    return node, found


def _lines(node: Node) -> Iterator[int]:
    """The lines on which something begins that says more than its key.

    What is moved may not become a part of the text above, and an empty key may stand anywhere.
    """
    if isinstance(node, Scalar):
        if node.text:
            yield node.place.line
        return
    for key, value in entries_of(node):
        inner = tuple(_lines(value))
        yield from inner and (key.place.line, *inner)
    for item in items_of(node):
        yield from _lines(item)


def _marks(problems: Sequence[Problem]) -> set[tuple[Place, str, str]]:
    return {(one.place, one.path, one.kind.code) for one in problems}


def _trials(
    text: str, file: str, found: Sequence[Problem], absent: Sequence[str]
) -> Iterator[tuple[Problem, str]]:
    """What may be told of a line, and the text as it then should be."""
    lines = text.split("\n")
    strange = sorted(one for one in found if isinstance(one.kind, _OUT_OF_PLACE))
    rows = [row for row in dict.fromkeys(one.place.line - 1 for one in strange) if row < len(lines)]
    del rows[_ROWS:]
    near = sorted({one for row in rows for one in _near(lines, row)})
    unknown = {one.place.line - 1 for one in strange if isinstance(one.kind, _UNKNOWN)}
    # A key that is there twice further in belongs to a part whose name is gone.
    strays = {row for row in rows if not _margin(lines[row])} | {
        one.place.line - 1 for one in strange if not isinstance(one.kind, KeyAgain)
    }
    for row in near:
        margin = _margin(lines[row])
        # Below another line it is told itself, or what is below it: else it may stand there.
        may_be_below = row in strays or unknown & set(range(row + 1, _end(lines, row))[:1])
        for step in (-_STEP, *([_STEP] if may_be_below else ())):
            if margin + step < 0:
                continue
            better = " " * (margin + step) + lines[row].strip()
            kind = Indentation(margin + 1, margin + step + 1, better)
            problem = Problem(place=Place(file, row + 1, margin + 1), kind=kind)
            for end in dict.fromkeys((row + 1, _end(lines, row))):
                moved = [" " * step + line if step > 0 else line[-step:] for line in lines[row:end]]
                yield problem, "\n".join([*lines[:row], *moved, *lines[end:]])
    for row in near:
        if row and not line_of(lines[row - 1]).is_written:
            for key in absent:
                place = Place(file, row + 1, _margin(lines[row]) + 1)
                problem = Problem(place=place, kind=KeyGone(f"{key}:"))
                yield problem, "\n".join([*lines[: row - 1], f"{key}:", *lines[row:]])


def _near(lines: Sequence[str], row: int) -> Iterator[int]:
    """A row, those that it is below, and the row above each; the first one of all.

    No other line can make a row stand below another one than it does.
    """
    margin = _margin(lines[row]) + 1
    below = None
    for above in range(row, -1, -1):
        if above != row and not line_of(lines[above]).is_written:
            continue
        if _margin(lines[above]) < margin or below is not None:
            yield above
        below = above if _margin(lines[above]) < margin else None
        margin = min(margin, _margin(lines[above]))
    yield from islice((one for one, line in enumerate(lines) if line_of(line).is_written), 1)


def _end(lines: Sequence[str], row: int) -> int:
    """The row after all that stands below a line."""
    further = (
        below
        for below in range(row + 1, len(lines))
        if lines[below].strip() and _margin(lines[below]) <= _margin(lines[row])
    )
    return next(further, len(lines))


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
