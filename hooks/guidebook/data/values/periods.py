"""From when to when a survey runs, where one end of it or both are known."""

from dataclasses import dataclass
from datetime import date, timedelta

from guidebook.data.values.partial_dates import PartialDate

_YEAR = timedelta(days=364)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The first and the last month or day; extended_from is an earlier end that was moved."""

    starts: PartialDate | None = None
    ends: PartialDate | None = None
    extended_from: PartialDate | None = None

    @property
    def first(self) -> date | None:
        """The first day that is meant."""
        return self.starts.first if self.starts else None

    @property
    def last(self) -> date | None:
        """The last day that is meant."""
        return self.ends.last if self.ends else None

    @property
    def is_backward(self) -> bool:
        """Whether it ends before it starts."""
        return bool(self.first and self.last and self.last < self.first)

    @property
    def is_extended_backward(self) -> bool:
        """Whether an end that was moved is not before the one that holds, or before the start."""
        if self.extended_from is None:
            return False
        old = self.extended_from.last
        return bool((self.last and old >= self.last) or (self.first and old < self.first))


def window_of(span: Span | None, year: int | None) -> tuple[date, date] | None:
    """The days for which clocks have to be known; None where nobody says what days are meant.

    Those of the span. Where only its end is known, from the beginning of the edition's year on,
    or else a year before; where only its start is, a year. Without a span, the year.
    """
    first, last = (span.first, span.last) if span else (None, None)
    if first and last:
        return first, last
    if first:
        return first, first + _YEAR
    if last:
        begin = date(year, 1, 1) if year else last - _YEAR
        return (begin if begin <= last else last - _YEAR), last
    return (date(year, 1, 1), date(year, 12, 31)) if year else None
