"""Files of lines: texts, and contacts and calendars with a property on each line.

The grammar of these is that of RFC 6350, section 3, and RFC 5545, section 3.1.
"""

import re
from dataclasses import dataclass

from guidebook.problems.problem import Place
from guidebook.verification.comparing.passages import Passage

_UNESCAPED = {"n": "\n", "N": "\n"}


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a contact or an event, and where it begins."""

    name: str
    value: str
    place: Place


def read_properties(text: str, file: str) -> tuple[Property, ...]:
    """The properties of a file, unfolded and without escapes."""
    found: list[Property] = []
    lines = text.replace("\r\n", "\n").split("\n")
    number = 0
    while number < len(lines):
        start, line = number, lines[number]
        number += 1
        while number < len(lines) and lines[number][:1] in (" ", "\t"):
            line += lines[number][1:]
            number += 1
        if not line:
            continue
        head, value = _divided(line)
        plain = re.sub(
            r"\\(.)", lambda sign: _UNESCAPED.get(sign[1], sign[1]), value, flags=re.DOTALL
        )
        found.append(Property(head.partition(";")[0].upper(), plain, Place(file, start + 1)))
    return tuple(found)


def read_lines(text: str, file: str) -> tuple[Passage, ...]:
    """The lines of a text that say something."""
    return tuple(
        Passage(text=line, place=Place(file, number), path="")
        for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1)
        if line.strip()
    )


def _divided(line: str) -> tuple[str, str]:
    """Name with parameters, and value: parted by the first colon that is not inside quotes."""
    is_quoted = False
    for index, sign in enumerate(line):
        if sign == '"':
            is_quoted = not is_quoted
        elif sign == ":" and not is_quoted:
            return line[:index], line[index + 1 :]
    return line, ""
