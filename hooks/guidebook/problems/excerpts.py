"""The line that a problem is about, with a caret under what was found, and the line to paste."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from guidebook.problems.kind import Kind
from guidebook.problems.problem import Problem

Lines = Callable[[str], Sequence[str]]
"""The lines of a file by its name; none where it has no text to show."""

_FOUND, _MEANT = ("text", "found", "key", "name"), ("meant", "likely")
"""What kinds call the text that was found, and the one that was meant."""

_BEFORE = 20
"""So many columns of a long line are shown before what was found."""

_IN_A_COLUMN = 10
"""No more signs stand in one column, a letter with all that is above and below it."""

_UNSHOWN = "\N{WHITE SQUARE}"
"""Stands for a sign that is not seen, or would turn the line round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A line of a file: the piece from start to end is what was found."""

    number: int
    line: str
    start: int
    end: int

    def shown(self, columns: int) -> tuple[str, str]:
        """The line as far as it fits into so many columns, and the caret under it."""
        first = self._first(columns)
        text = shown_text(self.line[first : first + columns * _IN_A_COLUMN])
        lead = "…" if first else ""
        caret = " " * width(lead + text[: self.start - first])
        marked = max(1, width(text[self.start - first : self.end - first]))
        return _cut(lead + text, columns), caret + "^" * max(1, min(marked, columns - len(caret)))

    def _first(self, columns: int) -> int:
        """From which sign on the line is shown, so that what was found can be seen."""
        if self.end <= columns * _IN_A_COLUMN and width(self.line[: self.end]) <= columns:
            return 0
        first = max(0, self.start - _BEFORE)
        while first < self.start and unicodedata.combining(self.line[first]):
            first += 1
        return first


def excerpt_of(problem: Problem, lines: Lines) -> Excerpt | None:
    """The line of a problem; None where it is one of a whole file, or there is no text."""
    place = problem.place
    if (place.line, place.column, problem.path) == (1, 1, ""):
        return None
    text = lines(place.file)[place.line - 1 : place.line]
    if not text or not text[0].strip():
        return None
    line = text[0]
    start = min(place.column - 1, len(line))
    found = _first_of(problem.kind, _FOUND)
    end = start + 1
    if found and line.count(found, start) == 1:
        start = line.index(found, start)
        end = start + len(found)
    return Excerpt(number=place.line, line=line, start=start, end=end)


def better_of(kind: Kind, excerpt: Excerpt | None) -> str:
    """The line as it should be; empty where that is not certain."""
    if better := _first_of(kind, ("better",)):
        return better
    found, meant = _first_of(kind, _FOUND), _first_of(kind, _MEANT)
    if excerpt is None or not meant or excerpt.line[excerpt.start : excerpt.end] != found:
        return ""
    return excerpt.line[: excerpt.start] + meant + excerpt.line[excerpt.end :]


def width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(map(_columns, text))


def _cut(line: str, columns: int) -> str:
    """A line as far as it fits into so many columns."""
    if width(line) <= columns:
        return line
    fitting = sum(end < columns for end in accumulate(map(_columns, line)))
    return line[:fitting] + "…"


def _columns(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1


def shown_text(text: str) -> str:
    """A text in which each sign that is not seen, or turns lines round, is shown as a square."""
    return "".join(_UNSHOWN if _is_unshown(sign) else sign for sign in text.replace("\t", " "))


def shown_lines(text: str) -> str:
    """A text of several lines that does nothing to a terminal but to stand there."""
    return "\n".join(map(shown_text, text.split("\n")))


def _is_unshown(sign: str) -> bool:
    category = unicodedata.category(sign)
    return category in ("Cc", "Cs", "Zl", "Zp") or (category == "Cf" and sign not in "\u200c\u200d")


def _first_of(kind: Kind, names: Sequence[str]) -> str:
    values = (kind.arguments.get(name) for name in names)
    return next((value for value in values if isinstance(value, str) and value), "")


def lines_of_text(text: str) -> list[str]:
    """The lines of a text as editors count them."""
    return re.split("\r\n|\r|\n", text)
