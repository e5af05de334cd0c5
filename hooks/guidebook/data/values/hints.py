"""The known word that was meant by another one."""

from collections.abc import Iterable
from difflib import get_close_matches


def known_word(word: str, known: Iterable[str]) -> str:
    """The known word that was meant, or nothing."""
    return next(iter(get_close_matches(word, list(known), n=1)), "")
