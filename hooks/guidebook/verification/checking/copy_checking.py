"""Files that are copies: compressed ones of the site's own, and those of docs/ and the theme."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import brotli

from guidebook.problems.problem import Place, Problem
from guidebook.problems.site_file_kinds import CopyStale
from guidebook.problems.verification_kinds import ArtefactUnknown

_OPENED = {".gz": gzip.decompress, ".br": brotli.decompress}


_INCLUDE = b"{% include "


def is_copy(path: Path) -> bool:
    """Whether a file stands beside the one that it is a compressed copy of."""
    return path.suffix in _OPENED and path.with_suffix("").is_file()


def check_copy(path: Path, name: str) -> Iterator[Problem]:
    """A copy says what its file says; name is its own below the site."""
    try:
        said = _OPENED[path.suffix](path.read_bytes())
    except (OSError, EOFError, ValueError, brotli.error):
        said = None
    if said != path.with_suffix("").read_bytes():
        original = name.removesuffix(path.suffix)
        yield Problem(place=Place(name), kind=CopyStale(original))


def check_original(path: Path, name: str, folders: tuple[Path, ...]) -> Iterator[Problem]:
    """A file that nothing is made of is one of an editor or of the theme, as it stands there.

    What a template of the theme has put together is not compared.
    """
    originals = [folder / name for folder in folders if (folder / name).is_file()]
    if not originals:
        yield Problem(place=Place(name), kind=ArtefactUnknown())
        return
    contents = [one.read_bytes() for one in originals]
    if path.read_bytes() not in contents and not any(_INCLUDE in one for one in contents):
        yield Problem(place=Place(name), kind=CopyStale(originals[0].name))
