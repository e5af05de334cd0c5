import pytest

from guidebook.data.values.clocks import Clock, parse_clock, parse_offset
from refusing import refusal


@pytest.mark.parametrize(
    ("text", "minutes"), [("00:00", 0), ("08:30", 510), ("22:00", 1320), ("23:59", 1439), ("24:00", 1440)]
)  # fmt: skip
def test_a_time_is_read_and_written_alike(text: str, minutes: int) -> None:
    assert (parse_clock(text), str(Clock(minutes))) == (Clock(minutes), text)


@pytest.mark.parametrize(
    "text",
    ["24:01", "25:00", "8:30", "22.00", "08:60", "0830", "08:30:00", "08:30 WIB", "-1:30", "٠٨:٣٠", "08:3", "", "1320"],
)  # fmt: skip
def test_what_is_no_time_is_refused(text: str) -> None:
    assert refusal(parse_clock, text) == (
        f"expected a time from 00:00 to 24:00, found {text}\n"
        "Write hours and minutes with two digits each and a colon, such as 08:30."
    )


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("+07:00", 420), ("+09:30", 570), ("-03:30", -210), ("+00:00", 0), ("+14:00", 840)],
)
def test_a_distance_from_utc_is_read_in_minutes(text: str, minutes: int) -> None:
    assert parse_offset(text) == minutes


@pytest.mark.parametrize("text", ["07:00", "+7", "+7:00", "+14:01", "+07:60", "UTC+7", "WIB", ""])
def test_what_is_no_distance_from_utc_is_refused(text: str) -> None:
    assert refusal(parse_offset, text) == (
        f"expected a distance from UTC, found {text}\n"
        "Write sign, hours and minutes, such as +07:00 for WIB."
    )
