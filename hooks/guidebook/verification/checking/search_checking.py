"""What the search of a language finds, held against the pages that it leads to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import turbohtml
from turbohtml import Element, Node, Text

from guidebook.problems.problem import Place, Problem
from guidebook.verification.comparing.passages import settled, squeezed
from guidebook.verification.comparing.values import compare_values
from guidebook.verification.expecting.expectations import LanguageExpectation
from guidebook.verification.expecting.targets import SiteExpectation
from guidebook.verification.reading.data_reading import SEARCH_FILE
from guidebook.verification.reading.mark_reading import attributes_of
from guidebook.verification.reading.site_reading import SiteFolder

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_UNFOUND = frozenset(("nav", "script", "style", "template"))


@dataclass(slots=True)
class _Part:
    """What stands below a heading, and the heading itself."""

    location: str
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    @property
    def said(self) -> dict[str, str]:
        return {"title": settled(" ".join(self.title)), "text": settled(" ".join(self.text))}


def check_search(
    site: SiteFolder, expected: SiteExpectation, language: LanguageExpectation
) -> Iterator[Problem]:
    """Every page and every heading that can be led to, once, and only words that stand there.

    Where the index or one of the pages is wrong itself, that is told of there alone.
    """
    path = language.folder + SEARCH_FILE
    places = [page.removeprefix(language.folder) for page in expected.pages_of(language)]
    superseded = {one.page for one in language.guides if one.is_superseded}
    files = {
        place: f"{language.folder}{place}index.html"
        for place in places
        if language.folder + place not in superseded
    }
    if site.read.get(path) is None or not site.wrong.isdisjoint((path, *files.values())):
        return
    [entries] = [one.value for one in site.read[path][""].values if one.name == "docs"]
    parts = [
        part
        for place, file in files.items()
        for part in _parts_of((site.folder / file).read_bytes(), place)
    ]
    said = {one.location: one.said for one in parts}
    told = {one["location"]: _alike(one, said.get(one["location"], {})) for one in entries}
    yield from compare_values(told, said, Place(path), "docs", "file")


def _alike(entry: Mapping[str, str], said: Mapping[str, str]) -> dict[str, str]:
    """An entry with the words of the page: spaces between pieces of a page are nobody's words."""
    told = {name: entry[name] for name in ("title", "text")}
    return {
        name: said[name] if name in said and squeezed(text) == squeezed(said[name]) else text
        for name, text in told.items()
    }


def _parts_of(content: bytes, place: str) -> list[_Part]:
    """The parts of a page; what stands before the first heading has the title of the page."""
    tree = turbohtml.parse(content.decode(), allow_declarative_shadow_roots=False)
    parts = [_Part(place)]
    for article in (one for one in _below(tree) if one.tag == "article"):
        _read(article, parts)
    return parts


def _below(node: Node) -> Iterator[Element]:
    for child in node.children:
        if isinstance(child, Element):
            yield child
            yield from _below(child)


def _read(node: Node, parts: list[_Part], heading: _Part | None = None) -> None:
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
                inner = _Part(f"{parts[0].location}#{given['id']}")
                parts.append(inner)
            _read(child, parts, inner)
