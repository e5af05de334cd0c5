"""Signs that only look like those of the keyboard, such as a no-break space or a Cyrillic A."""

import unicodedata

from guidebook.data.source.signs import sign_name
from guidebook.problems.kind import Kind
from guidebook.problems.problem import Wrong
from guidebook.problems.value_kinds import OddSign

LOOK_ALIKES = (
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0405\u0406\u0408"
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u0501\u051b\u051d"
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf"
)
"""Letters of Cyrillic and Greek that no reader can tell from Latin ones."""

_MINUS = "\u2212"


def refused(text: str, kind: Kind) -> Wrong:
    """Why a text is refused: for a sign that nobody can tell from the right one, else as said."""
    odd = [number for number, sign in enumerate(text, start=1) if not sign.isascii()]
    if odd and all(_looks_alike(text[number - 1]) for number in odd):
        return Wrong(OddSign(sign_name(text[odd[0] - 1]), odd[0], text))
    return Wrong(kind)


def _looks_alike(sign: str) -> bool:
    return (
        unicodedata.category(sign) in ("Zs", "Cf", "Pd")
        or sign in LOOK_ALIKES
        or sign == _MINUS
        or unicodedata.normalize("NFKC", sign).isascii()
    )
