"""In which line of a translation something stands."""

import re
from dataclasses import replace
from itertools import dropwhile

from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place
from guidebook.problems.translation_kinds import MixedScripts, NumberAdded, OtherMarkup
from guidebook.translations.catalogues import Translation
from guidebook.translations.entries import unescaped
from guidebook.translations.essentials import numbers_in

_FACT = re.compile(r"\{[^{}]*\}")


def place_in(found: Translation, kind: Kind) -> Place:
    """The place of the first line of a translation that holds what is wrong; else its own."""
    lines = dropwhile(lambda line: not line.startswith("msgstr"), found.entry.split("\n"))
    for number, line in enumerate(lines, start=found.place.line):
        if _holds(unescaped(line.partition('"')[2].rstrip()[:-1]), kind):
            return replace(found.place, line=number)
    return found.place


def _holds(line: str, kind: Kind) -> bool:
    if isinstance(kind, NumberAdded):
        return kind.number.split(", ")[0] in numbers_in(_FACT.sub("", line))
    return isinstance(kind, MixedScripts | OtherMarkup) and kind.found in line
