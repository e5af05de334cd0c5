import pytest

from guidebook.data.values.clock_patterns import parse_clock_pattern, write_clock
from guidebook.data.values.clocks import parse_clock
from refusing import refusal


@pytest.mark.parametrize(
    ("pattern", "morning", "noon", "night", "midnight"),
    [
        ("HH:mm", "08:30", "12:00", "22:05", "24:00"),
        ("HH.mm", "08.30", "12.00", "22.05", "24.00"),
        ("H:mm", "8:30", "12:00", "22:05", "24:00"),
        ("h:mm a", "8:30 AM", "12:00 PM", "10:05 PM", "12:00 AM"),
        ("hh:mm a", "08:30 AM", "12:00 PM", "10:05 PM", "12:00 AM"),
        ("ah:mm", "AM8:30", "PM12:00", "PM10:05", "AM12:00"),
        ("HH 'h' mm", "08 h 30", "12 h 00", "22 h 05", "24 h 00"),
    ],
)
def test_a_time_is_written_as_its_pattern_has_it(
    pattern: str, morning: str, noon: str, night: str, midnight: str
) -> None:
    written = [
        write_clock(parse_clock(text), parse_clock_pattern(pattern), ("AM", "PM"))
        for text in ("08:30", "12:00", "22:05", "24:00")
    ]
    assert written == [morning, noon, night, midnight]


def test_half_past_midnight_is_before_noon() -> None:
    assert write_clock(parse_clock("00:30"), "h:mm a", ("a.m.", "p.m.")) == "12:30 a.m."
    assert write_clock(parse_clock("00:30"), "HH:mm", ("", "")) == "00:30"


@pytest.mark.parametrize(
    "text", ["", "08:30", "HH:MM", "h:mm", "H:mm a", "HH", "mm", "HH:HH mm", "HH:mm:ss", "HH:mm 'x", "jam HH:mm", "HHH:mm"]
)  # fmt: skip
def test_what_is_no_pattern_of_a_time_is_refused(text: str) -> None:
    assert refusal(parse_clock_pattern, text) == (
        f"expected a pattern such as HH:mm or h:mm a, found {text}\n"
        "Write HH for hours to 24, or h with a for hours to 12 with the half of the day, mm for "
        "minutes, and between them the sign of your language."
    )
