"""The list of all files of a site with what tells each from another one of its name.

`sha256sum -c manifest.sha256`, written in the site's folder, reads it too.
"""

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

MANIFEST = "manifest.sha256"
"""The list, which does not name itself."""


def manifest_of(folder: Path) -> bytes:
    """The list of all files below a folder, in the order of their names."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    names = {path.relative_to(folder).as_posix(): path for path in paths}
    names.pop(MANIFEST, None)
    lines = [f"{digest_of(names[name].read_bytes())}  {name}\n" for name in sorted(names)]
    return "".join(lines).encode()


def write_manifest(folder: Path) -> str:
    """Write the list into the folder; gives its own hash, which is as good as one of the site."""
    content = manifest_of(folder)
    (folder / MANIFEST).write_bytes(content)
    return digest_of(content)


def hash_of_whole(folder: Path) -> str | None:
    """The same of a list that tells the folder as it is: no file is another one, gone, or more."""
    with suppress(OSError):
        content = (folder / MANIFEST).read_bytes()
        if content == manifest_of(folder):
            return digest_of(content)
    return None


def digest_of(content: bytes) -> str:
    """The SHA-256 of a file, as people compare it."""
    return sha256(content).hexdigest()
