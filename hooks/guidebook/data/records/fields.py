"""Typed getters over nodes: each notes what is wrong and where, and goes on with the rest."""

from collections.abc import Callable
from typing import TypeVar, cast

from guidebook.data.source.nodes import Mapping, Node, Scalar, Sequence
from guidebook.data.values.hints import nearest
from guidebook.problems.problem import Place, Problem, Wrong

T = TypeVar("T")
Read = Callable[[Node, str], T]
"""Makes a value of a node; the text is the node's path, such as steps.open."""


class Refused(Exception):
    """A value could not be read; its problems are noted already."""


class Fields:
    """The keys of one mapping.

    A key that cannot be read gives a stand-in, so that the other keys are read too; close()
    raises Refused before anything can be made of the stand-ins.
    """

    def __init__(self, node: Node, path: str, problems: list[Problem]) -> None:
        self.path = path
        self.problems = problems
        self.place = node.place
        if not isinstance(node, Mapping):
            self._note(
                node.place,
                path,
                f"expected keys with values, found {kind(node)}",
                "Write each key on a line of its own, indented, with a colon and its value.",
            )
            raise Refused
        self.nodes = {key.text: (key, value) for key, value in node.entries}
        self.asked: list[str] = []
        self.is_refused = False

    def _note(self, place: Place, path: str, message: str, mend: str) -> None:
        self.problems.append(Problem(place=place, path=path, message=message, mend=mend))

    def _inner(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def required(self, key: str, read: Read[T]) -> T:
        """The value of a key that has to be there."""
        if key not in self.nodes:
            self.asked.append(key)
            self.is_refused = True
            self._note(
                self.place,
                self._inner(key),
                "expected this key, found nothing",
                f"Add a line that begins with {key}: and gives its value.",
            )
            return cast(T, None)
        return cast(T, self.optional(key, read))

    def optional(self, key: str, read: Read[T]) -> T | None:
        """The value of a key, or None where the key is not there."""
        self.asked.append(key)
        if key not in self.nodes:
            return None
        try:
            return read(self.nodes[key][1], self._inner(key))
        except Refused:
            self.is_refused = True
        return None

    def checked(self, read: Callable[[], T]) -> T:
        """A value that does not come from a key, such as the name of the mapping itself."""
        try:
            return read()
        except Refused:
            self.is_refused = True
        return cast(T, None)

    def place_of(self, key: str) -> Place:
        """Where the value of a key stands, or the whole where the key is not there."""
        return self.nodes[key][1].place if key in self.nodes else self.place

    def close(self) -> None:
        """Refuse the keys that nothing asked for, and the mapping if anything in it is wrong."""
        for name, (key, _) in self.nodes.items():
            if name not in self.asked:
                unasked = [known for known in self.asked if known not in self.nodes]
                hint = nearest(name, unasked) or nearest(name, self.asked)
                self._note(
                    key.place,
                    self._inner(name),
                    f"expected a known key, found {name}",
                    f"Delete the line or correct its key.{hint} "
                    f"Known here: {', '.join(self.asked)}.",
                )
                self.is_refused = True
        if self.is_refused:
            raise Refused


def kind(node: Node) -> str:
    """What a node is, in an editor's words."""
    match node:
        case Scalar(text=""):
            return "nothing"
        case Scalar():
            return f"the text {node.text}"
        case Sequence():
            return "a list"
        case Mapping():
            return "keys with values"


class Values:
    """Readers for the values of keys; they share the list of problems."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems

    def refuse(self, place: Place, path: str, message: str, mend: str) -> Refused:
        """Note a problem; the caller raises what this gives."""
        self.problems.append(Problem(place=place, path=path, message=message, mend=mend))
        return Refused()

    def scalar(self, node: Node, path: str) -> Scalar:
        """A text that is not empty."""
        if not isinstance(node, Scalar):
            raise self.refuse(
                node.place,
                path,
                f"expected text, found {kind(node)}",
                "Write the text on one line, or after >- on indented lines. "
                "Put a text that begins with { or [ between quotes.",
            )
        if not node.text.strip():
            raise self.refuse(
                node.place,
                path,
                "expected text, found nothing",
                "Write the text after the colon, or delete the line.",
            )
        return node

    def parsed(self, parse: Callable[[str], T]) -> Read[T]:
        """A reader for a typed scalar."""

        def read(node: Node, path: str) -> T:
            scalar = self.scalar(node, path)
            try:
                return parse(scalar.text)
            except Wrong as wrong:
                raise self.refuse(scalar.place, path, wrong.message, wrong.mend) from None

        return read

    def each(self, read: Read[T]) -> Read[tuple[T, ...]]:
        """A reader for a list."""

        def read_list(node: Node, path: str) -> tuple[T, ...]:
            if not isinstance(node, Sequence):
                raise self.refuse(
                    node.place,
                    path,
                    f"expected a list, found {kind(node)}",
                    "Write one item a line, each after '- ', or all in [ ] with commas.",
                )
            return self._all(
                [(item, f"{path}[{n}]") for n, item in enumerate(node.items, start=1)], read
            )

        return read_list

    def entries(self, read: Callable[[Scalar, Node, str], T]) -> Read[tuple[T, ...]]:
        """A reader for keys with values of one kind, whose keys the editor chooses."""

        def read_entries(node: Node, path: str) -> tuple[T, ...]:
            if not isinstance(node, Mapping):
                raise self.refuse(
                    node.place,
                    path,
                    f"expected keys with values, found {kind(node)}",
                    "Write each key on a line of its own, indented, with a colon and its value.",
                )
            keys = {id(value): key for key, value in node.entries}
            return self._all(
                [
                    (value, f"{path}.{key.text}" if path else key.text)
                    for key, value in node.entries
                ],
                lambda value, inner: read(keys[id(value)], value, inner),
            )

        return read_entries

    def _all(self, nodes: list[tuple[Node, str]], read: Read[T]) -> tuple[T, ...]:
        values: list[T] = []
        is_refused = False
        for node, path in nodes:
            try:
                values.append(read(node, path))
            except Refused:
                is_refused = True
        if is_refused:
            raise Refused
        return tuple(values)
