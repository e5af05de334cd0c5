"""What a reader gets: the text of a page and of a PDF, read with other tools than wrote them."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pymupdf
import pypdf

_HIDDEN = {"script", "style", "svg", "template"}
_VOID = {"br", "hr", "img", "input", "link", "meta", "path", "wbr"}


class _Text(HTMLParser):
    def __init__(self, element: str) -> None:
        super().__init__()
        self.element = element
        self.depth = 0
        self.hidden = 0
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        if self.depth or tag == self.element:
            self.depth += 1
        self.hidden += tag in _HIDDEN

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        self.depth -= self.depth > 0
        self.hidden -= tag in _HIDDEN

    def handle_data(self, data: str) -> None:
        if self.depth and not self.hidden:
            self.found.append(data)


class Tags(HTMLParser):
    """All tags of a page with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def all(self, tag: str) -> list[dict[str, str]]:
        """The attributes of each tag of a name."""
        return [attributes for name, attributes in self.tags if name == tag]


def page_text(html: str, element: str = "article") -> str:
    """The visible text of an element of a page, in the order of reading."""
    parser = _Text(element)
    parser.feed(html)
    return re.sub(r"\s+", " ", "".join(parser.found)).strip()


def pdf_text(path: Path) -> str:
    """The text of a PDF, in the order of reading."""
    pages = pypdf.PdfReader(path).pages
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages)).strip()


def printed_lines(path: Path) -> list[str]:
    """The lines of a PDF's pages as they are seen: sign by sign from left to right."""
    lines: list[str] = []
    for page in pymupdf.open(path).pages():
        rows: dict[int, list[tuple[float, float, str]]] = {}
        for block in page.get_text("rawdict")["blocks"]:
            for line in block.get("lines", ()):
                for sign in (sign for span in line["spans"] for sign in span["chars"]):
                    left, _, right, _ = sign["bbox"]
                    rows.setdefault(round(sign["origin"][1]), []).append((left, right, sign["c"]))
        lines += [_spaced(sorted(rows[height])) for height in sorted(rows)]
    return lines


def _spaced(signs: list[tuple[float, float, str]]) -> str:
    """Signs in a row, with a space where there is room for one."""
    text, end = "", signs[0][0]
    for left, right, sign in signs:
        text += (" " if left - end > 1 else "") + sign
        end = max(end, right)
    return re.sub(r"\s+", " ", text)
