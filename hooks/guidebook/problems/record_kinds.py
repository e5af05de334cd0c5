"""What can be wrong with a record of the data files: its keys, lists and texts."""

from guidebook.problems.kind import Kind


class NoKeys(Kind, code="G301", by="found"):
    """A value should be keys with values: found is nothing, text or list."""

    found: str
    text: str = ""


class NoKnownKeys(Kind, code="G329", by="found"):
    """A value should be keys with values, and only a few are known: found as in NoKeys."""

    found: str
    text: str
    known: tuple[str, ...]


class KeyGone(Kind, code="G330"):
    """What stands below a key is there, and the line with the key is not."""

    better: str


class NameGone(Kind, code="G331"):
    """Keys of something that has a name of the editor's own, without that name."""


class KeyMissing(Kind, code="G302"):
    """A key that has to be there is not."""

    key: str


class KeyUnknown(Kind, code="G303"):
    """Nothing has this key."""

    key: str
    known: tuple[str, ...]


class KeyMisspelt(Kind, code="G304"):
    """Nothing has this key, but one that looks like it."""

    key: str
    likely: str
    known: tuple[str, ...]


class NoText(Kind, code="G305", by="found"):
    """A value should be a text: found is list or keys."""

    found: str


class TextEmpty(Kind, code="G306"):
    """A text has nothing in it."""


class NoList(Kind, code="G307", by="found"):
    """A value should be a list: found is nothing, text or keys."""

    found: str
    text: str = ""
    meant: str = ""


class NameRepeated(Kind, code="G308"):
    """A list has the same name twice."""

    name: str


class WordUnknown(Kind, code="G309"):
    """A word is none of the few that can stand here."""

    found: str
    choices: tuple[str, ...]
    meant: str = ""


class EndBeforeStart(Kind, code="G310"):
    """The survey ends before it begins."""

    starts: str
    ends: str


class HoursOverlap(Kind, code="G311"):
    """Two entries tell the hours of the same time."""

    line: int


class MidnightAsZero(Kind, code="G312"):
    """The midnight that ends a day is written as the one that begins it."""


class HoursWithoutLength(Kind, code="G313"):
    """Opening hours end when they begin."""

    opens: str
    closes: str


class SectionEmpty(Kind, code="G314"):
    """A section has a title and says nothing."""


class PeriodEmpty(Kind, code="G315"):
    """A period tells neither start nor end."""


class ExtensionBackward(Kind, code="G316"):
    """An end that was moved is not before the one that holds."""

    extended_from: str


class ContactMissing(Kind, code="G317"):
    """A contact channel has no number and no address."""

    choices: tuple[str, ...]


class ContactTwice(Kind, code="G318"):
    """A contact channel has two ways to reach somebody."""

    first: str


class ExtensionAlone(Kind, code="G319"):
    """An extension stands beside no telephone number."""


class DaysAndDate(Kind, code="G320"):
    """A row of hours has a date, and days or a range of dates."""


class MonthForDay(Kind, code="G321"):
    """A month stands where a day is needed."""

    found: str


class ClosedWithHours(Kind, code="G322"):
    """A row of hours that is closed has hours."""


class YesNoUnknown(Kind, code="G323"):
    """A word is neither yes nor no."""

    found: str
    meant: str = ""


class NoAdvice(Kind, code="G325"):
    """A code that is none of a piece of advice."""

    found: str


class EditionTooLong(Kind, code="G324"):
    """The display name of an edition is too long, or has several lines."""

    length: int
    most: int


class EachGuideMisspelt(Kind, code="G327"):
    """A step that is meant to be left to each guide, in other words than those for it."""

    found: str
    meant: str


class ColonGlued(Kind, code="G328"):
    """A key between braces whose colon is not followed by a space."""

    found: str
    meant: str
    likely: str


class CommaInText(Kind, code="G326"):
    """A text between braces ends at a comma, and what follows has no value."""

    found: str
