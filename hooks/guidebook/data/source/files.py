"""The text of a data file, or why it cannot be read."""

from pathlib import Path

from guidebook.problems.file_kinds import FileMissing, FileUnreadable, FolderForFile, NotUtf8
from guidebook.problems.problem import Place, Problem

_BOM = "\ufeff"


def read_file(root: Path, file: str, problems: list[Problem]) -> str | None:
    """The text of a file below root, or None and a problem."""
    path = root / file
    place = Place(file)
    if path.is_dir():
        problems.append(Problem(place=place, kind=FolderForFile()))
        return None
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        problems.append(Problem(place=place, kind=FileMissing()))
        return None
    except OSError as error:
        problems.append(Problem(place=place, kind=FileUnreadable(error.strerror or "")))
        return None
    try:
        return data.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line_start = before.rfind(b"\n") + 1
        problems.append(
            Problem(
                place=Place(
                    file,
                    before.count(b"\n") + 1,
                    len(before[line_start:].decode("utf-8")) + 1,
                ),
                kind=NotUtf8(f"0x{data[error.start]:02X}"),
            )
        )
        return None
