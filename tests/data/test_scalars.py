from collections.abc import Callable
from datetime import date

import pytest

from guidebook.data.values.scalars import (
    Clock,
    Days,
    PartialDate,
    nearest,
    parse_abbreviation,
    parse_clock,
    parse_count,
    parse_country,
    parse_days,
    parse_edition,
    parse_identifier,
    parse_language_tag,
    parse_offset,
    parse_partial_date,
    parse_web_address,
)
from guidebook.problems.problem import Wrong


def refusal(parse: Callable[[str], object], text: str) -> str:
    """How a text is refused: the message, and on the next line how to mend it."""
    with pytest.raises(Wrong) as wrong:
        parse(text)
    return f"{wrong.value.message}\n{wrong.value.mend}"


@pytest.mark.parametrize(
    ("text", "minutes"), [("00:00", 0), ("08:30", 510), ("22:00", 1320), ("23:59", 1439), ("24:00", 1440)]
)  # fmt: skip
def test_a_time_is_read_and_written_alike(text: str, minutes: int) -> None:
    assert (parse_clock(text), str(Clock(minutes))) == (Clock(minutes), text)


@pytest.mark.parametrize(
    "text",
    ["24:01", "25:00", "8:30", "22.00", "08:60", "0830", "08:30:00", "08:30 WIB", "-1:30", "٠٨:٣٠",
     "８:３０", "08:3", "", "1320"],
)  # fmt: skip
def test_what_is_no_time_is_refused(text: str) -> None:
    assert refusal(parse_clock, text) == (
        f"expected a time from 00:00 to 24:00, found {text}\n"
        "Write hours and minutes with two digits each and a colon, such as 08:30."
    )


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023-07", date(2023, 7, 1), date(2023, 7, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
        ("2023-12-31", date(2023, 12, 31), date(2023, 12, 31)),
    ],
)
def test_a_month_or_a_day_is_read_as_precisely_as_it_is_known(
    text: str, first: date, last: date
) -> None:
    day = parse_partial_date(text)
    assert (day.first, day.last, str(day)) == (first, last, text)


@pytest.mark.parametrize(
    "text",
    ["2023", "2023-7", "2023-13", "2023-00", "2023-02-29", "2023-07-32", "2023-07-00", "1899-12",
     "15-07-2023", "Juli 2023", "2023/07", "2023-07-15T08:00", "٢٠٢٣-٠٧", ""],
)  # fmt: skip
def test_what_is_no_month_or_day_is_refused(text: str) -> None:
    assert refusal(parse_partial_date, text) == (
        f"expected a month or a day, found {text}\n"
        "Write year and month, such as 2023-07, or year, month and day, such as 2023-07-15."
    )


def test_a_month_is_not_the_day_on_which_it_begins() -> None:
    assert PartialDate(2023, 7) != PartialDate(2023, 7, 1)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("every day", (0, 1, 2, 3, 4, 5, 6)),
        ("Every day", (0, 1, 2, 3, 4, 5, 6)),
        ("Monday", (0,)),
        ("sunday", (6,)),
        ("Monday-Friday", (0, 1, 2, 3, 4)),
        ("Monday – Friday", (0, 1, 2, 3, 4)),
        ("Saturday-Monday", (0, 5, 6)),
        ("Friday, Monday", (0, 4)),
        ("Monday-Tuesday, Tuesday, Sunday", (0, 1, 6)),
        ("Monday-Monday", (0,)),
        ("Sunday-Saturday", (0, 1, 2, 3, 4, 5, 6)),
    ],
)
def test_days_are_read_one_by_one_as_spans_and_as_lists(
    text: str, numbers: tuple[int, ...]
) -> None:
    assert parse_days(text) == Days(numbers)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Mondya", " Did you mean Monday?"),
        ("Monday-Firday", " Did you mean Friday?"),
        ("Monday, Sunday, tusday", " Did you mean Tuesday?"),
        ("Senin", ""),
        ("daily", ""),
        ("0", ""),
        ("Monday,", ""),
        ("Monday-", ""),
        ("Monday-Wednesday-Friday", ""),
        ("", ""),
    ],
)
def test_what_is_no_day_is_refused_with_the_day_that_was_meant(text: str, hint: str) -> None:
    assert refusal(parse_days, text) == (
        f"expected days of the week, found {text}\n"
        "Write every day, or days such as Monday, or Monday-Friday, with commas between them."
        f"{hint}"
    )


