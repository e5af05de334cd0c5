"""What single values of guides.json can be, each with its limits."""

from typing import Annotated

from guidebook.channels.declared_data import Limits
from guidebook.data.records.guide_records import BLOCKS
from guidebook.data.records.invitation_records import CHANNELS, COLORS
from guidebook.data.records.survey_records import STATES
from guidebook.data.values.contact_points import KINDS
from guidebook.data.values.days import DAYS

VERSION = "2.0"
"""The format: the first number changes when programs have to be changed, the second when there
is only more to read."""


def _text(name: str, description: str = "", **keywords: object) -> Limits:
    described = {"description": description} if description else {}
    return Limits(name, {**described, "type": "string", **keywords})


def _choice(name: str, description: str, choices: tuple[str, ...]) -> Limits:
    return Limits(name, {"description": description, "enum": list(choices)})


_DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_CLOCK = "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"

Language = Annotated[
    str, _text("language", "A tag of BCP 47.", pattern="^([a-z]{2,3}|x)(-[A-Za-z0-9]{1,8})*$")
]
Direction = Annotated[
    str, _choice("direction", "In which direction the words run.", ("ltr", "rtl"))
]
Identifier = Annotated[
    str,
    _text("identifier", "A name in the data that never changes.", pattern="^[A-Za-z0-9_-]+$"),
]
Address = Annotated[str, _text("address", minLength=1, format="uri-reference")]
Name = Annotated[
    str,
    _text("name", "Words that are seen elsewhere just so: they are not translated.", minLength=1),
]
Words = Annotated[str, _text("words", minLength=1)]
Clock = Annotated[
    str, _text("clock", "A time of day; 24:00 is midnight at the end of it.", pattern=_CLOCK)
]
Day = Annotated[str, _text("day", format="date", pattern=_DAY)]
Weekday = Annotated[str, _choice("weekday", "A day of the week.", DAYS)]
Kind = Annotated[str, _choice("kind", "In which way somebody is reached.", KINDS)]
Channel = Annotated[str, _choice("channel", "In which way an invitation comes.", CHANNELS)]
Color = Annotated[str, _choice("color", "The colour of a badge.", COLORS)]
State = Annotated[str, _choice("state", "Whether an edition is over.", STATES)]
Block = Annotated[str, _choice("block", "Facts that stand below a text.", BLOCKS)]
Form = Annotated[
    str, _text("form", "Such as a4 or large-print.", pattern="^[a-z0-9]+(-[a-z0-9]+)*$")
]
Version = Annotated[str, _choice("vcard", "The version of vCard.", ("3.0", "4.0"))]
WebAddress = Annotated[str, _text("web_address", format="uri", pattern="^https?://")]
Tapped = Annotated[str, _text("tapped", pattern="^(tel:|sms:|mailto:|https?://).")]
Abroad = Annotated[str, _text("abroad", pattern="^[+][0-9A-Z -]+$")]
Month = Annotated[str, _text("said_date", pattern="^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$")]
Precision = Annotated[str, _choice("precision", "What is known.", ("month", "day"))]
Pages = Annotated[int, Limits("pages", {"type": "integer", "minimum": 1})]
Minutes = Annotated[int, Limits("minutes", {"type": "integer", "minimum": 0, "maximum": 1440})]
Yes = Annotated[bool, Limits("yes", {"const": True})]
Format = Annotated[str, Limits("version", {"const": VERSION})]
