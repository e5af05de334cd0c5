"""Signs that nobody sees, where no script needs them."""

import re
import unicodedata
from collections.abc import Iterator

_UNSEEN = re.compile(
    "[\u0085\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff"
    "\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_NON_JOINER, _JOINER, _SPACE = "\u200c", "\u200d", "\u200b"
_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
_BLACK_FLAG = "\U0001f3f4"
_EMOJI_ENDINGS = ("\ufe0f", "\u20e3")

_UNJOINED = re.compile(
    "LATIN|GREEK|CYRILLIC|ARMENIAN|GEORGIAN|COMBINING|MODIFIER|CJK|HANGUL|HIRAGANA|KATAKANA|"
    "FULLWIDTH|HALFWIDTH"
)
"""Scripts, as names of letters begin, whose letters neither join nor must be kept from it."""

_UNSPACED = re.compile("THAI|LAO|KHMER|MYANMAR|TAI|TIBETAN|JAVANESE|BALINESE|SUNDANESE|CJK")
"""Scripts whose words have no spaces between them, so that lines need to be told where to end."""


MOST_UNSEEN = 100
"""So many of them are told of one text: an editor who sees these deletes all."""


def unseen_signs(text: str) -> Iterator[int]:
    """Where in a text a sign stands that nobody sees and that does nothing there."""
    for match in _UNSEEN.finditer(text):
        if not _is_needed(text, match.start()):
            yield match.start()


def sign_name(sign: str) -> str:
    """A sign as Unicode names it."""
    return f"U+{ord(sign):04X} {unicodedata.name(sign, '')}".rstrip()


def _is_needed(text: str, position: int) -> bool:
    sign, before, after = text[position], text[:position][-1:], text[position + 1 :][:1]
    if sign in (_NON_JOINER, _JOINER):
        return _joins(before) or (sign == _JOINER and _is_emoji(before) and _is_emoji(after))
    if sign == _SPACE:
        return any(_UNSPACED.match(_name(other)) for other in (before, after))
    if sign in _DIRECTIONS:
        return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in _letters(text))
    return sign >= "\U000e0000" and _BLACK_FLAG in text[:position]


def _letters(text: str) -> Iterator[str]:
    return (sign for sign in text if sign.isalpha())


def _name(sign: str) -> str:
    return unicodedata.name(sign, "") if sign else ""


def _joins(sign: str) -> bool:
    is_letter = bool(sign) and unicodedata.category(sign)[0] in "LM"
    return is_letter and not _UNJOINED.match(_name(sign))


def _is_emoji(sign: str) -> bool:
    return bool(sign) and (unicodedata.category(sign) in ("So", "Sk") or sign in _EMOJI_ENDINGS)