def test_days_later_are_the_days_after_and_sunday_is_followed_by_monday() -> None:
    assert Days((0, 5, 6)).shifted(1) == Days((0, 1, 6))
    assert Days((0, 1)).shifted(-1) == Days((0, 6))


def test_every_day_is_all_seven() -> None:
    assert parse_days("Sunday-Saturday").is_every_day
    assert not parse_days("Monday-Saturday").is_every_day


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("+07:00", 420), ("+09:30", 570), ("-03:30", -210), ("+00:00", 0), ("+14:00", 840)],
)
def test_a_distance_from_utc_is_read_in_minutes(text: str, minutes: int) -> None:
    assert parse_offset(text) == minutes


@pytest.mark.parametrize(
    "text", ["07:00", "+7", "+7:00", "+14:01", "+07:60", "UTC+7", "WIB", "−07:00", ""]
)
def test_what_is_no_distance_from_utc_is_refused(text: str) -> None:
    assert refusal(parse_offset, text) == (
        f"expected a distance from UTC, found {text}\n"
        "Write sign, hours and minutes, such as +07:00 for WIB."
    )


@pytest.mark.parametrize(
    "text",
    ["https://example.org", "https://example.org/", "https://example.org:8443/a?b=c&d=1#e",
     "https://EXAMPLE.org/A", "https://xn--e1afmkfd.example/%20", "https://192.0.2.1/"],
)  # fmt: skip
def test_a_web_address_stays_as_it_is_written(text: str) -> None:
    assert parse_web_address(text) == text


@pytest.mark.parametrize(
    "text",
    ["example.org", "https://", "https:///path", "https://user@example.org", "https://@example.org",
     "https://exa mple.org", "https://example.org:99999", "https://[::1", "https://-a.org",
     "javascript:alert(1)", "ftp://example.org", "https://example.org/<b>", 'https://example.org/"',
     "https://example.org/a\nb", "https://пример.рф", ""],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(text: str) -> None:
    assert refusal(parse_web_address, text) == (
        f"expected a web address, found {text}\n"
        "Write the whole address as in a browser, such as https://example.org/survey."
    )


@pytest.mark.parametrize("text", ["2023", "2023-autumn", "2023-2", "2023-second-round"])
def test_an_edition_is_a_year_and_words(text: str) -> None:
    assert parse_edition(text) == text


@pytest.mark.parametrize(
    "text", ["23", "20231", "1899", "2023-", "2023-Autumn", "2023_2", "2023 2", "autumn-2023", "٢٠٢٣", ""]
)  # fmt: skip
def test_what_is_no_edition_is_refused(text: str) -> None:
    assert refusal(parse_edition, text) == (
        f"expected a year, found {text}\n"
        "Write the year, such as 2023, or the year and a word, such as 2023-autumn."
    )


@pytest.mark.parametrize("text", ["expert", "local_government", "a1", "x"])
def test_an_identifier_is_small_letters_digits_and_underscores(text: str) -> None:
    assert parse_identifier(text) == text


@pytest.mark.parametrize(
    "text", ["Expert", "1a", "_a", "local-government", "a b", "../a", "a\n", "é", "ａ", ""]
)
def test_what_is_no_identifier_is_refused(text: str) -> None:
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
    ("word", "hint"), [("platfrom", " Did you mean platform?"), ("xyz", ""), ("", "")]
)
def test_the_nearest_known_word_is_a_hint(word: str, hint: str) -> None:
    assert nearest(word, ["platform", "period"]) == hint


@pytest.mark.parametrize(
    "text", ["id", "en", "ban", "pt-BR", "zh-Hant", "sr-Latn-RS", "ar-001", "de-CH-1996"]
)
def test_a_language_is_a_tag_of_bcp_47(text: str) -> None:
    assert parse_language_tag(text) == text


@pytest.mark.parametrize(
    "text", ["EN", "en_US", "en-gb", "e", "english", "en-", "x-foo", "../en", "bahasa Bali", ""]
)
def test_what_is_no_language_tag_is_refused(text: str) -> None:
    assert refusal(parse_language_tag, text) == (
        f"expected a language tag of BCP 47, found {text}\n"
        "Write the language with two or three small letters, and if needed script and region: "
        "ban, zh-Hant, pt-BR."
    )
