"""Days and months in the words of the language that the guides are written in."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from babel import Locale, UnknownLocaleError

from guidebook.data.values.hints import known_word

_APOSTROPHES = re.compile("['\u2018\u2019\u02bc`]")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """What editors may write instead of English words: days from 0, months from 1.

    A word that means two things is none of them. every_day are the words for all days.
    """

    days: Mapping[str, int] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    every_day: frozenset[str] = frozenset()

    def day_meant(self, word: str) -> str:
        """The day, in the editor's words, that was meant by another word."""
        meant = known_word(plain(word), self.days)
        return meant.capitalize() if word[:1].isupper() else meant


NO_OWN_WORDS = OwnWords()


def own_words(lang: str, every_day: str = "") -> OwnWords:
    """The words of a language, as CLDR has them; none where it does not know the language."""
    days, months = _names(lang)
    said = frozenset({plain(every_day)} - {""})
    return OwnWords(days=days, months=months, every_day=said)


@cache
def _names(lang: str) -> tuple[Mapping[str, int], Mapping[str, int]]:
    try:
        locale = Locale.parse(lang, sep="-")
    except (UnknownLocaleError, ValueError):
        return {}, {}
    return (
        _single(names for form in locale.days.values() for names in form.values()),
        _single(names for form in locale.months.values() for names in form.values()),
    )


def _single(forms: Iterable[Mapping[int, str]]) -> Mapping[str, int]:
    """Names of three letters and more by what they mean, where that is one thing."""
    found: dict[str, set[int]] = {}
    for names in forms:
        for number, name in names.items():
            found.setdefault(plain(name), set()).add(number)
    return {
        name: next(iter(numbers))
        for name, numbers in found.items()
        if len(numbers) == 1 and len(name) > 2 and not name.isdigit()
    }


def plain(word: str) -> str:
    """A word without what writers differ in: capitals, apostrophes, dots and kinds of spaces."""
    text = unicodedata.normalize("NFC", _APOSTROPHES.sub("", word))
    return re.sub(r"\s+", " ", text).strip().rstrip(".").casefold()
