"""What is read from an artefact: pieces of text, each with its place."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place, Problem
from guidebook.problems.verification_kinds import LinkShown

_UNSEEN = dict.fromkeys(
    [
        0x00AD,  # soft hyphen
        0x034F,  # joins letters where they are sorted
        *(0x115F, 0x1160, 0x3164, 0xFFA0),  # in the place of a letter of a Korean syllable
        *(0x17B4, 0x17B5),  # vowels of Khmer that are only heard
        *range(0x180B, 0x1810),  # forms of Mongolian letters
        *range(0x200B, 0x2010),  # zero width, and marks of direction
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        *range(0xFE00, 0xFE10),  # forms of other signs
        *range(0xE0100, 0xE01F0),
        0xFEFF,
    ]
)
_SAME = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "‟": '"', "‘": "'", "’": "'", "‚": "'", "ʼ": "'",
        "\u2010": "-", "\u2011": "-",
        # PDFium's signs for a hyphen at the end of a line
        "\x02": "-", "\ufffe": "-",
    }
)  # fmt: skip


_MAY_HAVE_SIGNS = re.compile("[\u0300-\u1fff\u20d0-\u20ff\ua66f-\uabff\U00010000-\U0010ffff]")
"""Blocks of letters that may have signs above, below or beside them."""

_MAY_RUN_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufefc\U00010800-\U0001efff]")
"""Blocks that have letters that run from right to left."""

_STAR = re.compile(r"(https?://\S*?(?=\*?(?:\s|$)))|(?<![^\W_])\*(?=\S)(.+?)(?<=\S)\*(?![^\W_])")

_LONGEST = 120

_KEPT = 16384
"""So many texts are settled once: a language says the same on pages, on paper and in files."""


@lru_cache(_KEPT)
def settled(text: str) -> str:
    """A text without what layout may change: spaces, forms of letters and of quotation marks."""
    if not text.isascii() or "\x02" in text:
        text = unicodedata.normalize("NFKC", text.translate(_UNSEEN)).translate(_SAME)
    return once(" ".join(text.split()))


def once(text: str) -> str:
    """A text with a letter that has signs once: a PDF says it again for each of its shapes."""
    may_be = {*_MAY_HAVE_SIGNS.findall(text)}
    if not any(unicodedata.category(sign)[0] == "M" for sign in may_be):
        return text
    letters: list[str] = []
    for sign in text:
        if letters and unicodedata.category(sign)[0] == "M":
            letters[-1] += sign
        else:
            letters.append(sign)
    said, last = "", ""
    for letter in letters:
        if len(letter) == 1 or letter != last:
            said += letter
        last = last if letter.isspace() else letter
    return said


def unstarred(text: str) -> str:
    """A line without the signs that make words bold in a chat; all others are its own."""
    return _STAR.sub(lambda found: found[1] or found[2], text)


@lru_cache(_KEPT)
def squeezed(text: str) -> str:
    """A settled text without any space: lines break anywhere."""
    return settled(text).replace(" ", "")


def cut(text: str) -> str:
    """A text as it is told in a problem, which a page of it would hide."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def is_rtl(text: str) -> bool:
    """Whether a text has letters that run from right to left."""
    return any(map(is_leftward, _MAY_RUN_LEFT.findall(text)))


def is_leftward(sign: str) -> bool:
    """Whether a sign is a letter that runs from right to left."""
    return unicodedata.bidirectional(sign) in ("R", "AL")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of text; path is where in the artefact it stands, for whoever looks it up.

    What is_hidden is there, and not shown: its place is that of what hides it.
    """

    text: str
    place: Place
    path: str
    is_hidden: bool = False

    def problem(self, kind: Kind) -> Problem:
        """What is wrong with it."""
        return Problem(place=self.place, path=self.path, kind=kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address that can be followed, or is meant for machines; text is what is shown for it.

    kind is the element or property that has it; label is read aloud instead of the text. shown is
    the path of the text, where that stands elsewhere.
    """

    address: str
    text: str
    place: Place
    path: str
    kind: str
    label: str = ""
    shown: str = ""
    lang: str = ""
    is_hidden: bool = False

    def problem(self, kind: Kind) -> Problem:
        """What is wrong with where it leads, or with what is shown for it."""
        path = self.shown if self.shown and isinstance(kind, LinkShown) else self.path
        return Problem(place=self.place, path=path, kind=kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value for programs, and where it begins."""

    name: str
    value: Any
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A part of an artefact: its text, what is read aloud or shown elsewhere, links and values.

    Where text flows from one passage into the next, as lines do, is_flowing is true; runs_left,
    lines from right to left have been put together again. whole is the path of the part itself.
    """

    file: str
    whole: str = ""
    text: tuple[Passage, ...] = ()
    labels: tuple[Passage, ...] = ()
    links: tuple[Link, ...] = ()
    values: tuple[Value, ...] = ()
    is_flowing: bool = False
    runs_left: bool = False

    def problem(self, path: str, kind: Kind) -> Problem:
        """What is wrong with something in it that has no place of its own."""
        return Problem(place=Place(self.file), path=path, kind=kind)


def digits_of(text: str) -> str:
    """The digits of a telephone number, with its plus."""
    return re.sub(r"[^\d+]", "", text)
