"""The script of a language, and where it is mostly spoken."""

from itertools import takewhile

from babel.core import get_global

from guidebook.translations.headers import cldr_locale

_TERRITORY = 2
"""A territory has so many letters in a language tag."""

_LETTERS = 4
"""A script has so many in a language tag."""


def territorial(lang: str) -> str:
    """A BCP 47 tag as previews of links want it: id_ID, with the territory that CLDR knows."""
    language, *rest = _parts(lang)
    own = next((part.upper() for part in rest if len(part) == _TERRITORY), None)
    likely = str(get_global("likely_subtags").get(language, "")).split("_")
    return "_".join(filter(None, (language, own or "".join(likely[2:3]))))


def script_of(lang: str) -> str:
    """The script of a BCP 47 tag by ISO 15924: the one that it names, or that CLDR knows."""
    language, *rest = _parts(lang)
    for part in rest:
        if len(part) == _LETTERS and part.isalpha():
            return part.title()
    likely = get_global("likely_subtags")
    for key in (*(f"{language}_{part.upper()}" for part in rest), language):
        if key in likely:
            return str(likely[key]).split("_")[1]
    known = cldr_locale(lang)  # by the name that CLDR has for it: zh-Hans-CN for cmn
    return (known and known.script) or "Latn"


def _parts(lang: str) -> list[str]:
    """The parts of a tag; what follows a single letter, such as in en-x-abcd, is no script."""
    return list(takewhile(lambda part: len(part) > 1, lang.split("-"))) or [lang]
