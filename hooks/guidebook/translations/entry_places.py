"""In which line and column of a translation something stands."""

import re
from dataclasses import replace
from itertools import dropwhile

from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place
from guidebook.problems.translation_kinds import (
    FactWithoutSource,
    FormOfNoDate,
    HiddenSign,
    MixedScripts,
    NumberAdded,
    OtherAddress,
    OtherFact,
    OtherMarkup,
)
from guidebook.translations.catalogues import Translation
from guidebook.translations.entries import unescaped
from guidebook.translations.essentials import numbers_in

_FACT = re.compile(r"\{[^{}]*\}")


def place_in(found: Translation, kind: Kind) -> Place:
    """Where what is wrong stands in a translation; where that is nowhere, its beginning."""
    lines = dropwhile(lambda line: not line.startswith("msgstr"), found.entry.split("\n"))
    for number, line in enumerate(lines, start=found.place.line):
        start = line.find('"') + 1
        if _holds(unescaped(line[start:].rstrip()[:-1]), kind):
            written = re.compile(rf"(?<!\d){re.escape(_written(kind))}(?!\d)", re.I)
            match = written.search(line, start)
            return replace(found.place, line=number, column=match.start() + 1 if match else 1)
    return found.place


def _holds(line: str, kind: Kind) -> bool:
    if isinstance(kind, NumberAdded):
        return kind.number.split(", ")[0] in numbers_in(_FACT.sub("", line))
    written = _written(kind)
    return bool(written) and written.casefold() in line.casefold()


def _written(kind: Kind) -> str:
    """What of a translation is wrong, as it stands there; empty where something is missing."""
    match kind:
        case FactWithoutSource() | MixedScripts() | OtherFact() | OtherMarkup():
            return kind.found
        case FormOfNoDate():
            return f"{{{kind.name}|{kind.form}}}"
        case HiddenSign():
            return chr(int(kind.sign.removeprefix("U+"), 16))
        case NumberAdded():
            return kind.number.split(", ")[0]
        case OtherAddress():
            return kind.address
    return ""
