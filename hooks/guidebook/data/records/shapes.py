"""The shapes that a value of the data files can have, each read with every mistake in it."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, Protocol, TypeVar, cast

from guidebook.data.records.key_names import inner_path, unknown_keys
from guidebook.data.source.nodes import Mapping, Node, Scalar, Sequence
from guidebook.data.values.own_words import NO_OWN_WORDS, OwnWords
from guidebook.data.values.partial_dates import parse_day
from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place, Problem, Wrong
from guidebook.problems.record_kinds import (
    NameGone,
    NoKeys,
    NoKnownKeys,
    NoList,
    NoText,
    TextEmpty,
)

A = TypeVar("A")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
JsonSchema = dict[str, Any]


_LISTABLE = re.compile(r"[\w.-]+( [\w.-]+)*(, *[\w.-]+( [\w.-]+)*)*")
"""A text that is a list when it stands between brackets."""


class Refused(Exception):
    """A value could not be read; its problems are noted already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactSource:
    """Where a fact is from, and when somebody last compared it; shown to no reader."""

    path: str
    source: str | None
    checked_on: date | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What all readers share: the problems found, and the country whose numbers are dialled.

    The country is empty where none is told, and None where it is told wrongly. sources collects
    where facts are from, and is None where a file has no facts. Facts on lines that are not
    confirmed are gaps: they are not read, and gaps collects their paths. own are the words that
    editors may use instead of English ones. forms collects the texts that can be written in
    another form which means the same, and is None where nobody asks for them.
    """

    problems: list[Problem]
    country: str | None = ""
    sources: list[FactSource] | None = None
    unconfirmed: frozenset[int] = frozenset()
    gaps: list[str] = field(default_factory=list)
    own: OwnWords = NO_OWN_WORDS
    forms: list[tuple[Scalar, str]] | None = None

    def is_gap(self, node: Node) -> bool:
        """Whether a node stands on a line that nobody has confirmed."""
        return node.place.line in self.unconfirmed

    def refuse(self, place: Place, path: str, kind: Kind) -> Refused:
        """Note a problem; the caller raises what this gives."""
        self.problems.append(Problem(place=place, path=path, kind=kind))
        return Refused()

    def hold(self, found: Iterator[Problem]) -> None:
        """Raise Refused, with the problems noted, where a rule finds any."""
        problems = list(found)
        self.problems.extend(problems)
        if problems:
            raise Refused


class Shape(Protocol[T_co]):
    """What a value looks like; the path of a node is such as steps.open."""

    def read(self, node: Node, path: str, reading: Reading) -> T_co:
        """The value of a node, or Refused with the problems noted."""


class NamedShape(Protocol[T_co]):
    """What a value looks like that stands at a key of the editor's own."""

    def read_named(self, key: Scalar, node: Node, path: str, reading: Reading) -> T_co:
        """The value of a key and its node, or Refused with the problems noted."""


@dataclass(frozen=True, slots=True)
class Single(Generic[T]):
    """A text that is not empty, made into a typed value; schema tells its limits.

    write gives the one form in which a value is best written, where it has several.
    gap stands for a fact that is to be filled in, where it is not merely left out.
    """

    make: Callable[[Scalar, Reading], T]
    schema: JsonSchema
    gap: T | None = None
    write: Callable[[T], str] | None = None

    def read(self, node: Node, path: str, reading: Reading) -> T:
        """The typed value of a text, or of the value of its long form."""
        if reading.sources is not None and is_long(node):
            return self._read_long(node, path, reading)
        if not isinstance(node, Scalar):
            found = "list" if isinstance(node, Sequence) else "keys"
            raise reading.refuse(node.place, path, NoText(found))
        if not node.text.strip():
            raise reading.refuse(node.place, path, TextEmpty())
        try:
            value = self.make(node, reading)
        except Wrong as wrong:
            raise reading.refuse(node.place, path, wrong.kind) from None
        if self.write and reading.forms is not None:
            reading.forms.append((node, self.write(value)))
        return value

    def _read_long(self, node: Node, path: str, reading: Reading) -> T:
        entries = entries_by_key(node, path, reading, LONG_KEYS)
        found_before = len(reading.problems)
        reading.problems.extend(unknown_keys(entries, LONG_KEYS, path))
        is_known = len(reading.problems) == found_before
        parts: list[Callable[[], Any]] = [
            lambda: self.read(entries["value"][1], path, reading),
            lambda: note_source(entries, path, reading),
        ]
        value, _ = all_of(parts, lambda read: read())
        if not is_known:
            raise Refused
        return cast(T, value)


LONG_KEYS = ("value", "source", "checked_on")
"""The keys of a single fact in its long form."""

SOURCE_KEYS = LONG_KEYS[1:]
"""The keys that tell where a fact is from."""


