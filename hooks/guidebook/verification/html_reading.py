"""A page's words, labels, links and data, read from its HTML."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from guidebook.problems import Place
from guidebook.verification.passages import Link, Passage, Reading

_INSIDE = frozenset(
    [
        "abbr",
        "b",
        "bdi",
        "bdo",
        "circle",
        "em",
        "g",
        "i",
        "label",
        "mark",
        "path",
        "rect",
        "s",
        "small",
        "span",
        "strong",
        "svg",
        "text",
        "tspan",
        "u",
    ]
)
"""Elements that stand inside a passage and do not begin another one."""

_EMPTY = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)
_SILENT = frozenset(("script", "style"))
_LABELS = ("aria-label", "alt", "title", "placeholder")
_ADDRESSED = ("og:url", "og:image")


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlReading:
    """A page: what stands in its article, what stands around it, and the data in its scripts."""

    lang: str
    dir: str
    article: Reading
    around: Reading
    data: Mapping[str, tuple[Any, Place]]


def read_html(html: str, file: str) -> HtmlReading:
    """What a page says to readers and machines; data are by their script's id or type."""
    parser = _Parser(file)
    parser.feed(html)
    parser.close()
    parser.end_passage()
    return HtmlReading(
        lang=parser.lang,
        dir=parser.dir,
        article=parser.article.reading(file),
        around=parser.around.reading(file),
        data=parser.data,
    )


class _Part:
    """What has been read of one part of the page so far."""

    def __init__(self) -> None:
        self.text: list[Passage] = []
        self.labels: list[Passage] = []
        self.links: list[Link] = []

    def reading(self, file: str) -> Reading:
        return Reading(
            file=file, text=tuple(self.text), labels=tuple(self.labels), links=tuple(self.links)
        )


class _Parser(HTMLParser):
    def __init__(self, file: str) -> None:
        super().__init__(convert_charrefs=True)
        self.file = file
        self.lang = self.dir = ""
        self.article, self.around = _Part(), _Part()
        self.data: dict[str, tuple[Any, Place]] = {}
        self.open: list[tuple[str, str, Place]] = []
        self.words: list[str] = []
        self.begun: tuple[str, Place] = ("html", Place(file))
        self.link: tuple[dict[str, str], str, Place, int] | None = None
        self.script: tuple[str, Place] | None = None

    @property
    def part(self) -> _Part:
        inside = any(name == "article" for name, _, _ in self.open)
        return self.article if inside else self.around

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        line, column = self.getpos()
        place = Place(self.file, line, column + 1)
        path = tag + "".join(f".{name}" for name in given.get("class", "").split()[:1])
        if tag not in _INSIDE and tag not in _EMPTY:
            self.end_passage()
            self.begun = (path, place)
        if tag == "text":
            self.words.append(" ")
        if tag in ("html", "body"):
            self.lang = given.get("lang", self.lang)
            self.dir = given.get("dir", self.dir)
        if tag not in _EMPTY:
            self.open.append((tag, path, place))
        if any(name in _SILENT for name, _, _ in self.open[:-1]):
            return
        if tag == "script":
            self.script = (given.get("id") or given.get("type", ""), place)
        self._take_attributes(tag, given, path, place)

    def _take_attributes(self, tag: str, given: dict[str, str], path: str, place: Place) -> None:
        part = self.part
        for name in _LABELS:
            if given.get(name, "").strip():
                label = Passage(text=given[name], place=place, path=f"{path} {name}")
                part.labels.append(label)
        if tag == "meta" and "content" in given:
            name = given.get("property") or given.get("name", "")
            said = Passage(text=given["content"], place=place, path=f"meta {name}")
            if name in _ADDRESSED:
                part.links.append(
                    Link(address=said.text, text="", place=place, path=said.path, kind=name)
                )
            elif name.startswith("og:") or name == "description":
                part.labels.append(said)
        if tag == "link":
            kind = f"link {given.get('rel', '')}"
            part.links.append(
                Link(address=given.get("href", ""), text="", place=place, path=kind, kind=kind)
            )
        if tag == "a" and "href" in given:
            self.link = (given, path, place, len(self.part.text))

    def handle_endtag(self, tag: str) -> None:
        if not any(name == tag for name, _, _ in self.open):
            return
        if tag not in _INSIDE:
            self.end_passage()
        if tag == "a" and self.link:
            given, path, place, start = self.link
            self.part.links.append(
                Link(
                    address=given["href"],
                    text=" ".join(one.text for one in self.part.text[start:]),
                    place=place,
                    path=path,
                    kind="a",
                    label=given.get("aria-label", ""),
                    lang=given.get("hreflang", ""),
                )
            )
            self.link = None
        while self.open:
            name, _, _ = self.open.pop()
            if name == tag:
                break
        if tag not in _INSIDE:
            around = next((one for one in reversed(self.open) if one[0] not in _INSIDE), None)
            if around:
                self.begun = (around[1], around[2])
        if tag == "script":
            self.script = None

    def handle_data(self, data: str) -> None:
        if self.script:
            name, place = self.script
            if name.endswith("json") or name == "guide-live":
                self.data[name] = (json.loads(data), place)
        elif not any(name in _SILENT for name, _, _ in self.open):
            self.words.append(data)

    def end_passage(self) -> None:
        """What has been said since the last passage is one."""
        text = "".join(self.words)
        self.words = []
        if text.strip():
            path, place = self.begun
            self.part.text.append(Passage(text=text, place=place, path=path))
