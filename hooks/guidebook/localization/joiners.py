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
    note: str
    apart: str
    statement: str
    sentence: str

    def labelled(self, label: str, text: str) -> str:
        """What a label is of: Hours: 08:30."""
        return _filled(self.label, label=label, text=text)

    def listed(self, items: Iterable[str]) -> str:
        """Things in a row, without an and."""
        return _in_a_row(self.row, items)

    def clocks(self, opens: str, closes: str) -> str:
        """From one time of day to another one."""
        return _filled(self.span, opens=opens, closes=closes)

    def titled(self, title: str, whole: str) -> str:
        """A title with what it is a part of, for a window or a file."""
        return _filled(self.title, title=title, whole=whole)

    def beside(self, text: str, note: str) -> str:
        """A number or a time with what is to be known of it: 08:30 (the next day)."""
        return _filled(self.note, text=text, note=note)

    def stated(self, statements: Iterable[str]) -> str:
        """Statements that are no whole sentences."""
        return _in_a_row(self.statement, statements)

    def told(self, sentences: Iterable[str]) -> str:
        """Sentences, one after the other."""
        return _in_a_row(self.sentence, sentences)

    @property
    def between_sentences(self) -> str:
        """What stands between two sentences: nothing in Thai, a space in most languages."""
        return re.split(r"\{\s*\w+\s*\}", self.sentence)[1]


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
        note=pattern(words.beside),
        apart=pattern(words.apart),
        statement=pattern(words.statements),
        sentence=pattern(words.sentences),
    )


def _in_a_row(pattern: str, items: Iterable[str]) -> str:
    return reduce(lambda one, other: _filled(pattern, first=one, second=other), items)


def _filled(pattern: str, **texts: str) -> str:
    return re.sub(r"\{\s*(\w+)\s*\}", lambda match: texts[match[1]], pattern)
