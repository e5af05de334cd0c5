"""Signs that nobody sees, where no script needs them, and those that are no text at all."""

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

from guidebook.problems.kind import Kind
from guidebook.problems.yaml_kinds import ControlSign, LostSign, UnseenSign

_UNSEEN = re.compile(
    "[\u0085\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""What Unicode says is not drawn, if a program does not know it (Default_Ignorable_Code_Point)."""

_NO_TEXT = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
    )
    + "]"
)
"""What steers a machine, and what Unicode will never make a sign of."""

_LOST = re.compile("[\ue000-\uf8ff\ufffc\ufffd\U000f0000-\U0010fffd]")
"""What stands for a sign that was lost on the way from another program, and what such a program
means something by alone: the bullets and arrows of a word processor's own fonts.
"""

_ENTITY = re.compile(r"&(?:#(?P<ten>\d{1,7})|#[xX](?P<sixteen>[\da-fA-F]{1,6})|[A-Za-z]\w{1,30});")
"""A sign as HTML and Markdown write it by its number or its name."""

_NON_JOINER, _JOINER, _SPACE = "\u200c", "\u200d", "\u200b"
_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
_BLACK_FLAG = "\U0001f3f4"
_GRAPHEME_JOINER, _KEYCAP = "\u034f", "\u20e3"
_FORMS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""Signs that choose a form of the one before them."""

_OF_MONGOLIAN = "\u180b\u180c\u180d\u180e\u180f"
_OF_KHMER = "\u17b4\u17b5"
_EMOJI_ENDINGS = ("\ufe0f", "\u20e3")

_UNJOINED = re.compile(
    "LATIN|GREEK|CYRILLIC|ARMENIAN|GEORGIAN|COMBINING|MODIFIER|CJK|HANGUL|HIRAGANA|KATAKANA|"
    "FULLWIDTH|HALFWIDTH"
)
"""Scripts, as names of letters begin, whose letters neither join nor must be kept from it."""

_UNFORMED = re.compile("LATIN|GREEK|CYRILLIC|ARMENIAN|GEORGIAN")
"""Scripts none of whose letters has forms to choose from."""

_UNSPACED = re.compile("THAI|LAO|KHMER|MYANMAR|TAI|TIBETAN|JAVANESE|BALINESE|SUNDANESE|CJK")
"""Scripts whose words have no spaces between them, so that lines need to be told where to end."""


MOST_UNSEEN = 100
"""So many of them are told of one text: an editor who sees these deletes all."""


def unseen_signs(text: str) -> Iterator[int]:
    """Where in a text a sign stands that nobody sees and that does nothing there."""

    @cache
    def runs_left() -> bool:
        return any(unicodedata.bidirectional(one) in ("R", "AL") for one in text if one.isalpha())

    for match in _UNSEEN.finditer(text):
        if not _is_needed(text, match.start(), runs_left):
            yield match.start()


def control_signs(text: str) -> Iterator[int]:
    """Where in a text a sign stands that is no text."""
    return (match.start() for match in _NO_TEXT.finditer(text))


def lost_signs(text: str) -> Iterator[int]:
    """Where in a text a sign stands for one that was lost."""
    return (match.start() for match in _LOST.finditer(text))


def strange_signs(text: str) -> Iterator[tuple[int, Kind]]:
    """All that is no sign for readers, with its place."""
    for found, named in (
        (control_signs, ControlSign),
        (unseen_signs, UnseenSign),
        (lost_signs, LostSign),
    ):
        for position in found(text):
            yield position, named(sign_name(text[position]))


def without_entities(text: str) -> tuple[str, list[int]]:
    """A text of Markdown with its entities as the signs that they stand for, and where each began.

    An entity of which browsers make nothing is the replacement character.
    """
    signs, end = "", 0
    places: list[int] = []
    for found in (*_ENTITY.finditer(text), None):
        start = found.start() if found else len(text)
        signs += text[end:start]
        places += range(end, start)
        if found:
            signs += (meant := _meant(found))
            places += [start] * len(meant)
            end = found.end()
    return signs, places


def _meant(entity: re.Match[str]) -> str:
    if not (entity["ten"] or entity["sixteen"]):
        return html.unescape(entity[0])
    number = int(entity["ten"] or entity["sixteen"], 10 if entity["ten"] else 16)
    return chr(number) if number in range(0x110000) else "\ufffd"


def without_unseen(text: str) -> str:
    """A text without the signs that nobody sees and that do nothing there."""
    unseen = set(unseen_signs(text))
    return "".join(sign for place, sign in enumerate(text) if place not in unseen)


def sign_name(sign: str) -> str:
    """A sign as Unicode names it."""
    return f"U+{ord(sign):04X} {unicodedata.name(sign, '')}".rstrip()


def _is_needed(text: str, position: int, runs_left: Callable[[], bool]) -> bool:
    sign, before = text[position], text[max(0, position - 1) : position]
    after = text[position + 1 : position + 2]
    if sign in (_NON_JOINER, _JOINER):
        return _joins(before) or (sign == _JOINER and _is_emoji(before) and _is_emoji(after))
    if sign == _SPACE:
        return any(_UNSPACED.match(_name(other)) for other in (before, after))
    if sign in _DIRECTIONS:
        return runs_left()
    if sign == _GRAPHEME_JOINER:
        return bool(after) and unicodedata.category(after)[0] == "M"
    if sign in _OF_MONGOLIAN or sign in _OF_KHMER:
        return _name(before).startswith("MONGOLIAN" if sign in _OF_MONGOLIAN else "KHMER")
    if _FORMS.match(sign):
        return _has_forms(before) or after == _KEYCAP
    return "\U000e0020" <= sign <= "\U000e007f" and _BLACK_FLAG in text[:position]


def _has_forms(sign: str) -> bool:
    """Whether a sign may have another form: no letter of an alphabet has, and no digit."""
    if not sign or sign.isspace() or sign.isdigit():
        return False
    return not (sign.isalpha() and _UNFORMED.match(_name(sign)))


def _name(sign: str) -> str:
    return unicodedata.name(sign, "") if sign else ""


def _joins(sign: str) -> bool:
    is_letter = bool(sign) and unicodedata.category(sign)[0] in "LM"
    return is_letter and not _UNJOINED.match(_name(sign))


def _is_emoji(sign: str) -> bool:
    return bool(sign) and (unicodedata.category(sign) in ("So", "Sk") or sign in _EMOJI_ENDINGS)
