"""What one text of the data files can be, with its limits as JSON Schema tells them to editors."""

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from guidebook.data.records.shapes import JsonSchema, ListOf, Reading, Single
from guidebook.data.source.nodes import Scalar
from guidebook.data.values.clocks import parse_clock
from guidebook.data.values.contact_points import (
    UNCONFIRMED,
    ContactPoint,
    parse_contact_point,
)
from guidebook.data.values.days import parse_days, write_days
from guidebook.data.values.hints import known_word
from guidebook.data.values.identifiers import (
    parse_abbreviation,
    parse_count,
    parse_identifier,
    parse_language_tag,
)
from guidebook.data.values.partial_dates import parse_partial_date
from guidebook.data.values.sentences import parse_sentence
from guidebook.data.values.telephones import parse_country, parse_extension
from guidebook.data.values.texts import Name, Reference, Text, unquoted
from guidebook.data.values.web_addresses import parse_web_address
from guidebook.data.values.zones import parse_zone
from guidebook.problems.problem import Problem, Wrong
from guidebook.problems.record_kinds import EditionTooLong, NameRepeated, WordUnknown, YesNoUnknown

T = TypeVar("T")

_WORDS: JsonSchema = {"type": ["string", "number", "boolean", "null"]}
"""Any text: YAML for programs takes some texts, such as 2023 and No, for something else."""


def _matching(pattern: str, *types: str) -> JsonSchema:
    return {"type": ["string", *types], "pattern": f"^({pattern})$"}


def _parsed(parse: Callable[[str], T], schema: JsonSchema) -> Single[T]:
    return Single(lambda scalar, _: parse(scalar.text), schema)


IDENTIFIER = _parsed(parse_identifier, _matching("[a-z][a-z0-9_]*"))
COUNTRY = _parsed(parse_country, _matching("[A-Z]{2}"))
PARTIAL_DATE = Single(
    lambda scalar, reading: parse_partial_date(scalar.text, reading.own),
    _matching("[0-9]{4}-[0-9]{2}(-[0-9]{2})?|([0-9]{1,2}[.]? )?[^0-9]+ [0-9]{4}"),
    write=str,
)
CLOCK = Single(
    lambda scalar, _: parse_clock(scalar.text),
    # 8.30 is a number to programs that read YAML.
    {**_matching("([01]?[0-9]|2[0-3])[:.][0-5][0-9]|24[:.]00", "number"), "maximum": 24},
    write=str,
)
DAYS = Single(
    lambda scalar, reading: parse_days(scalar.text, reading.own),
    {"type": "string"},
    write=write_days,
)
WEB_ADDRESS = _parsed(parse_web_address, _matching("https?://.+"))
COUNT = _parsed(parse_count, {"type": "integer", "minimum": 1, "maximum": 99})
ANY_NAME = _parsed(str, _WORDS)


EXTENSION = Single(
    lambda scalar, _: parse_extension(scalar.text), _matching("[0-9]{1,7}", "integer"), gap=""
)
LANGUAGE = _parsed(parse_language_tag, _matching("([a-z]{2,3}|x)(-[A-Za-z0-9]{1,8})*"))
ZONE = _parsed(parse_zone, _matching("[A-Za-z_]+(/[A-Za-z0-9_+-]+)*"))

_YES = {"yes": True, "true": True, "no": False, "false": False}


def _yes_no(text: str) -> bool:
    said = _YES.get(text.lower())
    if said is None:
        raise Wrong(YesNoUnknown(text, known_word(text, ("yes", "no"))))
    return said


YES_NO = _parsed(_yes_no, {"enum": ["yes", "no", True, False]})


def _display_name(text: str) -> str:
    if len(text) > _LONGEST_EDITION or "\n" in text:
        raise Wrong(EditionTooLong(len(text), _LONGEST_EDITION))
    return text.strip()


_LONGEST_EDITION = 40
DISPLAY_NAME = _parsed(
    _display_name, {"type": ["string", "integer"], "maxLength": _LONGEST_EDITION}
)


def contact_point(kind: str) -> Single[ContactPoint]:
    """A number or an address, by the kind of way that it is."""

    def make(scalar: Scalar, reading: Reading) -> ContactPoint:
        # Where the country is told wrongly no number can be told from a wrong one.
        if reading.country is None:
            return ContactPoint(kind=kind, text=scalar.text)
        return parse_contact_point(kind, scalar.text, reading.country)

    is_number = kind in ("telephone", "whatsapp", "sms", "text_telephone")
    schema: JsonSchema = {"type": ["string", "integer"] if is_number else "string"}
    return Single(make, schema, UNCONFIRMED, _written_number if is_number else None)


def _written_number(point: ContactPoint) -> str:
    return point.text


def _sender_address(scalar: Scalar, reading: Reading) -> ContactPoint:
    """What a sender's address is shows by its looks."""
    text = scalar.text.strip()
    if "@" in text:
        kind = "email"
    elif "://" in text:
        kind = "web_form"
    elif re.fullmatch(r"[+*#(]?[0-9][0-9 ()./*#+-]*", text):
        kind = "telephone"
    else:
        kind = "address"
    return contact_point(kind).make(scalar, reading)


SENDER_ADDRESS = Single(_sender_address, {"type": ["string", "integer"]})


def sentence(note: str) -> Single[Text]:
    """A sentence; note tells translators what it is."""

    def make(scalar: Scalar, _: Reading) -> Text:
        parse_sentence(scalar.text)
        return Text(source=scalar.text.strip(), place=scalar.place, note=note)

    return Single(make, _WORDS)


def fixed_words(note: str = "", *, has_meaning: bool = True) -> Single[Name]:
    """Words that stay as they are in every language."""
    return Single(
        lambda scalar, _: Name(
            source=scalar.text.strip(), place=scalar.place, has_meaning=has_meaning, note=note
        ),
        _WORDS,
        write=lambda name: unquoted(name.source),
    )


def _abbreviation(scalar: Scalar, _: Reading) -> Name:
    parse_abbreviation(scalar.text)
    return Name(source=scalar.text.strip(), place=scalar.place, has_meaning=False)


ABBREVIATION = Single(_abbreviation, _matching("[A-Za-z0-9]+([ -][A-Za-z0-9]+)*", "integer"))


def choice(choices: tuple[str, ...]) -> Single[str]:
    """One of a few words."""

    def make(scalar: Scalar, _: Reading) -> str:
        if scalar.text not in choices:
            raise Wrong(WordUnknown(scalar.text, choices, known_word(scalar.text, choices)))
        return scalar.text

    return Single(make, {"enum": list(choices)})


def one_of(choices: tuple[str, ...]) -> Single[Reference]:
    """One of a few words, with its place."""
    word = choice(choices)
    return Single(
        lambda scalar, reading: Reference(word.make(scalar, reading), scalar.place), word.schema
    )


REFERENCE = Single(
    lambda scalar, _: Reference(parse_identifier(scalar.text), scalar.place), IDENTIFIER.schema
)
ANY_REFERENCE = Single(lambda scalar, _: Reference(scalar.text, scalar.place), _WORDS)


def _each_once(found: tuple[Reference, ...], path: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for one in found:
        if one.id in seen:
            yield Problem(place=one.place, path=path, kind=NameRepeated(one.id))
        seen.add(one.id)


REFERENCES = ListOf(REFERENCE, _each_once)
"""A list of identifiers, each at most once."""
