"""The files of an edition as an editor wrote them: every value with its path, and the facts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guidebook.data.records.fact_places import FactPlace, fact_places
from guidebook.data.records.guide_records import GUIDE
from guidebook.data.records.shapes import is_long
from guidebook.data.records.survey_records import SURVEY
from guidebook.data.rules.edition_nodes import shortened
from guidebook.data.source.composing import read_nodes
from guidebook.data.source.confirming import unmarked
from guidebook.data.source.nodes import Node, Scalar, Sequence, entries_of, items_of, value_of
from guidebook.data.source.paths import SECTIONS_FILE, SURVEY_FILE


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenFact:
    """A fact as it is written; value is everything in it, and waits where nobody confirmed it."""

    file: str
    path: str
    value: str
    waits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenValue:
    """A single text in a file, with the path of the fact that it is of, where it is of one."""

    path: str
    text: str
    fact: str
    waits: bool


def written_facts(texts: Mapping[str, str]) -> tuple[WrittenFact, ...]:
    """The facts of an edition by the texts of its readable files, in their order."""
    return tuple(
        WrittenFact(
            file=file,
            path=fact.path,
            value=_told(fact.node),
            waits=(fact.around[-1][0] or fact.node).place.line in waiting,
        )
        for file in in_order(texts)
        for node, waiting in [_read(file, texts[file])]
        for fact in _facts_of(file, node)
        if not fact.is_source
    )


def written_values(file: str, text: str) -> dict[str, WrittenValue]:
    """Every text of a file by its path, without where facts are from and what is settled."""
    node, waiting = _read(file, text)
    facts = list(_facts_of(file, node))
    sources = {fact.path for fact in facts if fact.is_source}
    paths = [fact.path for fact in facts if not fact.is_source]
    return {
        path: WrittenValue(
            path=path,
            text=scalar.text,
            fact=next(
                (one for one in paths if path == one or path.startswith((f"{one}.", f"{one}["))), ""
            ),
            waits=line in waiting,
        )
        for path, scalar, line in _leaves(shortened(node), "", 0)
        if path not in sources and not path.startswith("settled[")
    }


def in_order(texts: Mapping[str, str]) -> list[str]:
    """The names of an edition's files: the facts first, then the sections, then the guides."""
    first = (SURVEY_FILE, SECTIONS_FILE)
    return sorted(texts, key=lambda file: (first.index(file) if file in first else 2, file))


def _read(file: str, text: str) -> tuple[Node | None, frozenset[int]]:
    whole, waiting = unmarked(text)
    return read_nodes(whole, file, []), waiting


def _facts_of(file: str, node: Node | None) -> Iterator[FactPlace]:
    if node is None or file == SECTIONS_FILE:
        return iter(())
    return fact_places(SURVEY if file == SURVEY_FILE else GUIDE, node)


def _told(node: Node) -> str:
    """A node in one line: its texts, with their keys where it has some."""
    if is_long(node) and (value := value_of(node, "value")):
        return _told(value)
    if isinstance(node, Scalar):
        return " ".join(node.text.split())
    if isinstance(node, Sequence):
        return ", ".join(map(_told, node.items))
    return ", ".join(f"{key.text}: {_told(value)}" for key, value in entries_of(node))


def _leaves(node: Node | None, path: str, line: int) -> Iterator[tuple[str, Scalar, int]]:
    """Each text of a node, with its path and the line of its key."""
    if isinstance(node, Scalar):
        yield path, node, line or node.place.line
    for key, value in entries_of(node):
        yield from _leaves(value, f"{path}.{key.text}" if path else key.text, key.place.line)
    for number, item in enumerate(items_of(node), start=1):
        yield from _leaves(item, f"{path}[{number}]", item.place.line)
