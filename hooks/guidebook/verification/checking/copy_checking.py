"""Files that are copies: compressed ones of the site's own, and those of docs/ and the theme."""

import gzip
import posixpath
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import brotli

from guidebook.problems.problem import Place, Problem
from guidebook.problems.site_file_kinds import CopyStale
from guidebook.problems.verification_kinds import ArtefactMissing, ArtefactUnknown, Different

_OPENED = {".gz": gzip.decompress, ".br": brotli.decompress}

_INCLUDE = b"{% include "
_HASHED = re.compile(r"((?:.*/)?assets/.+)\.([0-9a-f]{8})(\.\w+)")
_NAMED = re.compile(rb"[\"'(]([\w./-]+\.[0-9a-f]{8}\.\w+)[\"')]")
_HASH = re.compile(rb"\.[0-9a-f]{8}(?=\.\w+[\"')])")
"""A hash in the name of a file, and names in a script or style that have one."""


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


def check_name(path: Path, name: str) -> Iterator[Problem]:
    """A file that browsers keep for ever has the hash of its content in its name."""
    if found := _HASHED.fullmatch(name):
        digest = sha256(path.read_bytes()).hexdigest()[:8]
        if found[2] != digest:
            wanted = posixpath.basename(f"{found[1]}.{digest}{found[3]}")
            yield Problem(place=Place(name), kind=Different(wanted, path.name, "file"))


def check_original(path: Path, name: str, folders: tuple[Path, ...]) -> Iterator[Problem]:
    """A file that nothing is made of is one of an editor or of the theme, as it stands there.

    Hashes in names are no part of it. What a template of the theme has put together is not
    compared.
    """
    found = _HASHED.fullmatch(name)
    plain = f"{found[1]}{found[3]}" if found else name
    originals = [folder / plain for folder in folders if (folder / plain).is_file()]
    if not originals:
        yield Problem(place=Place(name), kind=ArtefactUnknown())
        return
    contents = [one.read_bytes() for one in originals]
    said = path.read_bytes()
    for told in _NAMED.findall(said) if found else ():
        other = posixpath.normpath(posixpath.join(posixpath.dirname(name), told.decode()))
        if not (path.parent / told.decode()).is_file():
            yield Problem(place=Place(other), kind=ArtefactMissing())
    said = _HASH.sub(b"", said) if found else said
    if said not in contents and not any(_INCLUDE in one for one in contents):
        yield Problem(place=Place(name), kind=CopyStale(originals[0].name))
