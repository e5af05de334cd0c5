"""The sentences of the kinds, in the languages that editors read. Texts are gettext catalogues."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.dates import format_date
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from guidebook.problems.kind import Argument, Kind

LANGUAGES = ("en", "id")
"""The languages that editors are spoken to in."""

_MOST_SIGNS = 1_000
"""So much of what was found is told: nobody reads on, and the place is told as well."""

WORDS = Path(__file__).with_name("words")


def language_of(environment: Mapping[str, str], source_language: str = "") -> str:
    """The language to speak: of GUIDEBOOK_LANG, of the system, or of those who write the guides."""
    for name in ("GUIDEBOOK_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        language = environment.get(name, "").partition(".")[0].partition("_")[0].lower()
        if language in LANGUAGES:
            return language
    return "id" if source_language.partition("-")[0] == "id" else "en"


def message_of(kind: Kind, language: str) -> str:
    """What is the matter, in one sentence."""
    return _told(kind, "message", language)


def mend_of(kind: Kind, language: str) -> str:
    """How to mend it; empty where nothing has to be done."""
    mend = _told(kind, "mend", language)
    meant = kind.arguments.get("meant")
    if meant:
        mend += " " + _texts(language)["", "meant"][0].format(meant=meant)
    return mend


def words_of(context: str, part: str, language: str) -> str:
    """What editors are told of something that is no problem, such as a key of the data."""
    return _texts(language)[context, part][0]


def words_meant(word: str, language: str) -> frozenset[str]:
    """The keys and choices of the data for which people write this word in their language."""
    return _meant(language).get(_as_key(word), frozenset())


@cache
def _meant(language: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for (context, name), forms in _texts(language).items():
        for word in forms[0].split(",") if context == "meant" else ():
            said = _as_key(word)
            found[said] = found.get(said, frozenset()) | {name}
    return found


def _as_key(word: str) -> str:
    return word.strip().casefold().replace("_", " ").replace("-", " ")


def told_parts(language: str) -> Iterable[tuple[str, str]]:
    """The code and part of every text of a language, in the order of the files."""
    return _texts(language).keys()


def forms_of(code: str, part: str, language: str) -> tuple[str, ...]:
    """A sentence in its plural forms, with the names of arguments in their place."""
    return _texts(language)[code, part]


def _told(kind: Kind, part: str, language: str) -> str:
    texts, arguments = _texts(language), kind.arguments
    chosen = f"{part} {arguments[kind.by]}" if kind.by else part
    forms = texts.get((kind.code, chosen)) or texts.get((kind.code, part))
    if forms is None and part == "mend":
        return ""
    if forms is None:
        raise KeyError(kind.code, chosen)
    form = forms[0]
    if kind.count and len(forms) > 1 and arguments[kind.count] != 1:
        form = forms[1]
    # What is to be written instead is told whole, however long it is.
    most = _MOST_SIGNS if part == "message" else None
    said = {name: _said(value, language, most) for name, value in arguments.items()}
    return form.format(**said)


def _said(value: Argument, language: str, most: int | None) -> "str | int | _Date":
    if isinstance(value, date):
        return _Date(value, language)
    if isinstance(value, int):
        return value
    text = ", ".join(value) if isinstance(value, tuple) else value
    return f"{text[:most]}…" if most and len(text) > most else text


@dataclass(frozen=True, slots=True)
class _Date:
    """A date in a sentence of a language."""

    day: date
    language: str

    def __format__(self, pattern: str) -> str:
        return format_date(self.day, pattern or "d MMMM y", locale=self.language)


@cache
def _texts(language: str) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """All sentences of a language by code and part, each in its plural forms."""
    texts: dict[tuple[str, str], tuple[str, ...]] = {}
    for path in sorted((WORDS / language).glob("*.po")):
        for message in read_po(BytesIO(path.read_bytes()), locale=language, abort_invalid=True):
            if message.id:
                texts[message.context or "", _part(message)] = _forms(message)
    return texts


def _part(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def _forms(message: Message) -> tuple[str, ...]:
    text = message.string
    return (text,) if isinstance(text, str) else tuple(text or ())
