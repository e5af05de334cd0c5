"""What was read against what was expected: everything missing, and everything that is too much."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from guidebook.problems import Problem
from guidebook.verification.facts import Facts, Stray, strays_in
from guidebook.verification.passages import Passage, settled, squeezed
from guidebook.verification.pdf_lines import is_rtl

_BREAK = "\0"
"""Between passages that do not flow into each other."""

_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+|[^\W\d_A-Za-z\u00c0-\u024f]+")
"""Letters of one script: between scripts a line from right to left may lose its spaces."""

_CONTEXT = 24
_LIKENESS = 0.6


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


class Text:
    """Passages as one text, in which each place is found again."""

    def __init__(self, passages: tuple[Passage, ...], *, is_flowing: bool) -> None:
        self.passages = passages
        self.is_flowing = is_flowing
        joint = "\n" if is_flowing else _BREAK
        said = [settled(passage.text) for passage in passages]
        self.whole = joint.join(said)
        self.starts = [0]
        for text in said:
            self.starts.append(self.starts[-1] + len(text) + 1)
        # Without spaces, since lines break anywhere; and where each sign was.
        kept = [index for index, sign in enumerate(self.whole) if not sign.isspace()]
        self.kept = kept
        self.squeezed = "".join([self.whole[index] for index in kept])

    def passage(self, index: int) -> Passage:
        """The passage that has a sign of the whole text."""
        return self.passages[min(bisect_right(self.starts, index), len(self.passages)) - 1]


def compare(
    passages: tuple[Passage, ...],
    musts: tuple[Must, ...],
    facts: Facts,
    *,
    mend: str,
    is_flowing: bool = False,
    whole: Passage | None = None,
) -> Iterator[Problem]:
    """The problems of passages that lack what must be there, or say what the data do not.

    whole tells the place of what is missing altogether.
    """
    text = Text(passages, is_flowing=is_flowing)
    strays = list(strays_in(text.whole, facts))
    told: set[tuple[str, str]] = set()
    words = _words(text.whole) if is_flowing and is_rtl(text.whole) else None
    for one in musts:
        if _is_there(one, text, words):
            continue
        span = _closest(str(one), text, strays)
        passage = text.passage(span[0]) if span else whole or passages[0]
        if (str(passage.place), passage.path) in told and span:
            continue
        told.add((str(passage.place), passage.path))
        found = text.whole[span[0] : span[1]] if span else None
        yield _missing(passage, str(one), found, mend)
        strays = [
            stray
            for stray in strays
            if text.passage(stray.start) is not passage
            and not (span and span[0] <= stray.start < span[1])
        ]
    for stray in strays:
        passage = text.passage(stray.start)
        if (str(passage.place), passage.path) not in told:
            told.add((str(passage.place), passage.path))
            yield _surplus(passage, stray, mend)


def _is_there(one: Must, text: Text, words: Counter[str] | None) -> bool:
    if words is not None:
        return _stands_in(one, text.squeezed, words)
    if len(one.pieces) == 1:
        found = text.squeezed.count(squeezed(one.pieces[0]))
    else:
        found = len(re.findall(_pattern(one), text.squeezed))
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


def _pattern(one: Must) -> str:
    return r"[^0-9A-Za-z]{0,3}".join(re.escape(squeezed(piece)) for piece in one.pieces)


def _stands_in(one: Must, said: str, words: Counter[str]) -> bool:
    """Whether words are in a text from right to left, whose letters change places in ligatures."""
    for piece in one.pieces:
        if is_rtl(piece):
            if any(words[word] < count for word, count in _words(settled(piece)).items()):
                return False
        elif squeezed(piece) not in said:
            return False
    return True


def _words(text: str) -> Counter[str]:
    """The words of a text, each with its letters sorted."""
    bare = "".join(sign for sign in text if not 0x064B <= ord(sign) <= 0x065F)
    return Counter("".join(sorted(word)) for word in _WORD.findall(bare))


def _closest(expected: str, text: Text, strays: list[Stray]) -> tuple[int, int] | None:
    """Where the text comes nearest to what was expected, first of all beside what is stray."""
    wanted = "".join(expected.split())
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(wanted)
    best: tuple[float, int, int] = (_LIKENESS, 0, 0)
    anchors = [bisect_right(text.kept, stray.start) - 1 for stray in strays]
    windows = {
        max(0, anchor - shift) for anchor in anchors for shift in range(0, len(wanted), 4)
    }
    matcher.set_seq1(text.squeezed)
    longest = matcher.find_longest_match()
    windows.add(max(0, longest.a - longest.b))
    for start in sorted(windows):
        piece = text.squeezed[start : start + len(wanted)]
        matcher.set_seq1(piece)
        if matcher.quick_ratio() > best[0]:
            ratio = matcher.ratio()
            bonus = 0.2 if any(start <= anchor < start + len(wanted) for anchor in anchors) else 0
            if ratio + bonus > best[0] and ratio > _LIKENESS:
                best = (ratio + bonus, start, start + len(piece))
    if best[2] == 0:
        return None
    return text.kept[best[1]], text.kept[best[2] - 1] + 1


def _missing(passage: Passage, expected: str, found: str | None, mend: str) -> Problem:
    if found is None:
        message = f"expected {_cut(expected)}, found nothing like it"
    else:
        wanted, given = _difference(expected, " ".join(re.split(r"[\s\0]+", found)).strip())
        message = f"expected {wanted}, found {given}"
    return Problem(place=passage.place, path=passage.path, message=message, mend=mend)


def _surplus(passage: Passage, stray: Stray, mend: str) -> Problem:
    expected = stray.nearest or "only what the data say"
    return Problem(
        place=passage.place,
        path=passage.path,
        message=f"expected {expected}, found {_cut(stray.text.replace(chr(10), ' '))}",
        mend=mend,
    )


def _cut(text: str) -> str:
    return text if len(text) <= 120 else text[:117].rstrip() + "…"


def _difference(expected: str, found: str) -> tuple[str, str]:
    """Two texts from a little before they differ until a little after."""
    shorter = min(len(expected), len(found))
    start = next((i for i in range(shorter) if expected[i] != found[i]), shorter)
    end = next(
        (i for i in range(shorter - start) if expected[-1 - i] != found[-1 - i]), shorter - start
    )
    return _piece(expected, start, end), _piece(found, start, end)


def _piece(text: str, start: int, end: int) -> str:
    first = max(0, start - _CONTEXT)
    last = min(len(text), len(text) - end + _CONTEXT)
    first = text.rfind(" ", 0, first) + 1 if first else 0
    last = len(text) if text.find(" ", last) < 0 else text.find(" ", last)
    return _cut(("…" if first else "") + text[first:last] + ("…" if last < len(text) else ""))
