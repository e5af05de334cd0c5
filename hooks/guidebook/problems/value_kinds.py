"""What can be wrong with a value that has a form: a time, a day, a number, an address."""

from datetime import date

from guidebook.problems.kind import Kind


class NoTime(Kind, code="G201"):
    """A text that is no time of day."""

    found: str
    meant: str = ""


class TimesTogether(Kind, code="G217"):
    """Two times of day where one is expected."""

    found: str
    first: str
    last: str


class NoDate(Kind, code="G202"):
    """A text that is no month and no day."""

    found: str
    meant: str = ""


class DatesTogether(Kind, code="G218"):
    """Two dates where one is expected."""

    found: str
    first: str
    last: str


class NoSuchDay(Kind, code="G221"):
    """A day after the last one of its month, such as 31 June."""

    found: str
    last: date


class YearFarOff(Kind, code="G220"):
    """A date of a year that cannot be meant."""

    found: str
    first: int
    last: int


class NoDays(Kind, code="G203"):
    """A text that names no days of the week."""

    found: str
    meant: str


class NoCountry(Kind, code="G205"):
    """A text that is no country of ISO 3166."""

    found: str


class NoTelephone(Kind, code="G206"):
    """A text that is no telephone number, or a number that nobody can have."""

    found: str
    meant: str


class NumbersTogether(Kind, code="G219"):
    """Several telephone numbers where one is expected."""

    found: str


class NoWebAddress(Kind, code="G207"):
    """A text that is no web address."""

    found: str
    meant: str


class NoMoment(Kind, code="G222"):
    """A text that is no number of seconds since 1970, as tools of builds are told a time."""

    found: str


class NoFolderAddress(Kind, code="G208"):
    """A web address that goes on after ? or #, where a site's address must end."""

    found: str


class NoCount(Kind, code="G210"):
    """A text that is no whole number from 1 to 99."""

    found: str


class NoIdentifier(Kind, code="G211"):
    """A name in the data with other signs than small letters, digits and underscores."""

    found: str
    meant: str = ""


class NoAbbreviation(Kind, code="G212"):
    """A short name that cannot stand in the name of a file."""

    found: str


class NoLanguageTag(Kind, code="G213"):
    """A text that is no language tag of BCP 47; meant is how it is written, where that is known."""

    found: str
    meant: str


class BoldNotClosed(Kind, code="G214"):
    """Two asterisks without their pair."""


class OddSign(Kind, code="G215"):
    """A space, hyphen or digit that only looks as on the keyboard, or a sign that nobody sees."""

    sign: str
    position: int
    found: str


class NoDay(Kind, code="G216"):
    """A text that is no day, where a month would not do."""

    found: str
    meant: str = ""
