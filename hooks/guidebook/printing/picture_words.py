"""The words that a picture was made of, written into its file, where they can be read back."""

import zlib
from collections.abc import Iterator, Mapping
from typing import Any

_START = 33
"""Where the first piece of a PNG ends, which tells its size and has to come first."""


def with_words(picture: bytes, data: Mapping[str, Any]) -> bytes:
    """A PNG whose description are the words of the data that it was drawn from, line by line.

    Source: PNG (third edition), section 11.3.3.4, international textual data.
    """
    text = "\n".join(_words(data)).encode()
    # Keyword, no compression, no language, no translated keyword.
    piece = b"iTXt" + b"Description\0" + b"\0\0" + b"\0" + b"\0" + text
    checked = len(piece[4:]).to_bytes(4) + piece + zlib.crc32(piece).to_bytes(4)
    return picture[:_START] + checked + picture[_START:]


def _words(data: Mapping[str, Any]) -> Iterator[str]:
    for value in data.values():
        if isinstance(value, Mapping):
            yield "".join(run["text"] for run in value["runs"])
