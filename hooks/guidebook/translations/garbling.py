"""Letters that a program has read with another encoding than they were saved with."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from guidebook.translations.entries import Entry


class Garbled(NamedTuple):
    """A word as it is written, and as it was meant."""

    found: str
    right: str


def garbled_among(entries: Iterable[Entry]) -> dict[tuple[str, str], Garbled]:
    """The first garbled word of each translation that has some, by the entries' keys.

    Garbled is what UTF-8 has as one letter, and stands as two or three; by chance a capital and
    an ellipsis after it may look so. Two of them in one translation, and no other letter beyond
    ASCII, are no chance, and then those of other translations are none either.
    """
    texts = {entry.key: " ".join(entry.forms) for entry in entries}
    meant = {key: _read_again(text) for key, text in texts.items() if not text.isascii()}
    if not any(one and sum(not sign.isascii() for sign in one) >= _LEAST for one in meant.values()):
        return {}
    return {key: _first_in(texts[key]) for key, one in meant.items() if one}


def _first_in(text: str) -> Garbled:
    found = next(word for word in _WORD.findall(text) if not word.isascii())
    return Garbled(found, _read_again(found) or found)


_LEAST = 2
_WORD = re.compile(r"[^\s,;:!?()]+")


def _read_again(text: str) -> str | None:
    """A text as it was before it was read with Windows-1252 or Latin-1; None if it never was."""
    try:
        return b"".join(map(_byte, text)).decode("utf-8")
    except UnicodeError:
        return None


def _byte(sign: str) -> bytes:
    # Programs let the five bytes pass that Windows-1252 has no sign for.
    return sign.encode("latin-1") if "\x80" <= sign <= "\x9f" else sign.encode("cp1252")
