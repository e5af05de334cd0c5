"""The QR codes of a PDF, read from its pages as they are drawn."""

import ctypes
from collections.abc import Iterator, Sequence

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
    found: list[Value] = []
    for scale in _SCALES:
        found = [
            Value(name=f"page {number}, QR code", value=text, place=Place(file))
            for number, page in enumerate(pages, start=1)
            for text in _read(page, scale)
        ]
        if len(found) >= wanted:
            break
    return found


def _read(page: pypdfium2.PdfPage, scale: float) -> Iterator[str]:
    """What the codes say on the part of a page that may have some."""
    boxes = list(_drawings(page))
    if not boxes:
        return
    left, bottom, right, top = zip(*boxes, strict=True)
    width, height = page.get_size()
    around = (min(left), min(bottom), width - max(right), height - max(top))
    crop = tuple(max(0, side - _QUIET) for side in around)
    if crop[0] + crop[2] < width and crop[1] + crop[3] < height:
        picture = page.render(scale=scale, grayscale=True, draw_annots=False, crop=crop)
        yield from (one.text for one in zxingcpp.read_barcodes(picture.to_pil(), formats=_QR))


def _drawings(page: pypdfium2.PdfPage) -> Iterator[_Box]:
    """What may be a code: pictures, paths of many strokes, and paths where there are many."""
    several: list[_Box] = []
    raw = page.raw
    sides = [ctypes.c_float() for _ in range(4)]
    addresses = [*map(ctypes.byref, sides)]
    for index in range(pdfium.FPDFPage_CountObjects(raw)):
        drawn = pdfium.FPDFPage_GetObject(raw, index)
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        pdfium.FPDFPageObj_GetBounds(drawn, *addresses)
        left, bottom, right, top = (side.value for side in sides)
        box = (left, bottom, right, top)
        if kind != pdfium.FPDF_PAGEOBJ_PATH or pdfium.FPDFPath_CountSegments(drawn) >= _SIMPLE:
            yield box
        else:
            several.append(box)
    yield from several if len(several) >= _SIMPLE else ()
