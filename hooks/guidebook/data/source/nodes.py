"""What a data file holds, as the editor wrote it: texts, lists, and keys with values."""

from dataclasses import dataclass

from guidebook.problems.problem import Place


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, a number, a time: whatever the editor wrote, as text."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values, in the order of the file."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    place: Place


Node = Scalar | Sequence | Mapping


def value_of(node: Node | None, key: str) -> Node | None:
    """The value of a key, or None where there is no such key."""
    if isinstance(node, Mapping):
        return next((value for name, value in node.entries if name.text == key), None)
    return None


def entries_of(node: Node | None) -> tuple[tuple[Scalar, Node], ...]:
    """The keys with their values; none where the node is something else."""
    return node.entries if isinstance(node, Mapping) else ()


def items_of(node: Node | None) -> tuple[Node, ...]:
    """The items of a list; none where the node is something else."""
    return node.items if isinstance(node, Sequence) else ()


def scalars_of(node: Node | None) -> tuple[Scalar, ...]:
    """A text, or the texts of a list; none where the node is something else."""
    found = (node,) if isinstance(node, Scalar) else items_of(node)
    return tuple(item for item in found if isinstance(item, Scalar))
