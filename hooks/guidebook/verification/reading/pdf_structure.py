"""What a PDF says beside its text: language, links, alternative texts."""

import ctypes
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from guidebook.problems.problem import Place
from guidebook.verification.comparing.passages import Link, Passage

_STREAM = re.compile(rb">>\s*stream\r?\n")
"""Where an object ends that says something, and what it describes begins."""

_KEY = re.compile(rb"/Alt(?![^\s()<>\[\]{}/%])")
_ALTERNATIVE = re.compile(_KEY.pattern + rb"\s*(\((?:\\.|[^\\()])*\)|<[\dA-Fa-f\s]*>)", re.DOTALL)
_UNPLAIN = re.compile(rb"/[^\s()<>\[\]{}/%]*#")
"""Names that are spelt in other signs."""


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
        if not size:
            continue
        buffer = ctypes.create_string_buffer(size)
        pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
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


def alternatives_of(content: bytes, file: str) -> Iterator[Passage]:
    """The texts of a document that stand for its pictures, also of those that have no content.

    PDFium gives only what hangs on a page by its content.
    """
    for text in _alternatives(content):
        yield Passage(text=text, place=Place(file), path="alternative text")


def _alternatives(content: bytes) -> list[str]:
    # To read all objects of a document takes as long as to draw it, and mostly tells no more.
    said = b"".join(_STREAM.split(part, 1)[0] for part in content.split(b"endstream"))
    found = _ALTERNATIVE.findall(said)
    is_all = len(found) == len(_KEY.findall(said)) and content.count(b"startxref") == 1
    is_packed = b"/ObjStm" in said or b"/Encrypt" in said
    if is_all and not is_packed and not (b"#" in said and _UNPLAIN.search(said)):
        return [str(pikepdf.Object.parse(one)) for one in found]
    with pikepdf.open(BytesIO(content)) as document:
        objects = (one for one in document.objects if isinstance(one, pikepdf.Dictionary))
        return [str(one["/Alt"]) for one in objects if "/Alt" in one]


def _said(function: Any, owner: Any) -> str:
    """The text that a function of PDFium writes into a buffer, whose size it tells first."""
    size = function(owner, None, 0)
    if size < 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    kind = function.argtypes[1]
    function(owner, ctypes.cast(buffer, kind), size)
    return buffer.raw[:size].decode("utf-16-le", "replace").rstrip("\0")
