from collections.abc import Callable

import pytest

from guidebook.data.values.identifiers import (
    parse_abbreviation,
    parse_count,
    parse_identifier,
    parse_language_tag,
    parse_moment,
)
from refusing import refusal


@pytest.mark.parametrize("text", ["expert", "local_government", "a1", "x"])
def test_an_identifier_is_small_letters_digits_and_underscores(text: str) -> None:
    assert parse_identifier(text) == text


@pytest.mark.parametrize(
    ("parse", "sign"),
    [(parse_identifier, "a"), (parse_abbreviation, "S"), (parse_language_tag, "x-" + "abcd-" * 9)],
)
def test_a_name_of_which_names_of_files_are_made_has_at_most_fifty_letters(
    parse: Callable[[str], str], sign: str
) -> None:
    name = (sign * 50)[:50]
    assert parse(name) == name
    assert refusal(parse, f"{name}a") == (
        "expected a word of at most 50 signs, found one of 51\n"
        "Is a space missing, or a quote not closed? Divide the word, or close the quote."
    )


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Expert", "expert"),
        ("1a", "a"),
        ("_a", "a"),
        ("local-government", "local_government"),
        ("a b", "a_b"),
        ("../a", "a"),
        ("a\n", "a"),
        ("• ready", "ready"),
        ("2. ready", "ready"),
        ("expert.yml", "expert"),
    ],
)
def test_what_is_no_identifier_is_refused_with_the_one_that_was_meant(
    text: str, meant: str
) -> None:
    assert refusal(parse_identifier, text) == (
        f"expected a name of small letters, digits and _, found {text}\n"
        "Write a name such as local_government; readers see it in addresses only. "
        f"Did you mean {meant}?"
    )


@pytest.mark.parametrize("text", ["é", "", "12"])
def test_where_nothing_of_a_name_is_left_none_is_offered(text: str) -> None:
    assert refusal(parse_identifier, text) == (
        f"expected a name of small letters, digits and _, found {text}\n"
        "Write a name such as local_government; readers see it in addresses only."
    )


@pytest.mark.parametrize(("text", "count"), [("1", 1), ("9", 9), ("10", 10), ("99", 99)])
def test_a_count_is_a_small_whole_number(text: str, count: int) -> None:
    assert parse_count(text) == count


@pytest.mark.parametrize("text", ["0", "01", "-1", "1.5", "100", "1 ", "one", "١", ""])
def test_what_is_no_count_is_refused(text: str) -> None:
    assert refusal(parse_count, text) == (
        f"expected a number from 1 to 99, found {text}\nWrite a number such as 1."
    )


@pytest.mark.parametrize("text", ["SPI", "Spi", "SPI 2", "S-P-I", "4S"])
def test_an_abbreviation_can_stand_in_the_name_of_a_file(text: str) -> None:
    assert parse_abbreviation(text) == text


@pytest.mark.parametrize("text", ["S.P.I", "S/P", "SPI ", "-SPI", "SPÍ", ""])
def test_what_can_stand_in_no_name_of_a_file_is_refused(text: str) -> None:
    assert refusal(parse_abbreviation, text) == (
        f"expected letters and digits, found {text}\n"
        "Write a short name such as SPI; the names of the PDF files begin with it."
    )


@pytest.mark.parametrize(
    "text", ["id", "en", "ban", "pt-BR", "zh-Hant", "sr-Latn-RS", "ar-001", "de-CH-1996", "x-foo"]
)
def test_a_language_is_a_tag_of_bcp_47(text: str) -> None:
    assert parse_language_tag(text) == text


@pytest.mark.parametrize("text", ["e", "english", "en-", "../en", "bahasa Bali", "en-u", "x-", ""])
def test_what_is_no_language_tag_is_refused(text: str) -> None:
    assert refusal(parse_language_tag, text) == (
        f"expected a language tag of BCP 47, found {text}\n"
        "Write the language with two or three small letters, and if needed script and region: "
        "ban, zh-Hant, pt-BR."
    )


@pytest.mark.parametrize(
    ("text", "meant"),
    [("EN", "en"), ("en_US", "en-US"), ("zh-hant", "zh-Hant"), ("jv_Java", "jv-Java")],
)
def test_a_language_tag_in_another_form_is_told_with_the_right_one(text: str, meant: str) -> None:
    assert refusal(parse_language_tag, text) == (
        f"expected a language tag of BCP 47, found {text}\n"
        "Write the language with two or three small letters, and if needed script and region: "
        f"ban, zh-Hant, pt-BR. Did you mean {meant}?"
    )


@pytest.mark.parametrize(
    ("text", "moment"),
    [("", None), ("0", 0), ("1700000000", 1_700_000_000), ("9" * 11, 99999999999)],
)
def test_a_moment_is_a_number_of_seconds(text: str, moment: int | None) -> None:
    assert parse_moment(text) == moment


@pytest.mark.parametrize("text", ["x", "-1", "1e9", " 1", "9" * 12, "\u0663", "2023-07-01"])
def test_what_is_no_number_of_seconds_is_refused(text: str) -> None:
    assert refusal(parse_moment, text) == (
        f"expected a number of seconds since 1970, found {text}\n"
        "Write it anew, or have no such variable: unset SOURCE_DATE_EPOCH"
    )
