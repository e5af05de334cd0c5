"""Files of lines: texts, and contacts and calendars with a property on each line.

The grammar of these is that of RFC 6350, section 3, and RFC 5545, section 3.1.
"""

import re
from hashlib import sha256

from guidebook.problems.problem import Place
from guidebook.verification.comparing.passages import Passage, Reading, Value, unstarred

_ABOUT_THE_FILE = frozenset((
    "BEGIN", "END", "VERSION", "PRODID", "KIND", "UID", "REV", "DTSTAMP", "SEQUENCE",
    "TRANSP", "CALSCALE", "METHOD", "N",
))  # fmt: skip
"""Properties that say nothing to a reader, or only repeat what another one says."""

_STATED = frozenset((
    "BEGIN", "CALSCALE", "DTSTAMP", "END", "KIND", "METHOD", "PRODID", "REV", "SEQUENCE", "UID",
    "VERSION",
))  # fmt: skip
"""Those that are no content, by which programs tell one state of it from another."""

_SAID_WHOLE = frozenset(("BEGIN", "CALSCALE", "END", "KIND", "METHOD", "PRODID", "TRANSP"))
"""Those whose values are the same in every file of a kind."""

_UNESCAPED = {"n": "\n", "N": "\n"}


def read_properties(content: bytes, file: str) -> Reading:
    """The properties of a contact or a calendar, unfolded and without escapes.

    What they are as a whole, in their order and with what is told about each, is a value as well,
    and so is the number of their content, which each change of it changes.
    """
    values: list[Value] = []
    heads: list[str] = []
    said: list[str] = []
    lines = content.decode("utf-8").split("\r\n")
    number = 0
    while number < len(lines):
        start, line = number, lines[number]
        number += 1
        while number < len(lines) and lines[number][:1] in (" ", "\t"):
            line += lines[number][1:]
            number += 1
        if line:
            head, value = _divided(line)
            name = head.partition(";")[0].upper()
            heads.append(line if name in _SAID_WHOLE else head)
            said += lines[start:number] if name not in _STATED else []
            plain = re.sub(r"\\(.)", _unescaped, value, flags=re.DOTALL).removeprefix("tel:")
            values.append(Value(name=name, value=plain, place=Place(file, start + 1)))
    digest = sha256("".join(f"{line}\r\n" for line in said).encode()).digest()
    whole = {"properties": heads, "number": int.from_bytes(digest[:8], "big")}
    text = tuple(
        Passage(text=one.value, place=one.place, path=one.name)
        for one in values
        if one.name not in _ABOUT_THE_FILE
    )
    told = (Value(name=name, value=one, place=Place(file)) for name, one in whole.items())
    return Reading(file=file, whole="NOTE", text=text, values=(*values, *told))


def read_chat(content: bytes, file: str) -> Reading:
    """The lines of a text that say something; what is bold stands between asterisks."""
    text = content.decode("utf-8").removeprefix("\ufeff")
    passages = tuple(
        Passage(text=unstarred(line), place=Place(file, number), path="")
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip()
    )
    last = tuple(Value(name="last line", value=one.text, place=one.place) for one in passages[-1:])
    length = Value(name="length", value=len(text), place=Place(file))
    return Reading(file=file, text=passages, values=(*last, length))


def _unescaped(sign: re.Match[str]) -> str:
    return _UNESCAPED.get(sign[1], sign[1])


def _divided(line: str) -> tuple[str, str]:
    """Name with parameters, and value: parted by the first colon that is not inside quotes."""
    is_quoted = False
    for index, sign in enumerate(line):
        if sign == '"':
            is_quoted = not is_quoted
        elif sign == ":" and not is_quoted:
            return line[:index], line[index + 1 :]
    return line, ""
