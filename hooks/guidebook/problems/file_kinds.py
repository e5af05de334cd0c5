"""What can be wrong with a file before anything in it is read."""

from guidebook.problems.kind import Kind


class FolderForFile(Kind, code="G101"):
    """A folder stands where a file should be."""


class FileMissing(Kind, code="G102", by="what"):
    """A file that something names is not there: what is guide, catalogue, or file.

    A guide and a catalogue are listed by a name; any other file has to be there.
    """

    file: str
    what: str
    name: str
    listed: str


class FileUnreadable(Kind, code="G103"):
    """The system does not let us read a file."""

    reason: str


class NotUtf8(Kind, code="G104"):
    """A byte that is no UTF-8 text."""

    byte: str


class NoPlainFile(Kind, code="G105"):
    """A pipe, a device or the like, which may never end."""


class FileTooLarge(Kind, code="G106"):
    """A file larger than any text of guides."""

    megabytes: str


class FolderInItself(Kind, code="G164"):
    """A link to a folder that it is in itself, so that nobody comes to an end there."""


class LinesTooMany(Kind, code="G159"):
    """A file of more lines than any text of guides has."""

    most: int
    lines: int


class Windows1252(Kind, code="G107"):
    """Text in the old encoding of Windows."""

    byte: str
    sign: str


class Utf16(Kind, code="G108"):
    """Text in another encoding of Windows."""


class OtherProgram(Kind, code="G145"):
    """A file of a word processor, a spreadsheet or a browser, under the name of a text file."""


class MergeConflict(Kind, code="G109"):
    """Two versions of lines between marks of Git."""

    first: int
    last: int


class FileMisnamed(Kind, code="G140"):
    """A file has another ending, or other capitals, than the one that is read."""

    wanted: str
    written: str


class FileCopied(Kind, code="G141"):
    """A copy of a file or folder, such as sync programs leave."""

    original: str
    written: str


class FileMisplaced(Kind, code="G142"):
    """A file in a folder where nothing is read by its name."""

    written: str


class LanguageNotListed(Kind, code="G143"):
    """A catalogue or page in a language that the site does not have."""

    language: str


class PageMadeAlready(Kind, code="G144"):
    """A hand-written page at an address where the build makes one."""

    page: str


class PageNameOdd(Kind, code="G148"):
    """A hand-written page whose name cannot stand in an address as it is."""

    written: str
    wanted: str


class KeysFirst(Kind, code="G165"):
    """Keys between two lines of hyphens before the text of a hand-written page."""

    key: str


class PageActive(Kind, code="G167"):
    """Markup in a hand-written page that would run, load or send something."""

    found: str
