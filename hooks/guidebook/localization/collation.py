"""The order of names that are written in different scripts, by CLDR's root collation."""

import unicodedata
from functools import cache
from pathlib import Path

_ORDER = Path(__file__).with_name("root_collation.txt")
_PAIRS = str.maketrans({"æ": "ae", "œ": "oe"})


@cache  # each page of each language sorts the same names
def collation_key(name: str) -> tuple[list[int], str]:
    """Sorts by letters, and where those are the same by accents; Chinese signs come last.

    Signs that are no letters, such as an apostrophe, are passed over; a space comes first.
    """
    letters = unicodedata.normalize("NFKD", name.casefold()).translate(_PAIRS)
    places = (_place(letter) for letter in letters)
    return [place for place in places if place is not None], name


def _place(letter: str) -> int | None:
    places = _places()
    if letter == " " or letter in places:
        return places.get(letter, 0)
    return len(places) + ord(letter) if unicodedata.category(letter) == "Lo" else None


@cache
def _places() -> dict[str, int]:
    lines = _ORDER.read_text(encoding="utf-8").splitlines()
    groups = " ".join(line for line in lines if not line.startswith("#")).split(" ")
    return {letter: place for place, group in enumerate(groups, 1) for letter in group}
