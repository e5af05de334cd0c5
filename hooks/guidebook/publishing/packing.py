"""The folder of a language that goes on a stick, as one file."""

import io
import zipfile
from collections.abc import Mapping

_NO_DAY = (1980, 1, 1, 0, 0, 0)
"""The first that a ZIP can tell: the same files make the same one on every day."""

_READABLE = 0o100644 << 16

_LEVEL = 4
"""Two per cent larger than with what zlib takes by itself, 6, in two thirds of the time."""


def packed(files: Mapping[str, bytes]) -> bytes:
    """A ZIP of files by their names."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _NO_DAY)
            entry.create_system, entry.external_attr = 3, _READABLE
            archive.writestr(entry, files[name], zipfile.ZIP_DEFLATED, _LEVEL)
    return content.getvalue()
