"""The text of a data file, or why it cannot be read."""

import errno
import re
import stat
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from guidebook.data.source.lengths import overlong_runs
from guidebook.data.source.paths import GUIDES, SETTINGS, SHARED, SURVEY_FILE, TRANSLATIONS
from guidebook.problems.excerpts import Lines, lines_of_text
from guidebook.problems.file_kinds import (
    FileMissing,
    FileTooLarge,
    FileUnreadable,
    FolderForFile,
    LinesTooMany,
    MergeConflict,
    NoPlainFile,
    NotUtf8,
    OtherProgram,
    Utf16,
    Windows1252,
)
from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place, Problem

_BOM = "\ufeff"
_BOMS_OF_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_OTHER_PROGRAMS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"%PDF-")
"""How files of Word, Excel and LibreOffice begin, rich text, and PDFs."""

_HTML = (b"<!doctype", b"<html")
_MEGABYTE = 1_000_000
_MOST_LINES = 10_000
"""No guide and no page has so many; a catalogue, of which tools make the lines, may."""

_MARK_OF_CONFLICT = re.compile(r"\s*(<<<<<<<|>>>>>>>)(?: |$)")


def is_there(path: Path) -> bool:
    """Whether there is such a file or folder; of a name that no system takes there is none."""
    try:
        return path.exists()
    except OSError:
        return False


def read_file(root: Path, file: str, problems: list[Problem]) -> str | None:
    """The text of a file below root, or None and a problem."""
    path = root / file
    if kind := _no_text(path, file):
        problems.append(Problem(place=Place(file), kind=kind))
        return None
    try:
        data = path.read_bytes()
    except OSError as error:
        problems.append(Problem(place=Place(file), kind=FileUnreadable(error.strerror or "")))
        return None
    return decoded(data, file, problems)


def decoded(data: bytes, file: str, problems: list[Problem]) -> str | None:
    """The text of a file's bytes, or None and what is wrong with them."""
    if data.startswith(_OTHER_PROGRAMS) or (
        not file.endswith(".md") and data.lstrip()[:9].lower().startswith(_HTML)
    ):
        problems.append(Problem(place=Place(file), kind=OtherProgram()))
        return None
    if data.startswith(_BOMS_OF_UTF_16) or _has_zeros_like_utf_16(data):
        problems.append(Problem(place=Place(file), kind=Utf16()))
        return None
    try:
        text = data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line_start = before.rfind(b"\n") + 1
        column = len(before[line_start:].decode("utf-8")) + 1
        place = Place(file, before.count(b"\n") + 1, column)
        problems.append(Problem(place=place, kind=_encoding(data, error)))
        return None
    lines = text.count("\n")
    if lines > _MOST_LINES and not file.endswith(".po"):
        problems.append(Problem(place=Place(file), kind=LinesTooMany(_MOST_LINES, lines)))
        return None
    found = [*_conflicts(text, file), *_overlong(text, file)]
    problems.extend(found)
    return None if found else text


def _overlong(text: str, file: str) -> Iterator[Problem]:
    """Runs of signs that no reader of a file could look at in good time."""
    for start, kind in overlong_runs(text):
        yield Problem(place=Place.at(file, text, start), kind=kind)


def lines_below(root: Path) -> Lines:
    """What gives the lines of files below root, to be shown beside problems; each is read once."""

    @cache
    def lines(file: str) -> Sequence[str]:
        path = root / file
        try:
            data = b"" if _no_text(path, file) else path.read_bytes()
        except OSError:
            return ()
        has_text = b"\0" not in data
        return lines_of_text(data.decode("utf-8", "replace")) if has_text else ()

    return lines


def _no_text(path: Path, file: str) -> Kind | None:
    """Why there is no text at this path, as far as that is known without reading it."""
    try:
        found = path.stat()
    except OSError as error:
        is_nowhere = error.errno in (errno.ENOENT, errno.ENAMETOOLONG)
        return _missing(file) if is_nowhere else FileUnreadable(error.strerror or "")
    if stat.S_ISDIR(found.st_mode):
        return FolderForFile()
    if not stat.S_ISREG(found.st_mode):
        return NoPlainFile()
    if found.st_size > _MEGABYTE:
        return FileTooLarge(f"{found.st_size / _MEGABYTE:.2f}")
    return None


_GUIDE = re.compile(rf"(?P<folder>{GUIDES}/[^/]+)/(?!(?:{'|'.join(SHARED)})\.)(?P<name>[^/]+)\.yml")
_CATALOGUE = re.compile(rf".*/{TRANSLATIONS}/(?P<name>[^/]+)\.po")


def _missing(file: str) -> FileMissing:
    """A file that is not there, with the list that names it."""
    if guide := _GUIDE.fullmatch(file):
        return FileMissing(file, "guide", guide["name"], f"{guide['folder']}/{SURVEY_FILE}")
    if catalogue := _CATALOGUE.fullmatch(file):
        return FileMissing(file, "catalogue", catalogue["name"], SETTINGS)
    return FileMissing(file, "file", "", "")


def _has_zeros_like_utf_16(data: bytes) -> bool:
    """Every second byte of text in UTF-16 is zero, where the letters are Latin ones."""
    return b"\0" in data and any(
        0 < len(data[start::2]) < 2 * data[start::2].count(0) for start in (0, 1)
    )


def _encoding(data: bytes, error: UnicodeDecodeError) -> Kind:
    """Which encoding a text has instead of UTF-8; a single broken byte is told as it is."""
    byte = f"0x{data[error.start]:02X}"
    is_mixed = not data.decode("utf-8", "ignore").isascii()
    if not is_mixed and error.reason != "unexpected end of data":
        try:
            data.decode("cp1252")
        except UnicodeDecodeError:
            return NotUtf8(byte)
        return Windows1252(byte, data[error.start : error.start + 1].decode("cp1252"))
    return NotUtf8(byte)


def _conflicts(text: str, file: str) -> Iterator[Problem]:
    """Each place where Git left two versions of lines."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return
    marks = [
        (number, match[1])
        for number, line in enumerate(text.splitlines(), start=1)
        if (match := _MARK_OF_CONFLICT.match(line))
    ]
    begun: int | None = None
    for position, (number, mark) in enumerate(marks):
        is_last = position + 1 == len(marks) or marks[position + 1][1] == "<<<<<<<"
        begun = number if begun is None else begun
        if mark == ">>>>>>>" or is_last:
            yield Problem(place=Place(file, begun), kind=MergeConflict(begun, number))
            begun = None
