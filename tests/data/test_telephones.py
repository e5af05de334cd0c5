import pytest

from guidebook.data.values.telephones import (
    Telephone,
    parse_country,
    parse_extension,
    parse_telephone,
)
from refusing import refusal


def in_indonesia(text: str) -> Telephone:
    return parse_telephone(text, "ID")


@pytest.mark.parametrize(
    ("text", "shown", "uri"),
    [
        ("0811 1909 1198", "0811 1909 1198", "tel:+6281119091198"),
        ("081119091198", "0811 1909 1198", "tel:+6281119091198"),
        ("081119061198", "0811 1906 1198", "tel:+6281119061198"),
        ("0811-1909-1198", "0811 1909 1198", "tel:+6281119091198"),
        ("+62 811 1909 1198", "0811 1909 1198", "tel:+6281119091198"),
        ("+6281119091198", "0811 1909 1198", "tel:+6281119091198"),
        ("071123456701", "0711 2345 6701", "tel:+6271123456701"),
        ("(0711) 23456701", "0711 2345 6701", "tel:+6271123456701"),
        ("021/25578300", "021 2557 8300", "tel:+622125578300"),
        ("0800 123 4567", "0800 123 4567", "tel:+628001234567"),
        ("+60 3-8000 8000", "+60 3 8000 8000", "tel:+60380008000"),
        ("+44 20 7946 0958", "+44 20 7946 0958", "tel:+442079460958"),
        ("0811–1909–1198", "0811 1909 1198", "tel:+6281119091198"),
        ("0811\u20111909\u20111198", "0811 1909 1198", "tel:+6281119091198"),
        ("“0811 1909 1198”", "0811 1909 1198", "tel:+6281119091198"),
        ("\u202a0811\u00a01909\u20091198\u202c", "0811 1909 1198", "tel:+6281119091198"),
        ("+62\u202f811\u202f1909\u202f1198", "0811 1909 1198", "tel:+6281119091198"),
    ],
)
def test_a_number_is_shown_in_one_style_and_dialled_from_anywhere(
    text: str, shown: str, uri: str
) -> None:
    found = in_indonesia(text)
    assert (found.text, found.uri) == (shown, uri)


@pytest.mark.parametrize("text", ["198", "112", "110", "119", "14045"])
def test_a_short_code_is_dialled_as_it_is(text: str) -> None:
    assert in_indonesia(text) == Telephone(text, f"tel:{text}")


@pytest.mark.parametrize(
    "text",
    ["0811",
        "0811 19",
        "021",
        "0198", "0811 1909 1198 7777", "0800 1 SPI", "٠٨١١١٩٠٩١١٩٨",
     "+198", "+62 198", "+999 811 1909 1198",
     "0811 1919 91B8", "0811 1909 119 B", "0811 190 91198 B", "0811 1AB 9198",
     "tel:081119091198", "0000", "-", "*", "#", "**", "SPI"],
)  # fmt: skip
def test_what_is_no_telephone_number_is_refused(text: str) -> None:
    assert refusal(in_indonesia, text) == (
        f"expected a telephone number that exists, found {text}\n"
        "Write the number as it is dialled in the country, such as 0811 1919 9198, or with +62 "
        "and so on. Compare it digit by digit with its source."
    )


@pytest.mark.parametrize("text", ["O811 1919 9198", "0811 I9l9 9198", "0811 1919 9l98"])
def test_a_letter_in_the_place_of_a_digit_is_no_letter_to_dial(text: str) -> None:
    assert refusal(in_indonesia, text) == (
        f"expected a telephone number that exists, found {text}\n"
        "Write the number as it is dialled in the country, such as 0811 1919 9198, or with +62 "
        "and so on. Compare it digit by digit with its source. Did you mean 0811 1919 9198?"
    )


def test_letters_that_no_number_has_are_only_refused() -> None:
    assert refusal(in_indonesia, "O811 l9").endswith("Compare it digit by digit with its source.")


@pytest.mark.parametrize("between", ["; ", " / ", ", ", " atau ", " dan "])
def test_several_numbers_belong_to_several_channels(between: str) -> None:
    text = f"0811 1909 1198{between}0811 1906 1198"
    assert refusal(in_indonesia, text) == (
        f"expected one telephone number, found several: {text}\n"
        "Write one number here, and each other one in a contact channel of its own."
    )


@pytest.mark.parametrize(
    "text", ["wa.me/6281119091198", "https://wa.me/6281119091198", "tel:+6281119091198"]
)
def test_a_link_to_a_number_is_asked_about(text: str) -> None:
    assert refusal(in_indonesia, text).endswith("Did you mean +6281119091198?")


@pytest.mark.parametrize("text", ["ID", "MY", "TL"])
def test_a_country_is_a_code_of_two_capitals(text: str) -> None:
    assert parse_country(text) == text


@pytest.mark.parametrize("text", ["id", "XX", "IDN", "Indonesia", "001", ""])
def test_what_is_no_country_is_refused(text: str) -> None:
    assert refusal(parse_country, text) == (
        f"expected the two letters of a country, found {text}\n"
        "Write the code of ISO 3166 in capitals, such as ID for Indonesia."
    )


