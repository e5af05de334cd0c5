"""The files of the handouts' fonts: those that the list of their hashes names, and no others."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from guidebook.problems.printing_kinds import FontDamaged, FontMissing
from guidebook.problems.problem import Place, Problem

FONTS = "fonts"
"""Their folder, among the templates."""

_SHOWN = "hooks/handouts/fonts"
"""Their folder, below the project's root."""

SUMS = "SHA256SUMS"
"""The list of their hashes, as sha256sum -c reads it."""


def damaged_fonts(folder: Path) -> Iterator[Problem]:
    """Each font of the list that is gone, or not the one that was put there."""
    for name, digest in sums_of(folder).items():
        place = Place(f"{_SHOWN}/{name}")
        if not (folder / name).is_file():
            yield Problem(place=place, kind=FontMissing(place.file, SUMS))
        elif not is_font(folder / name, digest):
            yield Problem(place=place, kind=FontDamaged(place.file, SUMS))


def sums_of(folder: Path) -> dict[str, str]:
    """The hashes of the list by the names of the fonts."""
    listed = (folder / SUMS).read_text("utf-8") if (folder / SUMS).is_file() else ""
    lines = (line.partition("  ") for line in listed.splitlines())
    return {name: digest for digest, _, name in lines}


def is_font(path: Path, digest: str) -> bool:
    """Whether a file is the font of that hash."""
    return path.is_file() and sha256(path.read_bytes()).hexdigest() == digest
