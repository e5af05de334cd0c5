"""Every word that the data have, in which a word of the site is found again or is a mistake."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Set

from guidebook.verification.comparing.passages import settled

_NO_WORDS = re.compile(r"\{[^{}]*\}|\S*[\d@/]\S*|\w\S*-[A-HJKMNP-TV-Z]{5}(?!\w)")
"""Placeholders; numbers, addresses and codes, which facts are compared with."""

_WORD = re.compile(r"[^\W\d_]+")
_LONG = 24
"""How many letters a word has that may not fit on a line."""

_LATIN = re.compile("[a-z\u00df-\u024f]+")
_UNSEEN = re.compile(
    r"\d\s*([\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff])\s*(?=\d)"
)


def words_in(texts: Iterable[str]) -> Iterator[str]:
    """The words of texts, whatever stands between them; large letters are as small ones."""
    for text in texts:
        yield from _WORD.findall(_NO_WORDS.sub(" ", settled(text)).casefold())


def parts_in(texts: Iterable[str]) -> Iterator[str]:
    """All that texts of the data may be seen as: also what is joined with numbers or by a slash."""
    for text in texts:
        yield from _WORD.findall(settled(text).casefold())


def strange_word(text: str, vocabulary: Set[str], *, is_line: bool = False) -> str | None:
    """The first word of a text that is not in the vocabulary.

    What is_line of a PDF may break a word of other letters than Latin ones anywhere, and one that
    is longer than a line.
    """
    words = [word for word in words_in([text]) if not is_line or _LATIN.fullmatch(word)]
    strange = [index for index, word in enumerate(words) if word not in vocabulary]
    if is_line:
        broken = _broken(words, vocabulary) if strange else frozenset()
        strange = [index for index in strange if index not in broken]
    return words[strange[0]] if strange else None


def _broken(words: list[str], vocabulary: Set[str]) -> frozenset[int]:
    """Which words of a line are the beginning or the rest of one that is longer than a line."""
    long = [word for word in vocabulary if len(word) >= _LONG]
    last = len(words) - 1
    broken: set[int] = set()
    if any(word.endswith(words[0]) or (not last and words[0] in word) for word in long):
        broken.add(0)
    if any(word.startswith(words[last]) for word in long):
        broken.add(last)
    return frozenset(broken)


def unseen_sign(text: str) -> str | None:
    """The name of a sign inside a number that nobody sees."""
    found = _UNSEEN.search(text)
    return unicodedata.name(found[1], f"U+{ord(found[1]):04X}") if found else None
