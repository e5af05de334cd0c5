"""What a broken template, font or typesetter would put into a PDF, or take out of it."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, Pdf, String

from verifying import Verified

Tampered = Callable[[Pdf], None]


def told_of(small: Verified, target: Path, path: str, *changes: Tampered) -> list[str]:
    """What is told of a PDF in which something was changed."""
    folder = small.copy(target)
    with pikepdf.open(io.BytesIO((folder / path).read_bytes())) as pdf:
        for change in changes:
            change(pdf)
        (folder / path).unlink()
        pdf.save(folder / path, deterministic_id=True)
    start = f"{path}:1:1: "
    return [one.removeprefix(start) for one in small.problems(folder) if one.startswith(start)]


def before_text(number: int, operator: str, *operands: float) -> Tampered:
    """An instruction before what a page shows in so many places."""

    def change(pdf: Pdf) -> None:
        drawn = list(pikepdf.parse_content_stream(pdf.pages[0]))
        shown = [at for at, one in enumerate(drawn) if str(one.operator) == "TJ"]
        told = pikepdf.ContentStreamInstruction(list(operands), Operator(operator))
        drawn.insert(shown[number], told)
        pdf.pages[0].Contents = pdf.make_stream(pikepdf.unparse_content_stream(drawn))

    return change


def below_a_box(pdf: Pdf) -> None:
    """A white box over the first lines of a page."""
    page = pdf.pages[0]
    page.contents_add(pdf.make_stream(b"q 1 1 1 rg 0 780 400 40 re f Q"))


def in_catalog(name: str, value: pikepdf.Object) -> Tampered:
    """Something that the document as a whole is told."""

    def change(pdf: Pdf) -> None:
        pdf.Root[name] = value

    return change


def attached(pdf: Pdf) -> None:
    """A file inside the document."""
    pdf.attachments["note.txt"] = b"0811 1919 9199"


def called(key: str, text: str) -> Tampered:
    """What the document says of itself."""

    def change(pdf: Pdf) -> None:
        pdf.docinfo[key] = String(text)

    return change


def archived(old: bytes, new: bytes) -> Tampered:
    """What archives are told of the document."""

    def change(pdf: Pdf) -> None:
        said = pdf.Root.Metadata.read_bytes()
        assert old in said
        pdf.Root.Metadata.write(said.replace(old, new, 1))

    return change


def of_element(role: str, key: str, value: pikepdf.Object) -> Tampered:
    """What is said of the first element of a role."""

    def change(pdf: Pdf) -> None:
        found = (one for one in pdf.objects if isinstance(one, Dictionary))
        element = next(one for one in found if one.get("/S") == role and "/P" in one)
        element[key] = value

    return change


def without_font(pdf: Pdf) -> None:
    """A font that every reader's own takes the place of."""
    found = (one for one in pdf.objects if isinstance(one, Dictionary))
    del next(one for one in found if "/FontFile2" in one)["/FontFile2"]


def bookmarks_exchanged(pdf: Pdf) -> None:
    """Two bookmarks of the same level in each other's place."""
    with pdf.open_outline() as outline:
        below = outline.root[0].children
        below[0], below[1] = below[1], below[0]


def bookmark_elsewhere(pdf: Pdf) -> None:
    """A bookmark that leads to where the one before it leads."""
    with pdf.open_outline() as outline:
        below = outline.root[0].children
        below[1].destination = below[0].destination


def links_exchanged(start: str) -> Tampered:
    """The first two links to such addresses in each other's place."""

    def change(pdf: Pdf) -> None:
        notes = [note for page in pdf.pages for note in page.get("/Annots", ())]
        found = [note for note in notes if _leads_to(note).startswith(start)]
        first, second = found[0], found[1]
        first.Rect, second.Rect = Array(second.Rect), Array(first.Rect)
        for note in (first, second):
            if "/QuadPoints" in note:
                del note["/QuadPoints"]

    return change


def _leads_to(note: pikepdf.Object) -> str:
    return str(note.A.URI) if "/A" in note else "#"


def pages_reversed(pdf: Pdf) -> None:
    """The last page first."""
    pdf.pages.reverse()


def started(pdf: Pdf) -> None:
    """A place of the page that starts a program."""
    action = Dictionary(S=Name.Launch, F=String("x.exe"))
    note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 600, 800]), A=action)
    pdf.pages[0].Annots.append(pdf.make_indirect(note))
