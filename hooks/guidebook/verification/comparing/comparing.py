"""What was read against what was expected: everything missing, and everything that is too much."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from unicodedata import normalize

from guidebook.problems.problem import Problem
from guidebook.problems.verification_kinds import Different, Hidden, NothingLike, Unsaid
from guidebook.verification.comparing.facts import Facts, strays_in
from guidebook.verification.comparing.passages import (
    Passage,
    Reading,
    cut,
    is_rtl,
    settled,
    squeezed,
)
from guidebook.verification.comparing.whole_texts import BREAK, Text, closest

_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+|[^\W\d_A-Za-z\u00c0-\u024f]+")
"""Letters of one script: between scripts a line from right to left may lose its spaces."""

_SUSPECTS = 12
"""How many strange things are tried as what is missing: a page of them has another mistake."""

_CONTEXT = 24


@dataclass(frozen=True, slots=True)
class Must:
    """Words that have to be there, in pieces that follow each other; count is how many times."""

    pieces: tuple[str, ...]
    count: int = 1

    def __str__(self) -> str:
        return " ".join(settled(piece) for piece in self.pieces)


def must(*pieces: str | None, count: int = 1) -> Must:
    """What has to be there, without pieces that the data do not give."""
    return Must(tuple(piece for piece in pieces if piece), count)


def compare(
    reading: Reading,
    passages: tuple[Passage, ...],
    musts: tuple[Must, ...],
    facts: Facts,
    made: str,
) -> Iterator[Problem]:
    """The problems of passages that lack what must be there, or say what the data do not.

    What is hidden does not count for what must be there, and may say no more than what is shown.
    """
    musts = tuple(one for one in musts if one.pieces)
    shown = tuple(one for one in passages if not one.is_hidden)
    text = Text(shown, is_flowing=reading.is_flowing)
    if hidden := tuple(one for one in passages if one.is_hidden):
        unseen, musts = _hidden_among(musts, passages, hidden, text)
        for passage, one in unseen:
            yield passage.problem(Hidden(cut(str(one)), made))
        places = {passage.place for passage, _ in unseen}
        rest = tuple(one for one in hidden if one.place not in places)
        unread = Text(rest, is_flowing=reading.is_flowing)
        yield from _compared(reading, unread, (), facts, made)
    yield from _compared(reading, text, musts, facts, made)


def _compared(
    reading: Reading, text: Text, musts: tuple[Must, ...], facts: Facts, made: str
) -> Iterator[Problem]:
    strays = list(strays_in(text.whole, facts))
    told: list[Passage] = []
    turned = reading.runs_left or (reading.is_flowing and is_rtl(text.whole))
    words = _words(text.whole) if turned else None
    missing = [one for one in musts if not _is_there(one, text, words)]
    taken = [squeezed(str(one)) for one in musts if one not in missing] if missing else []
    for one in missing:
        suspects = [stray.start for stray in strays[:_SUSPECTS]]
        is_whole = len(one.pieces) == 1
        span = closest(str(one), text, suspects, is_whole=is_whole, taken=taken)
        if span is None:
            yield reading.problem(reading.whole, NothingLike(cut(str(one)), made))
            continue
        wanted, given, where = _difference(str(one), text, span)
        passage = text.passage(where)
        # One place is told of once: what is wrong there may be missing in several ways.
        if passage not in told:
            told.append(passage)
            yield passage.problem(Different(wanted, given, made))
        strays = [stray for stray in strays if not span[0] <= stray.start < span[1]]
    for stray in strays:
        passage = text.passage(stray.start)
        if passage not in told:
            told.append(passage)
            found = cut(settled(stray.text))
            near = stray.nearest
            yield passage.problem(Different(near, found, made) if near else Unsaid(found, made))


def _hidden_among(
    musts: tuple[Must, ...],
    passages: tuple[Passage, ...],
    hidden: tuple[Passage, ...],
    seen: Text,
) -> tuple[list[tuple[Passage, Must]], tuple[Must, ...]]:
    """What is hidden, or only there with what is, each with the passage it is in, and the rest.

    What is hidden here and seen there is meant to be seen in both places.
    """
    every, unread = (Text(some, is_flowing=False) for some in (passages, hidden))
    unseen: list[tuple[Passage, Must]] = []
    rest: list[Must] = []
    for one in musts:
        is_lacking = _is_there(one, every, None) and not _is_there(one, seen, None)
        if is_lacking or _is_there(one, unread, None):
            pieces = [squeezed(piece) for piece in one.pieces]
            unseen.append((max(hidden, key=lambda passage: _shared(passage, pieces)), one))
        else:
            rest.append(one)
    return unseen, tuple(rest)


def _shared(passage: Passage, pieces: list[str]) -> int:
    """How much a passage has of words."""
    said = squeezed(passage.text)
    return sum(min(len(piece), len(said)) for piece in pieces if piece in said or said in piece)


def _is_there(one: Must, text: Text, words: Counter[str] | None) -> bool:
    if words is not None:
        return _stands_in(one, text.squeezed, words)
    if len(one.pieces) == 1:
        found = text.squeezed.count(squeezed(one.pieces[0]))
    else:
        found = len(_pattern(one).findall(text.squeezed))
    if found >= one.count:
        return True
    return text.is_flowing and _goes_over(one, text)


def _goes_over(one: Must, text: Text) -> bool:
    """Whether words begin on a page and go on on the next one, below the foot and the head."""
    wanted = squeezed(str(one))
    pages: dict[str, list[str]] = {}
    for passage in text.passages:
        pages.setdefault(passage.path.partition(",")[0], []).append(squeezed(passage.text))
    said = ["".join(lines) for lines in pages.values()]
    for page, following in pairwise(said):
        length = next((n for n in range(len(wanted) - 1, 0, -1) if wanted[:n] in page), 0)
        if length and wanted[length:] in following:
            return True
    return False


@lru_cache(4096)
def _pattern(one: Must) -> re.Pattern[str]:
    pieces = (re.escape(squeezed(piece)) for piece in one.pieces)
    return re.compile(r"[^0-9A-Za-z]{0,3}".join(pieces))


def _stands_in(one: Must, said: str, words: Counter[str]) -> bool:
    """Whether words are in a text from right to left, whose letters change places in ligatures."""
    for piece in one.pieces:
        own = _words(settled(piece))
        is_scattered = own and all(words[word] >= count for word, count in own.items())
        if squeezed(piece) not in said and not is_scattered:
            return False
    return True


def _words(text: str) -> Counter[str]:
    """The words of a text, each with its letters once: a sign above one may repeat it."""
    bare = "".join(sign for sign in normalize("NFD", text) if not 0x064B <= ord(sign) <= 0x065F)
    return Counter("".join(sorted(set(word))) for word in _WORD.findall(bare))


def _difference(expected: str, text: Text, span: tuple[int, int]) -> tuple[str, str, int]:
    """Two texts from a little before they differ until a little after, and where that begins."""
    found = text.whole[span[0] : span[1]]
    plain = found.replace(BREAK, " ").replace("\n", " ")
    start = 0
    index = 0
    # Spaces differ by layout alone.
    while start < len(expected) and index < len(plain):
        if expected[start] == plain[index]:
            start, index = start + 1, index + 1
        elif plain[index] == " ":
            index += 1
        elif expected[start] == " ":
            start += 1
        else:
            break
    given = " ".join(plain.split())
    last = min(len(expected), len(given))
    end = next((i for i in range(last) if expected[-1 - i] != given[-1 - i]), last)
    where = span[0] + min(index, len(found) - 1)
    return _piece(expected, start, end), _piece(given, start, end), where


def _piece(text: str, start: int, end: int) -> str:
    first = max(0, start - _CONTEXT)
    last = max(len(text) - end + _CONTEXT, first)
    first = text.rfind(" ", 0, first) + 1 if first else 0
    last = text.find(" ", last) if text.find(" ", last) >= 0 else len(text)
    return cut(("…" if first else "") + text[first:last] + ("…" if last < len(text) else ""))
