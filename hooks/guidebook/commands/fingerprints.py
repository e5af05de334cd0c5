"""What tells one build from another: all that it is made of, and the code with its packages."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

CODE = "hooks"
_INPUTS = ("docs", "guides", CODE, "overrides", "mkdocs.yml")
_MADE = "__pycache__"


def fingerprint_of(root: Path, *parts: str) -> str:
    """One text for the files below a project's root, all that a site is made of if none is named.

    The packages are told by their names and versions, and by the lists of their files, which tell
    these as they were installed.
    """
    state = sha256(sys.version.encode())
    places = (path for place in reversed(sys.path) for path in Path(place).glob("*.dist-info"))
    for name, path in sorted({path.name: path for path in places}.items()):
        state.update(f"{name}\0".encode())
        with suppress(OSError):
            state.update(sha256((path / "RECORD").read_bytes()).digest())
    for part in parts or _INPUTS:
        for path in sorted(_files(root / part)):
            name = path.relative_to(root).as_posix()
            state.update(f"{name}\0".encode("utf-8", "surrogateescape"))
            # What cannot be read is told of by whoever needs it.
            with suppress(OSError):
                state.update(sha256(path.read_bytes() if path.is_file() else b"").digest())
    return state.hexdigest()


def _files(path: Path) -> Iterator[Path]:
    """A file, or those of a folder and of the folders that links in it lead to, each once."""
    if not path.is_dir():
        yield path
    seen: set[str] = set()
    for folder, inner, names in os.walk(path, followlinks=True):
        here = os.path.realpath(folder)
        if here in seen:
            inner.clear()
            continue
        seen.add(here)
        inner[:] = [one for one in inner if one != _MADE]
        yield from (Path(folder, name) for name in names)
