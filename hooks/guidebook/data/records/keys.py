"""Records declared once: a frozen dataclass whose fields tell their key, shape and example."""

from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, dataclass, field, fields
from typing import Any, Generic, TypeVar

from guidebook.data.records.shapes import (
    Reading,
    Refused,
    Shape,
    Single,
    entries_by_key,
    inner_path,
)
from guidebook.data.source.nodes import Node, Scalar
from guidebook.data.values.hints import known_word
from guidebook.problems.problem import Place, Problem
from guidebook.problems.record_kinds import KeyMissing, KeyMisspelt, KeyUnknown

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a record: its name, what stands there, an example; a note is for translators."""

    name: str
    field: str
    shape: Shape[Any]
    is_required: bool
    example: str
    note: str = ""


def required(shape: Shape[Any], example: str = "", *, key: str = "") -> Any:
    """A field whose key has to be there; key is its name where it is not that of the field."""
    return field(metadata={"shape": shape, "example": example, "key": key})


def optional(shape: Shape[Any], example: str = "", *, key: str = "", default: Any = None) -> Any:
    """A field whose key may be left out."""
    return field(default=default, metadata={"shape": shape, "example": example, "key": key})


def own_name(shape: Single[Any]) -> Any:
    """The field that holds the key which the editor chose for the record itself."""
    return field(metadata={"own": shape})


def place_of(key: str = "") -> Any:
    """The place of a key's value, or of the record itself."""
    return field(compare=False, metadata={"place_of": key})


def keys_of(record: type[Any]) -> tuple[Key, ...]:
    """The keys that a record is declared to have."""
    return tuple(
        Key(
            name=item.metadata["key"] or item.name,
            field=item.name,
            shape=item.metadata["shape"],
            is_required=item.default is MISSING,
            example=item.metadata["example"],
            note=item.metadata.get("note", ""),
        )
        for item in fields(record)
        if "shape" in item.metadata
    )


def _always(*_: object) -> Iterator[Problem]:
    return iter(())


@dataclass(frozen=True, slots=True)
class Record(Generic[T]):
    """The shape of a declared record; the rule is held against what was read, and its node."""

    of: type[T]
    rule: Callable[[T, Node, str], Iterator[Problem]] = _always

    def read(self, node: Node, path: str, reading: Reading, **given: Any) -> T:
        """The record, where all of its keys can be read; given are fields without a key."""
        return self._read(None, node, path, reading, given)

    def read_named(self, key: Scalar, node: Node, path: str, reading: Reading) -> T:
        """The record that stands at a key of the editor's own."""
        return self._read(key, node, path, reading, {})

    def _read(
        self,
        own: Scalar | None,
        node: Node,
        path: str,
        reading: Reading,
        values: dict[str, Any],
    ) -> T:
        entries = entries_by_key(node, path, reading)
        keys = keys_of(self.of)
        found_before = len(reading.problems)
        reading.problems.extend(_unknown_keys(entries, [key.name for key in keys], path))
        is_whole = len(reading.problems) == found_before
        for key in keys:
            inner = inner_path(path, key.name)
            try:
                if key.name in entries:
                    values[key.field] = key.shape.read(entries[key.name][1], inner, reading)
                elif key.is_required:
                    raise reading.refuse(node.place, inner, KeyMissing(key.name))
            except Refused:
                is_whole = False
        for item in fields(self.of):  # type: ignore[arg-type]
            try:
                values.update(_of_the_record(item, own, node, entries, path, reading))
            except Refused:
                is_whole = False
        if not is_whole:
            raise Refused
        value = self.of(**values)
        reading.hold(self.rule(value, node, path))
        return value


def _of_the_record(
    item: Field[Any],
    own: Scalar | None,
    node: Node,
    entries: dict[str, tuple[Scalar, Node]],
    path: str,
    reading: Reading,
) -> dict[str, Any]:
    """A field that no key gives: the record's own name, or a place."""
    if "own" in item.metadata and own is not None:
        return {item.name: item.metadata["own"].read(own, path, reading)}
    if "place_of" in item.metadata:
        key = item.metadata["place_of"]
        whole: Place = (own or node).place
        return {item.name: entries[key][1].place if key in entries else whole}
    return {}


def _unknown_keys(
    entries: dict[str, tuple[Scalar, Node]], known: list[str], path: str
) -> Iterator[Problem]:
    for name, (key, _) in entries.items():
        if name in known:
            continue
        absent = [one for one in known if one not in entries]
        likely = known_word(name, absent) or known_word(name, known)
        yield Problem(
            place=key.place,
            path=inner_path(path, name),
            kind=KeyMisspelt(name, likely, tuple(known))
            if likely
            else KeyUnknown(name, tuple(known)),
        )
