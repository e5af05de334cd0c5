"""Why YAML cannot be read, told where an editor can mend it and not where the reader stopped."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from guidebook.data.source.lines import Line, line_of, quoted, with_colon
from guidebook.problems.kind import Kind
from guidebook.problems.yaml_kinds import (
    Backslash,
    BracketNotClosed,
    ColonInText,
    CommaMissing,
    Indentation,
    ListAndKeys,
    NoColon,
    NotYaml,
    QuoteInText,
    QuoteNotClosed,
    SecondDocument,
    SignFirst,
    TextAfterQuote,
)

Spot = tuple[int, int]
"""A line and a column; both count from 0, as PyYAML does."""

_SIGNS = "*&!%@`|>{[,]}?-"
_CLOSING = {"[": "]", "{": "}"}
_INNER = re.compile(
    r"(?:[:,] |[\[,{]|^\s*)(?P<value>[*&!%@`|>][^,\]}]*?)(?=\s*(?:[,\]}]|(?:\s#\s.*)?$))"
)
"""A value between brackets that begins with such a sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """Where PyYAML stopped reading, and what it says about it."""

    spot: Spot
    problem: str
    context_spot: Spot
    context: str
    last_quoted: tuple[Spot, Spot] | None
    """Where the last text between quotes before it begins and ends."""
    is_in_brackets: bool


@dataclass(frozen=True, slots=True)
class _Text:
    """The lines around the place where reading stopped."""

    lines: list[str]
    stop: Stop

    @property
    def row(self) -> int:
        return self.stop.spot[0]

    @property
    def column(self) -> int:
        return self.stop.spot[1]

    def raw(self, row: int) -> str:
        return self.lines[row] if row < len(self.lines) else ""

    def line(self, row: int) -> Line:
        return line_of(self.raw(row))

    def above(self, row: int) -> list[int]:
        """The rows before this one that hold more than remarks, the nearest first."""
        return [n for n in range(min(row, len(self.lines)) - 1, -1, -1) if self.line(n).is_written]


Found = tuple[Spot, Kind] | None


def cause_of(lines: list[str], stop: Stop) -> tuple[Spot, Kind]:
    """What is the matter, and where."""
    text = _Text(lines, stop)
    for look in _CAUSES:
        found = look(text)
        if found:
            return found
    return stop.spot, NotYaml(stop.problem)


def _open_quote(text: _Text) -> Found:
    if "quoted scalar" not in text.stop.context or "found unexpected" not in text.stop.problem:
        return None
    return _not_closed(text, text.stop.context_spot)


def _not_closed(text: _Text, spot: Spot) -> tuple[Spot, Kind]:
    quote = text.raw(spot[0])[spot[1]]
    return spot, QuoteNotClosed(quote, text.raw(spot[0]).rstrip() + quote)


def _backslash(text: _Text) -> Found:
    if "double-quoted" not in text.stop.context:
        return None
    raw = text.raw(text.row)
    return (text.row, text.column - 1), Backslash(raw.rstrip().replace("\\", "\\\\"))


def _open_bracket(text: _Text) -> Found:
    if "while parsing a flow" not in text.stop.context:
        return None
    row, column = text.stop.context_spot
    while row and text.raw(row)[column : column + 1] not in _CLOSING:
        column = max(text.raw(row - 1).rfind(opening) for opening in _CLOSING)
        row -= 1
    opened = text.raw(row)[column : column + 1]
    closing = _CLOSING.get(opened, "")
    if not closing:
        return None
    if any(closing in text.raw(n)[column if n == row else 0 :] for n in range(row, text.row + 1)):
        return None
    return (row, column), BracketNotClosed(opened, closing, text.line(row).quoted())


def _missing_comma(text: _Text) -> Found:
    if not text.stop.problem.startswith("expected ',' or "):
        return None
    return (text.stop.spot, CommaMissing()) if "scalar" in text.stop.problem else None


def _text_after_quote(text: _Text) -> Found:
    if text.stop.last_quoted is None:
        return None
    begins, ends = text.stop.last_quoted
    if ends[0] != text.row or text.raw(text.row)[ends[1] : text.column].strip():
        return None
    if begins[0] != ends[0]:
        return _not_closed(text, begins)
    line = text.line(text.row)
    if begins[1] != len(line.head):
        return None
    quote = line.text[0]
    if text.raw(text.row)[ends[1] : ends[1] + 1].isalnum():
        inner = line.text[1:].removesuffix(quote)
        return (text.row, ends[1] - 1), QuoteInText(quote, line.quoted(inner))
    return text.stop.spot, TextAfterQuote(line.quoted())


def _misplaced_line(text: _Text) -> Found:
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
    levels = _levels(text, text.row)
    nearest = min(levels, key=lambda level: (abs(level - text.column), -level), default=None)
    return _indented(text, nearest) if nearest is not None else None


def _levels(text: _Text, row: int) -> list[int]:
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


def _indented(text: _Text, expected: int) -> tuple[Spot, Kind]:
    better = " " * expected + text.raw(text.row).strip()
    return text.stop.spot, Indentation(text.column + 1, expected + 1, better)


def _sign_first(text: _Text) -> Found:
    line = text.line(text.row)
    head = len(line.head)
    if "while parsing a flow" in text.stop.context:
        return None
    if text.stop.is_in_brackets:
        raw = text.raw(text.row)
        inner = [one for one in _INNER.finditer(raw) if one.start("value") <= text.column]
        if inner:
            value, (start, end) = inner[-1]["value"], inner[-1].span("value")
            better = raw[:start] + quoted(value) + raw[end:]
            return (text.row, start), SignFirst(value[0], better)
    if text.column < head or line.text[:1] not in tuple(_SIGNS):
        return None
    sign = "**" if line.text.startswith("**") else line.text[0]
    return (text.row, head), SignFirst(sign, line.quoted())


def _colon(text: _Text) -> Found:
    if text.stop.problem != "mapping values are not allowed here":
        return None
    line = text.line(text.row)
    if text.column >= len(line.head):
        return text.stop.spot, ColonInText(line.quoted())
    first, *more = text.above(text.row) or [text.row]
    above = text.line(first)
    if not above.key and len(above.indent) == len(line.indent):
        return (first, len(above.indent)), NoColon(with_colon(text.raw(first)))
    if " " not in line.key.strip():
        spot = (text.row, len(line.indent))
        expected = len(above.indent)
        better = " " * expected + text.raw(text.row).strip()
        return spot, Indentation(len(line.indent) + 1, expected + 1, better)
    start = next((n for n in (first, *more) if text.line(n).key), first)
    whole = " ".join(text.raw(n).strip() for n in range(start + 1, text.row + 1))
    begun = text.line(start)
    return text.stop.spot, ColonInText(begun.quoted(f"{begun.text} {whole}"))


def _no_colon(text: _Text) -> Found:
    if text.stop.problem != "could not find expected ':'":
        return None
    row, _ = text.stop.context_spot
    return text.stop.context_spot, NoColon(with_colon(text.raw(row)))


_CAUSES: tuple[Callable[[_Text], Found], ...] = (
    _open_quote,
    _backslash,
    _open_bracket,
    _missing_comma,
    _text_after_quote,
    _misplaced_line,
    _sign_first,
    _colon,
    _no_colon,
)
"""What editors do most, the more certain first."""
