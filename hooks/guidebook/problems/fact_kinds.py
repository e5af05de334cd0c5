"""What the commands on facts say: the sheet to sign, and what changed since the last edition."""

from dataclasses import dataclass

from guidebook.problems.kind import Kind


@dataclass(frozen=True, slots=True)
class DifferencesIncomplete(Kind, code="G815"):
    """The earlier edition, or the later one, is not told."""


@dataclass(frozen=True, slots=True)
class FactHead(Kind, code="fact-head", by="column"):
    """A heading of the table of facts."""

    column: str


@dataclass(frozen=True, slots=True)
class FactNote(Kind, code="fact-note", by="what"):
    """What stands where a fact has no value of its own: everywhere, nowhere, no_source, waits."""

    what: str


@dataclass(frozen=True, slots=True)
class FactsCounted(Kind, code="facts-counted", count="number"):
    """How many facts there are, and how many of them have no source."""

    number: int
    without: int


@dataclass(frozen=True, slots=True)
class NoDifferences(Kind, code="no-differences"):
    """Two editions say the same."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class DifferenceTitle(Kind, code="difference-title"):
    """The title of the page of differences."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class DifferenceHeading(Kind, code="difference-heading", by="what"):
    """A heading above differences: facts, texts, where, before_and_after."""

    what: str
