"""The known word that was meant by another one."""

from difflib import get_close_matches


def nearest(word: str, known: list[str] | tuple[str, ...]) -> str:
    """The known word that was meant, as a hint, or nothing."""
    close = get_close_matches(word, known, n=1)
    return f" Did you mean {close[0]}?" if close else ""
