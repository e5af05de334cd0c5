import pytest

from guidebook.data.values.telephones import Telephone, parse_country, parse_telephone
from guidebook.problems.problem import Wrong
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
    ],
)
def test_a_number_is_shown_in_one_style_and_dialled_from_anywhere(
    text: str, shown: str, uri: str
) -> None:
    assert in_indonesia(text) == Telephone(shown, uri)


@pytest.mark.parametrize("text", ["198", "112", "110", "119", "14045"])
def test_a_short_code_is_dialled_as_it_is(text: str) -> None:
    assert in_indonesia(text) == Telephone(text, f"tel:{text}")


@pytest.mark.parametrize(
    "text",
    ["0811",
        "0811 19",
        "021",
        "0198", "0811 1909 1198 7777", "0811 1909 1198 ext 5", "0800 1 SPI", "٠٨١١١٩٠٩١١٩٨",
     "+198", "+62 198", "+999 811 1909 1198", "0811 1909 1198; 0811 1906 1198",
     "tel:081119091198", "0000", "-"],
)  # fmt: skip
def test_what_is_no_telephone_number_is_refused(text: str) -> None:
    with pytest.raises(Wrong) as wrong:
        in_indonesia(text)
    assert f"{wrong.value.message}\n{wrong.value.mend}" == (
        f"expected a telephone number that exists, found {text}\n"
        "Write the number as it is dialled in the country, such as 0811 1919 9198, or with +62 "
        "and so on. Compare it digit by digit with its source."
    )


@pytest.mark.parametrize("text", ["ID", "MY", "TL"])
def test_a_country_is_a_code_of_two_capitals(text: str) -> None:
    assert parse_country(text) == text


@pytest.mark.parametrize("text", ["id", "XX", "IDN", "Indonesia", "001", ""])
def test_what_is_no_country_is_refused(text: str) -> None:
    assert refusal(parse_country, text) == (
        f"expected the two letters of a country, found {text}\n"
        "Write the code of ISO 3166 in capitals, such as ID for Indonesia."
    )
