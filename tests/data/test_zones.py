from datetime import UTC, date, datetime

import pytest

from guidebook.data.values.zones import (
    ZoneClock,
    day_of,
    number_of,
    parse_zone,
    zone_clock,
)
from refusing import refusal

YEAR = (date(2023, 1, 1), date(2023, 12, 31))


def moment(*parts: int) -> int:
    return int(datetime(*parts, tzinfo=UTC).timestamp()) // 60  # type: ignore[arg-type, misc]


def told(clock: ZoneClock) -> list[str]:
    return [
        f"{datetime.fromtimestamp(one.since * 60, UTC):%d.%m. %H:%M} {one.offset:+}"
        f"{' daylight' if one.is_daylight else ''}"
        for one in clock.shifts[1:]
    ]


@pytest.mark.parametrize(
    "name", ["Asia/Jakarta", "Europe/Lisbon", "America/Argentina/Ushuaia", "Asia/Kathmandu", "UTC"]
)
def test_a_zone_is_one_of_iana(name: str) -> None:
    assert parse_zone(name) == name


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Asia/Djakarta", " Did you mean Asia/Jakarta?"),
        ("Jakarta", " Did you mean Asia/Jakarta?"),
        ("asia/jayapura", " Did you mean Asia/Jayapura?"),
        ("New York", " Did you mean America/New_York?"),
        ("Europe/Lissabon", " Did you mean Europe/Lisbon?"),
        ("WIB", ""),
        ("+07:00", ""),
        ("../../etc/passwd", ""),
        ("", ""),
    ],
)
def test_what_is_no_zone_is_refused_with_the_one_that_was_meant(text: str, hint: str) -> None:
    assert refusal(parse_zone, text) == (
        f"expected a time zone of IANA, found {text}\n"
        f"Write continent and city, such as Asia/Jakarta or Europe/Lisbon.{hint}"
    )


@pytest.mark.parametrize(
    ("name", "offset"),
    [
        ("Asia/Jakarta", 420),
        ("Asia/Makassar", 480),
        ("Asia/Jayapura", 540),
        ("Asia/Kathmandu", 345),
    ],
)
def test_a_clock_that_is_never_put_forward_is_known_forever(name: str, offset: int) -> None:
    clock = zone_clock(name, *YEAR)
    assert [one.offset for one in clock.shifts] == [offset]
    assert not clock.shifts[0].is_daylight
    assert clock.knows(moment(1999, 1, 1))
    assert clock.knows(moment(2035, 1, 1))


def test_a_clock_is_put_forward_and_back_at_its_moments() -> None:
    assert told(zone_clock("Europe/Lisbon", *YEAR)) == [
        "26.03. 01:00 +60 daylight",
        "29.10. 01:00 +0",
    ]
    assert told(zone_clock("America/New_York", *YEAR)) == [
        "12.03. 07:00 -240 daylight",
        "05.11. 06:00 -300",
    ]
    assert told(zone_clock("Australia/Lord_Howe", *YEAR)) == [
        "01.04. 15:00 +630",
        "30.09. 15:30 +660 daylight",
    ]


def test_irish_summer_is_daylight_saving_though_its_law_calls_winter_so() -> None:
    assert told(zone_clock("Europe/Dublin", *YEAR)) == [
        "26.03. 01:00 +60 daylight",
        "29.10. 01:00 +0",
    ]


def test_of_a_clock_that_changes_nothing_is_known_outside_the_days_that_are_meant() -> None:
    clock = zone_clock("Europe/Lisbon", date(2023, 7, 1), date(2023, 8, 31))
    assert [one.offset for one in clock.shifts] == [60]
    assert clock.knows(moment(2023, 8, 31, 23, 59))
    assert clock.knows(moment(2023, 9, 1, 12))  # when it is still the last day, farthest west
    assert not clock.knows(moment(2023, 9, 2))
    assert not clock.knows(moment(2023, 6, 1))


@pytest.mark.parametrize(
    ("local", "expected"),
    [
        (moment(2023, 3, 26, 0, 59), "2023-03-26 00:59"),
        (moment(2023, 3, 26, 1, 30), "2023-03-26 01:30"),  # left out: clocks go on, and show 02:30
        (moment(2023, 3, 26, 2, 0), "2023-03-26 01:00"),
        (moment(2023, 10, 29, 1, 30), "2023-10-29 00:30"),  # the first of two
        (moment(2023, 10, 29, 2, 0), "2023-10-29 02:00"),
        (moment(2023, 7, 1, 12, 0), "2023-07-01 11:00"),
    ],
)
def test_a_time_on_the_clock_is_one_moment(local: int, expected: str) -> None:
    found = zone_clock("Europe/Lisbon", *YEAR).moment(local)
    assert f"{datetime.fromtimestamp(found * 60, UTC):%Y-%m-%d %H:%M}" == expected


def test_a_clock_shows_of_every_moment_what_it_is_set_to() -> None:
    clock = zone_clock("America/New_York", *YEAR)
    assert clock.local(moment(2023, 7, 1, 12, 0)) == moment(2023, 7, 1, 8, 0)
    assert clock.local(moment(2023, 12, 1, 12, 0)) == moment(2023, 12, 1, 7, 0)


def test_days_are_counted_from_1970() -> None:
    assert number_of(date(1970, 1, 1)) == 0
    assert day_of(number_of(date(2023, 8, 17))) == date(2023, 8, 17)
