"""What can be wrong with a record of the data files: its keys, lists and texts."""

from dataclasses import dataclass

from guidebook.problems.kind import Kind


@dataclass(frozen=True, slots=True)
class NoKeys(Kind, code="G301", by="found"):
    """A value should be keys with values: found is nothing, text or list."""

    found: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class KeyMissing(Kind, code="G302"):
    """A key that has to be there is not."""

    key: str


@dataclass(frozen=True, slots=True)
class KeyUnknown(Kind, code="G303"):
    """Nothing has this key."""

    key: str
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyMisspelt(Kind, code="G304"):
    """Nothing has this key, but one that looks like it."""

    key: str
    likely: str
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoText(Kind, code="G305", by="found"):
    """A value should be a text: found is list or keys."""

    found: str


@dataclass(frozen=True, slots=True)
class TextEmpty(Kind, code="G306"):
    """A text has nothing in it."""


@dataclass(frozen=True, slots=True)
class NoList(Kind, code="G307", by="found"):
    """A value should be a list: found is nothing, text or keys."""

    found: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class NameRepeated(Kind, code="G308"):
    """A list has the same name twice."""

    name: str


@dataclass(frozen=True, slots=True)
class WordUnknown(Kind, code="G309"):
    """A word is none of the few that can stand here."""

    found: str
    choices: tuple[str, ...]
    meant: str = ""


@dataclass(frozen=True, slots=True)
class EndBeforeStart(Kind, code="G310"):
    """The survey ends before it begins."""

    starts: str
    ends: str


@dataclass(frozen=True, slots=True)
class HoursOverlap(Kind, code="G311"):
    """Two entries tell the hours of the same time."""

    line: int


@dataclass(frozen=True, slots=True)
class MidnightAsZero(Kind, code="G312"):
    """The midnight that ends a day is written as the one that begins it."""


@dataclass(frozen=True, slots=True)
class HoursWithoutLength(Kind, code="G313"):
    """Opening hours end when they begin."""

    opens: str
    closes: str


@dataclass(frozen=True, slots=True)
class SectionEmpty(Kind, code="G314"):
    """A section has a title and says nothing."""
