"""Every word that the data have, in which a word of the site is found again or is a mistake."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Set

from guidebook.verification.comparing.passages import settled

_NO_WORDS = re.compile(r"(?<!\{)\{[^{}]*\}|\S*[\d@/]\S*|\w\S*-[A-HJKMNP-TV-Z]{5}(?!\w)")
"""Placeholders; numbers, addresses and codes, which facts are compared with."""

_WORD = re.compile(r"[^\W\d_]+")
_LONG = re.compile(r"\S{13,}")
"""What may not fit on a line of a picture, which breaks it anywhere."""

_ROOM = 10
"""The fewest letters that a whole line has room for."""

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


def pieces_in(texts: Iterable[str]) -> Iterator[str]:
    """What lines may show of words in long pieces of texts: an- before and -other after a break."""
    for text in texts:
        for long in _LONG.findall(settled(text).casefold()):
            apart = long if "://" in long else long.replace("/", " ")
            for word in filter(_LATIN.fullmatch, _WORD.findall(_NO_WORDS.sub(" ", apart))):
                places = range(1, len(word))
                yield from (f"{word[:place]}-" for place in places)
                yield from (f"-{word[place:]}" for place in places)
                yield from (
                    f"-{word[start:end]}-"
                    for start in places
                    for end in range(start + _ROOM, len(word))
                )


def strange_word(text: str, vocabulary: Set[str], *, is_line: bool = False) -> str | None:
    """The first word of a text that is not in the vocabulary.

    What is_line of a PDF may break a word of other letters than Latin ones anywhere, and one that
    is longer than a line.
    """
    words = [word for word in words_in([text]) if not is_line or _LATIN.fullmatch(word)]
    last = len(words) - 1
    strange = (
        word
        for index, word in enumerate(words)
        if word not in vocabulary
        and not (is_line and _is_broken(word, vocabulary, index == 0, index == last))
    )
    return next(strange, None)


def _is_broken(word: str, vocabulary: Set[str], is_first: bool, is_last: bool) -> bool:
    """Whether a word of a line is the beginning, the rest or the middle of one that is broken."""
    return (
        (is_first and f"-{word}" in vocabulary)
        or (is_last and f"{word}-" in vocabulary)
        or (is_first and is_last and f"-{word}-" in vocabulary)
    )


def unseen_sign(text: str) -> str | None:
    """The name of a sign inside a number that nobody sees."""
    found = _UNSEEN.search(text)
    return unicodedata.name(found[1], f"U+{ord(found[1]):04X}") if found else None
