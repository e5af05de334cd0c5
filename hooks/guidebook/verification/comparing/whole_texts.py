"""All passages of an artefact as one text, in which words are looked for and places found again."""

from bisect import bisect_right
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cached_property

from guidebook.verification.comparing.passages import Passage, settled

BREAK = "\0"
"""Between passages that do not flow into each other."""

_LIKENESS = 0.6
_MOST = 0.7
"""How long other words have to be to take the place of what was expected."""

_SAME = 0.9

_BESIDE = 0.4
"""How much likelier a place is where something stands that should not."""


class Text:
    """Passages as one text, in which each place is found again."""

    def __init__(self, passages: tuple[Passage, ...], *, is_flowing: bool) -> None:
        self.passages = passages
        self.is_flowing = is_flowing
        joint = "\n" if is_flowing else BREAK
        said = [settled(passage.text) for passage in passages]
        self.whole = joint.join(said)
        self.starts = [0]
        for text in said:
            self.starts.append(self.starts[-1] + len(text) + 1)
        # Lines break anywhere.
        self.squeezed = "".join(self.whole.split())

    @cached_property
    def kept(self) -> list[int]:
        """Where each sign that is no space was."""
        return [index for index, sign in enumerate(self.whole) if not sign.isspace()]

    def passage(self, index: int) -> Passage:
        """The passage that has a sign of the whole text."""
        return self.passages[min(bisect_right(self.starts, index), len(self.passages)) - 1]


def closest(
    expected: str, text: Text, suspects: Iterable[int], *, is_whole: bool, taken: Iterable[str] = ()
) -> tuple[int, int] | None:
    """Where a text comes nearest to what was expected, from sign to sign; None if nowhere near.

    suspects are places at which something is wrong in any case. What is_whole stands in one
    passage. taken are words that stand where they should, and are not meant to be these.
    """
    wanted = "".join(expected.split())
    anchors = [bisect_right(text.kept, place) - 1 for place in suspects]
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(wanted)
    matcher.set_seq1(text.squeezed)
    longest = matcher.find_longest_match()
    starts = {longest.a - longest.b}
    starts |= {anchor - shift for anchor in anchors for shift in range(0, len(wanted), 3)}
    best, span = _LIKENESS, None
    right = [word for word in taken if len(word) > len(wanted) * _MOST]
    for start in sorted({max(0, start) for start in starts}):
        end = start + len(wanted)
        bonus = _BESIDE if any(start <= anchor < end for anchor in anchors) else 0
        piece = text.squeezed[start:end]
        bare = piece.replace(BREAK, "")
        likeness = (SequenceMatcher(None, bare, word, autojunk=False).ratio() for word in right)
        if not bonus and any(one > _SAME for one in likeness):
            continue
        matcher.set_seq1(piece)
        if matcher.quick_ratio() + bonus > best and matcher.ratio() + bonus > best:
            best, span = matcher.ratio() + bonus, (start, end)
    if span is None:
        return None
    first, last = _whole_words(wanted, text, span)
    end = text.whole.find(BREAK, first, last)
    return (first, end) if is_whole and end > first else (first, last)


def _whole_words(wanted: str, text: Text, span: tuple[int, int]) -> tuple[int, int]:
    """The place of a rough match, moved to where it begins and ends."""
    start = max(0, span[0] - 4)
    matcher = SequenceMatcher(None, text.squeezed[start : span[1] + 4], wanted, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    # A letter or digit that is the same by chance stretches no match into what stands beside it.
    blocks = [one for one in blocks if one.size > 1 or not wanted[one.b].isalnum()] or blocks
    first = start + max(0, blocks[0].a - blocks[0].b)
    last = start + blocks[-1].a + blocks[-1].size - 1
    last += len(wanted) - blocks[-1].b - blocks[-1].size
    begin = text.kept[max(0, first)]
    end = text.kept[min(last, len(text.kept) - 1)]
    while begin > 0 and text.whole[begin].isalnum() and text.whole[begin - 1].isalnum():
        begin -= 1
    while end + 1 < len(text.whole) and text.whole[end + 1].isalnum() and text.whole[end].isalnum():
        end += 1
    return begin, end + 1
