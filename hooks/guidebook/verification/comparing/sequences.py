"""Texts that have to stand in an order, such as the steps of a guide."""

from collections import Counter
from collections.abc import Iterable

from guidebook.verification.comparing.passages import Passage, settled, squeezed
from guidebook.verification.comparing.whole_texts import Text


def out_of_order(
    passages: tuple[Passage, ...], wanted: Iterable[str], *, is_flowing: bool
) -> tuple[Passage, str] | None:
    """The first text that stands only before the one that it should follow, and where.

    What stands nowhere is told of by itself.
    """
    text = Text(passages, is_flowing=is_flowing)
    place = 0
    for one in wanted:
        said = squeezed(one)
        found = text.squeezed.find(said, place)
        if found >= 0:
            place = found + len(said)
            continue
        earlier = text.squeezed.find(said)
        if earlier >= 0:
            return text.passage(text.kept[earlier]), settled(one)
    return None


def said_again(passages: tuple[Passage, ...], wanted: Iterable[str]) -> tuple[Passage, str] | None:
    """The first passage that is just one of the texts, and is there more often than these are."""
    left = Counter(map(squeezed, wanted))
    for passage in passages:
        said = squeezed(passage.text)
        if said in left:
            left[said] -= 1
            if left[said] < 0:
                return passage, settled(passage.text)
    return None
