from datetime import UTC, datetime

import pytest

from guidebook.data.values.answers import answer
from guidebook.data.values.schedules import Row
from guidebook.data.values.zones import ZoneClock
from schedule_rows import CLOCKS, HOLIDAY, WEEK, row

WIB = {"WIB": CLOCKS["WIB"]}


def told(rows: tuple[Row, ...], now: str, clocks: dict[str, ZoneClock] = WIB) -> str:
    """What is told at a moment, which is given in UTC as the answer is."""
    moment = int(datetime.fromisoformat(f"2023-{now}+00:00").timestamp()) // 60
    found = answer(rows, clocks, moment)
    if found is None:
        return "nothing"
    at = datetime.fromtimestamp(found.moment * 60, UTC)
    minutes = getattr(found, "minutes", "")
    return f"{type(found).__name__} {at:%d.%m. %H:%M} {minutes}".rstrip()


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("08-16 00:59", "OpensAt 16.08. 01:00"),
        ("08-16 01:00", "OpenUntil 16.08. 09:00"),
        ("08-16 08:29", "OpenUntil 16.08. 09:00"),
        ("08-16 08:30", "ClosesSoon 16.08. 09:00 30"),
        ("08-16 08:59", "ClosesSoon 16.08. 09:00 1"),
        ("08-16 09:00", "OpensAt 18.08. 01:00"),
        ("08-17 02:00", "OpensAt 18.08. 01:00"),
        ("08-18 09:00", "OpensAt 21.08. 01:00"),
    ],
)
def test_on_weekdays_with_a_holiday_the_holiday_is_closed(now: str, expected: str) -> None:
    assert told((WEEK, HOLIDAY), now) == expected


def test_hours_of_a_date_are_told_on_it() -> None:
    rows = (WEEK, row("10:00–12:00", first="08-17", last="08-17"))
    assert told(rows, "08-17 01:30") == "OpensAt 17.08. 03:00"
    assert told(rows, "08-17 03:30") == "OpenUntil 17.08. 05:00"
    assert told(rows, "08-17 05:00") == "OpensAt 18.08. 01:00"


def test_hours_that_follow_each_other_are_one() -> None:
    rows = (row("08:00–12:00", "Monday"), row("12:00–16:00", "Monday"), row("22:00–24:00", "Sunday"),
            row("00:00–08:00", "Monday"))  # fmt: skip
    assert told(rows, "08-13 16:00") == "OpenUntil 14.08. 09:00"


def test_of_what_never_closes_no_end_is_told() -> None:
    assert told((row("00:00–24:00", "every day"),), "08-16 09:00") == "nothing"


def test_a_night_is_open_past_midnight() -> None:
    night = row("22:00–06:00", "every day")
    assert told((night,), "08-16 20:00") == "OpenUntil 16.08. 23:00"


def test_a_night_before_a_day_of_other_hours_tells_nothing() -> None:
    rows = (row("22:00–06:00", "every day"), HOLIDAY)
    assert told(rows, "08-16 14:00") == "OpensAt 16.08. 15:00"
    assert told(rows, "08-16 18:00") == "nothing"
    assert told(rows, "08-16 23:00") == "OpensAt 18.08. 15:00"


def test_an_opening_more_than_a_week_away_is_not_told_by_its_day_of_the_week() -> None:
    leave = row("closed", first="12-18", last="12-29")
    assert told((WEEK, leave), "12-16 02:00") == "nothing"
    assert told((WEEK, leave), "12-29 02:00") == "OpensAt 01.01. 01:00"


def test_before_the_first_and_after_the_last_date_nothing_is_told() -> None:
    rows = (row("08:00–16:00", "every day", "07-01", "07-31"),)
    assert told(rows, "06-01 02:00") == "nothing"
    assert told(rows, "06-28 02:00") == "OpensAt 01.07. 01:00"
    assert told(rows, "07-31 09:00") == "nothing"


def test_without_rows_nothing_is_told() -> None:
    assert told((), "08-16 09:00") == "nothing"


def test_daylight_saving_moves_the_moments() -> None:
    rows = (row("09:00–18:00", "every day", zone="WET"),)
    clocks = {"WET": CLOCKS["WET"]}
    assert told(rows, "03-25 08:00", clocks) == "OpensAt 25.03. 09:00"
    assert told(rows, "03-26 08:00", clocks) == "OpenUntil 26.03. 17:00"
    assert told(rows, "10-29 08:30", clocks) == "OpensAt 29.10. 09:00"


def test_where_clocks_are_not_known_nothing_is_told() -> None:
    rows = (row("09:00–18:00", "every day", zone="WET"),)
    moment = int(datetime(2024, 1, 2, 12, tzinfo=UTC).timestamp()) // 60
    assert answer(rows, {"WET": CLOCKS["WET"]}, moment) is None
