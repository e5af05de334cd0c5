"""What can be wrong with the files of a finished site as such: with its manifest, with copies."""

from dataclasses import dataclass

from guidebook.problems.kind import Kind


@dataclass(frozen=True, slots=True)
class CopyStale(Kind, code="G745"):
    """A compressed copy does not say what its file says."""

    original: str


@dataclass(frozen=True, slots=True)
class ManifestMissing(Kind, code="G751"):
    """The site has no list of its files."""


@dataclass(frozen=True, slots=True)
class ManifestUnread(Kind, code="G752"):
    """A line of the list of files is not one."""

    line: str


@dataclass(frozen=True, slots=True)
class FilesChanged(Kind, code="G753", count="number"):
    """Files are not as they were built."""

    number: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FilesLost(Kind, code="G754", count="number"):
    """Files that were built are not there."""

    number: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FilesAdded(Kind, code="G755", count="number"):
    """Files are there that were not built."""

    number: int
    names: tuple[str, ...]
