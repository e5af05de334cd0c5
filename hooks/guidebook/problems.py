"""A mistake in the data, told so that an editor can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Problem:
    """What was found, what was expected, where, and how to mend it."""

    place: Place
    path: str = ""
    message: str
    mend: str

    def __str__(self) -> str:
        path = f"{self.path}: " if self.path else ""
        return f"{self.place}: {path}{self.message}\n    {self.mend}"


class Wrong(ValueError):
    """A value is not what it has to be; whoever knows its place makes a Problem of it."""

    def __init__(self, message: str, mend: str) -> None:
        super().__init__(message)
        self.message = message
        self.mend = mend


def report(problems: Iterable[Problem]) -> str:
    """All problems, each once, sorted by place, ready to be shown."""
    return "\n".join(str(problem) for problem in sorted(set(problems)))
