import pytest

from guidebook.data.values.clocks import Clock, parse_clock
from refusing import refusal


@pytest.mark.parametrize(
    ("text", "minutes"), [("00:00", 0), ("08:30", 510), ("22:00", 1320), ("23:59", 1439), ("24:00", 1440)]
)  # fmt: skip
def test_a_time_is_read_and_written_alike(text: str, minutes: int) -> None:
    assert (parse_clock(text), str(Clock(minutes))) == (Clock(minutes), text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("08:30 WIB", "08:30"),
        ("pukul 8.30", "08:30"),
        ("8 AM", "08:00"),
        ("8.30 p.m.", "20:30"),
        ("0830", "08:30"),
        ("2200", "22:00"),
        ("08:30:00", "08:30"),
    ],
)
def test_a_time_among_other_words_is_asked_about(text: str, meant: str) -> None:
    assert refusal(parse_clock, text) == (
        f"expected a time from 00:00 to 24:00, found {text}\n"
        "Write hours and minutes with two digits each and a colon, such as 08:30. "
        f"Did you mean {meant}?"
    )


@pytest.mark.parametrize("between", ["-", "–", " – ", " s.d. ", " sd ", " to "])
def test_two_times_in_one_place_are_told_where_each_belongs(between: str) -> None:
    assert refusal(parse_clock, f"08.30{between}22:00") == (
        f"expected one time of day, found two: 08.30{between}22:00\n"
        "Write the beginning and the end in a line each: opens: 08.30 and closes: 22:00."
    )


@pytest.mark.parametrize(
    "text",
    ["24:01", "25:00", "8:75", "22.75", "8.3", "8:30.", "08:60", "-1:30", "٠٨:٣٠", "08:3", "", "1320"],
)  # fmt: skip
def test_what_is_no_time_is_refused(text: str) -> None:
    assert refusal(parse_clock, text) == (
        f"expected a time from 00:00 to 24:00, found {text}\n"
        "Write hours and minutes with two digits each and a colon, such as 08:30."
    )
