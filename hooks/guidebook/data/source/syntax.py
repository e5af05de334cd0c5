"""Why YAML cannot be read, told where an editor can mend it and not where the reader stopped."""

import re
from collections.abc import Callable

from guidebook.data.source.lines import quoted, with_colon
from guidebook.data.source.misplacing import (
    begun_as_item,
    first_too_little,
    hyphen_without_space,
    item_aside,
    misplaced_line,
    odd_indent,
)
from guidebook.data.source.stops import Found, Spot, Stop, Text
from guidebook.problems.kind import Kind
from guidebook.problems.yaml_kinds import (
    Backslash,
    BracketNotClosed,
    ColonInText,
    CommaMissing,
    Indentation,
    NoColon,
    NotYaml,
    QuoteInText,
    QuoteNotClosed,
    SignFirst,
    TextAfterList,
    TextAfterQuote,
)

_SIGNS = "*&!%@`|>{[,]}?-"
_CLOSING = {"[": "]", "{": "}"}
_ENDS = ("]", "}", "'", '"')
_LIST_AND_MORE = re.compile(r"(?P<list>\[[\w-]+(?:, *[\w-]+)+\]) *(?P<more>.+)")
_INNER = re.compile(
    r"(?:[:,] |[\[,{]|^\s*)(?P<value>[*&!%@`|>][^,\]}]*?)(?=\s*(?:[,\]}]|(?:\s#\s.*)?$))"
)
"""A value between brackets that begins with such a sign."""

_ITEMS = re.compile(r"\{\w+: .*[^,]|\[[^,]+,.*[^,]")
"""Keys or items between brackets that are all on one line."""

_KEY_AT_END = re.compile(r"(?<![\s:,{\[])\s+(?P<key>\w+)\s*$")
"""The key before a colon where no comma stands before it."""

_KEY_AND_COLON = re.compile(r"\s*[a-z_]+:(?!//)")
"""A key whose colon touches its value, however many words that has; no web address."""

_BEGINS_TEXT = re.compile(r"(?P<head>\s*(?:- +)?[a-z_]+)\s*[:;=]?\s*(?P<sign>[>|][+-]?)\s*")
"""A key with the sign after which its text stands on the next lines."""

_SENTENCE = 5
"""A line of so many words is no key with its value."""


def cause_of(lines: list[str], stop: Stop) -> tuple[Spot, Kind]:
    """What is the matter, and where."""
    text = Text(lines, stop)
    for look in _CAUSES:
        found = look(text)
        if found:
            return found
    return stop.spot, NotYaml(stop.problem)


def _open_quote(text: Text) -> Found:
    if "quoted scalar" not in text.stop.context or "found unexpected" not in text.stop.problem:
        return None
    return _not_closed(text, text.stop.context_spot)


def _not_closed(text: Text, spot: Spot) -> tuple[Spot, Kind]:
    line = text.line(spot[0])
    quote = text.raw(spot[0])[spot[1]]
    return spot, QuoteNotClosed(quote, line.closed(quote))


def _backslash(text: Text) -> Found:
    if "double-quoted" not in text.stop.context:
        return None
    raw = text.raw(text.row)
    return (text.row, raw.rfind("\\", 0, text.column)), Backslash(
        raw.rstrip().replace("\\", "\\\\")
    )


def _open_bracket(text: Text) -> Found:
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
    inner = [text.raw(n)[column if n == row else 0 :] for n in range(row, text.row + 1)]
    if sum(raw.count(opened) - raw.count(closing) for raw in inner) <= 0:
        return None
    line = text.line(row)
    if _ITEMS.fullmatch(line.text):
        closed = (line.head + line.text + closing + line.remark).rstrip()
        return (row, column), BracketNotClosed(opened, closing, closed, "items")
    return (row, column), BracketNotClosed(opened, closing, line.quoted(), "text")


def _missing_comma(text: Text) -> Found:
    if not text.stop.problem.startswith("expected ',' or "):
        return None
    if "scalar" in text.stop.problem:
        return text.stop.spot, CommaMissing()
    raw, colon = text.raw(text.row), text.column
    found = _KEY_AT_END.search(raw[:colon])
    if "':'" not in text.stop.problem or found is None:
        return None
    better = f"{raw[: found.start()]}, {raw[found.start('key') :]}".rstrip()
    return (text.row, found.start("key")), CommaMissing(better)


