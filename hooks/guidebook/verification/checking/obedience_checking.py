"""What a browser obeys on a page: nothing leads or loads elsewhere, and no style says a word."""

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from guidebook.problems.problem import Problem
from guidebook.verification.comparing.passages import settled
from guidebook.verification.reading.html_elements import Obeyed
from guidebook.verification.reading.html_reading import HtmlReading

MEND = (
    "Take it out of overrides/ or docs/, and build again: a page needs nothing but the files of "
    "its own site."
)

_VOCABULARY = re.compile(r"https?://(?:schema\.org|www\.w3\.org)(?:/|$)")
"""Names of vocabularies, which nothing is loaded from."""

_LONGEST = 120
_ABSOLUTE = re.compile(
    r"""(?:\b(?:https?|wss?|ftp):|(?<=["'`])|(?<=[,\s])|^)[/\\]{2}[^\s"'`<>)\\,;]+""",
    re.IGNORECASE,
)
_CALLED = re.compile(r"""\b(?:https?|wss?):[/\\]{2}[^\s"'`<>)\\]+|(?<=["'`])//[^\s"'`<>)\\]+""")
_STRING = r"""(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')"""
_VALUE = rf"((?:{_STRING}|[^;}}\"'])*)"
_CONTENT = re.compile(rf"(?<![\w-])content\s*:{_VALUE}", re.IGNORECASE)
_PROPERTY = re.compile(rf"(--[\w-]+)\s*:{_VALUE}")
_LOADED = re.compile(
    r"""url\(\s*("[^"]*"|'[^']*'|[^)]*)\)|(?:@import|image-set\(|src\()\s*("[^"]*"|'[^']*')""",
    re.IGNORECASE,
)


def check_obeyed(
    page: HtmlReading, address: str | None, outside: frozenset[str]
) -> Iterator[Problem]:
    """The problems of all that a browser obeys; outside are addresses that the data give.

    Where links of an editor's own may lead is told by check_links.
    """
    host = urlsplit(address or "").netloc
    for one in page.obeyed:
        for expected, found in _wrong(one, host, outside):
            told = settled(found)
            yield Problem(
                place=one.place,
                path=one.path,
                message=f"expected {expected}, "
                f"found {told if len(told) <= _LONGEST else told[: _LONGEST - 1] + '…'}",
                mend=MEND,
            )


def _wrong(one: Obeyed, host: str, outside: frozenset[str]) -> Iterator[tuple[str, str]]:
    """What was expected in place of what was found."""
    ours = "only what is on the site"
    match one.kind:
        case "forbidden":
            yield "nothing that acts by itself", one.text or "it"
        case "link":
            if _scheme(one.text) in ("javascript", "vbscript", "data"):
                yield "a link that only leads somewhere", one.text
        case "address" | "picture":
            is_data = one.kind == "picture" and _scheme(one.text) == "data"
            if not is_data and _is_elsewhere(one.text, host):
                yield ours, one.text
        case "addresses":
            bare = re.sub(r"data:[^\s]*", "", one.text)
            yield from ((ours, at) for at in _ABSOLUTE.findall(bare) if _is_elsewhere(at, host))
        case "script":
            for at in _CALLED.findall(one.text):
                is_known = at in outside or _VOCABULARY.match(at)
                if not is_known and _is_elsewhere(at, host):
                    yield ours, at
        case "style":
            words, loaded = _said_and_loaded(one.text)
            yield from (("no words in a style", word) for word in words)
            for at in loaded:
                if _scheme(at) != "data" and _is_elsewhere(at, host):
                    yield ours, at


@lru_cache(maxsize=64)
def _said_and_loaded(style: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that a style puts on the page, and what it loads; pages have the same few."""
    plain = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    values = [found.strip() for found in _CONTENT.findall(plain)]
    if any("var(" in value for value in values):
        named = dict(_PROPERTY.findall(plain))
        values += [
            named[name].strip()
            for value in values
            for name in re.findall(r"var\(\s*(--[\w-]+)", value)
            if name in named
        ]
    words = [
        value
        for value in values
        if any(
            sign.isalnum()
            for text in re.findall(_STRING, re.sub(r"url\([^)]*\)", "", value))
            for sign in _unescaped(text)
        )
    ]
    loaded = [(one or other).strip(" \"'") for one, other in _LOADED.findall(plain)]
    return tuple(words), tuple(loaded)


def _unescaped(text: str) -> str:
    """A string of a style with the signs that it writes as numbers."""
    return re.sub(
        r"\\([0-9a-fA-F]{1,6})\s?", lambda sign: chr(min(int(sign[1], 16), 0x10FFFF)), text
    )


def _plain(address: str) -> str:
    """An address as browsers read it: without breaks, and with slashes only."""
    return re.sub(r"[\t\r\n]", "", address).strip().replace("\\", "/")


def _scheme(address: str) -> str:
    found = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", _plain(address))
    return found[1].lower() if found else ""


def _is_elsewhere(address: str, host: str) -> bool:
    """Whether an address is not one below the site's host."""
    plain = _plain(address)
    if not _scheme(plain) and not plain.startswith("//"):
        return False
    found = re.match(r"(?:https?:)?//([^/?#]*)", plain, re.IGNORECASE)
    return not found or found[1] != host or not host
