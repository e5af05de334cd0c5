from datetime import date

import pytest

from guidebook.data.values.clocks import parse_clock
from guidebook.data.values.days import parse_days
from guidebook.data.values.schedules import Row
from guidebook.data.values.zone_hours import Window, ZoneHours, hours_in_zone

WIB, WITA, WIT = "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"
NEPAL, FAR_WEST = "Asia/Kathmandu", "Etc/GMT+12"
LISBON, BERLIN, NEW_YORK = "Europe/Lisbon", "Europe/Berlin", "America/New_York"
YEAR = (date(2023, 1, 1), date(2023, 12, 31))
PERIOD = (date(2023, 7, 1), date(2023, 10, 31))


def row(opens: str, closes: str, days: str = "every day", dates: str = "") -> Row:
    first, _, last = dates.partition(" ")
    return Row(
        days=parse_days(days) if days else None,
        first=date.fromisoformat(first) if first else None,
        last=date.fromisoformat(last) if last else None,
        opens=parse_clock(opens),
        closes=parse_clock(closes),
    )


def told(shown: ZoneHours) -> str:
    days = "".join(str(number) for number in shown.days.numbers) if shown.days else "dates"
    dates = f" {shown.first:%d.%m.}-{shown.last:%d.%m.}" if shown.first and shown.last else ""
    next_day = " +1" if shown.closes_next_day else ""
    forward = {True: " forward", False: "", None: " both"}[shown.is_daylight]
    return f"{days} {shown.opens}–{shown.closes}{next_day}{dates}{forward}"


def shown(one: Row, own: str, other: str, window: Window | None = YEAR) -> list[str]:
    return [told(hours) for hours in hours_in_zone(one, own, other, window)]


@pytest.mark.parametrize(
    ("opens", "closes", "wib", "wita", "wit"),
    [
        ("08:30", "22:00", "08:30–22:00", "09:30–23:00", "10:30–24:00"),
        ("08:30", "23:00", "08:30–23:00", "09:30–24:00", "10:30–01:00 +1"),
        ("00:00", "24:00", "00:00–24:00", "00:00–24:00", "00:00–24:00"),
        ("22:00", "06:00", "22:00–06:00 +1", "23:00–07:00 +1", "00:00–08:00"),
        ("16:00", "00:00", "16:00–24:00", "17:00–01:00 +1", "18:00–02:00 +1"),
    ],
)
@pytest.mark.parametrize("window", [YEAR, PERIOD, None])
def test_hours_of_wib_are_shown_in_all_three_zones_whatever_the_days(
    opens: str, closes: str, wib: str, wita: str, wit: str, window: Window | None
) -> None:
    found = [shown(row(opens, closes), WIB, zone, window) for zone in (WIB, WITA, WIT)]
    assert found == [[f"0123456 {expected}"] for expected in (wib, wita, wit)]


@pytest.mark.parametrize(
    ("days", "opens", "closes", "own", "other", "expected"),
    [
        ("Monday-Friday", "23:00", "24:00", WIB, WITA, "12345 00:00–01:00"),
        ("Sunday", "22:30", "23:30", WIB, WIT, "0 00:30–01:30"),
        ("Monday", "00:30", "09:00", WIT, WIB, "6 22:30–07:00 +1"),
        ("Saturday-Monday", "01:00", "02:00", WIT, WIB, "456 23:00–24:00"),
        ("Monday", "12:00", "13:00", WIB, FAR_WEST, "6 17:00–18:00"),
        ("Monday", "08:00", "09:30", NEPAL, WIB, "0 09:15–10:45"),
    ],
)
def test_hours_that_begin_on_another_day_elsewhere_are_shown_on_that_day(
    days: str, opens: str, closes: str, own: str, other: str, expected: str
) -> None:
    assert shown(row(opens, closes, days), own, other) == [expected]


def test_hours_of_dates_are_shown_on_the_dates_of_the_other_zone() -> None:
    holiday = row("00:30", "09:00", "", "2023-08-17 2023-08-17")
    assert shown(holiday, WIT, WIB) == ["dates 22:30–07:00 +1 16.08.-16.08."]


def test_hours_that_are_bounded_keep_their_bounds() -> None:
    summer = row("09:00", "12:00", "Saturday", "2023-07-01 2023-08-31")
    assert shown(summer, WIB, WITA) == ["5 10:00–13:00 01.07.-31.08."]


def test_zones_that_put_their_clocks_forward_together_differ_by_as_much() -> None:
    assert shown(row("09:00", "18:00"), LISBON, BERLIN) == ["0123456 10:00–19:00 both"]
    assert shown(row("09:00", "18:00"), LISBON, BERLIN, None) == ["0123456 10:00–19:00 both"]


def test_where_the_difference_changes_each_time_of_the_year_has_its_dates() -> None:
    assert shown(row("09:00", "18:00"), LISBON, WIB) == [
        "0123456 16:00–01:00 +1 01.01.-25.03.",
        "0123456 15:00–24:00 26.03.-28.10.",
        "0123456 16:00–01:00 +1 29.10.-31.12.",
    ]
    assert shown(row("09:00", "17:00", "Monday-Friday"), NEW_YORK, LISBON) == [
        "01234 14:00–22:00 02.01.-10.03.",
        "01234 13:00–21:00 13.03.-24.03.",
        "01234 14:00–22:00 27.03.-27.10. forward",
        "01234 13:00–21:00 30.10.-03.11.",
        "01234 14:00–22:00 06.11.-29.12.",
    ]


def test_only_the_days_that_are_meant_count() -> None:
    summer = (date(2023, 7, 1), date(2023, 8, 31))
    assert shown(row("09:00", "18:00"), LISBON, WIB, summer) == ["0123456 15:00–24:00"]
    assert shown(row("09:00", "18:00"), LISBON, LISBON, summer) == ["0123456 09:00–18:00 forward"]


def test_where_nobody_says_what_days_are_meant_uncertain_zones_are_left_out() -> None:
    assert shown(row("09:00", "18:00"), LISBON, WIB, None) == []
    assert shown(row("09:00", "18:00"), LISBON, LISBON, None) == ["0123456 09:00–18:00 both"]


def test_the_dates_of_a_row_say_what_days_are_meant() -> None:
    summer = row("09:00", "18:00", "every day", "2023-07-01 2023-08-31")
    assert shown(summer, LISBON, WIB, None) == ["0123456 15:00–24:00 01.07.-31.08."]


def test_a_row_outside_the_days_that_are_meant_is_not_shown() -> None:
    winter = row("09:00", "18:00", "every day", "2023-12-01 2023-12-31")
    assert shown(winter, WIB, WITA, PERIOD) == []


def test_what_is_closed_has_no_hours_in_any_zone() -> None:
    day = date(2023, 8, 17)
    assert hours_in_zone(Row(first=day, last=day), WIB, WITA, YEAR) == ()
