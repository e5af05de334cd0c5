"""Values of a YAML text written in another form, with everything around them as it was."""

import re
from collections.abc import Iterable

from guidebook.data.source.lines import quoted
from guidebook.data.source.nodes import Scalar
from guidebook.data.source.signs import without_unseen

_PLAIN = re.compile(r"[A-Za-z0-9+(][^:#\[\]{},'\"]*|\d\d:\d\d")
"""What needs no quotes in YAML, wherever it stands."""

_UNSEEN_ENDS = "\u00a0\u2007\u202f"


def with_plain_spaces(text: str) -> str:
    """A YAML text without tabs, spaces of a typesetter before keys, and signs that nobody sees."""
    lines = text.split("\n")
    return "\n".join(_line(line) for line in lines)


def _line(line: str) -> str:
    if line.endswith("\r"):  # the line end of Windows stays
        return _line(line[:-1]) + "\r"
    line = without_unseen(line)
    indent = re.match(rf"[ \t{_UNSEEN_ENDS}]*", line)
    length = indent.end() if indent else 0
    start = re.sub(f"[{_UNSEEN_ENDS}]", " ", line[:length]).replace("\t", "  ")
    rest = re.sub(rf"^([\w.-]+:)[\t{_UNSEEN_ENDS}]+ *", r"\1 ", line[length:])
    return (start + rest).rstrip(f"\t {_UNSEEN_ENDS}") if rest.strip() else rest.strip()


def replaced(text: str, forms: Iterable[tuple[Scalar, str]]) -> str:
    """A text with other forms in the place of values, each of which stands on one line."""
    lines = text.split("\n")
    for scalar, form in sorted(forms, key=lambda one: one[0].place, reverse=True):
        if form == scalar.text:
            continue
        row, column = scalar.place.line - 1, scalar.place.column - 1
        head, rest = lines[row][:column], lines[row][column:]
        for written in (scalar.text, f'"{scalar.text}"', f"'{scalar.text}'"):
            if rest.startswith(written):
                lines[row] = head + _written(form) + rest[len(written) :]
                break
    return "\n".join(lines)


def _written(form: str) -> str:
    return form if _PLAIN.fullmatch(form) else quoted(form)
