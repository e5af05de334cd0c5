from collections.abc import Iterable
from datetime import UTC, date, datetime

import pytest

from guidebook.data.values.schedules import Opening, Row, openings, overlap, rows_on
from guidebook.data.values.zones import number_of
from schedule_rows import CLOCKS, HOLIDAY, SATURDAY, WEEK, row


def said_on(rows: Iterable[Row], text: str) -> list[str]:
    found = rows_on(rows, date.fromisoformat(f"2023-{text}"))
    return [f"{one.opens}–{one.closes}" if one.opens else "closed" for one in found]


def told(one: Opening) -> str:
    start, end = (datetime.fromtimestamp(m * 60, UTC) for m in (one.start, one.end))
    return f"{start:%d.%m. %H:%M} – {end:%d.%m. %H:%M}{'' if one.is_certain else ' ?'}"


def opened(rows: tuple[Row, ...], first: str, last: str) -> list[str]:
    days = [number_of(date.fromisoformat(f"2023-{text}")) for text in (first, last)]
    return [told(one) for one in openings(rows, CLOCKS, *days)]


def test_rows_of_days_add_up() -> None:
    rows = (row("08:00–12:00", "every day"), row("13:00–16:00", "Monday-Friday"))
    assert said_on(rows, "08-18") == ["08:00–12:00", "13:00–16:00"]
    assert said_on(rows, "08-19") == ["08:00–12:00"]


def test_a_row_holds_from_its_first_date_until_its_last() -> None:
    assert said_on((SATURDAY,), "07-01") == ["09:00–12:00"]
    assert said_on((SATURDAY,), "06-24") == []
    assert said_on((SATURDAY,), "08-26") == ["09:00–12:00"]
    assert said_on((SATURDAY,), "09-02") == []


def test_a_date_replaces_the_days_of_the_week() -> None:
    assert said_on((WEEK, HOLIDAY), "08-16") == ["08:00–16:00"]
    assert said_on((WEEK, HOLIDAY), "08-17") == ["closed"]
    shorter = row("10:00–12:00", first="08-18", last="08-18")
    assert said_on((WEEK, HOLIDAY, shorter), "08-18") == ["10:00–12:00"]


def test_a_date_may_have_several_hours() -> None:
    rows = (
        WEEK,
        row("08:00–10:00", first="08-17", last="08-17"),
        row("14:00–15:00", first="08-17", last="08-17"),
    )
    assert said_on(rows, "08-17") == ["08:00–10:00", "14:00–15:00"]


def test_of_two_rows_of_dates_the_one_with_fewer_dates_holds() -> None:
    leave = row("closed", first="12-24", last="12-31")
    between = row("10:00–12:00", first="12-27", last="12-27")
    assert said_on((WEEK, leave, between), "12-26") == ["closed"]
    assert said_on((WEEK, leave, between), "12-27") == ["10:00–12:00"]


def test_a_closed_day_of_the_week_is_taken_away() -> None:
    rows = (row("08:00–16:00", "every day"), row("closed", "Sunday", "07-01", "07-31"))
    assert said_on(rows, "07-02") == ["closed"]
    assert said_on(rows, "08-06") == ["08:00–16:00"]


def test_openings_are_moments() -> None:
    assert opened((WEEK, HOLIDAY), "08-16", "08-18") == [
        "16.08. 01:00 – 16.08. 09:00",
        "18.08. 01:00 – 18.08. 09:00",
    ]


def test_openings_follow_daylight_saving() -> None:
    rows = (row("08:00–24:00", "every day", zone="WET"),)
    assert opened(rows, "03-25", "03-26") == [
        "25.03. 08:00 – 26.03. 00:00",
        "26.03. 07:00 – 26.03. 23:00",
    ]


def test_a_night_that_is_an_hour_longer_is_told_so() -> None:
    rows = (row("22:00–06:00", "Saturday", zone="WET"),)
    assert opened(rows, "10-28", "10-28") == ["28.10. 21:00 – 29.10. 06:00"]


def test_hours_that_run_into_a_day_of_other_hours_are_not_certain() -> None:
    night = row("22:00–06:00", "every day")
    assert opened((night, HOLIDAY), "08-15", "08-17") == [
        "15.08. 15:00 – 15.08. 23:00",
        "16.08. 15:00 – 16.08. 23:00 ?",
    ]


def test_hours_until_midnight_do_not_run_into_the_day_after() -> None:
    evening = row("18:00–24:00", "every day")
    assert opened((evening, HOLIDAY), "08-16", "08-17") == ["16.08. 11:00 – 16.08. 17:00"]


def test_nights_of_one_row_of_dates_are_certain() -> None:
    nights = row("22:00–06:00", first="08-15", last="08-17")
    assert opened((nights,), "08-15", "08-15") == ["15.08. 15:00 – 15.08. 23:00"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("08:00–12:00", "Monday"), ("11:59–13:00", "Monday"), True),
        (("08:00–12:00", "Monday"), ("12:00–13:00", "Monday"), False),
        (("08:00–12:00", "Monday"), ("08:00–12:00", "Tuesday"), False),
        (("22:00–06:00", "Monday"), ("05:00–07:00", "Tuesday"), True),
        (("22:00–06:00", "Sunday"), ("05:00–07:00", "Monday"), True),
        (("22:00–06:00", "Sunday"), ("06:00–07:00", "Monday"), False),
        (("00:00–24:00", "every day"), ("13:00–14:00", "Friday"), True),
        (("08:00–12:00", "Monday", "", "07-31"), ("08:00–12:00", "Monday", "08-01"), False),
        (
            ("08:00–12:00", "Monday", "", "08-01"),
            ("08:00–12:00", "Monday", "08-01", "12-31"),
            False,
        ),
        (("08:00–12:00", "Monday", "07-01"), ("08:00–12:00", "Monday", "08-01"), True),
        (("08:00–12:00", "Monday"), ("closed", "Monday", "08-01", "08-31"), False),
        (("08:00–12:00", "Monday"), ("closed", "", "08-17", "08-17"), False),
        (("closed", "", "08-17", "08-17"), ("08:00–09:00", "", "08-17", "08-17"), True),
        (("10:00–11:00", "", "08-17", "08-17"), ("08:00–09:00", "", "08-17", "08-17"), False),
        (("10:00–11:00", "", "08-17", "08-17"), ("10:30–12:00", "", "08-17", "08-17"), True),
        (("closed", "", "12-24", "12-31"), ("10:30–12:00", "", "12-27", "12-27"), False),
        (("closed", "", "08-17", "08-17"), ("08:00–09:00", "", "08-18", "08-18"), False),
    ],
)
def test_rows_overlap_where_they_tell_one_moment_twice(
    first: tuple[str, ...], second: tuple[str, ...], expected: bool
) -> None:
    assert overlap(row(*first), row(*second)) is expected
    assert overlap(row(*second), row(*first)) is expected
