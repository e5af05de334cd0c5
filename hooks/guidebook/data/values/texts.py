"""The words of the data: sentences that are translated, and names that stay as they are."""

import re
from dataclasses import dataclass, field

from guidebook.problems.problem import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A sentence or a label that is translated; note tells translators what it is."""

    source: str
    place: Place = field(compare=False)
    note: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Words that stay as they are in every language, since they are seen elsewhere just so.

    Translations may explain them: the placeholder {name_meaning} gives their translation.
    """

    source: str
    place: Place = field(compare=False)
    has_meaning: bool = True
    note: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Gap:
    """A fact in a draft that is to be filled in."""


@dataclass(frozen=True, slots=True)
class Reference:
    """The identifier of something that stands elsewhere."""

    id: str
    place: Place = field(compare=False)


_QUOTED = re.compile(
    "[\u201c\u201d\u201e\u2018\u2019\u00ab]([^\u201c-\u201e\u2018\u2019\u00ab\u00bb]+)[\u201c\u201d\u2018\u2019\u00bb]"
)


def unquoted(text: str) -> str:
    """Words without the quotes of a word processor that stand around all of them."""
    match = _QUOTED.fullmatch(text)
    return match[1].strip() if match else text
