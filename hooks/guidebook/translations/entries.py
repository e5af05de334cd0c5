"""The entries of a PO file: read with their lines, and written as gettext does.

We read them ourselves: Babel refuses what msgmerge --previous writes and drops the marks of
obsolete entries, polib passes over the previous sources of obsolete entries and breaks lines at
U+2028; neither knows the line of a mistake.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from textwrap import wrap

from babel.messages.pofile import normalize

FUZZY = "fuzzy"
"""The flag of a translation whose source has changed."""

_WIDTH = 96

NOT_OURS = frozenset({"python-format", "python-brace-format"})
"""Flags that tools add: braces are facts here and not Python's, and {button_meaning} may be new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A message as it stands in a file; text is what stands there to the letter.

    line is that of its source, and said that of its translation.
    remarks are the translators', notes and places ours. A fuzzy translation was made from the
    previous source.
    """

    context: str = ""
    source: str
    is_plural: bool = False
    forms: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    notes: str = ""
    places: tuple[str, ...] = ()
    flags: frozenset[str] = frozenset()
    previous: str | None = None
    previous_context: str = ""
    is_obsolete: bool = False
    line: int = field(default=1, compare=False)
    said: int = field(default=1, compare=False)
    text: str = field(default="", compare=False)

    @property
    def key(self) -> tuple[str, str]:
        """By what an entry is found."""
        return self.context, self.source

    @property
    def is_stale(self) -> bool:
        """Whether the translation was made from another source than it stands beside."""
        return FUZZY in self.flags and (self.previous_context, self.previous) != self.key


def render_entry(entry: Entry, notes: Iterable[str] = ()) -> str:
    """An entry as it stands in a file; notes are broken into lines each for itself."""
    mark = "#~ " if entry.is_obsolete else ""
    lines = [f"# {remark}".rstrip() for remark in entry.remarks]
    for note in notes or filter(None, [entry.notes]):
        lines += [f"#. {line}" for line in _wrapped(note)]
    lines += [f"#: {line}" for line in _wrapped(" ".join(entry.places))]
    if entry.flags:
        lines.append(f"#, {', '.join(sorted(entry.flags))}")
    if entry.previous is not None and FUZZY in entry.flags:
        before = _message(entry.previous_context, entry.previous)
        lines += [f"{'#~|' if entry.is_obsolete else '#|'} {line}" for line in before]
    texts = _message(entry.context, entry.source)
    if entry.is_plural:
        texts += _field("msgid_plural", entry.source)
        for number, form in enumerate(entry.forms):
            texts += _field(f"msgstr[{number}]", form)
    else:
        texts += _field("msgstr", entry.forms[0] if entry.forms else "")
    return "\n".join([*lines, *(mark + line for line in texts)])


def _message(context: str, source: str) -> list[str]:
    return [*(_field("msgctxt", context) if context else []), *_field("msgid", source)]


def _field(keyword: str, text: str) -> list[str]:
    return f"{keyword} {normalize(text, width=_WIDTH)}".split("\n")


def _wrapped(text: str) -> list[str]:
    return wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)


def unescaped(text: str) -> str:
    """What stands between the quotes of a line, as it is read."""
    return _ESCAPE.sub(lambda found: _ESCAPES[found[1]], text) if "\\" in text else text


_ESCAPE = re.compile(r"\\(.)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}

KNOWN_ESCAPES = frozenset(_ESCAPES)
"""What may follow a backslash."""
