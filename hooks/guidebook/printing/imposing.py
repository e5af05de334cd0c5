"""A leaflet twice on its sheet: what Typst has set on the left half, on the right half too.

Both halves of a side are alike, so that each leaflet is whole after the cut, whichever edge a
printer turns the sheet on. A screen reader is told it once: the copy is an artifact, and its links
belong to the elements of the first.
"""

import re
import zlib
from collections.abc import Iterator

from guidebook.printing.pdf_objects import PdfObjects

_STRING = rb"\((?:[^\\()]|\\.)*\)"
for _ in range(3):
    _STRING = rb"\((?:[^\\()]|\\.|%b)*\)" % _STRING
_MARK = re.compile(
    rb"(?P<text>%b)|(?P<begins>/\w+ ?(?:<<(?:[^<>()]|%b|<[0-9A-Fa-f]*>|<<[^<>]*>>)*>> ?)?B[DM]C\n?)"
    rb"|(?P<ends>\bEMC\n?)" % (_STRING, _STRING),
    re.S,
)
"""What marks the content of a page; in its texts the same letters mean nothing."""

_PAGE = b"<</Type/Page/"
_BACKGROUND = b"/Type/Background"
_CONTENTS = re.compile(rb"/Contents (\d+) 0 R")
_ANNOTATIONS = re.compile(rb"/Annots\[(.*?)\]")
_WIDTH = re.compile(rb"/MediaBox\[\S+ \S+ (\S+) ")
_RECT = re.compile(rb"/Rect\[(\S+) (\S+) (\S+) (\S+)\]")
_PARENT = re.compile(rb"/StructParent \d+")
_TREE_END = re.compile(rb"(/ParentTree<</Nums\[.*?)(\].*/ParentTreeNextKey )(\d+)", re.S)


def impose(pdf: PdfObjects) -> None:
    """Put on the right half of each page what is on its left half."""
    links = {
        int(annotation): number
        for number in pdf
        if pdf[number].startswith(b"<</Type/StructElem/S/Link")
        for annotation in re.findall(rb"/Obj (\d+) 0 R", pdf[number])
    }
    tree = next(number for number in pdf if pdf[number].startswith(b"<</Type/StructTreeRoot"))
    found = _TREE_END.search(pdf[tree])
    if found is None:
        raise ValueError("a PDF without a tree of elements")
    first = int(found[3])
    told: list[bytes] = []
    for number in pdf:
        width = _WIDTH.search(pdf[number]) if pdf[number].startswith(_PAGE) else None
        if width is None:
            continue
        half = float(width[1]) / 2
        for content in map(int, _CONTENTS.findall(pdf[number])):
            pdf[content] = _stream(_twice(_content(pdf[content]), half))
        found = _ANNOTATIONS.search(pdf[number])
        for one in map(int, re.findall(rb"(\d+) 0 R", found[1]) if found else ()):
            key = first + len(told)
            copy = pdf.add(_PARENT.sub(b"/StructParent %d" % key, _moved(pdf[one], half)))
            pdf[number] = pdf[number].replace(b" 0 R]", b" 0 R %d 0 R]" % copy)
            link, reference = links[one], b"<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>"
            own = reference % (number, one)
            pdf[link] = pdf[link].replace(own, own + reference % (number, copy))
            told.append(b" %d %d 0 R" % (key, link))
    pdf[tree] = _TREE_END.sub(
        lambda end: end[1] + b"".join(told) + end[2] + b"%d" % (first + len(told)), pdf[tree]
    )


def _content(stream: bytes) -> bytes:
    """What is drawn on a page."""
    start = stream.index(b"stream\n") + len(b"stream\n")
    return zlib.decompress(stream[start : stream.rindex(b"\nendstream")])


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content)
    head = b"<</Length %d/Filter/FlateDecode>>" % len(packed)
    return b"%b\nstream\n%b\nendstream\n" % (head, packed)


def _twice(content: bytes, half: float) -> bytes:
    """A page's content, and as an artifact a copy without what marks it as a part of the text."""
    copy = b"".join(_pieces_of_no_element(_without_background(content)))
    moved = b"q 1 0 0 1 %b 0 cm\n%b\nQ\n" % (_number(half), copy)
    return b"%b\n/Artifact<</Type/Layout>>BDC\n%bEMC" % (content, moved)


def _pieces_of_no_element(content: bytes) -> Iterator[bytes]:
    """Content without the marks of elements; what tells how glyphs are read is kept."""
    kept: list[bool] = []
    start = 0
    for mark in _MARK.finditer(content):
        yield content[start : mark.start()]
        start = mark.end()
        if mark["begins"]:
            kept.append(b"/ActualText" in mark[0] or mark[0].startswith(b"/ReversedChars"))
        is_kept = bool(mark["text"]) or kept[-1]
        yield mark[0] if is_kept else b"\n"
        if mark["ends"]:
            kept.pop()
    yield content[start:]


def _without_background(content: bytes) -> bytes:
    """What is drawn over a page's background, which belongs to the whole sheet."""
    depth = 0
    for mark in _MARK.finditer(content):
        if depth == 0 and not mark["text"] and _BACKGROUND not in mark[0]:
            break
        depth += bool(mark["begins"]) - bool(mark["ends"])
        if depth == 0 and mark["ends"]:
            return content[mark.end() :]
    return content


def _moved(annotation: bytes, half: float) -> bytes:
    def rect(own: re.Match[bytes]) -> bytes:
        left, right = (_number(float(side) + half) for side in (own[1], own[3]))
        return b"/Rect[%b %b %b %b]" % (left, own[2], right, own[4])

    return _RECT.sub(rect, annotation)


def _number(value: float) -> bytes:
    return f"{value:.5f}".encode()
