"""Facts of last year that nobody has confirmed yet: lines that a mark makes remarks of YAML."""

import re
from collections.abc import Collection

MARK = "#? "
"""What stands before a line that is to be confirmed."""

_MARKED = re.compile(r"( *)#\? ?")


def unmarked(text: str) -> tuple[str, frozenset[int]]:
    """A text as if every line were confirmed, and the numbers of the lines that are not."""
    lines = text.splitlines(keepends=True)
    found = frozenset(number for number, line in enumerate(lines, 1) if _MARKED.match(line))
    return "".join(
        _MARKED.sub(r"\1", line, count=1) if n in found else line for n, line in enumerate(lines, 1)
    ), found


def marked(text: str, numbers: Collection[int]) -> str:
    """A text with the mark before the lines with these numbers, where they are not empty."""
    lines = text.splitlines(keepends=True)
    return "".join(
        MARK + line if number in numbers and line.strip() else line
        for number, line in enumerate(lines, 1)
    )
