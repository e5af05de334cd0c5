"""A page's words, labels, links and data, read from its HTML."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import turbohtml
from turbohtml import Document, DocumentFragment, Element, Node, Text

from guidebook.problems.problem import Place
from guidebook.verification.comparing.passages import Link, Passage, Reading, Value
from guidebook.verification.reading.mark_reading import attributes_of, marks_of
from guidebook.verification.reading.outlines import outline_of
from guidebook.verification.reading.style_reading import hidden_in, said_in

ARTICLE, AROUND = "article", "head"
"""The parts of a page: its text, and what stands around that."""

SAID_BY_STYLE = "style"
"""What only texts may say, or a fact turned round."""

_INSIDE = frozenset((
    "abbr", "b", "bdi", "circle", "em", "g", "i", "label", "mark", "path", "rect",
    "small", "span", "strong", "svg", "text", "tspan", "u",
))  # fmt: skip
"""Elements that stand inside a passage and do not begin another one."""

_EMPTY = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
    "track", "wbr",
))  # fmt: skip
_DENYING = frozenset((
    "audio", "canvas", "datalist", "iframe", "noscript", "object", "template", "video",
    "bdo", "del", "s", "strike",
))  # fmt: skip
"""Elements whose content a browser does not show, or shows as the opposite, or turned round."""

_CLOSED = frozenset(("details", "dialog"))
"""Elements whose content is not shown before they are open."""

_HIDING = re.compile(
    r"display:none|visibility:(?:hidden|collapse)|opacity:0(?![.\d])|font-size:0(?![.\d])"
)
_ROBOTS = "robots"
"""What a page tells search engines, a value of every page: nothing as a rule."""

_LABELS = ("aria-label", "alt", "title", "placeholder", "data-copied")
_LOADED = ("action", "data", "formaction", "href", "poster", "src", "xlink:href")
_TOLD = ("description", "og:title", "og:description", "og:site_name", "og:image:alt")
_ADDRESSED = ("og:url", "og:image", "twitter:image")
_TAKEN = frozenset((*_LABELS, *_LOADED, "content", "http-equiv"))
_MAY_HIDE = frozenset(("aria-hidden", "display", "hidden", "popover", "style", "visibility"))


@dataclass(slots=True)
class _Block:
    """The element that words belong to; hider is what hides it, beyond what hides its parent.

    Most say nothing themselves, so that what tells where they stand is put together when asked.
    """

    file: str
    tag: str
    classes: str = ""
    where: tuple[int, int] = (1, 0)
    hider: "_Block | None" = None
    beyond: "_Block | None" = None

    @property
    def path(self) -> str:
        classes = self.classes.split()
        return f"{self.tag}.{classes[0]}" if classes else self.tag

    @property
    def place(self) -> Place:
        return Place(self.file, self.where[0], self.where[1] + 1)


@dataclass(slots=True)
class _Part:
    """What has been read of one part of the page so far."""

    text: list[Passage] = field(default_factory=list)
    labels: list[Passage] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def end_passage(self, block: _Block) -> None:
        """What has been said since the last passage is one."""
        if not self.words:
            return
        text = "".join(self.words)
        self.words.clear()
        if text.strip():
            told, is_hidden = block.hider or block, block.hider is not None
            passage = Passage(text=text, place=told.place, path=told.path, is_hidden=is_hidden)
            self.text.append(passage)

    def reading(self, file: str, whole: str) -> Reading:
        return Reading(
            file=file,
            whole=whole,
            text=tuple(self.text),
            labels=tuple(self.labels),
            links=tuple(self.links),
            values=tuple(self.values),
        )


def read_html(content: bytes, file: str) -> dict[str, Reading]:
    """What a page says to readers and machines; values are by their script's id or type."""
    return _read(content, file)


def read_articles(content: bytes, file: str) -> dict[str, Reading]:
    """The same of several pages in one: each article is a part with the name of its id."""
    return _read(content, file, is_split=True)


def _read(content: bytes, file: str, *, is_split: bool = False) -> dict[str, Reading]:
    place = Place(file)
    tree = turbohtml.parse(content.decode("utf-8"), allow_declarative_shadow_roots=False)
    page = _Page(file, tree, is_split=is_split)
    page.read(tree, _Block(file, "html"), page.around)
    page.around.values += (
        Value(name=f"html {name}", value=value, place=place)
        for name, value in page.language.items()
    )
    article, around = marks_of(tree, file)
    page.articles[ARTICLE].values += [*article, outline_of(tree, file)]
    page.around.values += around
    if not any(one.name == _ROBOTS for one in page.around.values):
        page.around.values.append(Value(name=_ROBOTS, value="", place=place))
    parts = {**page.articles, AROUND: page.around}
    return {name: part.reading(file, name) for name, part in parts.items()}


