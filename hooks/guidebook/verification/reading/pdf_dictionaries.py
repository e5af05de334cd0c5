"""The dictionaries of a PDF: all that it says, asks for and brings along beside what is drawn."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from io import BytesIO

import pikepdf

_STREAM = re.compile(rb">>\s*stream\r?\n")
"""Where an object ends that says something, and what it describes begins."""

_STRING = rb"\((?:[^\\()]|\\.)*\)"
for _ in range(3):
    _STRING = rb"\((?:[^\\()]|\\.|%b)*\)" % _STRING
_STRING += rb"|<[\dA-Fa-f\s]*>"
"""A text, in which brackets may be that have both ends."""

_TEXT = re.compile(_STRING, re.DOTALL)
_NAME = re.compile(rb"/([^\s()<>\[\]{}/%]+)")
_SAID = re.compile(rb"/(Alt|Contents|Lang)\s*(%b)" % _STRING, re.DOTALL)
_ELSEWHERE = re.compile(rb"/(Alt|Lang)(?![^\s()<>\[\]{}/%]|\s*\(\))")
"""A key of a text that does not follow it, where it might say anything."""

_LEVEL = re.compile(rb"/S ?/H(\d)")
_TITLE = re.compile(rb"/T ?(%b)" % _STRING, re.DOTALL)
_UNPLAIN = re.compile(rb"/[^\s()<>\[\]{}/%]*#")
"""Names that are spelt in other signs."""

_FONT = re.compile(rb"/Type ?/FontDescriptor\b")
_PROGRAM = re.compile(rb"/FontFile[23]\b")

_ARCHIVED = re.compile(rb"<dc:title>.*?<rdf:li[^>]*>(.*?)</rdf:li>", re.DOTALL)
_DESCRIBED = re.compile(rb"<((?:dc|pdf|photoshop|xmp|xmpRights):\w+)")
_DESCRIPTIONS = frozenset(
    b"dc:format dc:title dc:language pdf:PDFVersion"
    b" xmp:CreatorTool xmp:ModifyDate xmp:CreateDate".split()
)
"""What Typst says of a document for archives."""

SPOKEN = {
    b"Alt": "alternative text",
    b"Contents": "name of a link",
}
"""Keys whose texts are read aloud, with what these are."""

_STRANGE = frozenset(
    rb"""
    3D AA AF AFRelationship AcroForm ActualText Author Collection E EF EmbeddedFile EmbeddedFiles
    Encrypt FileAttachment Filespec FreeText GoToE GoToR ImportData JS JavaScript Keywords Launch
    Movie Named OC OCG OCMD OCProperties OpenAction Perms Popup Producer Rendition RichMedia Screen
    Sound Stamp Subject SubmitForm UF Widget XFA
    """.split()
)
"""The names of what runs, opens, attaches, hides or is read aloud in the place of words, and of
what a document says of itself: the build writes none of it. Alternative texts are told of for
themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfDictionaries:
    """What stands in the dictionaries of a PDF.

    spoken are texts that are read aloud, each with what it is; headings have their level. strange
    are names of what the build does not write, or that say something which is not there.
    archived is the title that archives list.
    """

    spoken: tuple[tuple[str, str], ...]
    headings: tuple[tuple[int, str], ...]
    languages: frozenset[str]
    strange: tuple[str, ...]
    archived: str


def read_dictionaries(content: bytes) -> PdfDictionaries:
    """What a PDF says in its dictionaries; to read its objects one by one takes far longer."""
    said = _dictionaries(content)
    texts = _SAID.findall(said)
    bare = _TEXT.sub(b"()", said)
    strange = {*_STRANGE} & {*_NAME.findall(bare)}
    strange.update(_ELSEWHERE.findall(bare))
    strange.update({*_DESCRIBED.findall(content)} - _DESCRIPTIONS)
    if len(_FONT.findall(bare)) != len(_PROGRAM.findall(bare)):
        strange.add(b"FontDescriptor")
    title = _ARCHIVED.search(content)
    return PdfDictionaries(
        # Whole addresses, with what may stand right after them, are compared as links.
        spoken=tuple(
            (SPOKEN[name], _text(text))
            for name, text in texts
            if name in SPOKEN and not (name == b"Contents" and b"://" in text)
        ),
        headings=tuple(_headings(said)),
        languages=frozenset(_text(text) for name, text in texts if name == b"Lang"),
        strange=tuple(f"/{one.decode('utf-8', 'replace')}" for one in sorted(strange)),
        archived=unescape(title[1].decode("utf-8", "replace")) if title else "",
    )


def _dictionaries(content: bytes) -> bytes:
    """The dictionaries of a PDF one after the other, as Typst writes them."""
    said = _outside_streams(content)
    is_packed = b"/ObjStm" in said or b"/Encrypt" in said or content.count(b"startxref") != 1
    if not is_packed and not (b"#" in said and _UNPLAIN.search(said)):
        return said
    written = BytesIO()
    with pikepdf.open(BytesIO(content)) as document:
        document.save(written, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return _outside_streams(written.getvalue())


def _outside_streams(content: bytes) -> bytes:
    return b"".join(_STREAM.split(part, 1)[0] for part in content.split(b"endstream"))


def _headings(said: bytes) -> Iterator[tuple[int, str]]:
    for one in said.split(b"endobj"):
        level = _LEVEL.search(one)
        if level and (title := _TITLE.search(one)):
            yield int(level[1]), _text(title[1])


def _text(said: bytes) -> str:
    return str(pikepdf.Object.parse(said))
