"""How much of each guide is translated into each language."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from guidebook.data.model import Guidebook
from guidebook.problems.coverage_kinds import (
    CopiedText,
    CoverageHead,
    DraftMark,
    MissingText,
    MoreTexts,
    StaleText,
)
from guidebook.problems.excerpts import shown_lines
from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place
from guidebook.problems.words import message_of
from guidebook.translations.catalogues import Catalogue
from guidebook.translations.earlier_texts import texts_elsewhere
from guidebook.translations.extracting import (
    Message,
    guide_messages,
    interface_messages,
    page_messages,
)
from guidebook.translations.proofreading import changed_from

INTERFACE = "interface"
"""Stands in place of a guide's name for the words around the guides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """One guide in one language: how many of its messages are translated, and what is not.

    copied are places of missing ones in the catalogue, where a translation is like its source.
    """

    lang: str
    guide: str
    is_draft: bool
    translated: int
    stale: tuple[Message, ...]
    missing: tuple[Message, ...]
    copied: Mapping[Message, Place] = field(default_factory=dict)

    @property
    def share(self) -> float:
        """The share of messages that are translated and not stale, from 0 to 1."""
        total = self.translated + len(self.stale) + len(self.missing)
        return self.translated / total if total else 1.0


def shown_shares(rows: Iterable[Coverage]) -> dict[str, float]:
    """The share of texts that readers see translated, stale or not, by language."""
    counts: dict[str, list[int]] = {}
    for row in rows:
        shown = row.translated + len(row.stale)
        count = counts.setdefault(row.lang, [0, 0])
        count[0] += shown
        count[1] += shown + len(row.missing)
    return {lang: shown / total if total else 1.0 for lang, (shown, total) in counts.items()}


def shares_without_mistakes(
    rows: Iterable[Coverage], catalogues: Mapping[str, Catalogue]
) -> dict[str, float]:
    """The same as it would be were nothing wrong: no mistake takes a language from its readers."""
    return shown_shares(_mended(row, catalogues[row.lang]) for row in rows)


def _mended(row: Coverage, catalogue: Catalogue) -> Coverage:
    if catalogue.is_whole and not catalogue.unusable:
        return row
    left = tuple(one for one in row.missing if not catalogue.has_lost(one.source, one.context))
    lost = len(row.missing) - len(left)
    return dataclasses.replace(row, translated=row.translated + lost, missing=left)


def draft_languages(rows: Iterable[Coverage]) -> frozenset[str]:
    """The languages that nobody has reviewed."""
    return frozenset(row.lang for row in rows if row.is_draft)


def adopt_stale(catalogue: Catalogue, messages: tuple[Message, ...]) -> Catalogue:
    """The catalogue in which a changed sentence has its old translation, marked as stale.

    So an editor who changes a sentence sees at once what it makes stale; make translations
    then writes the same into the catalogue's file.
    """
    known = catalogue.translations
    wanted = {(message.context, message.source): message for message in messages}
    new = {key: message for key, message in wanted.items() if key not in known}
    if not new:
        return catalogue
    left = {key: found for key, found in known.items() if key not in wanted}
    elsewhere = texts_elsewhere(messages, known)
    adopted = {}
    for key, message in new.items():
        candidates = left | {one: known[one] for one in elsewhere(message)}
        if source := changed_from(message, candidates):
            found = candidates[source]
            left.pop(source, None)
            is_back = found.is_stale and found.before == message.source
            adopted[key] = dataclasses.replace(found, is_stale=not is_back)
    return dataclasses.replace(catalogue, translations={**known, **adopted})


def coverage_of(guidebook: Guidebook, catalogues: Iterable[Catalogue]) -> tuple[Coverage, ...]:
    """Each guide of each edition, the words around them, and the other pages, by language."""
    parts = tuple(_parts(guidebook))
    return tuple(
        _coverage(name, messages, catalogue) for catalogue in catalogues for name, messages in parts
    )


def _parts(guidebook: Guidebook) -> Iterator[tuple[str, tuple[Message, ...]]]:
    several = len(guidebook.editions) > 1
    for edition in guidebook.editions:
        for guide in edition.guides:
            name = f"{edition.id}/{guide.id}" if several else guide.id
            yield name, guide_messages(edition, guide)
    yield INTERFACE, interface_messages(guidebook)
    for page in guidebook.pages:
        yield page.name, page_messages(page)


def _coverage(name: str, messages: tuple[Message, ...], catalogue: Catalogue) -> Coverage:
    found = [(message, catalogue.find(message.source, message.context)) for message in messages]
    stale = tuple(message for message, one in found if one and one.is_stale)
    missing = tuple(message for message, one in found if one is None)
    return Coverage(
        lang=catalogue.lang,
        guide=name,
        is_draft=catalogue.is_draft,
        translated=len(messages) - len(stale) - len(missing),
        stale=stale,
        missing=missing,
        copied={
            message: catalogue.places[key]
            for message in missing
            if (key := (message.context, message.source)) in catalogue.copied
        },
    )


def render_table(rows: Iterable[Coverage], language: str = "en") -> str:
    """The coverage as a table for a terminal, in the language of who reads it."""
    columns = ("language", "guide", "translated", "stale", "missing", "draft")
    heads = tuple(message_of(CoverageHead(column), language) for column in columns)
    cells = [
        (
            row.lang,
            row.guide,
            f"{row.translated}",
            f"{len(row.stale)}",
            f"{len(row.missing)}",
            message_of(DraftMark(), language) if row.is_draft else "",
        )
        for row in rows
    ]
    widths = [max(len(line[column]) for line in (heads, *cells)) for column in range(len(heads))]
    numbers = (2, 3, 4)
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column in numbers else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in (heads, *cells)
    )


def render_details(
    rows: Iterable[Coverage], language: str = "en", *, most: int | None = None
) -> str:
    """Each stale, copied and missing text with its place and its languages, or so many of them."""
    rows = tuple(rows)
    # Stale ones come first: what they say is on the site.
    stale = _waiting((row.lang, row.stale) for row in rows)
    copied = {place: message.source for row in rows for message, place in row.copied.items()}
    left = ((row.lang, tuple(one for one in row.missing if one not in row.copied)) for row in rows)
    missing = _waiting(left)
    kinds: list[Kind] = [StaleText(langs, *key) for key, langs in stale.items()]
    kinds += [CopiedText(f"{place.file}:{place.line}", text) for place, text in copied.items()]
    kinds += [MissingText(langs, *key) for key, langs in missing.items()]
    lines = [message_of(kind, language) for kind in kinds[:most]]
    if len(kinds) > len(lines):
        lines.append(message_of(MoreTexts(len(kinds) - len(lines)), language))
    return shown_lines("\n".join(lines))


def _waiting(
    found: Iterable[tuple[str, tuple[Message, ...]]],
) -> dict[tuple[str, str], tuple[str, ...]]:
    """Each place and source text with the languages in which it waits for a translator."""
    waiting: dict[tuple[str, str], tuple[str, ...]] = {}
    for lang, messages in found:
        for message in messages:
            key = (f"{message.places[0].file}:{message.places[0].line}", message.source)
            waiting[key] = tuple(dict.fromkeys((*waiting.get(key, ()), lang)))
    return waiting


def export_coverage(rows: Iterable[Coverage]) -> list[dict[str, Any]]:
    """The coverage as plain data for JSON."""
    return [
        {
            "language": row.lang,
            "guide": row.guide,
            "draft": row.is_draft,
            "translated": row.translated,
            "stale": [_exported(message) for message in row.stale],
            "missing": [_exported(message) for message in row.missing],
        }
        for row in rows
    ]


def _exported(message: Message) -> dict[str, Any]:
    return {
        "source": message.source,
        "context": message.context,
        "places": [f"{place.file}:{place.line}" for place in message.places],
    }
