"""Which signs the fonts of the handouts have, and what cannot be printed with them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import category, normalize

from fontTools.ttLib import TTCollection, TTFont  # type: ignore[import-untyped]

from guidebook.localization.views import EditionView, LocalizedText

_FIRST = "NotoSans-Regular.ttf"
"""Templates set all texts in it, and what it lacks in the fonts of scripts."""

_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
"""Letters and marks that are not shown, such as those that choose a form of another sign."""

_MOST_MISSING = 3
"""The source language is without a font where one of so many of its letters is in none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FontSigns:
    """The signs that each font of a folder has, and those of the one that is tried first."""

    each: tuple[frozenset[str], ...]
    first: frozenset[str]

    @property
    def any(self) -> frozenset[str]:
        """The signs that at least one font has."""
        return frozenset().union(*self.each)


def font_signs_of(fonts: Path) -> FontSigns:
    """The signs that a folder's fonts have."""
    return FontSigns(each=tuple(map(_signs, font_files(fonts))), first=_signs(fonts / _FIRST))


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


def missing_signs(
    endonym: str, editions: Iterable[EditionView], fonts: FontSigns, *, is_source: bool
) -> frozenset[str]:
    """The signs and sequences of a language without a font, if it is not printed for want of them.

    A single one of the source language is a mistake, told at its text; a translation is not to
    stop any other language.
    """
    text = normalize("NFC", "\n".join((endonym, *_texts_in(tuple(editions)))))
    signs = {sign for sign in {*text} if is_shown(sign)}
    missing = signs - fonts.any
    letters = {*filter(is_letter, signs)}
    if is_source and len(missing & letters) * _MOST_MISSING <= len(letters):
        return frozenset()
    return frozenset({*missing, *_torn_sequences(text, signs - missing, fonts)})


def is_letter(sign: str) -> bool:
    """Whether a sign is a letter, or a mark on one; a sequence is not."""
    return len(sign) == 1 and category(sign)[0] in "LM"


def is_shown(sign: str) -> bool:
    """Whether a reader sees a sign, rather than what it does to its neighbours."""
    return category(sign)[0] in "LMNPS" and not _UNSEEN.match(sign)


def _torn_sequences(text: str, signs: Set[str], fonts: FontSigns) -> Iterator[str]:
    """The sequences that Typst cannot set: a sign with a mark that no font has together with it.

    Such a mark is one that the first font lacks. On a sign of another font, it is one that all
    scripts use, like a vowel sign of Arabic; any other is set by itself.
    """
    marks = {sign for sign in signs if category(sign)[0] == "M"}
    if marks <= fonts.first:
        return
    for found in re.findall(f"\\S[{''.join(sorted(marks))}]+", text):
        lacked = {*found[1:]} - fonts.first
        if found[0] in signs & fonts.first:
            if lacked:
                yield found
        elif not any({*found} <= font for font in fonts.each) and any(map(_is_shared, lacked)):
            yield found


def _is_shared(mark: str) -> bool:
    """Whether scripts share a mark; Unicode has it inherit the script of its letter."""
    # Takes 40 ms, for which only odd sequences have to wait.
    from fontTools.unicodedata import script  # type: ignore[import-untyped]

    return bool(script(mark) == "Zinh")


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
