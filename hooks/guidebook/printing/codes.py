"""The short code of what a handout says, by which an old copy can be told from a new one."""

import hashlib
import json
from typing import Any

from guidebook.localization.views import LocalizedText
from guidebook.printing.pieces import Data, known

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no letter that is easily taken for a digit."""

_LENGTH = 5

_LAYOUT = frozenset(
    {
        "date",
        "paper",
        "scripts",
        "document_title",
        "format",
        "code",
        "code_check",
        "apart",
        "labelled",
        "page",
        "qr_svg",
        "qr_modules",
        "ruler",
        "links",
    }
)
"""Fields that are not words or facts of the guide, or only repeat them."""


def content_code(edition_id: str, data: Data) -> str:
    """The code of the words and facts in a handout's data: 2023-K7QM1.

    It is the same for every format of a guide that says the same.
    """
    words = json.dumps(_words(data), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return file_code(edition_id, words.encode())


def file_code(edition_id: str, content: bytes) -> str:
    """The code of a file's own bytes, where nothing else tells it from an older one."""
    number = int.from_bytes(hashlib.sha256(content).digest())
    total = hashlib.sha256().digest_size * 8
    digits = [_DIGITS[number >> total - 5 * place & 31] for place in range(1, _LENGTH + 1)]
    return f"{edition_id}-{''.join(digits)}"


def with_code(data: Data, code: LocalizedText, check: LocalizedText | None) -> Data:
    """A handout's data with the words around its code, and where to check it if that is known."""
    footer = {**data["footer"], "code": known(code), "code_check": known(check)}
    return {**data, "footer": footer}


def _words(value: Any) -> Any:
    """The data without layout."""
    if isinstance(value, dict):
        return {key: _words(inner) for key, inner in value.items() if key not in _LAYOUT}
    if isinstance(value, list):
        return [_words(item) for item in value]
    return value
