"""Languages with their direction."""

from guidebook.localization.localized_texts import Locale
from guidebook.localization.scripts import script_of

_RIGHT_TO_LEFT = frozenset({"Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"})
"""The scripts that run from right to left."""


def locale_of(lang: str, endonym: str) -> Locale:
    """A language with its direction, which is that of its script."""
    is_rtl = script_of(lang) in _RIGHT_TO_LEFT
    return Locale(lang=lang, dir="rtl" if is_rtl else "ltr", endonym=endonym)
