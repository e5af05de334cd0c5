"""The lines of a PDF's page, in the order in which they are read.

PDFium puts the pieces of a page with right-to-left letters into an order that is that of neither
eye nor tongue. There, lines are put together again from where each sign stands: from the right,
run by run, numbers and addresses as the eye finds them.
"""

import ctypes
import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from guidebook.verification.comparing.passages import is_leftward, is_rtl, once

_END = re.compile("\r\n|\n|\r")

_Sign = tuple[float, float, float, str]
"""Left and right edge, height, and what it is."""

_BESIDE_INK = 0.07
"""So much of its size is free beside a letter: PDFium tells of some no more than their ink."""


def lines_of(textpage: pypdfium2.PdfTextPage, *, runs_left: bool) -> Iterator[str]:
    """The lines of a page's text; runs_left, the document is in a language from right to left."""
    text = textpage.get_text_range()
    if not runs_left and not is_rtl(text):
        yield from _END.split(once(text))
        return
    start = 0
    for end in [*(match.span() for match in _END.finditer(text)), (len(text), 0)]:
        for row in _rows(textpage, text, start, end[0]):
            if line := _read(_as_seen(row)):
                yield line
        start = end[1]


def _rows(textpage: pypdfium2.PdfTextPage, text: str, start: int, end: int) -> list[list[_Sign]]:
    """The signs of a line; PDFium takes lines for one whose signs reach into each other."""
    rows: list[tuple[float, list[_Sign]]] = []
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(start, end):
        left, bottom, right, top = textpage.get_charbox(index, loose=True)
        # What has no width is a letter of a ligature, or PDFium's own.
        kind = unicodedata.category(text[index])
        if kind[0] in "LMN" or (right - left > 0.1 and kind not in ("Cf", "Cc")):
            pdfium.FPDFText_GetCharOrigin(textpage, index, ctypes.byref(x), ctypes.byref(y))
            size = pdfium.FPDFText_GetFontSize(textpage, index)
            if top - bottom < size and not is_leftward(text[index]):
                left, right = min(left, x.value), right + _BESIDE_INK * size
            sign = (left, right, top - bottom, text[index])
            row = next((one for one in rows if abs(one[0] - y.value) < sign[2] / 4), None)
            if row is None:
                rows.append((y.value, [sign]))
            else:
                row[1].append(sign)
    return [row for _, row in sorted(rows, key=lambda row: -row[0])]


def _as_seen(signs: list[_Sign]) -> str:
    """A line from left to right, with a space wherever there is room for one."""
    # Signs of one ligature have one box; they keep their order when their run is turned.
    signs.sort(key=lambda sign: (sign[0] + sign[1], -sign[1]))
    seen, last, height = "", 0.0, 0.0
    for left, right, tall, sign in signs:
        height = max(height, tall)
        seen += (" " if seen and left - last > height / 25 else "") + sign
        last = max(last, right)
    return seen


def _read(seen: str) -> str:
    """A line from left to right as it is read aloud: runs from the right, each in its order."""
    runs: list[tuple[bool, str]] = []
    for kind, signs in groupby(seen, _kind_of):
        word = "".join(signs)
        turned = kind == "R" or (kind == " " and bool(runs) and runs[-1][0])
        if turned:
            word = word[::-1]
        if runs and runs[-1][0] == turned and not turned:
            runs[-1] = (turned, runs[-1][1] + word)
        else:
            runs.append((turned, word))
    if not any(turned for turned, _ in runs):
        return seen.strip()
    return "".join(word for _, word in reversed(runs)).strip()


def _kind_of(sign: str) -> str:
    """R for a letter from right to left and its signs, a space, or empty for all else."""
    if sign.isspace():
        return " "
    return "R" if is_leftward(sign) or unicodedata.category(sign) == "Mn" else ""
