"""How a language puts words together that stand beside each other in no sentence."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from guidebook.data.records.interface import Interface
from guidebook.data.values.texts import Text
from guidebook.translations.catalogues import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Joiners:
    """Patterns, such as {label}: {text}."""

    label: str
    row: str
    span: str
    title: str

    def labelled(self, label: str, text: str) -> str:
        """What a label is of: Hours: 08:30."""
        return _filled(self.label, label=label, text=text)

    def listed(self, items: Iterable[str]) -> str:
        """Things in a row, without an and."""
        return reduce(lambda one, other: _filled(self.row, first=one, second=other), items)

    def clocks(self, opens: str, closes: str) -> str:
        """From one time of day to another one."""
        return _filled(self.span, opens=opens, closes=closes)

    def titled(self, title: str, whole: str) -> str:
        """A title with what it is a part of, for a window or a file."""
        return _filled(self.title, title=title, whole=whole)


def joiners_of(interface: Interface, catalogue: Catalogue | None) -> Joiners:
    """Those of a language, or else of the source language."""

    def pattern(text: Text) -> str:
        found = catalogue.find(text.source) if catalogue else None
        return found.forms[0] if found else text.source

    words = interface.joining
    return Joiners(
        label=pattern(words.labelled),
        row=pattern(words.listed),
        span=pattern(words.clocks),
        title=pattern(words.titled),
    )


def _filled(pattern: str, **texts: str) -> str:
    return re.sub(r"\{\s*(\w+)\s*\}", lambda match: texts[match[1]], pattern)
