"""Records declared once: a frozen dataclass whose fields tell their key, shape and example."""

from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, dataclass, field, fields
from typing import Any, Generic, TypeVar

from guidebook.data.records.key_names import inner_path, unknown_keys
from guidebook.data.records.shapes import (
    SOURCE_KEYS,
    ListOf,
    Named,
    OneOrMore,
    Reading,
    Refused,
    Shape,
    Single,
    entries_by_key,
    is_long,
    note_source,
)
from guidebook.data.source.nodes import Mapping, Node, Scalar
from guidebook.problems.problem import Problem
from guidebook.problems.record_kinds import ColonGlued, KeyMissing, KeyMisspelt

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a record: its name, what stands there, an example; a note is for translators.

    A fact has to be confirmed for every edition.
    """

    name: str
    field: str
    shape: Shape[Any]
    is_required: bool
    example: str
    note: str = ""
    is_fact: bool = False


def required(shape: Shape[Any], example: str = "", *, key: str = "") -> Any:
    """A field whose key has to be there; key is its name where it is not that of the field."""
    return field(metadata={"shape": shape, "example": example, "key": key})


def optional(
    shape: Shape[Any],
    example: str = "",
    *,
    key: str = "",
    default: Any = None,
    fact: bool = False,
) -> Any:
    """A field whose key may be left out."""
    metadata = {"shape": shape, "example": example, "key": key, "is_fact": fact}
    return field(default=default, metadata=metadata)


def own_name(shape: Single[Any]) -> Any:
    """The field that holds the key which the editor chose for the record itself."""
    return field(metadata={"own": shape})


def place_of(*keys: str) -> Any:
    """The place of the value of the first of these keys that is there, or of the record itself."""
    return field(compare=False, metadata={"place_of": keys})


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
            is_fact=item.metadata.get("is_fact", False),
        )
        for item in fields(record)
        if "shape" in item.metadata
    )


def _always(*_: object) -> Iterator[Problem]:
    return iter(())


@dataclass(frozen=True, slots=True)
class Record(Generic[T]):
    """The shape of a declared record; the rule is held against what was read, and its node.

    One that is sourced may also tell where its facts are from. In a list one can be a fact as a
    whole.
    """

    of: type[T]
    rule: Callable[[T, Node, str], Iterator[Problem]] = _always
    is_sourced: bool = False
    is_fact: bool = False

    def read(self, node: Node, path: str, reading: Reading, **given: Any) -> T:
        """The record, where all of its keys can be read; given are fields without a key."""
        return self._read(None, node, path, reading, given)

    def read_named(self, key: Scalar, node: Node, path: str, reading: Reading) -> T:
        """The record that stands at a key of the editor's own."""
        return self._read(key, node, path, reading, {})

    @property
    def known(self) -> tuple[str, ...]:
        """The names of the keys that it has."""
        keys = tuple(key.name for key in keys_of(self.of))
        return (*keys, *SOURCE_KEYS) if self.is_sourced else keys

    def _read(
        self,
        own: Scalar | None,
        node: Node,
        path: str,
        reading: Reading,
        values: dict[str, Any],
    ) -> T:
        keys = keys_of(self.of)
        is_empty = own is not None and may_be_empty(self) and _is_empty(node)
        entries = {} if is_empty else entries_by_key(node, path, reading, self.known)
        unknown = tuple(unknown_keys(entries, self.known, path))
        reading.problems.extend(unknown)
        if not unknown:
            # Of what stands below such a key nothing is known any more.
            left = (one.name for one in keys if not one.is_required and may_be_empty(one.shape))
            for name in left:
                if name in entries and _is_empty(entries[name][1]):
                    del entries[name]
        told = (KeyMisspelt, ColonGlued)
        misspelt = {one.kind.likely for one in unknown if isinstance(one.kind, told)}
        is_whole = not unknown
        for key in keys:
            inner = inner_path(path, key.name)
            try:
                if key.is_fact and key.name in entries and reading.is_gap(entries[key.name][0]):
                    reading.gaps.append(inner)
                    if (gap := getattr(key.shape, "gap", None)) is not None:
                        values[key.field] = gap
                elif key.name in entries:
                    values[key.field] = key.shape.read(entries[key.name][1], inner, reading)
                elif key.name in misspelt:  # its absence has been told
                    is_whole = False
                elif key.is_required:
                    raise reading.refuse(node.place, inner, KeyMissing(key.name))
            except Refused:
                is_whole = False
        for item in fields(self.of):  # type: ignore[arg-type]
            try:
                values.update(_of_the_record(item, own, node, entries, path, reading))
            except Refused:
                is_whole = False
        if self.is_sourced:
            try:
                note_source(entries, path, reading)
            except Refused:
                is_whole = False
        if not is_whole:
            raise Refused
        value = self.of(**values)
        reading.hold(self.rule(value, node, path))
        return value


def may_be_empty(shape: object) -> bool:
    """Whether nothing may stand below a key with this shape: there is nothing that has to."""
    if isinstance(shape, Record):
        return not any(key.is_required for key in keys_of(shape.of))
    return isinstance(shape, ListOf | Named | OneOrMore)


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.text.strip()


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
        places = [entries[key][1].place for key in item.metadata["place_of"] if key in entries]
        return {item.name: (*places, (own or node).place)[0]}
    return {}


@dataclass(frozen=True, slots=True)
class Short(Generic[T]):
    """A record that may be written as one text, which then is the value of its main key."""

    record: Record[T]
    main: str

    def read(self, node: Node, path: str, reading: Reading) -> T:
        """The record, in its own form or in the short one."""
        if isinstance(node, Mapping) and not is_long(node):
            return self.record.read(node, path, reading)
        key = next(key for key in keys_of(self.record.of) if key.name == self.main)
        return self.record.of(**{key.field: key.shape.read(node, path, reading)})
