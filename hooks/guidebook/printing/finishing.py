"""What Typst cannot say in a PDF: how it is printed, and what its links are called."""

import re
from collections.abc import Callable, Mapping, Sequence

from guidebook.printing.imposing import impose
from guidebook.printing.pdf_objects import PdfObjects, text_string
from guidebook.printing.reading_order import part_words

_PREFERENCES = b"/ViewerPreferences<<"
_DIRECTION = re.compile(rb"/Direction/[LR]2[LR]")
_ANNOTATION = b"<</Type/Annot/Subtype/Link"
_LINK = b"<</Type/StructElem/S/Link"
_INSIDE = re.compile(rb"/Subtype/Link/[^(]*?/Dest (\d+) 0 R")
_PAGE = re.compile(rb"(\d+) 0 R")
_ADDRESS = re.compile(rb"/URI ?\((?P<address>(?:\\.|[^\\()])*)\)|/Dest\b")
_CONTENTS = re.compile(rb"/Contents(?:\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f]*>)")
_ANNOTATED = re.compile(rb"/Type/OBJR/Pg \d+ 0 R/Obj (\d+) 0 R")
_ESCAPED = re.compile(rb"\\([\\()])")


def finished(
    content: bytes, links: Sequence[Mapping[str, str]], *, direction: str, is_leaflet: bool
) -> bytes:
    """A PDF of Typst's whose links are called by their names, and a leaflet twice on each sheet.

    direction is that of its language, ltr or rtl.
    """
    pdf = PdfObjects(content)
    _name_links(pdf, links)
    part_words(pdf)
    if is_leaflet:
        impose(pdf)
    _say_printing(pdf, is_leaflet=is_leaflet)
    _say_direction(pdf, direction)
    return pdf.written()


def pages_of_contents(content: bytes) -> int:
    """How many pages stand before the first one that a link within the document leads to."""
    pdf = PdfObjects(content)
    pages = next(pdf[one] for one in pdf if pdf[one].startswith(b"<</Type/Pages/"))
    order = {page: number for number, page in enumerate(_PAGE.findall(pages))}
    led = (found[1] for one in pdf if (found := _INSIDE.search(pdf[one])))
    first = (_PAGE.search(pdf[int(destination)]) for destination in led)
    return min((order[found[1]] for found in first if found and found[1] in order), default=1)


def _say_printing(pdf: PdfObjects, *, is_leaflet: bool) -> None:
    """Printers are asked for the size as it is, and for both sides of a leaflet's sheets."""
    asked = b"/PrintScaling/None"
    if is_leaflet and sum(pdf[one].startswith(b"<</Type/Page/") for one in pdf) > 1:
        asked += b"/Duplex/DuplexFlipShortEdge"
    pdf[pdf.root] = pdf[pdf.root].replace(_PREFERENCES, _PREFERENCES + asked)


def _say_direction(pdf: PdfObjects, direction: str) -> None:
    """Readers put words in the order that a PDF tells, for which Typst goes by the language alone.

    To it Punjabi is from right to left in every script, and Malay in none.
    """
    told = b"/Direction/R2L" if direction == "rtl" else b"/Direction/L2R"
    pdf[pdf.root] = _DIRECTION.sub(told, pdf[pdf.root])


def _name_links(pdf: PdfObjects, links: Sequence[Mapping[str, str]]) -> None:
    """Call links by what they lead to, those within the document in their order."""
    told = {one["address"]: one for one in links}
    inside = (one for address, one in told.items() if address.startswith("#"))
    spoken: dict[int, bytes] = {}
    for number in pdf:
        body = pdf[number]
        found = _ADDRESS.search(body) if body.startswith(_ANNOTATION) else None
        if found is None:
            continue
        address = found["address"]
        link = told.get(_unescaped(address)) if address else next(inside, None)
        if link is None:
            continue
        pdf[number] = _CONTENTS.sub(_told(b"/Contents", link["name"]), body)
        if link["spoken"]:
            spoken[number] = b"/Alt" + text_string(link["spoken"])
    for number in pdf:
        body = pdf[number]
        if body.startswith(_LINK):
            said = {spoken.get(int(one), b"") for one in _ANNOTATED.findall(body)}
            pdf[number] = _LINK + b"".join(said) + body.removeprefix(_LINK)


def _told(key: bytes, text: str) -> Callable[[re.Match[bytes]], bytes]:
    """What a text is replaced by, whatever signs it has."""
    return lambda _: key + text_string(text)


def _unescaped(text: bytes) -> str:
    return _ESCAPED.sub(rb"\1", text).decode()
