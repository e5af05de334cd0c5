"""Lines of YAML that are wrong by themselves, and the text as if one of them were mended."""

import re
from collections.abc import Iterator

from guidebook.data.source.lines import line_of, with_colon
from guidebook.data.source.signs import sign_name
from guidebook.problems.problem import Place, Problem
from guidebook.problems.yaml_kinds import (
    Backslash,
    BracketNotClosed,
    ColonInText,
    CommaMissing,
    HyphenWithoutSpace,
    Indentation,
    NoColon,
    OddIndent,
    QuoteInText,
    QuoteNotClosed,
    SignFirst,
    Tab,
    TextAfterList,
    TextAfterQuote,
    UnseenSign,
)

_MENDED = (
    Backslash,
    BracketNotClosed,
    ColonInText,
    CommaMissing,
    HyphenWithoutSpace,
    Indentation,
    NoColon,
    OddIndent,
    QuoteInText,
    QuoteNotClosed,
    SignFirst,
    TextAfterList,
    TextAfterQuote,
)
"""Mistakes of one line after which the rest can be read as if they were mended."""


def mended_text(text: str, stop: Problem) -> str | None:
    """The text with the line that stopped the reader as it should be; None where that is open."""
    row, lines = stop.place.line - 1, text.split("\n")
    if not isinstance(stop.kind, _MENDED) or row >= len(lines):
        return None
    if stop.kind.better in ("", lines[row]):
        return None
    return "\n".join([*lines[:row], stop.kind.better, *lines[row + 1 :]])


def tabs(text: str, file: str) -> Iterator[Problem]:
    """Every line with a tab; one that begins with it most likely stands under the line before."""
    before = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if "\t" in line:
            place = Place(file, number, line.index("\t") + 1)
            indent = line[: len(line) - len(line.lstrip())]
            if "\t" in indent:
                indent = _indent_below(before)
            better = indent + " ".join(line.lstrip().split("\t"))
            if re.fullmatch(r"\s*[\w-]+\t+[^\t]+", line):  # two cells of a spreadsheet
                better = with_colon(better)
            yield Problem(place=place, kind=Tab(better))
            line = better
        if line_of(line).is_written:
            before = line


def _indent_below(before: str) -> str:
    """How a line begins below another one: like it, or further in where that begins a part."""
    line = line_of(before)
    own = " " * len(line.indent)
    return own if line.text or not line.key else own + "  "


def line_ends(text: str, file: str) -> Iterator[Problem]:
    """Signs that end a line in YAML, though an editor sees none end there."""
    for match in re.finditer("[\u0085\u2028\u2029]", text):
        place = Place.at(file, text, match.start())
        yield Problem(place=place, kind=UnseenSign(sign_name(match[0])))
