"""Addresses of the web."""

import re
from urllib.parse import urlsplit

from guidebook.data.values.look_alikes import refused
from guidebook.problems.problem import Wrong
from guidebook.problems.value_kinds import NoFolderAddress, NoWebAddress
from guidebook.problems.yaml_kinds import WordTooLong

_MOST_LETTERS = 500
"""With the names of a page after it, no longer address fits into a QR code that phones can read."""


def parse_web_address(text: str) -> str:
    """An address that begins with https:// or http:// and names a host."""
    if re.fullmatch(r"(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(/[!-~]*)?", text, re.I):
        raise Wrong(NoWebAddress(text, f"https://{text}"))
    wrong = refused(text, NoWebAddress(text, ""))
    if not re.fullmatch(r"https?://[!-~]+", text) or re.search(r'[<>"\\^`{|}]', text):
        raise wrong
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        raise wrong from None
    label = r"[a-z0-9]([a-z0-9-]*[a-z0-9])?"
    if not re.fullmatch(rf"{label}(\.{label})*", host) or parts.username is not None:
        raise wrong
    return text


def parse_public_address(text: str) -> str | None:
    """The address of a site, with a slash at its end; None where nothing is said."""
    if not text.strip():
        return None
    address = parse_web_address(text.strip())
    if len(address) > _MOST_LETTERS:
        raise Wrong(WordTooLong(_MOST_LETTERS, len(address)))
    if "?" in address or "#" in address:
        raise Wrong(NoFolderAddress(address))
    return address.rstrip("/") + "/"
