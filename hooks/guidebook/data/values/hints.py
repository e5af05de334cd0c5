"""The known word that was meant by another one: in capitals, misspelt, or in another language."""

from collections.abc import Iterable
from difflib import get_close_matches

from guidebook.problems.words import LANGUAGES, words_meant

_SHORT = 5
"""In a word of so many letters one letter more is another word: WIB and WIT, pesan and open."""


def known_word(word: str, known: Iterable[str]) -> str:
    """The known word that was meant, or nothing; a number is never meant by another number."""
    names = list(known)
    plain = word.strip().casefold()
    if not plain or plain.isdigit():
        return ""
    for is_meant in (
        lambda name: name.casefold() == plain,
        lambda name: any(name in words_meant(plain, language) for language in LANGUAGES),
        lambda name: plain.startswith(f"{name.casefold()}_"),
        lambda name: sorted(name.casefold()) == sorted(plain),  # two letters changed places
    ):
        if found := [name for name in names if is_meant(name)]:
            return found[0]
    cutoff = 0.65 if len(word) > _SHORT else 0.7
    return next(iter(get_close_matches(word, names, n=1, cutoff=cutoff)), "")
