"""The QR codes of a PDF, read from its pages as they are drawn."""

import ctypes
from collections.abc import Iterator, Sequence
from math import ceil, floor

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
import zxingcpp

from guidebook.problems.problem import Place
from guidebook.verification.comparing.passages import Value

_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)

_SCALES = (1.5, 3)
"""Pixels a point: enough for most codes, and where they are too few to find all."""

_SIMPLE = 80
"""A drawing with fewer strokes than this is no code, and neither are fewer simple drawings."""

_QUIET = 12
"""Points around a code."""


_Box = tuple[float, float, float, float]
"""Left, bottom, right and top of a part of a page, in points."""


def codes_of(pages: Sequence[pypdfium2.PdfPage], file: str, *, wanted: int) -> list[Value]:
    """The codes of all pages, at least so many, if they can be found."""
    areas = [_area(page) for page in pages]
    found: list[Value] = []
    for scale in _SCALES:
        found = [
            Value(name=f"page {number}, QR code", value=text, place=Place(file))
            for number, (page, area) in enumerate(zip(pages, areas, strict=True), start=1)
            for text in (_read(page, area, scale) if area else ())
        ]
        if len(found) >= wanted:
            break
    return found


def _area(page: pypdfium2.PdfPage) -> _Box | None:
    """The part of a page that may have codes."""
    boxes = list(_drawings(page.raw))
    if not boxes:
        return None
    left, bottom, right, top = zip(*boxes, strict=True)
    width, height = page.get_size()
    area = (
        max(0, min(left) - _QUIET),
        max(0, min(bottom) - _QUIET),
        min(width, max(right) + _QUIET),
        min(height, max(top) + _QUIET),
    )
    return area if area[0] < area[2] and area[1] < area[3] else None


def _read(page: pypdfium2.PdfPage, area: _Box, scale: float) -> Iterator[str]:
    """What the codes in a part of a page say, which is drawn in shades of grey."""
    page_width, page_height = (ceil(side * scale) for side in page.get_size())
    left, bottom = (floor(side * scale) for side in area[:2])
    right, top = (ceil(side * scale) for side in area[2:])
    width, height = right - left, top - bottom
    drawn = bytearray(b"\xff") * (width * height)
    buffer = (ctypes.c_ubyte * len(drawn)).from_buffer(drawn)
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_Gray, buffer, width)
    at = (-left, top - page_height, page_width, page_height)
    pdfium.FPDF_RenderPageBitmap(bitmap, page.raw, *at, 0, pdfium.FPDF_GRAYSCALE)
    pdfium.FPDFBitmap_Destroy(bitmap)
    picture = memoryview(drawn).cast("B", (height, width))
    yield from (one.text for one in zxingcpp.read_barcodes(picture, formats=_QR))


def _drawings(page: pdfium.FPDF_PAGE) -> Iterator[_Box]:
    """What may be a code: pictures, paths of many strokes, and paths where there are many."""
    several = []
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        drawn = pdfium.FPDFPage_GetObject(page, index)
        if (kind := pdfium.FPDFPageObj_GetType(drawn)) == pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        if kind != pdfium.FPDF_PAGEOBJ_PATH or pdfium.FPDFPath_CountSegments(drawn) >= _SIMPLE:
            yield _box(drawn)
        else:
            several.append(drawn)
    yield from map(_box, several if len(several) >= _SIMPLE else ())


def _box(drawn: pdfium.FPDF_PAGEOBJECT) -> _Box:
    left, bottom, right, top = sides = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(drawn, *map(ctypes.byref, sides))
    return left.value, bottom.value, right.value, top.value
