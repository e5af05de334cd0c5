"""A mistake in the data, told so that an editor can mend it."""

from dataclasses import dataclass

from guidebook.problems.kind import Kind
from guidebook.problems.words import message_of


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    @classmethod
    def at(cls, file: str, text: str, index: int) -> "Place":
        """The place of a sign of the file's text."""
        before = text[:index]
        return cls(file, before.count("\n") + 1, len(before) - before.rfind("\n"))

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"

    def __reduce__(self) -> tuple[type["Place"], tuple[str, int, int]]:
        # There are thousands, and a dataclass looks up its fields for each that another process
        # is sent.
        return Place, (self.file, self.line, self.column)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What was found, what was expected, where, and how to mend it.

    entry is where the text begins that it is in, where that is another line.
    """

    place: Place
    path: str = ""
    kind: Kind
    entry: Place | None = None

    @property
    def text_place(self) -> Place:
        """Where the text begins that it is in."""
        return self.entry or self.place

    def __lt__(self, other: "Problem") -> bool:
        own, others = self._order(), other._order()
        # To write a kind out takes far longer, and only those at one place need it.
        return own < others or (own == others and str(self.kind) < str(other.kind))

    def _order(self) -> tuple[Place, str, str]:
        return self.place, self.path, self.kind.code

    def __str__(self) -> str:
        path = f"{self.path}: " if self.path else ""
        return f"{self.place}: {path}{message_of(self.kind, 'en')}"


class Wrong(ValueError):
    """A value is not what it has to be; whoever knows its place makes a Problem of it."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        super().__init__(kind)

    def __str__(self) -> str:
        return message_of(self.kind, "en")
