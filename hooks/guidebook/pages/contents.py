"""What stands where on a page that is HTML already: its headings, and what a link may lead to."""

import re

_HEADING = re.compile(r'<h([12])\b[^>]*? id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_ELEMENT = re.compile(r"<[^>]*>")
_ID = re.compile(r'\sid="([^"]+)"')


def headings_of(html: str) -> list[tuple[int, str, str]]:
    """The first two levels of headings: level, anchor, and text as HTML without elements."""
    return [
        (int(level), anchor, _ELEMENT.sub("", text))
        for level, anchor, text in _HEADING.findall(html)
    ]


def anchors_of(html: str) -> set[str]:
    """All anchors of a page."""
    return set(_ID.findall(html))
