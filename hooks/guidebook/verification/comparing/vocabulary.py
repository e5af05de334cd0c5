"""Every word that the data have, in which a word of the site is found again or is a mistake."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from guidebook.verification.comparing.passages import settled

_NO_WORDS = re.compile(r"(?<!\{)\{[^{}]*\}|\S*[\d@/]\S*|\w\S*-[A-HJKMNP-TV-Z]{5}(?!\w)")
"""Placeholders; numbers, addresses and codes, which facts are compared with."""

_WORD = re.compile(r"[^\W\d_]+")
_LONG = re.compile(r"\S{13,}")
"""What may not fit on a line of a picture, which breaks it anywhere."""

_OVERLONG = re.compile(r"[^\W\d_]{25,}")
"""A word of an e-mail address that lines may break anywhere; others are kept whole."""

_ROOM = 10
"""The fewest letters that a whole line has room for."""

_LINE = 200
"""More letters than any line has room for."""

_LATIN = re.compile("[a-z\u00df-\u024f]+")
_UNSEEN = re.compile(
    r"\d\s*([\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-"
    r"\u2064\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0100-\U000e01ef])\s*(?=\d)"
)


def vocabulary_of(texts: Iterable[str]) -> frozenset[str]:
    """All that texts of the data may be seen as, large letters as small ones.

    That is also what is joined with numbers or by a slash, and what lines may show of words in long
    pieces: an- before and -other after a break.
    """
    found: set[str] = set()
    for text in {*texts}:
        plain = settled(text).casefold()
        found.update(_WORD.findall(plain))
        for long in _LONG.findall(plain):
            if "@" in long:
                for word in _OVERLONG.findall(long):
                    found.update(_pieces(word))
            apart = long if "://" in long else long.replace("/", " ")
            for word in filter(_LATIN.fullmatch, _WORD.findall(_NO_WORDS.sub(" ", apart))):
                found.update(_pieces(word))
    return frozenset(found)


@lru_cache(4096)
def _pieces(word: str) -> tuple[str, ...]:
    size = len(word)
    places = range(1, size)
    return (
        *(f"{word[:place]}-" for place in places[:_LINE]),
        *(f"-{word[place:]}" for place in places[-_LINE:]),
        *(
            f"-{word[start:end]}-"
            for start in places
            for end in range(start + _ROOM, min(size, start + _LINE))
        ),
    )


def strange_word(text: str, vocabulary: frozenset[str], *, is_line: bool = False) -> str | None:
    """The first word of a text that is not in the vocabulary, whatever stands between its words.

    What is_line of a PDF may break a word of other letters than Latin ones anywhere, and one that
    is longer than a line.
    """
    words = _words(text)
    if vocabulary.issuperset(words):
        return None
    words = tuple(word for word in words if not is_line or _LATIN.fullmatch(word))
    last = len(words) - 1
    strange = (
        word
        for index, word in enumerate(words)
        if word not in vocabulary
        and not (is_line and _is_broken(word, vocabulary, index == 0, index == last))
    )
    return next(strange, None)


@lru_cache(16384)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(_NO_WORDS.sub(" ", settled(text)).casefold()))


def _is_broken(word: str, vocabulary: frozenset[str], is_first: bool, is_last: bool) -> bool:
    """Whether a word of a line is the beginning, the rest or the middle of one that is broken."""
    return (
        (is_first and f"-{word}" in vocabulary)
        or (is_last and f"{word}-" in vocabulary)
        or (is_first and is_last and f"-{word}-" in vocabulary)
    )


def unseen_sign(text: str) -> str | None:
    """The name of a sign inside a number that nobody sees."""
    found = None if text.isascii() else _UNSEEN.search(text)
    return unicodedata.name(found[1], f"U+{ord(found[1]):04X}") if found else None
