"""What can be wrong between the records and files of the data."""

from guidebook.problems.kind import Kind


class SectionsMissing(Kind, code="G401"):
    """An edition has no sections."""


class GuidesEmpty(Kind, code="G402"):
    """An edition names no guide."""


class HoursEmpty(Kind, code="G403"):
    """The opening hours are an empty list."""


class NameUnknown(Kind, code="G404", by="what"):
    """Nothing has this name: what is zone, mark, step, part, channel, schedule, invitation.

    What is new_step is like no step that is there.
    """

    what: str
    found: str
    known: tuple[str, ...]
    meant: str = ""


class NameWithoutAny(Kind, code="G405", by="what"):
    """Nothing has this name, as there is nothing of its kind."""

    what: str
    found: str


class StepNameTaken(Kind, code="G409"):
    """Two steps or sections have one name."""

    name: str
    line: int


class SectionNameReserved(Kind, code="G410"):
    """A section has a name that the page uses."""

    name: str


class GuideNameReserved(Kind, code="G411"):
    """A guide has a name that the site uses."""

    name: str


class StepLeftAgain(Kind, code="G412"):
    """A guide leaves a step to each guide."""


class StepUnworded(Kind, code="G413"):
    """A guide does not word a step that is left to it."""

    step: str


class FactUnknown(Kind, code="G414"):
    """A sentence asks for a fact that is not there."""

    name: str
    facts: tuple[str, ...]


class FactUnstated(Kind, code="G423"):
    """A sentence asks for a fact that there can be, and that nobody has stated.

    It would be stated as key below another one.
    """

    name: str
    key: str
    below: str


class FactMisspelt(Kind, code="G415"):
    """A sentence asks for a fact whose name looks like another one."""

    name: str
    likely: str
    facts: tuple[str, ...]


class HalfPlaceholder(Kind, code="G416", by="side"):
    """A fact has one brace: side is opened or closed."""

    side: str
    fact: str


class EditionsMissing(Kind, code="G417"):
    """There is no edition."""


class FolderUnusable(Kind, code="G418"):
    """The folder of an edition has a name that cannot stand in addresses."""

    folder: str


class FolderReserved(Kind, code="G422"):
    """The folder of an edition has a name that the site uses, such as that of a language."""

    folder: str


class FileUnnamed(Kind, code="G419"):
    """A file is there that nothing names."""

    name: str


class OnlyDrafts(Kind, code="G420"):
    """All editions are drafts."""


class FactsUnconfirmed(Kind, code="G421", count="number"):
    """A file of an edition that is no draft has facts of the last one that nobody confirmed."""

    number: int
    lines: tuple[str, ...]
