"""The names of the files that pages load: each has the hash of its content in it.

A browser keeps such a file for ever, since another content has another name.
"""

import posixpath
import re
from collections.abc import Mapping
from hashlib import sha256

_KINDS = "avif|css|gif|jpe?g|js|mjs|otf|png|svg|ttf|webp|woff2?"
_LOADED = re.compile(rf"(?:.*/)?assets/.+\.(?:{_KINDS})")
_TEXTS = (".css", ".js", ".mjs")
_REFERENCE = re.compile(rf"(?<=[\"'(])[\w./-]+\.(?:{_KINDS})(?=[\"')])".encode())


def is_loaded(path: str) -> bool:
    """Whether pages load a file of the site; what people keep or send on is none of these."""
    return _LOADED.fullmatch(path) is not None


def hashed_name(path: str, content: bytes) -> str:
    """The name that a file gets: assets/guide.1a2b3c4d.css."""
    stem, end = posixpath.splitext(path)
    return f"{stem}.{sha256(content).hexdigest()[:8]}{end}"


def named_by_content(files: Mapping[str, bytes]) -> dict[str, tuple[str, bytes]]:
    """Each file by its name: the one that it gets, and its content, which names others as they are.

    ValueError where files name each other in a ring: none of them could be the first.
    """
    named: dict[str, tuple[str, bytes]] = {}

    def new_name(path: str, above: tuple[str, ...]) -> str:
        if path in above:
            raise ValueError(" → ".join((*above, path)))
        if path not in named:

            def renamed(found: re.Match[bytes]) -> bytes:
                told = found[0].decode()
                other = posixpath.normpath(posixpath.join(posixpath.dirname(path), told))
                if other not in files:
                    return found[0]
                name = posixpath.basename(new_name(other, (*above, path)))
                return posixpath.join(posixpath.dirname(told), name).encode()

            content = files[path]
            if path.endswith(_TEXTS):
                content = _REFERENCE.sub(renamed, content)
            named[path] = (hashed_name(path, content), content)
        return named[path][0]

    for path in sorted(files):
        new_name(path, ())
    return named
