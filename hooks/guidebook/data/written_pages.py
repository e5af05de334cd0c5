"""Pages in an editor's own words: docs/*.md, in the language that the guides are written in."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from guidebook.data.page_limits import beyond_limits
from guidebook.data.page_markup import active_markup
from guidebook.data.source.files import read_file
from guidebook.data.source.lengths import overlong_text
from guidebook.data.source.signs import MOST_UNSEEN, strange_signs, without_entities
from guidebook.data.values.identifiers import parse_language_tag
from guidebook.data.values.texts import Text
from guidebook.problems.excerpts import lines_of_text
from guidebook.problems.file_kinds import KeysFirst, PageNameOdd
from guidebook.problems.problem import Place, Problem, Wrong
from guidebook.problems.translation_kinds import PageOfOneLanguage

DOCS = "docs"
"""The folder of these pages, below the project's root."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenBlock:
    """A piece of a page: before is what stands before its text, such as ## or the dash of a list.

    anchor is that of a heading. One that is_close has no empty line before it. One that is_whole
    keeps its lines, such as a table; without a text it is the same in every language.
    """

    before: str
    text: Text | None
    anchor: str = ""
    is_close: bool = False
    is_whole: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPage:
    """A page; its name is its address below the site, such as privacy."""

    name: str
    blocks: tuple[WrittenBlock, ...]

    @property
    def source(self) -> str:
        """The page's name below the folder of a language."""
        return f"{self.name}.md"

    @property
    def texts(self) -> tuple[Text, ...]:
        """What is translated."""
        return tuple(block.text for block in self.blocks if block.text)


def read_written_pages(root: Path, problems: list[Problem]) -> tuple[WrittenPage, ...]:
    """The pages below docs/, by name; a page of another language has its place elsewhere."""
    pages = []
    for path in sorted((root / DOCS).rglob("*.md")):
        file = path.relative_to(root).as_posix()
        name = path.relative_to(root / DOCS).as_posix().removesuffix(".md")
        stem, dot, suffix = name.rpartition(".")
        if dot and _is_language(suffix):
            kind = PageOfOneLanguage(f"{DOCS}/{stem}.md", suffix)
            problems.append(Problem(place=Place(file), kind=kind))
            continue
        if not _PLAIN_NAME.fullmatch(name):
            odd = PageNameOdd(path.name, f"{plain_name(path.stem)}.md")
            problems.append(Problem(place=Place(file), kind=odd))
            continue
        text = read_file(root, file, problems)
        if text is not None:
            if keys := _KEYS_FIRST.match(text):
                problems.append(Problem(place=Place(file), kind=KeysFirst(keys["key"])))
                continue
            if beyond := list(beyond_limits(text, file)):
                problems.extend(beyond)
                continue
            problems.extend(islice(_unseen_signs(text, file), MOST_UNSEEN))
            problems.extend(active_markup(text, file))
            page = WrittenPage(name=name, blocks=tuple(_blocks(text, file)))
            overlong = list(_overlong_texts(page))
            problems.extend(overlong)
            if not overlong:
                pages.append(page)
    return tuple(pages)


_KEYS_FIRST = re.compile(
    r"\s*---[ \t]*\r?\n(?P<key>\w+):(?:[ \t].*)?\r?\n(?:(?!---|\.\.\.).*\n)*(?:---|\.\.\.)"
)
"""What other generators take from the head of a page, and would be words of the page here."""

_PLAIN_NAME = re.compile(r"[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*")


