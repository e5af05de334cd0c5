"""The names in a script made short: most of what a file of code weighs is what things are called.

Only of a script that is all blocks, whose names nobody else can see. A name that is also that of a
property, or stands within a text of a template, keeps its length; so do all names that a script
did not make itself.
"""

import re
import string
from collections import Counter
from collections.abc import Iterator
from itertools import product

_TOKEN = re.compile(
    r"""(?P<kept>"(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | `(?:[^`\\]|\\.)*`
    | (?:(?<=[(,=:;!&|?{}\[])|(?<=return[ ]))/(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/\w*)
    | (?P<word>[A-Za-z_$][\w$]*) | (?P<sign>\.\.\. | .)""",
    re.VERBOSE | re.DOTALL,
)
_DECLARED = re.compile(r"\b(?:const|let) (\w+)|\(([\w,]+)\)=>")
_ALONE = re.compile(r"\((\w+)\)=>")
_TAKEN = frozenset(("as", "do", "if", "in", "of"))
"""Words of the language that are as short as new names."""

_OPENING, _CLOSING = "([{", ")]}"


def short_named(script: str) -> str:
    """A tidied script with short names for what it declares, if all of it stands in blocks."""
    tokens = [(found.lastgroup, found[0]) for found in _TOKEN.finditer(script)]
    if _is_open(tokens):
        return script
    words = Counter(text for kind, text in tokens if kind == "word")
    declared = {
        name for found in _DECLARED.finditer(script) for name in (found[1] or found[2]).split(",")
    }
    free = declared - set(_kept(tokens))
    # What is said most gets the shortest name.
    wanted = sorted(free, key=lambda name: (-words[name] * len(name), name))
    fresh = (name for name in _names() if name not in words and name not in _TAKEN)
    short = {name: new for name, new in zip(wanted, fresh, strict=False) if len(new) < len(name)}
    renamed = (short.get(text, text) if kind == "word" else text for kind, text in tokens)
    return _ALONE.sub(r"\1=>", "".join(renamed))


def _is_open(tokens: list[tuple[str | None, str]]) -> bool:
    """Whether anything stands outside of every block, where others may see it."""
    depth = 0
    for kind, text in tokens:
        if kind == "sign" and text in _OPENING:
            depth += 1
        elif kind == "sign" and text in _CLOSING:
            depth -= 1
        elif depth == 0 and not text.isspace():
            return True
    return False


def _kept(tokens: list[tuple[str | None, str]]) -> Iterator[str]:
    """The names of properties, and those within the texts of templates."""
    around: list[str] = []
    ends = [("sign", ""), *tokens, ("sign", "")]
    for (_, before), (kind, text), (_, after) in zip(ends, ends[1:], ends[2:], strict=False):
        if kind == "kept" and text.startswith("`"):
            yield from re.findall(r"\w+", text)
        elif kind == "sign" and text in _OPENING:
            around.append(text)
        elif kind == "sign" and text in _CLOSING:
            around.pop()
        elif (
            kind == "word"
            and (
                before == "."
                or (before in ("{", ",") and after == ":")
                # An object's, by the name of its value or the other way round: {name}.
                or (around[-1:] == ["{"] and before in ("{", ",") and after in (",", "}"))
            )
        ):
            yield text


def _names() -> Iterator[str]:
    """Ever longer names."""
    yield from string.ascii_letters
    yield from map("".join, product(string.ascii_letters, repeat=2))
