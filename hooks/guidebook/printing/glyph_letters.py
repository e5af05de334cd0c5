"""Which letters each glyph of a font stands for, found by the glyph's outline.

A PDF holds only some glyphs of a font, numbered anew. Their outlines are still the font's.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from struct import unpack
from typing import Any
from unicodedata import normalize

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from guidebook.printing.font_signs import font_files

Outline = bytes
"""What tells an outline from another one; empty where nothing is drawn."""

_PRESENTATION = ((0xFB1D, 0xFDFF), (0xFE70, 0xFEFF))
"""Signs that stand for a form of a letter, which nobody writes."""

# OpenType 1.9, chapter glyf: flags of a part of a composite glyph.
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x1, 0x8, 0x20, 0x40, 0x80
_SHAPE = 0x2 | _WORDS | _SCALE | _TWO_SCALES | _MATRIX


def fonts_by_name(folder: Path) -> Mapping[str, Path]:
    """The font files of a folder by the names that PDFs call them by."""
    return {_name(file): file for file in font_files(folder)}


@cache
def letters_by_outline(font: Path) -> Mapping[Outline, frozenset[str]]:
    """The letters of each outline of a font file: several where glyphs look alike."""
    with TTFont(font, lazy=True) as opened:
        letters, outlines = _letters(opened), outlines_of(opened)
    found: dict[Outline, set[str]] = {}
    for number, outline in enumerate(outlines):
        if outline and number in letters:
            found.setdefault(outline, set()).add(letters[number])
    return {outline: frozenset(several) for outline, several in found.items()}


def outlines_of(font: TTFont) -> list[Outline]:
    """The outline of each glyph of a font, in their order."""
    data = font.reader["glyf"]
    places = list(font["loca"].locations)
    glyphs = [data[start:end] for start, end in pairwise(places)]
    known: dict[int, Outline] = {}
    return [_outline(number, glyphs, known) for number in range(len(glyphs))]


def _name(font: Path) -> str:
    with TTFont(font, lazy=True) as opened:
        return str(opened["name"].getDebugName(6))


def _outline(number: int, glyphs: list[bytes], known: dict[int, Outline]) -> Outline:
    if number not in known:
        data = glyphs[number]
        if not data:
            known[number] = b""
        elif (contours := unpack(">h", data[:2])[0]) >= 0:
            known[number] = hashlib.sha256(_points(data, contours)).digest()
        else:
            parts = [
                (shape, _outline(part, glyphs, known), place) for shape, part, place in _parts(data)
            ]
            known[number] = hashlib.sha256(repr(parts).encode()).digest()
    return known[number]


def _points(data: bytes, contours: int) -> bytes:
    """A simple glyph without its instructions, which a PDF leaves out."""
    ends = 10 + 2 * contours
    length = unpack(">H", data[ends : ends + 2])[0] if contours else 0
    return data[10:ends] + data[ends + 2 + length :].rstrip(b"\0")


def _parts(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """The parts of a composite glyph: shape, number, and where they stand."""
    at, more = 10, True
    while more:
        flags, number = unpack(">HH", data[at : at + 4])
        size = 4 if flags & _WORDS else 2
        size += 2 * bool(flags & _SCALE) + 4 * bool(flags & _TWO_SCALES) + 8 * bool(flags & _MATRIX)
        yield flags & _SHAPE, number, data[at + 4 : at + 4 + size]
        at, more = at + 4 + size, bool(flags & _MORE)


def _letters(font: TTFont) -> dict[int, str]:
    """The letters of each glyph: its own, or those of the glyphs that it takes the place of."""
    late: dict[str, str] = {}
    letters: dict[str, str] = {}
    for number, name in sorted(font.getBestCmap().items()):
        is_form = any(first <= number <= last for first, last in _PRESENTATION)
        (late if is_form else letters).setdefault(
            name, normalize("NFKC", chr(number)) if is_form else chr(number)
        )
    replacements = list(_replacements(font))
    count = -1
    while count != len(letters):
        count = len(letters)
        for names, name in replacements:
            if name not in letters and all(one in letters for one in names):
                letters[name] = "".join(letters[one] for one in names)
    return {font.getGlyphID(name): text for name, text in {**late, **letters}.items()}


def _replacements(font: TTFont) -> Iterator[tuple[tuple[str, ...], str]]:
    """Which glyphs a font puts one glyph in the place of."""
    if "GSUB" not in font:
        return
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            yield from _of_table(getattr(table, "ExtSubTable", table))


def _of_table(table: Any) -> Iterable[tuple[tuple[str, ...], str]]:
    match table.LookupType:
        case 1:
            return [((old,), new) for old, new in table.mapping.items()]
        case 2:
            return [((old,), new[0]) for old, new in table.mapping.items() if new]
        case 3:
            return [((old,), new) for old, several in table.alternates.items() for new in several]
        case 4:
            return [
                ((first, *one.Component), one.LigGlyph)
                for first, several in table.ligatures.items()
                for one in several
            ]
        case _:
            return []
