"""Texts of a PDF's page that programs read and nobody sees."""

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

_CONTRAST = 100
"""So much lighter or darker than what is below it a text is at least, of 255."""

_WHITE = 255.0

_PLACES = (0.1, 0.5, 0.9)
"""Where along a text is asked what it stands on, and what lies over it."""

_SIDES = [ctypes.c_float() for _ in range(4)]
_INKS = [ctypes.c_uint() for _ in range(4)]
"""Where PDFium writes what it is asked: to make them anew each time would take half of all."""


class _Box(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float

    def has(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.bottom <= y <= self.top


def unseen_texts(page: pypdfium2.PdfPage, textpage: pypdfium2.PdfTextPage) -> Iterator[str]:
    """What is drawn without ink, outside the page, below something or as light as its ground.

    White letters stand on dark discs, buttons, bars and names of platforms, whatever these are: a
    shape counts as far as it reaches.
    """
    height = page.get_height()
    texts: list[tuple[int, pdfium.FPDF_PAGEOBJECT]] = []
    shapes: list[tuple[int, _Box, float]] = []
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        drawn = pdfium.FPDFPage_GetObject(page, index)
        if (kind := pdfium.FPDFPageObj_GetType(drawn)) == pdfium.FPDF_PAGEOBJ_TEXT:
            texts.append((index, drawn))
        elif kind != pdfium.FPDF_PAGEOBJ_PATH or _is_filled(drawn):
            shapes.append((index, _box(drawn), _shade(drawn)))
    for index, drawn in texts:
        box = _box(drawn)
        if box.right > box.left and not _is_seen(index, drawn, box, height, shapes):
            yield _said(drawn, textpage)


def _is_seen(
    index: int,
    drawn: pdfium.FPDF_PAGEOBJECT,
    box: _Box,
    height: float,
    shapes: list[tuple[int, _Box, float]],
) -> bool:
    if pdfium.FPDFTextObj_GetTextRenderMode(drawn) != pdfium.FPDF_TEXTRENDERMODE_FILL:
        return False
    # What is too long for a page runs out of it at the foot or the right edge, and is no lie.
    if box.right < 0 or box.bottom > height:
        return False
    shade, y = _shade(drawn), (box.bottom + box.top) / 2
    near = [one for one in shapes if one[1].bottom <= y <= one[1].top]
    if not near:
        return _WHITE - shade >= _CONTRAST
    for part in _PLACES:
        x = box.left + part * (box.right - box.left)
        # The last of them is on top.
        last, _, ground = next((one for one in near[::-1] if one[1].has(x, y)), (-1, box, _WHITE))
        if last < index and abs(shade - ground) >= _CONTRAST:
            return True  # what is too long for its button runs out of it
    return False


def _is_filled(path: pdfium.FPDF_PAGEOBJECT) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    return bool(fill.value != pdfium.FPDF_FILLMODE_NONE)


def _shade(drawn: pdfium.FPDF_PAGEOBJECT) -> float:
    """How light something is on white, from 0 to 255."""
    pdfium.FPDFPageObj_GetFillColor(drawn, *_INKS)
    red, green, blue, opacity = _INKS[0].value, _INKS[1].value, _INKS[2].value, _INKS[3].value
    return _WHITE + (0.299 * red + 0.587 * green + 0.114 * blue - _WHITE) * opacity / 255


def _box(drawn: pdfium.FPDF_PAGEOBJECT) -> _Box:
    pdfium.FPDFPageObj_GetBounds(drawn, *_SIDES)
    return _Box(_SIDES[0].value, _SIDES[1].value, _SIDES[2].value, _SIDES[3].value)


def _said(text: pdfium.FPDF_PAGEOBJECT, textpage: pypdfium2.PdfTextPage) -> str:
    size = pdfium.FPDFTextObj_GetText(text, textpage, None, 0)
    buffer = ctypes.create_string_buffer(size + 2)
    kind = ctypes.POINTER(pdfium.FPDF_WCHAR)
    pdfium.FPDFTextObj_GetText(text, textpage, ctypes.cast(buffer, kind), size)
    return buffer.raw[:size].decode("utf-16-le", "replace").rstrip("\0")
