"""What can be wrong with hours and time zones."""

from guidebook.problems.kind import Kind


class ZoneUnknown(Kind, code="G250"):
    """A time zone that IANA does not know."""

    found: str
    meant: str


class NoClockPattern(Kind, code="G251"):
    """A text that is no pattern by which a time of day is written."""

    found: str
