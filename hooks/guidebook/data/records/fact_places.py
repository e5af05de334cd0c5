"""Where the facts stand that are confirmed for every edition, as the records declare them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from guidebook.data.records.key_names import inner_path
from guidebook.data.records.keys import Record, Short, keys_of
from guidebook.data.records.shapes import SOURCE_KEYS, ListOf, Named
from guidebook.data.source.nodes import Node, Scalar, entries_of, items_of


@dataclass(frozen=True, slots=True, kw_only=True)
class FactPlace:
    """A fact as it is written: its path, its node, and the nodes around it, the inner ones last.

    Each node has its key before it, which is None for an item of a list.
    """

    path: str
    node: Node
    around: tuple[tuple[Scalar | None, Node], ...]
    is_source: bool = False


Around = tuple[tuple[Scalar | None, Node], ...]


def fact_places(
    shape: object, node: Node, path: str = "", around: Around = ()
) -> Iterator[FactPlace]:
    """The facts of a node of a declared shape, and where they are from, in their order."""
    match shape:
        case Record():
            yield from _of_record(shape, node, path, around)
        case Named():
            for key, value in entries_of(node):
                inner = inner_path(path, key.text)
                yield from fact_places(shape.item, value, inner, (*around, (key, value)))
        case ListOf():
            is_fact = getattr(shape.item, "is_fact", False)
            for number, item in enumerate(items_of(node), start=1):
                inner, own = f"{path}[{number}]", (*around, (None, item))
                if is_fact:
                    yield FactPlace(path=inner, node=item, around=own)
                else:
                    yield from fact_places(shape.item, item, inner, own)
        case Short():
            yield from fact_places(shape.record, node, path, around)


def _of_record(shape: Record[Any], node: Node, path: str, around: Around) -> Iterator[FactPlace]:
    keys = {key.name: key for key in keys_of(shape.of)}
    for key, value in entries_of(node):
        inner, own = inner_path(path, key.text), (*around, (key, value))
        known = keys.get(key.text)
        is_source = known is None and shape.is_sourced and key.text in SOURCE_KEYS
        if is_source or (known and known.is_fact):
            yield FactPlace(path=inner, node=value, around=own, is_source=is_source)
        elif known:
            yield from fact_places(known.shape, value, inner, own)
