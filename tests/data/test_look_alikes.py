from collections.abc import Callable

import pytest

from guidebook.data.values.clocks import parse_clock
from guidebook.data.values.contact_points import parse_email
from guidebook.data.values.identifiers import (
    parse_abbreviation,
    parse_count,
    parse_identifier,
    parse_language_tag,
)
from guidebook.data.values.partial_dates import parse_partial_date
from guidebook.data.values.telephones import parse_country, parse_extension, parse_telephone
from guidebook.data.values.web_addresses import parse_web_address
from guidebook.data.values.zones import parse_zone
from refusing import refusal


def in_indonesia(text: str) -> object:
    return parse_telephone(text, "ID")


@pytest.mark.parametrize(
    ("parse", "text", "sign", "position"),
    [
        (parse_clock, "\uff10\uff18:30", "U+FF10 FULLWIDTH DIGIT ZERO", 1),
        (parse_partial_date, "2023\u201307", "U+2013 EN DASH", 5),
        (parse_count, "1\u200b", "U+200B ZERO WIDTH SPACE", 2),
        (parse_identifier, "n\u0430me", "U+0430 CYRILLIC SMALL LETTER A", 2),
        (parse_abbreviation, "SP\u0399", "U+0399 GREEK CAPITAL LETTER IOTA", 3),
        (parse_country, "\u0406D", "U+0406 CYRILLIC CAPITAL LETTER BYELORUSSIAN-UKRAINIAN I", 1),
        (parse_language_tag, "pt\u2010BR", "U+2010 HYPHEN", 3),
        (parse_web_address, "https://ex\u0430mple.org", "U+0430 CYRILLIC SMALL LETTER A", 11),
        (in_indonesia, "0811 \uff11909 1198", "U+FF11 FULLWIDTH DIGIT ONE", 6),
        (parse_zone, "Asia/Jakarta\u200b", "U+200B ZERO WIDTH SPACE", 13),
        (parse_email, "a@ex\u0430mple.org", "U+0430 CYRILLIC SMALL LETTER A", 5),
        (parse_extension, "1\u00a02", "U+00A0 NO-BREAK SPACE", 2),
    ],
)
def test_a_sign_that_nobody_can_tell_from_the_right_one_is_named_with_its_position(
    parse: Callable[[str], object], text: str, sign: str, position: int
) -> None:
    assert refusal(parse, text) == (
        f"expected plain signs as on the keyboard, found {sign} as sign {position} of {text}\n"
        "Delete this sign and type it anew on the keyboard; it only looks right."
    )


@pytest.mark.parametrize(
    "text", ["r\u00e9gion", "\u043f\u0440\u0438\u043c\u0435\u0440", "a\u00a0\u00e9"]
)
def test_other_signs_that_do_not_belong_there_can_be_seen(text: str) -> None:
    assert refusal(parse_identifier, text).splitlines()[0] == (
        f"expected a name of small letters, digits and _, found {text}"
    )
