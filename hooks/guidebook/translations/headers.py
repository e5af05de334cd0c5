"""The header of a PO file: its fields with their lines, what is wrong in them, and plurals."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from gettext import c2py

from babel import Locale, UnknownLocaleError
from babel.messages.plurals import get_plural

from guidebook.problems.po_kinds import (
    OddDraftHeader,
    OtherCharset,
    OtherLanguage,
    PluralExpressionWrong,
    PluralHeaderUnknown,
    PluralNumberWrong,
)
from guidebook.problems.problem import Place, Problem, Wrong
from guidebook.translations.entries import Entry, unescaped


@dataclass(frozen=True, slots=True, kw_only=True)
class PluralForms:
    """How many plural forms a language has, and which goes with n, in C: n != 1."""

    count: int
    expression: str

    def __str__(self) -> str:
        return f"nplurals={self.count}; plural={self.expression};"

    def up_to(self, most: int) -> tuple[int, ...]:
        """Which of the forms goes with each number from 0 to most."""
        return _forms(self.expression, most)

    def unused(self) -> tuple[int, ...]:
        """The forms that go with no number."""
        used = {_rule(self.expression)(number) for number in _TRIED}
        return tuple(form for form in range(self.count) if form not in used)


@lru_cache(maxsize=64)  # many languages have the same rule
def _forms(expression: str, most: int) -> tuple[int, ...]:
    return tuple(map(_rule(expression), range(most + 1)))


_rule = lru_cache(maxsize=64)(c2py)
"""An expression as a function."""


ONE_FORM = PluralForms(count=1, expression="0")
"""As in Indonesian, and where nothing is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What a header says. plural_forms are None, and is_draft is False, where it is silent.

    A mark of a draft that nobody understands is one.
    """

    is_draft: bool = False
    plural_forms: PluralForms | None = None
    plural_place: Place | None = None


def read_header(entry: Entry | None, file: str, lang: str, problems: list[Problem]) -> Header:
    """The header of a catalogue; fields that we do not use are passed over."""
    is_draft = False
    plural_forms = None
    plural_place = None
    for line, name, value in _fields(entry) if entry else ():
        place = Place(file, line)
        try:
            match name:
                case "language":
                    _check_language(value, lang)
                case "content-type":
                    _check_charset(value)
                case "x-draft":
                    is_draft = _parse_draft(value)
                case "plural-forms":
                    plural_forms = _parse_plural_forms(value, lang)
                    plural_place = place
        except Wrong as wrong:
            problems.append(Problem(place=place, kind=wrong.kind))
            is_draft = is_draft or isinstance(wrong.kind, OddDraftHeader)
    return Header(is_draft=is_draft, plural_forms=plural_forms, plural_place=plural_place)


def _fields(entry: Entry) -> Iterator[tuple[int, str, str]]:
    """Each field's line, its name in small letters and its value, however the lines are broken."""
    lines = entry.text.split("\n")
    first = next(n for n, line in enumerate(lines) if line.startswith("msgid"))
    text, starts = "", []
    for number, line in enumerate(lines[first:], start=entry.line):
        quoted = re.search(r'"(.*)"', line)
        if quoted and not line.startswith(("#", "msgid", "msgctxt")):
            starts.append((len(text), number))
            text += unescaped(quoted[1])
    position = 0
    for field in text.split("\n"):
        name, colon, value = field.partition(":")
        if colon:
            line_number = max(number for start, number in starts if start <= position)
            yield line_number, name.strip().lower(), value.strip()
        position += len(field) + 1


def _check_language(value: str, lang: str) -> None:
    found = value.replace("_", "-").lower()
    # Platforms add a region to a language that has none here, such as ur_PK.
    is_region_added = "-" not in lang and re.fullmatch(
        rf"{lang.lower()}-([a-z]{{2}}|\d{{3}})", found
    )
    if value and found != lang.lower() and not is_region_added:
        raise Wrong(OtherLanguage(lang, value))


def _check_charset(value: str) -> None:
    charset = re.search(r"charset=([^\s;]+)", value)
    if charset and charset[1].lower() not in ("utf-8", "utf8"):
        raise Wrong(OtherCharset(charset[1]))


_IS_DRAFT = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


def _parse_draft(value: str) -> bool:
    """Whether X-Draft says so; it can only take away what the record of reviews says."""
    if value.lower() not in _IS_DRAFT:
        raise Wrong(OddDraftHeader(value))
    return _IS_DRAFT[value.lower()]


_MOST_FORMS = 8
"""CLDR knows no language with more than six."""


_TRIED = (*range(201), 1_000, 1_000_000)
"""Numbers that show whether a rule is one for all numbers."""


def _parse_plural_forms(value: str, lang: str) -> PluralForms | None:
    """What a header says, None where it is as in a template: nplurals=INTEGER."""
    match = re.fullmatch(r"nplurals\s*=\s*(\w+)\s*;\s*plural\s*=\s*([^;]*);?", value)
    if not value or (match and match[1] == "INTEGER"):
        return None
    if match is None or not match[1].isdecimal():
        raise Wrong(PluralHeaderUnknown(value, str(plural_forms(lang))))
    if len(match[1]) > 3 or not 1 <= int(match[1]) <= _MOST_FORMS:
        raise Wrong(PluralNumberWrong(match[1], str(plural_forms(lang))))
    found = PluralForms(count=int(match[1]), expression=match[2].strip())
    try:
        rule = _rule(found.expression)
        is_right = all(0 <= rule(number) < found.count for number in _TRIED)
    except (ValueError, ArithmeticError, RecursionError):
        is_right = False
    if not is_right:
        raise Wrong(PluralExpressionWrong(found.expression, str(plural_forms(lang))))
    return found


@cache  # each date asks for it, and Babel compares the names of all its files
def cldr_locale(lang: str) -> Locale | None:
    """What CLDR knows of a language, if need be without its region or script, or None."""
    while lang:
        try:
            return Locale.parse(lang, sep="-")
        except (UnknownLocaleError, ValueError):
            lang = lang.rpartition("-")[0]
    return None


def plural_forms(lang: str) -> PluralForms:
    """The plural forms of a language, one where none is known."""
    locale = cldr_locale(lang)
    if locale is None or not locale.plural_form.tags - {"other"}:
        return ONE_FORM
    found = get_plural(locale)
    return PluralForms(count=found.num_plurals, expression=found.plural_expr)
