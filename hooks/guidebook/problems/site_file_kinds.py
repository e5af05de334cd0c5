"""What can be wrong with the files of a finished site as such: with its manifest, with copies."""

from guidebook.problems.kind import Kind


class CopyStale(Kind, code="G745"):
    """A compressed copy does not say what its file says."""

    original: str


class ManifestMissing(Kind, code="G751"):
    """The site has no list of its files."""


class ManifestUnread(Kind, code="G752"):
    """A line of the list of files is not one."""

    line: str


class FilesChanged(Kind, code="G753", count="number"):
    """Files are not as they were built."""

    number: int
    names: tuple[str, ...]


class FilesLost(Kind, code="G754", count="number"):
    """Files that were built are not there."""

    number: int
    names: tuple[str, ...]


class FilesAdded(Kind, code="G755", count="number"):
    """Files are there that were not built."""

    number: int
    names: tuple[str, ...]
