"""What the commands on facts say: the sheet to sign, and what changed since the last edition."""

from guidebook.problems.kind import Kind


class DifferencesIncomplete(Kind, code="G815"):
    """The earlier edition, or the later one, is not told."""


class FactHead(Kind, code="fact-head", by="column"):
    """A heading of the table of facts."""

    column: str


class FactNote(Kind, code="fact-note", by="what"):
    """What stands where a fact has no value of its own: everywhere, nowhere, no_source, waits.

    Of a whole guide: guide_gone and guide_new.
    """

    what: str


class FactsCounted(Kind, code="facts-counted", count="number"):
    """How many facts there are, and how many of them have no source."""

    number: int
    without: int


class NoDifferences(Kind, code="no-differences"):
    """Two editions say the same."""

    old: str
    new: str


class DifferenceTitle(Kind, code="difference-title"):
    """The title of the page of differences."""

    old: str
    new: str


class DifferenceHeading(Kind, code="difference-heading", by="what"):
    """A heading above differences: facts, texts, where, before_and_after."""

    what: str
