"""Lines that begin where they should not: too little, too much, or with the wrong sign."""

import re

from guidebook.data.source.lines import line_of
from guidebook.data.source.signs import sign_name
from guidebook.data.source.stops import Found, Spot, Text
from guidebook.problems.kind import Kind
from guidebook.problems.yaml_kinds import (
    HyphenWithoutSpace,
    Indentation,
    ListAndKeys,
    OddIndent,
    SecondDocument,
)

_STEP = 2
"""So many spaces stand before what is below a key, in all files as they come."""


def odd_indent(text: Text) -> Found:
    """Spaces of a word processor at the start of a line, which look like those of the others."""
    for row in (text.row, *text.above(text.row)[:1]):
        if odd := odd_start(text.raw(row)):
            return (row, odd[0]), odd[1]
    return None


def odd_start(raw: str) -> tuple[int, OddIndent] | None:
    """The column of the first such space before a key, and the line as it should be."""
    indent = raw[: len(raw) - len(raw.lstrip())]
    odd = indent.strip(" ")[:1]
    if not odd or not line_of(raw).key:
        return None
    return indent.index(odd), OddIndent(sign_name(odd), " " * len(indent) + raw.strip())


def hyphen_without_space(text: Text) -> Found:
    """An item that YAML takes for a key or a text, because its hyphen touches it."""
    row, _ = text.stop.context_spot
    item = re.match(r"(\s*-)(\w.*)", text.raw(row))
    if item and any(text.raw(above).startswith(f"{item[1]} ") for above in text.above(row)[:1]):
        return (row, item.end(1) - 1), HyphenWithoutSpace(f"{item[1]} {item[2]}".rstrip())
    above = next(iter(text.above(text.row)), None)
    if above is None or not (item := re.match(r"(\s*-)([a-z_]+: .*)", text.raw(above))):
        return None
    return (above, item.end(1) - 1), HyphenWithoutSpace(f"{item[1]} {item[2]}".rstrip())


def begun_as_item(text: Text, row: int) -> Found:
    """A key that begins with a hyphen, as only an item of a list does."""
    hyphen = re.match(r"\s*(?=- )", text.raw(row))
    return ((row, hyphen.end()), ListAndKeys("keys")) if hyphen else None


def misplaced_line(text: Text) -> Found:
    """A line that begins where no line before it does, or one of another sort than they are."""
    raw = text.raw(text.row)
    if not text.stop.problem.startswith("expected '<document start>'") and (
        "<block end>" not in text.stop.problem
    ):
        return None
    if not raw or raw[: text.column].strip():
        return None
    if (dots := text.above(text.row)[:1]) and text.raw(dots[0]).startswith("..."):
        return (dots[0], 0), SecondDocument()
    if text.column == text.stop.context_spot[1] and "<document start>" not in text.stop.problem:
        begun = "list" if "collection" in text.stop.context else "keys"
        return text.stop.spot, ListAndKeys(begun)
    column = text.column
    first = first_too_little(text, column) or item_aside(text, column)
    if first := first or _first_of_all(text) or _first_too_far(text):
        return first
    levels = _levels(text, text.row)
    nearest = min(levels, key=lambda level: (abs(level - text.column), -level), default=None)
    return _indented(text, nearest) if nearest is not None else None


def first_too_little(text: Text, column: int) -> Found:
    """The first line below a key, where it stands under the key and the next lines do not."""
    first, *more = text.above(text.row)[:2] or [0]
    line, key = text.line(first), text.line(more[0]) if more else None
    if key is None or not (key.key and not key.text and line.key and line.text):
        return None
    own, under = len(line.indent), len(key.indent)
    if "- " in line.indent + key.indent or not (
        own == under < column or under < own < column == under + _STEP
    ):
        return None
    better = " " * column + text.raw(first).strip()
    spot = first, len(line.indent)
    return spot, Indentation(len(line.indent) + 1, column + 1, better)


def _first_too_far(text: Text) -> Found:
    """The first line below a key, where it is further in than a level is, and this line is not."""
    further: list[int] = []
    for above in text.above(text.row):
        line = text.line(above)
        if _margin(text, above) <= text.column:
            if further and line.key and not line.text and len(line.indent) + _STEP == text.column:
                row = further[-1]
                found = _margin(text, row)
                better = " " * text.column + text.raw(row).strip()
                return (row, found), Indentation(found + 1, text.column + 1, better)
            return None
        further.append(above)
    return None


def _first_of_all(text: Text) -> Found:
    """The first key of a file, where it alone does not begin at the left edge."""
    *below, row = text.above(text.row) or [text.row]
    margin = _margin(text, row)
    if text.column or not margin or not text.line(row).key:
        return None
    if any(_margin(text, one) <= margin for one in below):
        return None
    return (row, margin), Indentation(margin + 1, 1, text.raw(row).strip())


def item_aside(text: Text, column: int) -> Found:
    """The first item below a key, one space aside of where the next line has it."""
    item, *more = text.above(text.row)[:2] or [0]
    if not more or not (hyphen := re.match(r" *(?=- \S)", text.raw(item))):
        return None
    key, expected = text.line(more[0]), column - _STEP
    if not key.key or key.text or expected - len(key.indent) not in (0, _STEP):
        return None
    if abs(hyphen.end() - expected) != 1:
        return None
    better = " " * expected + text.raw(item).strip()
    return (item, hyphen.end()), Indentation(hyphen.end() + 1, expected + 1, better)


def _margin(text: Text, row: int) -> int:
    raw = text.raw(row)
    return len(raw) - len(raw.lstrip())


def _levels(text: Text, row: int) -> list[int]:
    """The columns at which a line may begin here, as the lines above do."""
    levels: list[int] = []
    limit = len(text.raw(row)) + 1000
    for above in text.above(row):
        line = text.line(above)
        outer = len(line.indent) - len(line.indent.lstrip())
        if outer < limit:
            levels += sorted({outer, len(line.indent)}, reverse=True)
            limit = outer
    return [level for level in levels if level != text.column]


def _indented(text: Text, expected: int) -> tuple[Spot, Kind]:
    better = " " * expected + text.raw(text.row).strip()
    return text.stop.spot, Indentation(text.column + 1, expected + 1, better)
