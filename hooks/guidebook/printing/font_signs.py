"""Which signs the fonts of the handouts have, and what cannot be printed with them."""

from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import category, normalize

from fontTools.ttLib import TTCollection, TTFont  # type: ignore[import-untyped]

from guidebook.localization.views import EditionView, LocalizedText

_MOST_MISSING = 3
"""The source language is without a font where one of so many of its letters is in none."""


def signs_of(fonts: Path) -> frozenset[str]:
    """The signs that a folder's fonts have."""
    return frozenset().union(*(_signs(file) for file in font_files(fonts)))


def font_files(folder: Path) -> tuple[Path, ...]:
    """The fonts in a folder."""
    return tuple(sorted((*folder.rglob("*.ttf"), *folder.rglob("*.otf"))))


def write_as_ttf(font: Path, target: Path) -> None:
    """Write a font of the web as one of the desktop."""
    with TTFont(font, recalcTimestamp=False) as opened:
        opened.flavor = None
        opened.save(target)


def write_from_collection(fonts: Path, family: str, target: Path) -> None:
    """Write one family of a file that has several as a font of its own."""
    with TTCollection(fonts, lazy=True) as opened:
        own = next(font for font in opened.fonts if font["name"].getBestFamilyName() == family)
        own.recalcTimestamp = False
        own.save(target)


def missing_letters(
    endonym: str, editions: Iterable[EditionView], signs: Set[str], *, is_source: bool
) -> frozenset[str]:
    """The letters of a language that no font has, if it cannot be printed for want of them.

    A single one of the source language is a mistake, told at its text; a translation is not to
    stop any other language.
    """
    texts = "\n".join((endonym, *_texts_in(tuple(editions))))
    letters = {sign for sign in {*normalize("NFC", texts)} if category(sign)[0] in "LM"}
    missing = letters - signs
    if is_source and len(missing) * _MOST_MISSING <= len(letters):
        return frozenset()
    return frozenset(missing)


def unprintable(named: tuple[str, ...], data: Any, signs: Set[str]) -> tuple[str, ...]:
    """The signs that no font has, and sequences of signs that no one font has together.

    named is what Typst could not show, each sign by itself.
    """
    without = [sign for sign in named if sign not in signs]
    sequences = {
        sequence
        for text in _strings(data)
        for sequence in _sequences(text, {*named})
        if any(category(sign)[0] == "M" for sign in sequence) and not {*sequence} & {*without}
    }
    return (*without, *sorted(sequences)) or named


@cache
def _signs(font: Path) -> frozenset[str]:
    with TTFont(font, lazy=True) as opened:
        return frozenset(map(chr, opened.getBestCmap()))


def _texts_in(view: Any) -> Iterator[str]:
    """Every text in a view, in a tuple or in a mapping of them."""
    if isinstance(view, LocalizedText):
        yield view.plain
    elif isinstance(view, tuple):
        for item in view:
            yield from _texts_in(item)
    elif isinstance(view, Mapping):
        yield from _texts_in(tuple(view.values()))
    else:
        for name in getattr(view, "__dataclass_fields__", ()):
            yield from _texts_in(getattr(view, name))


def _strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for inner in data.values():
            yield from _strings(inner)
    elif isinstance(data, list):
        for inner in data:
            yield from _strings(inner)


def _sequences(text: str, named: Set[str]) -> Iterator[str]:
    """The longest parts of a text that have none but the named signs."""
    found = ""
    for sign in f"{text}\0":
        if sign in named:
            found += sign
        elif found:
            yield found
            found = ""
