"""Localized texts where there is no markup to tell a language and a direction by."""

from guidebook.localization.views import LocalizedText

_ISOLATES = {"ltr": "\u2066", "rtl": "\u2067"}
_ISOLATE_END = "\u2069"


def isolated(text: str, own: str | None, around: str) -> str:
    """A piece of text of its own direction so marked that what is around it leaves it alone.

    Source: the isolates of the Unicode Bidirectional Algorithm, UAX #9, section 2.4. Without
    them 0811 1919 9198 is seen as 9198 1919 0811 between Arabic words.
    """
    return f"{_ISOLATES[own]}{text}{_ISOLATE_END}" if own and own != around else text


def plain_text(text: LocalizedText) -> str:
    """The words alone, in which names and numbers keep their direction."""
    return "".join(isolated(run.text, run.dir, text.dir) for run in text.runs if not run.is_note)


def language_of(text: LocalizedText) -> str:
    """The language that the words are in; a name borrowed as a whole is in its own one."""
    return _shared({run.lang or text.lang for run in text.runs if not run.is_note}, text.lang)


def direction_of(text: LocalizedText) -> str:
    """The direction that the words run in; a name borrowed as a whole has its own one."""
    return _shared({run.dir or text.dir for run in text.runs if not run.is_note}, text.dir)


def _shared(found: set[str], otherwise: str) -> str:
    return found.pop() if len(found) == 1 else otherwise
