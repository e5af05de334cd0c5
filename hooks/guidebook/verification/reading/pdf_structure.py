"""What a PDF says beside its text: language and links."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from guidebook.problems.problem import Place
from guidebook.verification.comparing.passages import Link


def language_of(document: pypdfium2.PdfDocument) -> str:
    """The language that the whole document is in."""
    return _said(pdfium.FPDFCatalog_GetLanguage, document)


def links_of(
    document: pypdfium2.PdfDocument,
    page: pypdfium2.PdfPage,
    textpage: pypdfium2.PdfTextPage,
    file: str,
    path: str,
) -> Iterator[Link]:
    """The links of a page that lead out of the document, with the text that they cover."""
    start = ctypes.c_int(0)
    link = pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page, ctypes.byref(start), ctypes.byref(link)):
        action = pdfium.FPDFLink_GetAction(link)
        size = pdfium.FPDFAction_GetURIPath(document, action, None, 0) if action else 0
        buffer = ctypes.create_string_buffer(size)
        pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
        if not size:
            continue
        area = pdfium.FS_RECTF()
        pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(area))
        text = textpage.get_text_bounded(area.left, area.bottom, area.right, area.top)
        yield Link(
            address=buffer.value.decode("utf-8", "replace"),
            text=text,
            place=Place(file),
            path=f"{path}, link",
            kind="a",
        )


def _said(function: Any, owner: Any) -> str:
    """The text that a function of PDFium writes into a buffer, whose size it tells first."""
    size = function(owner, None, 0)
    if size < 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    kind = function.argtypes[1]
    function(owner, ctypes.cast(buffer, kind), size)
    return buffer.raw[:size].decode("utf-16-le", "replace").rstrip("\0")
