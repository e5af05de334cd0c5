"""What a reader gets: the text of a page and of a PDF, read with other tools than wrote them."""

import re
from html.parser import HTMLParser
from pathlib import Path

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


def page_text(html: str, element: str = "article") -> str:
    """The visible text of an element of a page, in the order of reading."""
    parser = _Text(element)
    parser.feed(html)
    return re.sub(r"\s+", " ", "".join(parser.found)).strip()


def pdf_text(path: Path) -> str:
    """The text of a PDF, in the order of reading."""
    pages = pypdf.PdfReader(path).pages
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages)).strip()
