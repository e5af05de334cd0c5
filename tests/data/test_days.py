import pytest

from guidebook.data.values.days import Days, parse_days
from refusing import refusal


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
        ("Monday to Friday and Sunday", (0, 1, 2, 3, 4, 6)),
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
