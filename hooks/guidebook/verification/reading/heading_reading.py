"""The parts of a page below its headings, as a search finds them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import turbohtml
from turbohtml import Element, Node, Text

from guidebook.verification.comparing.passages import settled
from guidebook.verification.reading.mark_reading import attributes_of

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_UNFOUND = frozenset(("nav", "script", "style", "template"))


@dataclass(slots=True)
class Part:
    """What stands below a heading, and the heading itself."""

    location: str
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    @property
    def said(self) -> dict[str, str]:
        """Its words, as they are read."""
        return {"title": settled(" ".join(self.title)), "text": settled(" ".join(self.text))}


def parts_of(content: bytes, place: str) -> list[Part]:
    """The parts of a page; what stands before the first heading has the title of the page."""
    tree = turbohtml.parse(content.decode(), allow_declarative_shadow_roots=False)
    parts = [Part(place)]
    for article in (one for one in _below(tree) if one.tag == "article"):
        _read(article, parts)
    return parts


def _below(node: Node) -> Iterator[Element]:
    for child in node.children:
        if isinstance(child, Element):
            yield child
            yield from _below(child)


def _read(node: Node, parts: list[Part], heading: Part | None = None) -> None:
    for child in node.children:
        if isinstance(child, Text):
            (heading.title if heading else parts[-1].text).append(child.text)
        elif isinstance(child, Element) and child.tag not in _UNFOUND:
            given = attributes_of(child)
            if "data-search-exclude" in given:
                continue
            inner = heading
            if child.tag == "h1":
                inner = parts[0]
            elif child.tag in _HEADINGS and "id" in given:
                inner = Part(f"{parts[0].location}#{given['id']}")
                parts.append(inner)
            _read(child, parts, inner)
