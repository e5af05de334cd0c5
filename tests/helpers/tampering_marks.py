"""Changes of how a page is marked up, which change no word of it."""

import random
import re
from collections.abc import Callable, Mapping

from tampering_pdfs import Change


def replaced(old: re.Pattern[str], new: Callable[[random.Random, str], str]) -> Change:
    """One of the places that a pattern finds, with something else in its place."""

    def change(rng: random.Random, content: bytes) -> bytes | None:
        text = content.decode()
        found = list(old.finditer(text))
        if not found:
            return None
        one = rng.choice(found)
        return (text[: one.start()] + new(rng, one[0]) + text[one.end() :]).encode()

    return change


def _nothing(rng: random.Random, found: str) -> str:
    return ""


def _twice(rng: random.Random, found: str) -> str:
    return f"{found}\n{found}"


def _other_mark(rng: random.Random, found: str) -> str:
    mark = rng.choice(["inert", 'lang="fr"', 'dir="rtl"', 'role="none"', 'style="color:#fff"'])
    return f"{found} {mark}"


MARKS: Mapping[str, tuple[re.Pattern[str], Callable[[random.Random, str], str]]] = {
    "a mark that no template writes": (re.compile("<(?:ul|ol|h2|bdi|table)(?= )"), _other_mark),
    "a step or a number twice": (
        re.compile(r"<li(?:><label| class=\"guide-telephone).*?</li>", re.DOTALL),
        _twice,
    ),
    "a heading that has lost its name": (
        re.compile(r"(?<=<h2 class=\"guide-numbered\") id=\"[^\"]*\""),
        _nothing,
    ),
    "a piece of the menus is lost": (
        re.compile(
            r"<header.*?</header>|<footer.*?</footer>|<nav class=\"guide-c.*?</nav>", re.DOTALL
        ),
        _nothing,
    ),
    "what chats are told is lost": (re.compile(r"<meta property=\"og:[^>]*>"), _nothing),
}
"""Each with what is replaced on the page of a guide, and what by."""
