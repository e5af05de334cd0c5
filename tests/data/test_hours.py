import pytest

from guidebook.data.model import ServiceHours, TimeZone
from guidebook.data.values.clocks import parse_clock, parse_offset
from guidebook.data.values.days import parse_days
from guidebook.data.values.hours import ZoneHours, in_zone, overlap
from guidebook.data.values.texts import Reference, Text
from guidebook.problems.problem import Place

PLACE = Place("guides/2023/survey.yml")


def zone(name: str, offset: str) -> TimeZone:
    return TimeZone(id=name, name=Text(source=name, place=PLACE), offset=parse_offset(offset))


WIB, WITA, WIT = zone("WIB", "+07:00"), zone("WITA", "+08:00"), zone("WIT", "+09:00")


def hours(days: str, opens: str, closes: str, own: TimeZone = WIB) -> ServiceHours:
    return ServiceHours(
        days=parse_days(days),
        opens=parse_clock(opens),
        closes=parse_clock(closes),
        time_zone=Reference(own.id, PLACE),
        place=PLACE,
    )


def told(shown: ZoneHours[TimeZone]) -> str:
    next_day = " +1" if shown.closes_next_day else ""
    days = "".join(str(number) for number in shown.days.numbers)
    return f"{days} {shown.opens}–{shown.closes}{next_day}"


@pytest.mark.parametrize(
    ("opens", "closes", "wib", "wita", "wit"),
    [
        ("08:30", "22:00", "08:30–22:00", "09:30–23:00", "10:30–24:00"),
        ("08:30", "23:00", "08:30–23:00", "09:30–24:00", "10:30–01:00 +1"),
        ("00:00", "24:00", "00:00–24:00", "01:00–01:00 +1", "02:00–02:00 +1"),
        ("22:00", "06:00", "22:00–06:00 +1", "23:00–07:00 +1", "00:00–08:00"),
        ("16:00", "00:00", "16:00–24:00", "17:00–01:00 +1", "18:00–02:00 +1"),
    ],
)
def test_hours_of_wib_are_shown_in_all_three_zones(
    opens: str, closes: str, wib: str, wita: str, wit: str
) -> None:
    entry = hours("every day", opens, closes)
    shown = [told(in_zone(entry, WIB, other)) for other in (WIB, WITA, WIT)]
    assert shown == [f"0123456 {expected}" for expected in (wib, wita, wit)]


@pytest.mark.parametrize(
    ("days", "opens", "closes", "own", "other", "expected"),
    [
        ("Monday-Friday", "23:00", "24:00", WIB, WITA, "12345 00:00–01:00"),
        ("Sunday", "22:30", "23:30", WIB, WIT, "0 00:30–01:30"),
        ("Monday", "00:30", "09:00", WIT, WIB, "6 22:30–07:00 +1"),
        ("Saturday-Monday", "01:00", "02:00", WIT, WIB, "456 23:00–24:00"),
        ("Monday", "12:00", "13:00", WIB, zone("Far west", "-12:00"), "6 17:00–18:00"),
        ("Monday", "08:00", "09:30", zone("Nepal", "+05:45"), WIB, "0 09:15–10:45"),
    ],
)
def test_hours_that_begin_on_another_day_elsewhere_are_shown_on_that_day(
    days: str, opens: str, closes: str, own: TimeZone, other: TimeZone, expected: str
) -> None:
    assert told(in_zone(hours(days, opens, closes, own), own, other)) == expected


HALF_HOURS = [f"{minutes // 60:02}:{minutes % 60:02}" for minutes in range(0, 24 * 60 + 1, 30)]
ZONES = [WIB, WITA, WIT, zone("UTC", "+00:00"), zone("Nepal", "+05:45"), zone("West", "-12:00")]


def shown_length(shown: ZoneHours[TimeZone]) -> int:
    later = 24 * 60 if shown.closes_next_day else 0
    return shown.closes.minutes + later - shown.opens.minutes


@pytest.mark.parametrize("opens", HALF_HOURS[:-1])
def test_hours_are_as_long_in_every_zone_and_there_and_back_is_the_same(opens: str) -> None:
    for closes in HALF_HOURS:
        if closes == opens:
            continue
        entry = hours("Monday, Thursday", opens, closes)
        for other in ZONES:
            shown = in_zone(entry, WIB, other)
            assert shown_length(shown) == entry.length
            assert 0 <= shown.opens.minutes < 24 * 60
            assert 0 < shown.closes.minutes <= 24 * 60
            back = ServiceHours(
                days=shown.days,
                opens=shown.opens,
                closes=shown.closes,
                time_zone=Reference(other.id, PLACE),
                place=PLACE,
            )
            assert told(in_zone(back, other, WIB)) == told(in_zone(entry, WIB, WIB))


@pytest.mark.parametrize(
    ("opens", "closes", "minutes"),
    [("08:30", "22:00", 810), ("22:00", "06:00", 480), ("00:00", "24:00", 1440), ("23:30", "00:00", 30)],
)  # fmt: skip
def test_closing_before_opening_means_the_next_day(opens: str, closes: str, minutes: int) -> None:
    assert hours("Monday", opens, closes).length == minutes


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("Monday", "08:00", "12:00"), ("Monday", "11:59", "13:00"), True),
        (("Monday", "08:00", "12:00"), ("Monday", "12:00", "13:00"), False),
        (("Monday", "08:00", "12:00"), ("Tuesday", "08:00", "12:00"), False),
        (("Monday", "22:00", "06:00"), ("Tuesday", "05:00", "07:00"), True),
        (("Sunday", "22:00", "06:00"), ("Monday", "05:00", "07:00"), True),
        (("Monday", "05:00", "07:00"), ("Sunday", "22:00", "06:00"), True),
        (("Sunday", "22:00", "06:00"), ("Monday", "06:00", "07:00"), False),
        (("every day", "00:00", "24:00"), ("Friday", "13:00", "14:00"), True),
    ],
)
def test_hours_overlap_where_a_moment_is_in_both(
    first: tuple[str, str, str], second: tuple[str, str, str], expected: bool
) -> None:
    assert overlap(hours(*first), hours(*second)) is expected