def is_long(node: Node) -> bool:
    """Whether a node is a single fact in its long form."""
    return isinstance(node, Mapping) and any(key.text == "value" for key, _ in node.entries)


def _always(*_: object) -> Iterator[Problem]:
    return iter(())


@dataclass(frozen=True, slots=True)
class ListOf(Generic[T]):
    """A list whose items have one shape; the rule is held against all of them together."""

    item: Shape[T]
    rule: Callable[[tuple[T, ...], str], Iterator[Problem]] = _always

    def read(self, node: Node, path: str, reading: Reading) -> tuple[T, ...]:
        """The values of the list."""
        if not isinstance(node, Sequence):
            found, text = _found(node)
            meant = f"[{_with_commas(text, self.item)}]" if _LISTABLE.fullmatch(text) else ""
            raise reading.refuse(node.place, path, NoList(found, text, meant))
        is_fact = getattr(self.item, "is_fact", False)
        known: list[tuple[int, Node]] = []
        for number, item in enumerate(node.items, start=1):
            if is_fact and reading.is_gap(item):
                reading.gaps.append(f"{path}[{number}]")
            else:
                known.append((number, item))
        values = all_of(known, lambda one: self.item.read(one[1], f"{path}[{one[0]}]", reading))
        reading.hold(self.rule(values, path))
        return values


@dataclass(frozen=True, slots=True)
class OneOrMore(Generic[T]):
    """One value, or a list of them."""

    item: Shape[T]

    def read(self, node: Node, path: str, reading: Reading) -> tuple[T, ...]:
        """The values, in a tuple even where there is one."""
        if isinstance(node, Sequence):
            return ListOf(self.item).read(node, path, reading)
        return (self.item.read(node, path, reading),)


@dataclass(frozen=True, slots=True)
class Named(Generic[T]):
    """Keys with values of one shape, whose keys the editor chooses."""

    item: NamedShape[T]

    def read(self, node: Node, path: str, reading: Reading) -> tuple[T, ...]:
        """The values, in the order of the file."""
        if not isinstance(node, Mapping):
            raise reading.refuse(node.place, path, NoKeys(*_found(node)))
        known = getattr(self.item, "known", ())
        values = [value for _, value in node.entries]
        if all(key.text in known for key, _ in node.entries) and not all(map(_has_keys, values)):
            raise reading.refuse(node.place, path, NameGone())
        return all_of(
            node.entries,
            lambda one: self.item.read_named(*one, inner_path(path, one[0].text), reading),
        )


def _has_keys(node: Node) -> bool:
    return isinstance(node, Mapping)


def _with_commas(text: str, item: object) -> str:
    """A list of names that have no spaces, where nothing but spaces stands between them."""
    pattern = str(item.schema.get("pattern", "")) if isinstance(item, Single) else ""
    words = text.split()
    if not pattern or not all(re.search(pattern, word) for word in words):
        return text
    return ", ".join(words)


def entries_by_key(
    node: Node, path: str, reading: Reading, known: tuple[str, ...]
) -> dict[str, tuple[Scalar, Node]]:
    """The keys of a node with their values, or Refused where it has none."""
    if not isinstance(node, Mapping):
        raise reading.refuse(node.place, path, NoKnownKeys(*_found(node), known))
    return {key.text: (key, value) for key, value in node.entries}


def all_of(items: Iterable[A], read: Callable[[A], T]) -> tuple[T, ...]:
    """What is read of all items; Refused, after every item had its turn, where one of them was."""
    values: list[T] = []
    is_refused = False
    for item in items:
        try:
            values.append(read(item))
        except Refused:
            is_refused = True
    if is_refused:
        raise Refused
    return tuple(values)


def _found(node: Node) -> tuple[str, str]:
    match node:
        case Scalar(text=""):
            return "nothing", ""
        case Scalar():
            return "text", node.text
        case Sequence():
            return "list", ""
        case Mapping():
            return "keys", ""


DAY = Single(
    lambda scalar, reading: parse_day(scalar.text, reading.own),
    {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    write=date.isoformat,
)

_SOURCE: Single[str] = Single(lambda scalar, _: scalar.text.strip(), {"type": "string"})


def note_source(entries: dict[str, tuple[Scalar, Node]], path: str, reading: Reading) -> None:
    """Note where a fact is from, and when it was compared, where that is told."""
    given = [key for key in SOURCE_KEYS if key in entries and not reading.is_gap(entries[key][0])]
    shapes: dict[str, Single[Any]] = {"source": _SOURCE, "checked_on": DAY}
    values = all_of(
        given, lambda key: shapes[key].read(entries[key][1], inner_path(path, key), reading)
    )
    said = dict(zip(given, values, strict=True))
    if said and reading.sources is not None:
        reading.sources.append(
            FactSource(path=path, source=said.get("source"), checked_on=said.get("checked_on"))
        )
