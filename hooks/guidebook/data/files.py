"""The text of a data file, or why it cannot be read."""

from pathlib import Path

from guidebook.problems import Place, Problem

_BOM = "\ufeff"


def read_file(root: Path, file: str, problems: list[Problem]) -> str | None:
    """The text of a file below root, or None and a problem."""
    path = root / file
    place = Place(file)
    if path.is_dir():
        problems.append(
            Problem(
                place=place,
                message="expected a file, found a folder",
                mend="Move the folder away and put the file in its place.",
            )
        )
        return None
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        problems.append(
            Problem(
                place=place,
                message="expected this file, found nothing",
                mend="Create the file, or take its name out of the list that names it.",
            )
        )
        return None
    except OSError as error:
        problems.append(
            Problem(
                place=place,
                message=f"expected a file that can be read, found: {error.strerror}",
                mend="Ask whoever looks after this computer to let you read the file.",
            )
        )
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
                message=f"expected UTF-8 text, found the byte 0x{data[error.start]:02X}",
                mend="Save the file again with the encoding UTF-8.",
            )
        )
        return None