@pytest.mark.parametrize(
    ("text", "country", "shown", "dialled"),
    [
        ("198", "ID", "198", "198"),
        ("1500 198", "ID", "1500 198", "1500198"),
        ("1500-198", "ID", "1500 198", "1500198"),
        ("1500198", "ID", "1500198", "1500198"),
        ("8888", "ID", "8888", "8888"),
        ("8888", "PH", "8888", "8888"),
        ("*3052", "IL", "*3052", "*3052"),
        ("*123#", "ID", "*123#", "*123%23"),
        ("0800 123 4567", "ID", "0800 123 4567", "+628001234567"),
        ("13 14 50", "AU", "13 14 50", "131450"),
        ("1300 975 707", "AU", "1300 975 707", "1300975707"),
        ("1800 123 456", "AU", "1800 123 456", "1800123456"),
        ("0800 123 456", "NZ", "0800 123 456", "+64800123456"),
        ("0800 123 4567", "GB", "0800 123 4567", "+448001234567"),
        ("4004-1234", "BR", "4004 1234", "40041234"),
        ("0800 123 4567", "BR", "0800 123 4567", "08001234567"),
        ("1588-1234", "KR", "1588 1234", "15881234"),
        ("808 200 200", "PT", "808 200 200", "+351808200200"),
        ("116 000", "PT", "116 000", "116000"),
        ("211", "US", "211", "211"),
        ("1-844-330-2020", "US", "1-844-330-2020", "+18443302020"),
    ],
)  # fmt: skip
def test_a_service_is_shown_as_its_country_writes_it_and_dialled_as_it_must_be(
    text: str, country: str, shown: str, dialled: str
) -> None:
    assert parse_telephone(text, country) == Telephone(shown, f"tel:{dialled}")


@pytest.mark.parametrize(
    ("text", "country", "shown", "dialled"),
    [
        ("1-800-FLOWERS", "US", "1-800-FLOWERS", "+18003569377"),
        ("1 800 555 TELL", "US", "1-800-555-TELL", "+18005558355"),
        ("+1 800 FLOWERS", "US", "+1-800-FLOWERS", "+18003569377"),
        ("+1-800-FLOWERS", "ID", "+1-800-FLOWERS", "+18003569377"),
        ("+1 (800) FLOWERS", "", "+1-800-FLOWERS", "+18003569377"),
        ("13 CENS", "AU", "13 CENS", "132367"),
        ("0800 1 SPI SPI", "ID", "0800 1 SPI SPI", "+628001774774"),
    ],
)
def test_letters_are_shown_and_their_digits_dialled(
    text: str, country: str, shown: str, dialled: str
) -> None:
    found = parse_telephone(text, country)
    assert (found.text, found.number) == (shown, dialled)


@pytest.mark.parametrize(
    ("text", "country", "international"),
    [
        ("0811 1919 9198", "ID", "+62 811 1919 9198"),
        ("021/25578300", "ID", "+62 21 2557 8300"),
        ("301-763-4636", "US", "+1 301 763 4636"),
        ("+44 20 7946 0958", "ID", ""),
        ("198", "ID", ""),
        ("0800 123 4567", "ID", ""),
        ("13 14 50", "AU", ""),
    ],
)
def test_the_number_for_those_abroad_stands_beside_it_where_it_is_reached_from_there(
    text: str, country: str, international: str
) -> None:
    assert parse_telephone(text, country).international == international


def test_american_numbers_have_their_hyphens() -> None:
    assert parse_telephone("(301) 763-4636", "US").text == "301-763-4636"
    assert parse_telephone("+1 301 763 4636", "US").text == "301-763-4636"


def test_a_number_with_its_countrys_code_needs_no_country() -> None:
    assert parse_telephone("+62 811 1919 9198", "") == Telephone(
        "+62 811 1919 9198", "tel:+6281119199198"
    )


def test_a_number_without_its_countrys_code_needs_a_country() -> None:
    assert refusal(lambda text: parse_telephone(text, ""), "0811 1919 9198") == (
        "expected a telephone number that begins with + and the code of its country, found "
        "0811 1919 9198\nAdd country: to survey.yml, such as country: ID for Indonesia, or write "
        "the number with + and so on."
    )


@pytest.mark.parametrize(
    "text", ["021 2557 8300 ext 12", "021 2557 8300 ext. 12", "021 2557 8300, ekst. 12", "021 2557 8300 x12"]
)  # fmt: skip
def test_an_extension_has_a_key_of_its_own(text: str) -> None:
    assert refusal(in_indonesia, text) == (
        "expected a telephone number without its extension, found 021 2557 8300 and 12\n"
        "Write the number alone, and on a line of its own extension: 12."
    )


@pytest.mark.parametrize("text", ["1", "12", "0042", "1234567"])
def test_an_extension_is_digits(text: str) -> None:
    assert parse_extension(text) == text


@pytest.mark.parametrize("text", ["", "12345678", "a", "1;2", "12 34"])
def test_what_is_no_extension_is_refused(text: str) -> None:
    assert refusal(parse_extension, text) == (
        f"expected an extension of 1 to 7 digits, found {text}\n"
        "Write only the digits that are dialled after the number has answered, such as 12."
    )
