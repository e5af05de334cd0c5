"""Languages with their direction."""

from guidebook.localization.localized_texts import Locale
from guidebook.translations.headers import cldr_locale

_RIGHT_TO_LEFT = frozenset({"Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"})
"""The scripts that run from right to left."""


def locale_of(lang: str, endonym: str) -> Locale:
    """A language with its direction, which is that of its script where the tag names one."""
    cldr = cldr_locale(lang)
    is_rtl = cldr is not None and cldr.text_direction == "rtl"
    for subtag in lang.split("-")[1:]:
        if len(subtag) == 4 and subtag.isalpha():
            is_rtl = subtag in _RIGHT_TO_LEFT
    return Locale(lang=lang, dir="rtl" if is_rtl else "ltr", endonym=endonym)
