"""What may be said: every number, time, year, name and address that the data give."""

import dataclasses
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from string import ascii_letters
from typing import Any

from guidebook.localization.views import LocalizedText
from guidebook.verification.comparing.passages import settled, squeezed

_PLACEHOLDER = re.compile(r"(?<!\{)\{[^{}]*\}")
_TOKEN = re.compile(r"\d(?:(?<=[0-9])[0-9A-Za-z]*\d)?[0-9A-Za-z]*")
_LETTERS = frozenset(ascii_letters)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s\0]+|[\w.+-]+@[\w-]+(?:\.\w+(?:-+\w+)*)+")
_OF_ADDRESS = re.compile(r"://|www\.|@")
"""What every address has, so that texts without it are not searched."""

_MAY_STRAY = re.compile(rf"\d|{_OF_ADDRESS.pattern}")

_JOINED = re.compile(r"[ +()./:–-]{1,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What may stand in an artefact.

    known are facts as they are written, such as 0811 1919 9198, and loose are numbers that may
    stand by themselves, such as that of a page. foreign are names that belong to another guide.
    """

    known: frozenset[str]
    loose: frozenset[str]
    foreign: frozenset[str] = frozenset()

    def __or__(self, other: "Facts") -> "Facts":
        return Facts(
            known=self.known | other.known,
            loose=self.loose | other.loose,
            foreign=self.foreign & other.foreign,
        )

    def also(self, known: Iterable[str] = (), loose: Iterable[str] = ()) -> "Facts":
        """The same and more."""
        return dataclasses.replace(self, known=self.known | {*known}, loose=self.loose | {*loose})


@dataclass(frozen=True, slots=True)
class Stray:
    """Something in a text that the data do not say; nearest is what may have been meant."""

    start: int
    end: int
    text: str
    nearest: str | None = None


def strays_in(text: str, facts: Facts) -> Iterator[Stray]:
    """Every number, address and foreign name in a settled text that is not one of the facts."""
    foreign = tuple(map(settled, facts.foreign))
    if not _MAY_STRAY.search(text) and not any(name in text for name in foreign):
        return
    rest = _without(text, facts.known)
    found: list[tuple[int, int]] = []
    if _OF_ADDRESS.search(rest):
        found += (match.span() for match in _ADDRESS.finditer(rest))
    taken = _blanked(rest, found)
    group: list[tuple[int, int]] = []
    for start, end in _tokens_in(taken):
        if group and not _JOINED.fullmatch(taken, group[-1][1], start):
            found += _unknown(taken, group, facts)
            group = []
        group.append((start, end))
    found += _unknown(taken, group, facts)
    found += [
        match.span()
        for name in foreign
        if name in rest
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", rest)
    ]
    for start, end in sorted(found):
        yield Stray(start, end, text[start:end], _nearest(text[start:end], facts.known))


def _tokens_in(text: str) -> Iterator[tuple[int, int]]:
    """Where the numbers of a text begin and end, with the letters that are written with them."""
    last = 0
    for token in _TOKEN.finditer(text):
        start, end = token.span()
        while start > last and text[start - 1] in _LETTERS:
            start -= 1
        yield start, end
        last = end


def _unknown(text: str, group: list[tuple[int, int]], facts: Facts) -> list[tuple[int, int]]:
    if all(text[start:end] in facts.loose for start, end in group):
        return []
    return [(group[0][0], group[-1][1])]


def _without(text: str, known: frozenset[str]) -> str:
    """The text with known facts blanked out, the longest first."""
    whole = "".join(text.split())
    has_address = _OF_ADDRESS.search(whole) is not None
    for start, fact in _longest_first(known):
        # Most facts are not in most texts; an address may be broken anywhere.
        if (start in text) if start else (has_address and fact in whole):
            is_whole = bool(start) or text.count(fact) == whole.count(fact)
            written = _written(fact, is_whole=is_whole)
            text = written.sub(lambda found: "\x01" * len(found[0]), text)
    return text


@lru_cache(maxsize=64)
def _longest_first(known: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Facts, each with what is in every text that has it on one line, but for an address."""
    facts = sorted(filter(None, map(settled, known)), key=lambda one: (-len(one), one))
    return tuple(
        ("" if _ADDRESS.fullmatch(fact) else fact.partition(" ")[0], fact) for fact in facts
    )


@lru_cache(maxsize=4096)
def _written(fact: str, *, is_whole: bool) -> re.Pattern[str]:
    """A pattern for a fact that is not part of a longer number, word or address.

    What may not stand before it is told after its beginning, which is quickly found. An address
    that is_whole nowhere goes on on another line, as a pattern says that takes long to make.
    """
    is_address = _ADDRESS.fullmatch(fact)
    pieces = [fact] if is_address and is_whole else fact if is_address else fact.split()
    first, *rest = map(re.escape, pieces)
    before = ("[0-9+]", "[0-9][:.]") if fact[0].isdigit() else ("[0-9A-Za-z]",)
    after = r"(?![0-9])(?![:.][0-9])" if fact[-1].isdigit() else r"(?![0-9A-Za-z])"
    if is_address:
        after = r"(?![\w/?#=&%~-])(?!\.\w)"
    joint = r"\s*" if is_address else r"\s?"
    start = first + "".join(f"(?<!{sign}{first})" for sign in before)
    return re.compile(joint.join((start, *rest)) + after)


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + "\x01" * (end - start) + text[end:]
    return text


def _nearest(found: str, known: frozenset[str]) -> str | None:
    if not known:
        return None
    # Only a failure pays for the import.
    from difflib import get_close_matches

    close = get_close_matches(found, sorted(known), n=1, cutoff=0.7)
    return close[0] if close else None


def tokens_in(sentences: Iterable[str]) -> frozenset[str]:
    """The numbers that sentences write themselves, outside their placeholders."""
    return frozenset(
        text[start:end]
        for text in (_PLACEHOLDER.sub(" ", settled(sentence)) for sentence in sentences)
        for start, end in _tokens_in(text)
    )


def said_in(sentences: Iterable[str]) -> Iterator[str]:
    """Every number and address that sentences say, as they say it, outside their placeholders."""
    for sentence in sentences:
        yield from _said(sentence)


@lru_cache(maxsize=4096)
def _said(sentence: str) -> tuple[str, ...]:
    nothing = Facts(known=frozenset(), loose=frozenset())
    text = settled(_PLACEHOLDER.sub(" \0 ", sentence))
    return tuple(stray.text for stray in strays_in(text, nothing))


def texts_of(value: object) -> Iterator[str]:
    """Every text in a view, a tuple or a mapping of them."""
    left = [value]
    while left:
        one = left.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, LocalizedText):
            yield "".join(run.text for run in one.runs)
        elif isinstance(one, tuple | list):
            left += reversed(one)
        elif isinstance(one, dict):
            left += reversed(one.values())
        else:
            kind: Any = type(one)
            left += [getattr(one, name) for name in _parts_of(kind)]


@cache
def _parts_of(kind: type) -> tuple[str, ...]:
    """The names of what something of a kind consists of, the last one first."""
    parts = dataclasses.fields(kind) if dataclasses.is_dataclass(kind) else ()
    return tuple(one.name for one in reversed(parts))


def foreign_among(names: Iterable[str], texts: Iterable[str]) -> frozenset[str]:
    """The names that none of the texts has, so that they would be out of place beside them."""
    said = "\n".join(map(squeezed, texts))
    return frozenset(name for name in names if squeezed(name) not in said)
