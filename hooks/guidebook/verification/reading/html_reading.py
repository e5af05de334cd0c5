"""A page's words, labels, links and data, read from its HTML."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from guidebook.problems.problem import Place
from guidebook.verification.comparing.passages import Link, Passage, Reading
from guidebook.verification.reading.html_elements import WORDS, Obeyed, hides, obeyed

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
_LABELS = ("aria-label", "alt", "title", "placeholder", "data-copied")
_SHOWN = ("og:", "twitter:")
_ADDRESSED = ("og:url", "og:image")


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that is being read; hider is the place of what hides it, if anything does."""

    name: str
    path: str
    place: Place
    hider: tuple[str, Place] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlReading:
    """A page: what stands in its article, what stands around it, and the data in its scripts.

    titles are those of its window, of which a browser shows the first one; obeyed is what it
    makes the browser do.
    """

    lang: str
    dir: str
    article: Reading
    around: Reading
    data: Mapping[str, tuple[Any, Place]]
    titles: tuple[Passage, ...] = ()
    obeyed: tuple[Obeyed, ...] = ()


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
        titles=tuple(one for one in parser.around.text if one.path == "title"),
        obeyed=tuple(parser.obeyed),
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
        self.obeyed: list[Obeyed] = []
        self.open: list[_Open] = []
        self.words: list[str] = []
        self.begun: tuple[str, Place] = ("html", Place(file))
        self.link: tuple[dict[str, str], str, Place, int] | None = None
        self.script: tuple[str, Place] | None = None

    @property
    def part(self) -> _Part:
        inside = any(one.name == "article" for one in self.open)
        return self.article if inside else self.around

    @property
    def hider(self) -> tuple[str, Place] | None:
        return self.open[-1].hider if self.open else None

    def _hider(
        self, tag: str, given: dict[str, str], path: str, place: Place
    ) -> tuple[str, Place] | None:
        """What hides an element that begins now: one around it, or it hides itself."""
        around = self.open[-1] if self.open else None
        if tag == "summary" and around and around.name == "details":
            around = self.open[-2] if len(self.open) > 1 else None
        if around and around.hider:
            return around.hider
        return (path, place) if hides(tag, given) else None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        line, column = self.getpos()
        place = Place(self.file, line, column + 1)
        path = tag + "".join(f".{name}" for name in given.get("class", "").split()[:1])
        hider = self._hider(tag, given, path, place)
        if tag not in _EMPTY and (tag not in _INSIDE or hider != self.hider):
            self.end_passage()
            self.begun = (path, place)
        if tag == "text":
            self.words.append(" ")
        if tag in ("html", "body"):
            self.lang = given.get("lang", self.lang)
            self.dir = given.get("dir", self.dir)
        if tag not in _EMPTY:
            self.open.append(_Open(tag, path, place, hider))
        if any(one.name in _SILENT for one in self.open[:-1]):
            return
        if tag == "script":
            self.script = (given.get("id") or given.get("type", ""), place)
        self.obeyed += obeyed(tag, given, place, path)
        self._take_attributes(tag, given, path, place, is_hidden=hider is not None)

    def _take_attributes(
        self, tag: str, given: dict[str, str], path: str, place: Place, *, is_hidden: bool
    ) -> None:
        part = self.part
        for name in _LABELS:
            if given.get(name, "").strip():
                label = Passage(
                    text=given[name],
                    place=place,
                    path=f"{path} {name}",
                    is_hidden=is_hidden,
                )
                part.labels.append(label)
        if tag == "meta" and "content" in given:
            name = given.get("property") or given.get("name", "")
            said = Passage(text=given["content"], place=place, path=f"meta {name}")
            if name in _ADDRESSED:
                part.links.append(
                    Link(address=said.text, text="", place=place, path=said.path, kind=name)
                )
            elif name in WORDS or (name.startswith(_SHOWN) and "://" not in said.text):
                part.labels.append(said)
        if tag == "link":
            kind = f"link {given.get('rel', '')}"
            part.links.append(
                Link(
                    address=given.get("href", ""),
                    text="",
                    place=place,
                    path=kind,
                    kind=kind,
                    is_hidden=is_hidden,
                )
            )
        if tag == "a" and "href" in given:
            self.link = (given, path, place, len(self.part.text))

    def handle_endtag(self, tag: str) -> None:
        element = next((one for one in reversed(self.open) if one.name == tag), None)
        if element is None:
            return
        outer = self.open[self.open.index(element) - 1] if element is not self.open[0] else None
        is_parted = tag not in _INSIDE or element.hider != (outer.hider if outer else None)
        if is_parted:
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
                    is_hidden=self.hider is not None,
                )
            )
            self.link = None
        while self.open:
            if self.open.pop() is element:
                break
        if is_parted:
            around = next((one for one in reversed(self.open) if one.name not in _INSIDE), None)
            if around:
                self.begun = (around.path, around.place)
        if tag == "script":
            self.script = None

    def handle_data(self, data: str) -> None:
        if self.script:
            name, place = self.script
            if name.endswith("json") or name == "guide-live":
                self.data[name] = (json.loads(data), place)
            self.obeyed.append(Obeyed(kind="script", text=data, place=place, path="script"))
        elif self.open and self.open[-1].name == "style":
            place = self.open[-1].place
            self.obeyed.append(Obeyed(kind="style", text=data, place=place, path="style"))
        elif not any(one.name in _SILENT for one in self.open):
            self.words.append(data)

    def end_passage(self) -> None:
        """What has been said since the last passage is one."""
        text = "".join(self.words)
        self.words = []
        if text.strip():
            path, place = self.hider or self.begun
            said = Passage(text=text, place=place, path=path, is_hidden=self.hider is not None)
            self.part.text.append(said)
