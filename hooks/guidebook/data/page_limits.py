"""What no page in an editor's own words has: it is told before Markdown would take ages over it."""

import re
from collections.abc import Iterator

from guidebook.data.source.lengths import MOST_LEVELS
from guidebook.problems.excerpts import lines_of_text
from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place, Problem
from guidebook.problems.yaml_kinds import TextTooLong, TooDeep

_MOST_SIGNS = 200_000
"""A hundred printed sheets. A catalogue could not hold a page that is much longer."""

_MARK = r"(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))"
_BEFORE_TEXT = re.compile(rf"(?:[ \t]*+{_MARK})*+[ \t]*+")
"""What stands before the text of a line: the marks of quotes and of items, and spaces."""

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][\w-]*)(?P<more>[^<>]*+)>")
_COLUMNS = 4
"""So many spaces make a level of a list."""


def beyond_limits(text: str, file: str) -> Iterator[Problem]:
    """Why a page is not looked at any closer: it is too long, or has too many levels."""
    if len(text) > _MOST_SIGNS:
        yield Problem(place=Place(file), kind=TextTooLong(_MOST_SIGNS, len(text)))
        return
    too_deep: Kind = TooDeep(MOST_LEVELS)
    for number, line in enumerate(lines_of_text(text), start=1):
        before = _BEFORE_TEXT.match(line)
        if before and _levels(before[0]) > MOST_LEVELS:
            yield Problem(place=Place(file, number, before.end() + 1), kind=too_deep)
            return
    depth = 0
    for tag in _TAG.finditer(text):
        if "markdown" in tag["more"]:
            depth += 1
        elif tag["end"] and depth:
            depth -= 1
        if depth > MOST_LEVELS:
            yield Problem(place=Place.at(file, text, tag.start()), kind=too_deep)
            return


def _levels(before: str) -> int:
    spaces = before.count(" ") + _COLUMNS * before.count("\t")
    return len(re.findall(_MARK + r"|[-*+.)]$", before)) + spaces // _COLUMNS