def _text_after_quote(text: Text) -> Found:
    if text.stop.last_quoted is None:
        return None
    begins, ends = text.stop.last_quoted
    raw = text.raw(text.row)
    if ends[0] != text.row or ends[1] == len(raw) or raw[ends[1] : text.column].strip():
        return None
    if begins[0] != ends[0]:
        return _not_closed(text, begins)
    line = text.line(text.row)
    if begins[1] != len(line.head):
        return None
    quote = line.text[0]
    if raw[ends[1]].isalnum():
        inner = line.text[1:].removesuffix(quote)
        return (text.row, ends[1] - 1), QuoteInText(quote, line.quoted(inner))
    return text.stop.spot, TextAfterQuote(line.quoted())


def _text_after_list(text: Text) -> Found:
    line = text.line(text.row)
    found = _LIST_AND_MORE.fullmatch(line.text)
    if found is None or text.column < len(line.head):
        return None
    spot = (text.row, len(line.head) + found.start("more"))
    return spot, TextAfterList(
        f"{line.head}{found['list']}  # {found['more']}{line.remark.rstrip()}"
    )


def _sign_first(text: Text) -> Found:
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


def _text_begun_without_colon(text: Text) -> Found:
    """The line above the stop that begins a text of several lines, and lacks its colon."""
    for row in (text.row, *text.above(text.row)):
        begun = _BEGINS_TEXT.fullmatch(text.raw(row))
        if begun and not text.line(row).key:
            spot = row, len(text.line(row).indent)
            return spot, NoColon(f"{begun['head']}: {begun['sign']}", "key")
        if text.line(row).key and row != text.row:
            return None
    return None


def _colon(text: Text) -> Found:
    if text.stop.problem != "mapping values are not allowed here":
        return None
    line = text.line(text.row)
    if text.column >= len(line.head):
        return text.stop.spot, ColonInText(line.quoted())
    if below := first_too_little(text, len(line.indent)):
        return below
    is_one_word = " " not in line.key.strip()
    if is_one_word and (item := item_aside(text, len(line.indent))):
        return item
    first, *more = text.above(text.row) or [text.row]
    above = text.line(first)
    if not above.key and len(above.indent) == len(line.indent):
        return begun_as_item(text, first) or _without_colon(text, first)
    if is_one_word:
        spot = (text.row, len(line.indent))
        expected = len(above.indent)
        better = " " * expected + text.raw(text.row).strip()
        return spot, Indentation(len(line.indent) + 1, expected + 1, better)
    start = next((n for n in (first, *more) if text.line(n).key), first)
    whole = " ".join(text.raw(n).strip() for n in range(start + 1, text.row + 1))
    begun = text.line(start)
    return text.stop.spot, ColonInText(begun.quoted(f"{begun.text} {whole}"))


def _no_colon(text: Text) -> Found:
    if text.stop.problem != "could not find expected ':'":
        return None
    row, _ = text.stop.context_spot
    above = next(iter(text.above(row)), None)
    if above is not None and text.line(above).text[:1] in (">", "|"):
        begun = begun_as_item(text, above)
        if begun:
            return begun
    return _without_colon(text, row)


def _without_colon(text: Text, row: int) -> tuple[Spot, Kind]:
    """A key with its value that lacks the colon, or a line of the sentence above."""
    raw = text.raw(row)
    spot = row, len(raw) - len(raw.lstrip())
    above = next((n for n in text.above(row) if text.line(n).key), None)
    is_short = len(raw.partition(" #")[0].split()) < _SENTENCE
    is_key = is_short or _KEY_AND_COLON.match(raw)
    # What is between brackets or quotes ends there.
    if above is None or is_key or text.line(above).text[-1:] in _ENDS:
        return spot, NoColon(with_colon(raw), "key")
    return spot, NoColon(" " * (len(text.line(above).indent) + 2) + raw.strip(), "text")


_CAUSES: tuple[Callable[[Text], Found], ...] = (
    odd_indent,
    hyphen_without_space,
    _open_quote,
    _backslash,
    _open_bracket,
    _missing_comma,
    _text_after_quote,
    _text_begun_without_colon,
    misplaced_line,
    _text_after_list,
    _sign_first,
    _colon,
    _no_colon,
)
"""What editors do most, the more certain first."""