def plain_name(name: str) -> str:
    """A name as it could stand in an address."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-") or "page"


def _unseen_signs(text: str, file: str) -> Iterator[Problem]:
    for number, line in enumerate(lines_of_text(text), start=1):
        signs, places = without_entities(line) if "&" in line else (line, range(len(line)))
        for position, kind in strange_signs(signs):
            yield Problem(place=Place(file, number, places[position] + 1), kind=kind)


def _overlong_texts(page: WrittenPage) -> Iterator[Problem]:
    """Texts that no catalogue could hold, told where they begin."""
    for text in page.texts:
        for kind in overlong_text(text.source):
            yield Problem(place=text.place, kind=kind)


def _is_language(suffix: str) -> bool:
    try:
        return parse_language_tag(suffix) == suffix
    except Wrong:
        return False


_FENCE = re.compile(r"\s*(```+|~~~+)")
_HEADING = re.compile(r"(#{1,6})\s+(.*?)(?:\s+#+)?(?:\s*\{:?\s*#([\w-]+)\s*\})?\s*")
_ITEM = re.compile(r"(\s*(?:[-*+]|\d+[.)])\s+)(.*)")
_RULE = re.compile(r"\s*(?:(?:[-*_]\s*){3,}|\{:.*\}|\[[^\]]+\]:.*)")
_WHOLE = re.compile(r"\s*[<|>]|.*\|.*\|")
_UNDERLINE = re.compile(r"(=+|-+)\s*")


def _blocks(text: str, file: str) -> Iterator[WrittenBlock]:
    anchors: dict[str, int] = {}
    is_close = False
    for number, lines in _chunks(text.split("\n")):
        rest = lines
        is_close = False
        while rest:
            line = number + len(lines) - len(rest)
            block, used = _first_block(rest, Place(file, line), anchors, is_close=is_close)
            yield block
            rest, is_close = rest[used:], True


def _chunks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Lines between empty ones, with the number of the first; a fence holds all up to its end."""
    chunk: list[str] = []
    fence = ""
    for number, line in enumerate([*lines, ""], start=1):
        found = _FENCE.match(line)
        if fence or line.strip():
            chunk.append(line.rstrip("\r"))
        elif chunk:
            yield number - len(chunk), chunk
            chunk = []
        if found and (not fence or found[1] == fence):
            fence = "" if fence else found[1]
    if chunk:
        yield len(lines) + 1 - len(chunk), chunk


def _first_block(
    lines: list[str], place: Place, anchors: dict[str, int], *, is_close: bool
) -> tuple[WrittenBlock, int]:
    """The first block of lines that belong together, and how many of them it takes."""
    first = lines[0]
    if _FENCE.match(first) or _RULE.fullmatch(first):
        used = len(lines) if _FENCE.match(first) else 1
        same = "\n".join(lines[:used])
        return WrittenBlock(before=same, text=None, is_close=is_close), used
    if _WHOLE.match(first):
        whole = Text(source="\n".join(lines), place=place, note="part of a page, with its lines")
        return WrittenBlock(before="", text=whole, is_close=is_close, is_whole=True), len(lines)
    heading = _HEADING.fullmatch(first)
    if heading:
        title = Text(source=heading[2], place=place, note="heading of a page")
        anchor = _anchor(heading[3] or heading[2], anchors)
        before = f"{heading[1]} "
        return WrittenBlock(before=before, text=title, anchor=anchor, is_close=is_close), 1
    item = _ITEM.fullmatch(first)
    before, words = (item[1], item[2]) if item else _indented(first)
    used = 1
    while used < len(lines) and not _begins(lines[used]):
        if not item and _UNDERLINE.fullmatch(lines[used]):
            title = Text(source=_joined([words, *lines[1:used]]), place=place, note="heading")
            before = "# " if lines[used].startswith("=") else "## "
            anchor = _anchor(title.source, anchors)
            block = WrittenBlock(before=before, text=title, anchor=anchor, is_close=is_close)
            return block, used + 1
        used += 1
    note = "point of a list on a page" if item else "paragraph of a page"
    text = Text(source=_joined([words, *lines[1:used]]), place=place, note=note)
    return WrittenBlock(before=before, text=text, is_close=is_close), used


def _begins(line: str) -> bool:
    """Whether a line begins something of its own without an empty line before it."""
    if _UNDERLINE.fullmatch(line):
        return False
    return any(one.fullmatch(line) for one in (_ITEM, _HEADING, _RULE))


def _indented(line: str) -> tuple[str, str]:
    words = line.lstrip()
    return line[: len(line) - len(words)], words


def _joined(lines: list[str]) -> str:
    """Lines as one, but for those that Markdown breaks."""
    pieces = [line.strip() + ("  \n" if line.endswith(("  ", "\\")) else " ") for line in lines]
    return "".join(pieces).strip()


def _anchor(title: str, taken: dict[str, int]) -> str:
    """The address of a heading in every language, made of its words in the source language.

    taken are those of the headings before it, each with the number that its next namesake may get.
    """
    words = re.sub(r"\[([^\[\]]*)\]\([^)]*\)", r"\1", title).casefold()
    base = "-".join(re.findall(r"\w+", words)) or "section"
    anchor, number = base, taken.get(base, 2)
    while anchor in taken:
        anchor = f"{base}-{number}"
        number += 1
    taken[base] = number
    taken.setdefault(anchor, 2)
    return anchor
