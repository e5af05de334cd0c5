"""A handout's text, links, bookmarks and QR codes, read from the finished PDF."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdfium2  # type: ignore[import-untyped]

from guidebook.problems.problem import Place
from guidebook.verification.comparing.passages import Link, Passage, Reading, Value, squeezed
from guidebook.verification.reading.pdf_codes import codes_of
from guidebook.verification.reading.pdf_dictionaries import PdfDictionaries, read_dictionaries
from guidebook.verification.reading.pdf_lines import lines_of
from guidebook.verification.reading.pdf_structure import language_of, links_of
from guidebook.verification.reading.pdf_unseen import unseen_texts

BOOKMARK, HEADING, LANGUAGE, OBJECT = "bookmark", "heading", "language of a part", "object"
"""A bookmark with its level and where it leads, a heading with its level, a language, and names
that the build does not write."""

ARCHIVED = "title in archives"

UNSEEN = "unseen text"
"""At the end of the name of what a page says without showing it."""

PAPERS = {
    "A3": [842, 1191],
    "A4": [595, 842],
    "A5": [420, 595],
    "A6": [298, 420],
    "Letter": [612, 792],
}
"""Papers with their sides in points."""

# As Typst writes them; where they are written otherwise, reading takes longer.
_PROFILE = re.compile(rb"(/N [134]/Range\[[01 ]+\])/Filter(?=/FlateDecode>>)")
_METADATA = re.compile(rb"(<</Type/Catalog/Pages \d+ 0 R)/Metadata(?= \d+ 0 R)")


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfReading:
    """A PDF as a document, and what it says."""

    title: str
    pages: int
    paper: str
    reading: Reading


def read_pdf(content: bytes, file: str, *, codes: int, runs_left: bool) -> PdfReading:
    """What a PDF says, with at least so many QR codes, if they can be found.

    runs_left, it is in a language from right to left.
    """
    place = Place(file)
    with pypdfium2.PdfDocument(_unadorned(content)) as document:
        pages = list(document)
        text: list[Passage] = []
        links: list[Link] = []
        values: list[Value] = []
        for number, page in enumerate(pages, start=1):
            where = f"page {number}"
            textpage = page.get_textpage()
            lines = [
                Passage(text=line, place=place, path=f"{where}, line {count}")
                for count, line in enumerate(lines_of(textpage, runs_left=runs_left), start=1)
            ]
            text += lines
            bare = [(squeezed(line.text), line.path) for line in lines]
            links += (
                _placed(link, bare) for link in links_of(document, page, textpage, file, where)
            )
            values += (
                Value(name=f"{where}, {UNSEEN}", value=said, place=place)
                for said in unseen_texts(page, textpage)
            )
        bookmarks = [
            (one.level + 1, one.get_title() or "", _target(one)) for one in document.get_toc()
        ]
        told = read_dictionaries(content)
        labels = (*told.spoken, *(("bookmarks", title) for _, title, _ in bookmarks))
        values += codes_of(pages, file, wanted=codes)
        values.append(Value(name="language", value=language_of(document), place=place))
        values += (Value(name=BOOKMARK, value=one, place=place) for one in bookmarks)
        values += _told_in(told, place)
        reading = Reading(
            file=file,
            whole="page 1",
            text=tuple(text),
            labels=tuple(Passage(text=text, place=place, path=path) for path, text in labels),
            links=tuple(links),
            values=tuple(values),
            is_flowing=True,
            runs_left=runs_left,
        )
        return PdfReading(
            title=document.get_metadata_value("Title"),
            pages=len(pages),
            paper=_paper(pages[0]) if pages else "",
            reading=reading,
        )


def _target(bookmark: pypdfium2.PdfBookmark) -> tuple[float, ...]:
    """Where a bookmark leads: the page, and how far down on it."""
    target = bookmark.get_dest()
    if target is None:
        return ()
    _, place = target.get_view()
    return (target.get_index() or 0, *(-up for up in place[1:2]))


def _told_in(told: PdfDictionaries, place: Place) -> Iterator[Value]:
    """What the dictionaries have beside texts."""
    for name, several in (
        (HEADING, told.headings),
        (LANGUAGE, sorted(told.languages)),
        (ARCHIVED, (told.archived,)),
        (OBJECT, filter(None, (" ".join(told.strange),))),
    ):
        yield from (Value(name=name, value=one, place=place) for one in several)


def _unadorned(content: bytes) -> bytes:
    """A PDF without what is not asked here, and takes PDFium as long as all the rest.

    That are shades of colours, which are then those of the device, and the metadata for archives.
    Both are called something else of the same length, so that all stays where it is.
    """
    return _METADATA.sub(rb"\1/Unasked_", _PROFILE.sub(rb"\1/Sieved", content))


def _paper(page: pypdfium2.PdfPage) -> str:
    """The paper by its name in ISO 216, or its size in points where it has none."""
    size = sorted(round(side) for side in page.get_size())
    return next((name for name, sides in PAPERS.items() if sides == size), f"{size} pt")


def _placed(link: Link, lines: list[tuple[str, str]]) -> Link:
    """A link with the path of the line that shows it, of all lines without their spaces."""
    shown = squeezed(link.text)
    path = next((path for line, path in lines if shown and shown in line), None)
    return replace(link, path=path) if path else link
