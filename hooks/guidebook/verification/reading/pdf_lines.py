"""The lines of a PDF's page, in the order in which they are read.

PDFium puts the pieces of a page with right-to-left letters into an order that is that of neither
eye nor tongue. There, lines are put together again from where each sign stands: from the right,
run by run, numbers and addresses as the eye finds them.

What PDFium alone does wrong stays as it is: between letters from right to left it turns brackets
round, which stand in a PDF of Typst's as they were written and not as they look. And between a sign
of Chinese, Japanese or Korean and a Latin one PDFium and MuPDF copy a space where there is none:
Typst leaves a little room there (cjk-latin-spacing), without which lines look crowded.
"""

import ctypes
import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from guidebook.verification.comparing.passages import is_leftward, is_rtl, once

_END = re.compile("\r\n|\n|\r")


class _Sign(NamedTuple):
    """A letter with the signs on it, or a sign by itself; start is where the pen stood for it."""

    left: float
    right: float
    height: float
    start: float
    text: str


_SAME_PLACE = 0.1

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
        line = text[start : end[0]]
        if runs_left or is_rtl(line):
            rows = _rows(textpage, text, start, end[0])
            yield from filter(None, (_read(_as_seen(_with_marks(row))) for row in rows))
        elif line := once(line).strip():
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
            sign = _Sign(left, right, top - bottom, x.value, text[index])
            row = next((one for one in rows if abs(one[0] - y.value) < sign.height / 4), None)
            if row is None:
                rows.append((y.value, [sign]))
            else:
                row[1].append(sign)
    return [row for _, row in sorted(rows, key=lambda row: -row[0])]


def _with_marks(row: list[_Sign]) -> list[_Sign]:
    """The signs of a line, those on a letter from right to left as a part of it.

    The pen stands still for them, and they may reach further to either side than their letter.
    """
    letters = [sign for sign in row if unicodedata.category(sign.text) != "Mn"]
    marks: list[_Sign] = []
    for mark in (sign for sign in row if unicodedata.category(sign.text) == "Mn"):
        for index, letter in enumerate(letters):
            is_there = abs(letter.start - mark.start) < _SAME_PLACE
            if is_there and is_leftward(letter.text[0]):
                letters[index] = letter._replace(text=letter.text + mark.text)
                break
        else:
            marks.append(mark)
    return letters + marks


def _as_seen(signs: list[_Sign]) -> list[str]:
    """A line from left to right, with a space wherever there is room for one."""
    # Signs of one ligature have one box; they keep their order when their run is turned.
    signs.sort(key=lambda sign: (sign.left + sign.right, -sign.right))
    seen: list[str] = []
    last = height = 0.0
    for sign in signs:
        height = max(height, sign.height)
        if seen and sign.left - last > height / 25:
            seen.append(" ")
        seen.append(sign.text)
        last = max(last, sign.right)
    return seen


def _read(seen: list[str]) -> str:
    """A line from left to right as it is read aloud: runs from the right, each in its order."""
    runs: list[tuple[bool, str]] = []
    for kind, group in groupby(seen, _kind_of):
        turned = kind == "R" or (kind == " " and bool(runs) and runs[-1][0])
        signs = list(group)
        word = "".join(signs[::-1] if turned else signs)
        if runs and runs[-1][0] == turned and not turned:
            runs[-1] = (turned, runs[-1][1] + word)
        else:
            runs.append((turned, word))
    if not any(turned for turned, _ in runs):
        return "".join(seen).strip()
    return "".join(word for _, word in reversed(runs)).strip()


def _kind_of(sign: str) -> str:
    """R for a letter from right to left and its signs, a space, or empty for all else."""
    if sign.isspace():
        return " "
    return "R" if is_leftward(sign[0]) or unicodedata.category(sign[0]) == "Mn" else ""
