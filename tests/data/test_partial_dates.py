from datetime import date

import pytest

from guidebook.data.values.own_words import own_words
from guidebook.data.values.partial_dates import PartialDate, parse_day, parse_partial_date
from refusing import refusal


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
    ["2023", "2023-7", "2023-13", "2023-00", "2023-07-00",
     "07-08-2023", "Juli 2023", "2023/07", "2023-07-15T08:00", "٢٠٢٣-٠٧", ""],
)  # fmt: skip
def test_what_is_no_month_or_day_is_refused(text: str) -> None:
    assert refusal(parse_partial_date, text) == (
        f"expected a month or a day, found {text}\n"
        "Write year and month, such as 2023-07, or year, month and day, such as 2023-07-15."
    )


@pytest.mark.parametrize(
    ("text", "lang", "month", "days", "last"),
    [
        ("2023-06-31", "id", "June 2023", 30, "2023-06-30"),
        ("2023-02-29", "id", "February 2023", 28, "2023-02-28"),
        ("2024-02-30", "id", "February 2024", 29, "2024-02-29"),
        ("2023-11-31", "id", "November 2023", 30, "2023-11-30"),
        ("2023-07-32", "id", "July 2023", 31, "2023-07-31"),
        ("31 Juni 2023", "id", "June 2023", 30, "2023-06-30"),
        ("30 Pébruari 2023", "su", "February 2023", 28, "2023-02-28"),
        ("31. September 2023", "de", "September 2023", 30, "2023-09-30"),
        ("31/06/2023", "id", "June 2023", 30, "2023-06-30"),
        ("02.30.2023", "id", "February 2023", 28, "2023-02-28"),
    ],
)
def test_a_day_that_its_month_does_not_have_is_told_as_such_as_a_month_and_as_a_day(
    text: str, lang: str, month: str, days: int, last: str
) -> None:
    told = (
        f"{month} has {days} days, found {text}\n"
        f"Write the day that is meant. The last day of that month is {last}."
    )
    assert refusal(lambda said: parse_partial_date(said, own_words(lang)), text) == told
    assert refusal(lambda said: parse_day(said, own_words(lang)), text) == told


@pytest.mark.parametrize("text", ["9999-12-31", "2203-07", "1899-12", "0203-07-01"])
def test_a_year_that_cannot_be_meant_is_refused_as_a_month_and_as_a_day(text: str) -> None:
    told = (
        f"expected a year from 1900 to 2100, found {text}\n"
        "Write the year that is meant. An end that nobody knows is left out."
    )
    assert refusal(parse_partial_date, text) == told
    assert text.count("-") < 2 or refusal(parse_day, text) == told


@pytest.mark.parametrize("text", ["31/10/2023", "10/31/2023", "31.10.2023", "31-10-2023"])
def test_a_day_written_in_another_order_is_asked_about(text: str) -> None:
    assert refusal(parse_partial_date, text) == (
        f"expected a month or a day, found {text}\n"
        "Write year and month, such as 2023-07, or year, month and day, such as 2023-07-15. "
        "Did you mean 2023-10-31?"
    )


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023-07 – 2023-10", "2023-07", "2023-10"),
        ("2023-07-01 - 2023-10-31", "2023-07-01", "2023-10-31"),
        ("Juli – Oktober 2023", "Juli 2023", "Oktober 2023"),
        ("1 Juli s.d. 31 Oktober 2023", "1 Juli 2023", "31 Oktober 2023"),
    ],
)
def test_two_dates_in_one_place_are_told_where_each_belongs(
    text: str, first: str, last: str
) -> None:
    assert refusal(lambda said: parse_partial_date(said, own_words("id")), text) == (
        f"expected one date, found two: {text}\n"
        f"Write the beginning and the end in a line each: starts: {first} and ends: {last}."
    )


def test_what_is_no_day_is_refused_where_a_month_would_not_do() -> None:
    assert refusal(parse_day, "besok") == (
        "expected a day, found besok\nWrite year, month and day, such as 2023-07-15."
    )


def test_a_month_is_not_the_day_on_which_it_begins() -> None:
    assert PartialDate(2023, 7) != PartialDate(2023, 7, 1)
