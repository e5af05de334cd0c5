"""The handouts of the shipped guides and of a survey in Arabic, and what is seen on their paper."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pymupdf
from PIL import Image

from factories import PROJECT
from guidebook.commands.fingerprints import CODE, fingerprint_of
from guidebook.data.settings import Language
from guidebook.localization.languages import localize_project
from guidebook.localization.project import Project
from guidebook.printing.orders import orders_of
from guidebook.printing.presses import PrintShop
from guidebook.printing.printers import Handout, Printer
from guidebook.printing.shelves import Shelf
from reports import report
from workshop import printed_folder

MM = 72 / 25.4
ADDRESS = "https://panduan.example/"
LONG_ADDRESS = "https://panduan-responden-survei-penilaian-integritas.example.go.id/spi/2023/12/"
FORMATS = ("a4", "large-print", "leaflet", "bilingual", "all")
LEAST = {"a4": 11, "large-print": 18, "leaflet": 9, "bilingual": 11, "all": 11}
MOST_PAGES = {"a4": 1, "large-print": 4, "leaflet": 1, "bilingual": 2, "all": 4}
LANGUAGES = ("id", "en", "min", "jv", "su")

Handouts = dict[tuple[str, str, str], Handout]
"""All handouts by language, guide and format."""


def printer_for(project: Project, address: str, shelf: Shelf | None = None) -> Printer:
    """A printer with the project's own templates."""
    return Printer(
        guidebook=project.guidebook,
        shop=PrintShop(PROJECT / "hooks" / "handouts", workers=2, shelf=shelf),
        address=address,
        problems=[],
        notices=[],
    )


def printed(project: Project, languages: tuple[Language, ...], address: str = ADDRESS) -> Handouts:
    """All handouts of a project; none is made that a build of this run has made."""
    folder = printed_folder()
    shelf = Shelf(folder=folder, state=fingerprint_of(PROJECT, CODE)) if folder else None
    printer = printer_for(project, address, shelf)
    views = localize_project(project, languages)
    made = printer.print_all(
        order for one in views for order in orders_of(project.guidebook, one, views[0])
    )
    assert not printer.problems, report(printer.problems)
    return {(h.order.view.locale.lang, h.order.guide_id, h.order.format.id): h for h in made}


def of(handouts: Handouts, form: str) -> Iterator[tuple[str, pymupdf.Document]]:
    """Every handout of a format, with what to call it in a message."""
    for (lang, guide, name), made in handouts.items():
        if name == form:
            yield f"{guide} {lang}", pymupdf.open(stream=made.content)


def one(handouts: Handouts, lang: str, guide: str, form: str) -> pymupdf.Document:
    """One handout, opened."""
    return pymupdf.open(stream=handouts[lang, guide, form].content)


def spans(page: pymupdf.Page) -> list[dict[str, Any]]:
    """The passages of a page, each with size, font and place."""
    return [
        span
        for block in page.get_text("dict")["blocks"]
        for line in block.get("lines", ())
        for span in line["spans"]
        if span["text"].strip()
    ]


def picture(page: pymupdf.Page, dpi: int) -> Image.Image:
    """A page as it is printed in black and white."""
    pixels = page.get_pixmap(dpi=dpi, colorspace=pymupdf.csGRAY)
    return Image.frombytes("L", (pixels.width, pixels.height), pixels.samples)


def tags(content: bytes) -> list[tuple[str, str]]:
    """The elements in the order of reading, each with the language that holds for it."""
    found: list[tuple[str, str]] = []

    def walk(element: pikepdf.Object, lang: str) -> None:
        if isinstance(element, pikepdf.Array):
            for child in element:
                walk(child, lang)
        elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
            lang = str(element.get("/Lang", lang))
            found.append((str(element.S), lang))
            walk(element.get("/K", pikepdf.Array()), lang)

    with pikepdf.open(BytesIO(content)) as pdf:
        walk(pdf.Root.StructTreeRoot.K, str(pdf.Root.Lang))
    return found


def assert_quiet(paper: Image.Image, symbol: tuple[int, int, int, int]) -> None:
    """Nothing stands within four modules of a QR code; it has 29 modules or more."""
    left, top, right, bottom = symbol
    zone = int((right - left) / 29 * 3.9)
    around = paper.crop((left - zone, top - zone, right + zone, bottom + zone))
    around.paste(255, (zone - 3, zone - 3, around.width - zone + 4, around.height - zone + 4))
    assert min(around.tobytes()) > 200


def small_letters(handouts: Handouts, form: str) -> list[tuple[str, str, float]]:
    """The passages whose letters are smaller than their format allows."""
    return [
        (name, span["text"], span["size"])
        for name, document in of(handouts, form)
        for page in document.pages()
        for span in spans(page)
        if span["size"] < LEAST[form] - 0.01
    ]


def assert_white_margins(handouts: Handouts, form: str) -> None:
    """Nothing stands where printers do not print."""
    for name, document in of(handouts, form):
        for page in document.pages():
            paper = picture(page, dpi=72)
            edge = int((7.8 if form == "leaflet" else 10) * MM)
            paper.paste(255, (edge, edge, paper.width - edge, paper.height - edge))
            assert min(paper.tobytes()) > 250, name
