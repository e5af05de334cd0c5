from datetime import date

import pytest

from guidebook.data.values.partial_dates import PartialDate, parse_partial_date
from guidebook.data.values.periods import Span, window_of


def partial(text: str) -> PartialDate | None:
    return parse_partial_date(text) if text else None


def span(starts: str = "", ends: str = "", extended_from: str = "") -> Span:
    return Span(starts=partial(starts), ends=partial(ends), extended_from=partial(extended_from))


@pytest.mark.parametrize(
    ("one", "first", "last"),
    [
        (span("2023-07", "2023-10"), date(2023, 7, 1), date(2023, 10, 31)),
        (span("2023-07-15", "2023-10-15"), date(2023, 7, 15), date(2023, 10, 15)),
        (span("2023-07"), date(2023, 7, 1), None),
        (span("", "2024-10-31"), None, date(2024, 10, 31)),
        (span(), None, None),
    ],
)
def test_a_span_has_the_first_and_the_last_day_that_are_known(
    one: Span, first: date | None, last: date | None
) -> None:
    assert (one.first, one.last) == (first, last)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (span("2023-07", "2023-06"), True),
        (span("2023-07-02", "2023-07-01"), True),
        (span("2023-07", "2023-07"), False),
        (span("2023-07-31", "2023-07"), False),
        (span("2023-07"), False),
        (span("", "2023-07"), False),
    ],
)
def test_a_span_that_ends_before_it_starts_is_backward(one: Span, expected: bool) -> None:
    assert one.is_backward is expected


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (span("2023-07", "2023-10", "2023-09-30"), False),
        (span("", "2023-10", "2023-09"), False),
        (span("2023-07", "", "2023-09"), False),
        (span("2023-07", "2023-10", "2023-10"), True),
        (span("2023-07", "2023-10", "2023-11"), True),
        (span("2023-07", "2023-10", "2023-06-30"), True),
        (span("2023-07", "2023-10"), False),
    ],
)
def test_an_end_is_extended_to_a_later_one(one: Span, expected: bool) -> None:
    assert one.is_extended_backward is expected


@pytest.mark.parametrize(
    ("one", "year", "window"),
    [
        (span("2023-07", "2023-10"), 2023, (date(2023, 7, 1), date(2023, 10, 31))),
        (span("2023-12", "2024-01-15"), None, (date(2023, 12, 1), date(2024, 1, 15))),
        (span("2023-07"), 2023, (date(2023, 7, 1), date(2024, 6, 29))),
        (span("", "2024-10-31"), 2024, (date(2024, 1, 1), date(2024, 10, 31))),
        (span("", "2024-01-31"), 2023, (date(2023, 1, 1), date(2024, 1, 31))),
        (span("", "2024-10-31"), None, (date(2023, 11, 2), date(2024, 10, 31))),
        (span("", "2024-10-31"), 2025, (date(2023, 11, 2), date(2024, 10, 31))),
        (span(), 2023, (date(2023, 1, 1), date(2023, 12, 31))),
        (None, 2023, (date(2023, 1, 1), date(2023, 12, 31))),
        (None, None, None),
    ],
)
def test_clocks_have_to_be_known_on_the_days_that_are_meant(
    one: Span | None, year: int | None, window: tuple[date, date] | None
) -> None:
    assert window_of(one, year) == window
