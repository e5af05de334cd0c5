"""The files of a built site, each read once; one that is missing or cannot be read is a problem."""

import json
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from guidebook.problems.problem import Place, Problem
from guidebook.verification.checking.file_checking import MEND
from guidebook.verification.reading.html_reading import HtmlReading, read_html

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFolder:
    """A folder with a site; seen are the files that have been asked for."""

    folder: Path
    seen: set[str] = field(default_factory=set)

    def html(self, path: str) -> Generator[Problem, None, HtmlReading | None]:
        """A page."""
        text = yield from self.text(path)
        if text is None:
            return None
        return (yield from self.read(path, lambda: read_html(text, path)))

    def json(self, path: str) -> Generator[Problem, None, Any]:
        """Data for programs."""
        text = yield from self.text(path)
        return None if text is None else (yield from self.read(path, lambda: json.loads(text)))

    def text(self, path: str) -> Generator[Problem, None, str | None]:
        """A text."""
        content = yield from self.content(path)
        if content is None:
            return None
        return (yield from self.read(path, lambda: content.decode("utf-8")))

    def content(self, path: str) -> Generator[Problem, None, bytes | None]:
        """The bytes of a file."""
        self.seen.add(path)
        file = self.folder / path
        if file.is_file():
            return file.read_bytes()
        yield _problem(path, "this file", "nothing")
        return None

    def read(self, path: str, reading: Callable[[], Read]) -> Generator[Problem, None, Read | None]:
        """What a reader makes of a file; a file that it cannot read is a problem."""
        try:
            return reading()
        except (ValueError, OSError, SyntaxError, RuntimeError) as error:
            yield _problem(path, "a file that can be read", f"{error}".splitlines()[0])
            return None


def _problem(path: str, expected: str, found: str) -> Problem:
    return Problem(place=Place(path), message=f"expected {expected}, found {found}", mend=MEND)
