"""Lines of vCard and iCalendar, which have one grammar: NAME;PARAMETER=value:value.

Sources: RFC 6350, section 3, RFC 2426, section 2, and RFC 5545, section 3.1.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from hashlib import sha256
from uuid import UUID, uuid5

from guidebook.data.values.partial_dates import FIRST_YEAR

_NAMESPACE = UUID("5b0f4f0a-5c55-4d8c-9b52-9d2a5a2f6d10")
"""Drawn once, so that the identifiers made in it are nobody else's; never to be changed."""


_DAY = 24 * 60 * 60

_FIRST_DAY = date(FIRST_YEAR, 1, 1)

_CONTENTS = 10_000
"""How many contents of one day have a number of their own."""


@dataclass(frozen=True, slots=True)
class Address:
    """A value that is a URI, in which nothing is escaped."""

    uri: str


@dataclass(frozen=True, slots=True)
class Components:
    """A value of several texts, each with its own meaning by its place."""

    texts: tuple[str, ...]


Value = str | Address | Components


@dataclass(frozen=True, slots=True)
class ContentLine:
    """A property with its value and what is told about it."""

    name: str
    value: Value
    parameters: Mapping[str, str | Sequence[str]] | None = None


def render_lines(lines: Sequence[ContentLine]) -> str:
    """The lines as they go into a file: escaped, folded at 75 bytes, each with CR LF."""
    return "".join(
        f"{_rendered(line.name, line.value, tuple(_hashable(line.parameters or {})))}\r\n"
        for line in lines
    )


def _hashable(
    parameters: Mapping[str, str | Sequence[str]],
) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    for name, said in parameters.items():
        yield name, said if isinstance(said, str) else tuple(said)


@lru_cache(maxsize=256)  # what is said of a number is mostly the same in all guides and languages
def _rendered(
    name: str, value: Value, parameters: tuple[tuple[str, str | tuple[str, ...]], ...]
) -> str:
    # Takes 120 ms, which only those who write such lines have to wait for.
    from icalendar.parser import Contentline, Parameters
    from icalendar.prop import vOrg, vText, vUri

    written: vUri | vOrg | vText
    match value:
        case Address(uri=uri):
            written = vUri(uri)
        case Components(texts=texts):
            written = vOrg(texts)
        case _:
            written = vText(value)
    line = Contentline.from_parts(name, Parameters(dict(parameters)), written)
    return bytes(line.to_ical()).decode()


@dataclass(frozen=True, slots=True)
class Revision:
    """What tells one state of a content from another, without a clock."""

    number: int

    def stamp(self, day: date) -> str:
        """A moment of a day, another one for another content: the same data, the same bytes."""
        moment = datetime.combine(day, time(), UTC) + timedelta(seconds=self.number % _DAY)
        return f"{moment:%Y%m%dT%H%M%SZ}"

    def sequence(self, day: date) -> int:
        """A number that is larger for each later day, and another one for another content.

        It has at most 31 bits, as integers have (RFC 5545, section 3.3.8).
        """
        return (day - _FIRST_DAY).days * _CONTENTS + self.number % _CONTENTS


def revision_of(content: str) -> Revision:
    """That of finished lines."""
    return Revision(int.from_bytes(sha256(content.encode()).digest()[:8], "big"))


def identifier(*names: str) -> str:
    """The same identifier for the same names, wherever and whenever it is made."""
    return f"urn:uuid:{uuid5(_NAMESPACE, '/'.join(names))}"
