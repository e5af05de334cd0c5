"""gettext catalogues: what translators have written, and where. Read with Babel."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from gettext import c2py
from io import StringIO
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.plurals import get_plural
from babel.messages.pofile import PoFileError, read_po

from guidebook.data.source.files import read_file
from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place, Problem
from guidebook.problems.translation_kinds import (
    CatalogueEmpty,
    MessageTwice,
    NoPoFile,
    NoPoLine,
    OtherCharset,
    OtherLanguage,
    PoCutShort,
    PoOutOfOrder,
    PoTextAlone,
)

MEANING = "meaning"
"""The message context of words that stay as they are: their translation explains them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """What stands for a source text in one language.

    forms has one text, or one for each plural form; stale means that the source has changed.
    """

    forms: tuple[str, ...]
    is_plural: bool = False
    is_stale: bool
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """The translations of one language, by context and source text.

    A draft has the header X-Draft: yes: nobody has reviewed it yet. The plural expression is
    that of the header, in C: n != 1.
    """

    lang: str
    is_draft: bool = False
    plural_count: int | None = None
    plural_expression: str = "0"
    translations: Mapping[tuple[str, str], Translation]

    def find(self, source: str, context: str = "") -> Translation | None:
        """The translation of a source text, or None where there is none."""
        return self.translations.get((context, source))

    def plural_form(self, count: int) -> int:
        """Which of the plural forms goes with a number, from 0."""
        form: int = c2py(self.plural_expression)(count)
        return form


SAME = "same"
"""A translator's remark (# same) on a translation that is the same as its source."""

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")

_LINE = re.compile(
    r'(?P<keyword>msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)?\s*"(?P<text>(?:[^"\\]|\\.)*)"\s*'
)

_CHARSETS = ("utf-8", "utf8")

_AFTER = {
    "": ("msgctxt", "msgid"),
    "msgctxt": ("msgid",),
    "msgid": ("msgid_plural", "msgstr"),
    "msgid_plural": ("msgstr[",),
    "msgstr": ("msgctxt", "msgid"),
    "msgstr[": ("msgstr[", "msgctxt", "msgid"),
}
"""Which keyword of a PO file may follow which; Babel passes over a wrong order in silence."""


def _malformed_lines(text: str, file: str) -> Iterator[Problem]:
    """Lines that are no PO, messages that lack a part, and messages that are there twice."""

    def told(kind: Kind, line: int = 1) -> Problem:
        return Problem(place=Place(file, line), kind=kind)

    before = ""
    parts: dict[str, str] = {}
    seen: dict[tuple[str | None, str], int] = {}
    number = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line.rstrip("\r"))
        if match is None:
            yield told(NoPoLine(line.strip()), number)
            return
        keyword = re.sub(r"\d\]", "", match["keyword"] or "")
        if keyword and keyword not in _AFTER[before]:
            yield told(PoOutOfOrder(before or "nothing", keyword), number)
            return
        if not keyword and not before:
            yield told(PoTextAlone(), number)
            return
        if keyword == "msgctxt" or (keyword == "msgid" and before != "msgctxt"):
            parts = {}  # another message begins
        if keyword == "msgid":
            parts["line"] = str(number)
        before = keyword or before
        parts[before] = parts.get(before, "") + match["text"]
        if keyword.startswith("msgstr") and "told" not in parts:
            parts["told"] = ""
            key = (parts.get("msgctxt"), parts["msgid"])
            first = seen.setdefault(key, int(parts["line"]))
            if first != int(parts["line"]):
                yield told(MessageTwice(first), int(parts["line"]))
    if not before:
        yield told(CatalogueEmpty())
    if before not in ("", "msgstr", "msgstr["):
        yield told(PoCutShort(before), number)


def _header_lines(text: str) -> Iterator[tuple[int, str, str]]:
    """The fields of the header in small letters and their values, each with its line."""
    is_header = False
    for number, line in enumerate(text.split("\n"), start=1):
        match = _LINE.fullmatch(line.rstrip("\r"))
        if match is None:  # blank, or a remark
            continue
        if match["keyword"] == "msgid" and (is_header or match["text"]):
            return
        is_header = is_header or match["keyword"] == "msgid"
        for field_line in match["text"].split("\\n"):
            name, _, value = field_line.partition(":")
            yield number, name.strip().lower(), value.strip()


def _header_problems(text: str, file: str, lang: str) -> Iterator[Problem]:
    """Headers that say something else than the file is; one that says nothing is no mistake."""
    for number, name, value in _header_lines(text):
        charset = re.search(r"charset=([^\s;]+)", value)
        if name == "language" and value and value.replace("_", "-").lower() != lang.lower():
            yield Problem(place=Place(file, number), kind=OtherLanguage(lang, value))
        if name == "content-type" and charset and charset[1].lower() not in _CHARSETS:
            yield Problem(place=Place(file, number), kind=OtherCharset(charset[1]))


def cldr_locale(lang: str) -> Locale | None:
    """What CLDR knows of a language, if need be without its region or script, or None."""
    while lang:
        try:
            return Locale.parse(lang, sep="-")
        except (UnknownLocaleError, ValueError):
            lang = lang.rpartition("-")[0]
    return None


def plural_forms(lang: str) -> tuple[int, str]:
    """How many plural forms a language has and which goes with n, in C; one where none is known."""
    locale = cldr_locale(lang)
    if locale is None or not locale.plural_form.tags - {"other"}:
        return 1, "0"
    found = get_plural(locale)
    return found.num_plurals, found.plural_expr


def read_catalogue(root: Path, folder: str, lang: str, problems: list[Problem]) -> Catalogue:
    """The catalogue of a language; empty, with a problem, where it cannot be read."""
    file = f"{folder}/{lang}.po"
    empty = Catalogue(lang=lang, translations={})
    text = read_file(root, file, problems)
    if text is None:
        return empty
    malformed = list(_malformed_lines(text, file))
    problems.extend(malformed)
    if malformed:
        return empty
    problems.extend(_header_problems(text, file, lang))
    try:
        messages = read_po(StringIO(text), abort_invalid=True)
        c2py(messages.plural_expr)
    except (PoFileError, ValueError, TypeError, LookupError) as error:
        place = Place(file, (getattr(error, "lineno", None) or 0) + 1)
        problems.append(Problem(place=place, kind=NoPoFile(str(error))))
        return empty
    translations: dict[tuple[str, str], Translation] = {}
    for message in messages:
        source = message.id if isinstance(message.id, str) else message.id[0]
        forms = (
            (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        )
        is_same = forms == (source,) and re.search(r"[^\W\d_]", _PLACEHOLDER.sub("", source))
        if is_same and SAME not in " ".join(message.user_comments).split():
            continue  # left over from copying the source, unless the translator says otherwise
        if source and forms and all(forms):
            translations[(message.context or "", source)] = Translation(
                forms=forms,
                is_plural=not isinstance(message.id, str),
                is_stale=message.fuzzy,
                place=Place(file, message.lineno or 1),
            )
    is_draft = re.search(r'^"X-Draft:\s*yes\\n"\s*$', text, re.MULTILINE) is not None
    return Catalogue(
        lang=lang,
        is_draft=is_draft,
        plural_count=messages.num_plurals,
        plural_expression=messages.plural_expr,
        translations=translations,
    )
