"""The events of a YAML text, and where PyYAML stopped reading it."""

import re
from collections.abc import Iterator
from typing import Protocol

import yaml

from guidebook.data.source.lengths import MOST_SIGNS
from guidebook.data.source.stops import Spot, Stop

_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*+"', re.DOTALL), "'": re.compile("'[^']*'")}
"""A text between quotes, up to where it ends for the first time."""

_NO_SIGN = "expected escape sequence of a sign that Unicode has"


class Stopped(Exception):
    """PyYAML cannot read on."""

    def __init__(self, stop: Stop) -> None:
        self.stop = stop


def events(text: str) -> Iterator[yaml.Event]:
    """What PyYAML sees in a text, one after the other.

    Raises Stopped where it cannot read on, and yaml.reader.ReaderError before all where a sign
    is none that may stand in YAML.
    """
    loader = _Loader(text)
    try:
        while loader.check_event():
            yield loader.get_event()  # type: ignore[no-untyped-call]
    except yaml.MarkedYAMLError as error:
        raise Stopped(loader.stop(error)) from None
    finally:
        loader.dispose()


class Mark(Protocol):
    """A place in a text; all of it counts from 0."""

    index: int
    line: int
    column: int


def mark_of(mark: Mark | None) -> Mark:
    """The place of an event; PyYAML's types allow None, which its parser never gives."""
    if mark is None:
        raise TypeError(mark)
    return mark


def _spot(mark: Mark | None) -> Spot:
    place = mark_of(mark)
    return place.line, place.column


class _Loader(yaml.BaseLoader):
    """PyYAML's reader, which notes by the way what a mistake can be told by."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.quoted: list[tuple[Spot, Spot]] = []
        self.brackets: list[tuple[Spot, int]] = []
        super().__init__(text)

    def scan_flow_scalar(self, style: str) -> yaml.ScalarToken:
        start = self.get_mark()
        self._refuse_endless(start, style)
        try:
            token = super().scan_flow_scalar(style)
        except (ValueError, OverflowError):  # what PyYAML leaves to chr()
            raise yaml.scanner.ScannerError(
                "while scanning a double-quoted scalar", start, _NO_SIGN, self.get_mark()
            ) from None
        self.quoted.append((_spot(start), _spot(token.end_mark)))
        return token

    def _refuse_endless(self, start: yaml.Mark, quote: str) -> None:
        """Say of a quote that is never closed what PyYAML says, which reads all that follows."""
        far = mark_of(start).index
        if len(self.text) - far > MOST_SIGNS and not _QUOTED[quote].match(self.text, far):
            raise yaml.scanner.ScannerError(
                "while scanning a quoted scalar", start, "found unexpected end of stream", start
            )

    def fetch_flow_collection_start(self, token: type[yaml.Token]) -> None:
        self.brackets.append((_spot(self.get_mark()), 1))
        super().fetch_flow_collection_start(token)

    def fetch_flow_collection_end(self, token: type[yaml.Token]) -> None:
        self.brackets.append((_spot(self.get_mark()), -1))
        super().fetch_flow_collection_end(token)

    def stop(self, error: yaml.MarkedYAMLError) -> Stop:
        """Where reading stopped, and what stands before that place."""
        spot = _spot(error.problem_mark or error.context_mark)
        return Stop(
            spot=spot,
            problem=error.problem or "",
            context_spot=_spot(error.context_mark) if error.context_mark else spot,
            context=error.context or "",
            last_quoted=next((one for one in reversed(self.quoted) if one[0] < spot), None),
            is_in_brackets=sum(step for at, step in self.brackets if at < spot) > 0,
        )
