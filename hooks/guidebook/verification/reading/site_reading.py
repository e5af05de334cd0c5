"""The files of a built site, each read once; one that is missing or cannot be read is a problem."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place, Problem
from guidebook.problems.verification_kinds import ArtefactMissing, ArtefactUnread


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFolder:
    """A folder with a site; read is what has been read of the files that were asked for.

    names are those of all its files, and of its folders with a slash; problems are all that have
    been found so far.
    """

    folder: Path
    names: frozenset[str]
    read: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def wrong(self) -> frozenset[str]:
        """The files that have a problem."""
        return frozenset(one.place.file for one in self.problems)

    def reading(self, path: str, reader: Callable[[bytes, str], Any]) -> Any:
        """What a reader makes of a file; None where it is missing or cannot be read."""
        if path not in self.read:
            self.read[path] = None
            try:
                self.read[path] = reader((self.folder / path).read_bytes(), path)
            except FileNotFoundError:
                self._note(path, ArtefactMissing())
            except (ValueError, KeyError, OSError, SyntaxError, RuntimeError) as error:
                self._note(path, ArtefactUnread(f"{error}".splitlines()[0]))
        return self.read[path]

    def paths(self, pattern: str) -> list[str]:
        """The files that a pattern with * names, and the pattern itself where there is none."""
        found = sorted(one.relative_to(self.folder).as_posix() for one in self.folder.glob(pattern))
        return found or [pattern]

    def _note(self, path: str, kind: Kind) -> None:
        self.problems.append(Problem(place=Place(path), kind=kind))


def names_below(folder: Path, below: str = "") -> Iterator[str]:
    """Those of all files in a folder, and of the folders in it, which end with a slash."""
    yield below
    for one in folder.iterdir():
        if one.is_file():
            yield below + one.name
        elif one.is_dir() and not one.is_symlink():
            yield from names_below(one, f"{below}{one.name}/")
