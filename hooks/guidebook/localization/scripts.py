"""The script of a language."""

from babel.core import get_global

_LETTERS = 4
"""A script has so many in a language tag."""


def script_of(lang: str) -> str:
    """The script of a BCP 47 tag by ISO 15924: the one that it names, or that CLDR knows."""
    language, *rest = lang.split("-")
    for part in rest:
        if len(part) == _LETTERS and part.isalpha():
            return part.title()
    likely = get_global("likely_subtags")
    for key in (*(f"{language}_{part.upper()}" for part in rest), language):
        if key in likely:
            return str(likely[key]).split("_")[1]
    return "Latn"
