"""What can be wrong with a file before anything in it is read."""

from dataclasses import dataclass

from guidebook.problems.kind import Kind


@dataclass(frozen=True, slots=True)
class FolderForFile(Kind, code="G101"):
    """A folder stands where a file should be."""


@dataclass(frozen=True, slots=True)
class FileMissing(Kind, code="G102"):
    """A file that something names is not there."""


@dataclass(frozen=True, slots=True)
class FileUnreadable(Kind, code="G103"):
    """The system does not let us read a file."""

    reason: str


@dataclass(frozen=True, slots=True)
class NotUtf8(Kind, code="G104"):
    """A byte that is no UTF-8 text."""

    byte: str