class _Page:
    """The parts of a page, filled while its tree is walked."""

    def __init__(self, file: str, document: Document, *, is_split: bool) -> None:
        self.file = file
        self.hidden = hidden_in(document)
        self.is_split = is_split
        self.articles, self.around = {ARTICLE: _Part()}, _Part()
        self.language = {"lang": "", "dir": "ltr"}

    def read(self, node: Node, block: _Block, part: _Part) -> None:
        """All that stands in an element, or in a template."""
        for child in node.children:
            if isinstance(child, Element):
                self._element(child, block, part)
            elif isinstance(child, Text):
                part.words.append(child.text)
            elif isinstance(child, DocumentFragment):
                self.read(child, block, part)

    def _element(self, element: Element, around: _Block, part: _Part) -> None:
        tag = element.tag
        given = attributes_of(element)
        is_hider = element in self.hidden or _hides(tag, given)
        is_inside = tag in _INSIDE and (around.hider is not None or not is_hider)
        if is_inside or tag in _EMPTY:
            if tag == "text":
                part.words.append(" ")
            if _is_told_of(given):
                block = self._block(element, tag, given, around, is_hider=is_hider)
                _take_attributes(tag, given, block, part)
            if is_inside:
                self.read(element, around, part)
            return
        part.end_passage(around)
        if tag in ("html", "body"):
            self.language |= {name: given[name] for name in self.language if name in given}
        elif tag == "article":
            name = given.get("id", ARTICLE) if self.is_split else ARTICLE
            part = self.articles.setdefault(name, _Part())
        block = self._block(element, tag, given, around, is_hider=is_hider)
        if _is_told_of(given):
            _take_attributes(tag, given, block, part)
        self._read_block(element, given, block, part)

    def _block(
        self,
        element: Element,
        tag: str,
        given: Mapping[str, str],
        around: _Block,
        *,
        is_hider: bool,
    ) -> _Block:
        """An element; the parser puts in some that nobody wrote, which have no place."""
        where = element.position
        if where is None:
            return around
        hider = around.beyond if tag == "summary" else around.hider
        block = _Block(self.file, tag, given.get("class", ""), where, hider, around.hider)
        if hider is None and is_hider:
            block.hider = block
        return block

    def _read_block(
        self, element: Element, given: Mapping[str, str], block: _Block, part: _Part
    ) -> None:
        if element.tag in ("script", "style"):
            name = given.get("id") or given.get("type", "").removeprefix("application/")
            if name.endswith("json") or name in ("guide-live", "guide-check-data"):
                data = json.loads(element.text)
                part.values.append(Value(name=name, value=data, place=block.place))
            elif "src" not in given and not given.get("type", "").startswith("application/"):
                self._take_block(element, block, is_needed=part is self.around)
            return
        start = len(part.text)
        self.read(element, block, part)
        part.end_passage(block)
        if element.tag == "title" and all(one.name != "title" for one in part.values):
            title = " ".join(one.text for one in part.text[start:])
            part.values.append(Value(name="title", value=title, place=block.place))
        if element.tag == "a" and "href" in given:
            text = " ".join(one.text for one in part.text[start:])
            label, lang = given.get("aria-label", ""), given.get("hreflang", "")
            link = _link(given["href"], block, "a", block.path, text=text, label=label, lang=lang)
            part.links.append(link)

    def _take_block(self, element: Element, block: _Block, *, is_needed: bool) -> None:
        """A script or a style of the page; an editor's own in the article is left to browsers."""
        text = element.text
        name = f"{element.tag}-src" + (" needed" if is_needed else "")
        self.around.values.append(Value(name=name, value=text, place=block.place))
        for said in said_in(text) if element.tag == "style" else ():
            self.around.values.append(Value(name=SAID_BY_STYLE, value=said, place=block.place))


def _is_told_of(given: Mapping[str, str]) -> bool:
    """Whether attributes say or load something."""
    return not _TAKEN.isdisjoint(given)


def _take_attributes(tag: str, given: Mapping[str, str], block: _Block, part: _Part) -> None:
    for name in _LABELS:
        if given.get(name, "").strip():
            part.labels.append(_said(given[name], block, f"{block.path} {name}"))
    if tag == "meta":
        _take_meta(given, block, part)
        return
    for name in _LOADED:
        if name in given and (tag, name) != ("a", "href"):
            path = f"link {given.get('rel', '')}" if tag == "link" else f"{block.path} {name}"
            kind = path if tag == "link" else f"{tag} {name}"
            part.links.append(_link(given[name], block, kind, path))


def _take_meta(given: Mapping[str, str], block: _Block, part: _Part) -> None:
    name, content = given.get("property") or given.get("name", ""), given.get("content", "")
    if "http-equiv" in given:
        order = f"http-equiv {given['http-equiv'].strip().lower()}"
        part.values.append(Value(name=order, value=content, place=block.place))
    elif name in _ADDRESSED:
        part.links.append(_link(content, block, name, f"meta {name}"))
    elif name == _ROBOTS:
        part.values.append(Value(name=name, value=content, place=block.place))
    elif name in _TOLD:
        part.labels.append(replace(_said(content, block, f"meta {name}"), is_hidden=False))


def _said(text: str, block: _Block, path: str) -> Passage:
    return Passage(text=text, place=block.place, path=path, is_hidden=block.hider is not None)


def _link(address: str, block: _Block, kind: str, path: str, **told: str) -> Link:
    is_hidden = block.hider is not None
    shown = {"text": "", **told}
    return Link(
        address=address, place=block.place, path=path, kind=kind, is_hidden=is_hidden, **shown
    )


def _hides(tag: str, given: Mapping[str, str]) -> bool:
    """Whether an element is not shown, or not read aloud."""
    if tag in _DENYING or (tag in _CLOSED and "open" not in given):
        return True
    return not _MAY_HIDE.isdisjoint(given) and (
        "hidden" in given
        or "popover" in given
        or given.get("aria-hidden", "").strip().lower() == "true"
        or given.get("display") == "none"
        or given.get("visibility") in ("hidden", "collapse")
        or bool(_HIDING.search("".join(given.get("style", "").split()).lower()))
    )
