"""gettext catalogues: what translators have written, and where."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from guidebook.data.source.files import read_file
from guidebook.problems.po_kinds import (
    GarbledLetters,
    MorePluralForms,
    OtherLanguage,
    PluralExpressionWrong,
    PluralHeaderUnknown,
    PluralNumberWrong,
)
from guidebook.problems.problem import Place, Problem
from guidebook.translations.entries import Entry
from guidebook.translations.entry_reading import read_entries
from guidebook.translations.garbling import garbled_among
from guidebook.translations.headers import ONE_FORM, PluralForms, plural_forms, read_header

MEANING = "meaning"
"""The message context of words that stay as they are: their translation explains them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """What stands for a source text in one language.

    forms has one text, or one for each plural form; stale means that the source has changed
    from what it was before. entry is what stands in the file, to the letter.
    """

    forms: tuple[str, ...]
    is_plural: bool = False
    is_stale: bool
    before: str | None = field(default=None, compare=False)
    place: Place = field(compare=False)
    entry: str = field(default="", compare=False, repr=False)

    def __reduce__(self) -> tuple[Callable[..., "Translation"], tuple[object, ...]]:
        # As with Place; the entry is of use only where mistakes are looked for.
        state = (self.forms, self.is_plural, self.is_stale, self.before, self.place)
        return _translation, state


def _translation(
    forms: tuple[str, ...], is_plural: bool, is_stale: bool, before: str | None, place: Place
) -> Translation:
    """A translation that another process was sent."""
    return Translation(
        forms=forms, is_plural=is_plural, is_stale=is_stale, before=before, place=place
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """The translations of one language, by context and source text.

    A draft is one that nobody has reviewed yet. silent are the places of translations that say
    nothing, and count as none. places are those of all entries, whether translated or not.
    copied are the keys of those that are the same as their source without a remark that says so,
    unusable the keys of translations that are left out as wrong; a catalogue is whole where
    all of its file could be read.
    """

    lang: str
    is_draft: bool = False
    plural_forms: PluralForms = ONE_FORM
    plural_place: Place | None = field(default=None, compare=False)
    translations: Mapping[tuple[str, str], Translation]
    silent: tuple[Place, ...] = ()
    places: Mapping[tuple[str, str], Place] = field(default_factory=dict, compare=False)
    copied: frozenset[tuple[str, str]] = frozenset()
    unusable: frozenset[tuple[str, str]] = frozenset()
    is_whole: bool = True

    def find(self, source: str, context: str = "") -> Translation | None:
        """The translation of a source text, or None where there is none."""
        return self.translations.get((context, source))

    def has_lost(self, source: str, context: str = "") -> bool:
        """Whether a mistake may be why a source text has no translation."""
        key = (context, source)
        return key in self.unusable or not (self.is_whole or key in self.places)


SAME = "same"
"""A translator's remark (# same) on a translation that is the same as its source."""

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def read_catalogue(root: Path, folder: str, lang: str, problems: list[Problem]) -> Catalogue:
    """The catalogue of a language; empty, with a problem, where it cannot be read."""
    file = f"{folder}/{lang}.po"
    found_before = len(problems)
    text = read_file(root, file, problems)
    entries = () if text is None else read_entries(text, file, problems)
    is_whole = len(problems) == found_before
    current = [entry for entry in entries if not entry.is_obsolete]
    header_entry = next((entry for entry in current if entry.key == ("", "")), None)
    header = read_header(header_entry, file, lang, problems)
    forms = header.plural_forms or plural_forms(lang)
    translations: dict[tuple[str, str], Translation] = {}
    silent = []
    copied = set()
    garbled = garbled_among(current)
    places = {entry.key: Place(file, entry.said) for entry in current}
    for entry in current:
        place = places[entry.key]
        if entry.is_plural and any(entry.forms[forms.count :]):
            kind = MorePluralForms(forms.count, len(entry.forms))
            problems.append(Problem(place=place, kind=kind))
        if entry is header_entry or not _is_complete(entry, forms):
            continue
        if any(_says_nothing(form, entry.source) for form in entry.forms):
            silent.append(place)
        elif _is_left_over(entry):
            copied.add(entry.key)
        elif entry.key not in garbled:
            translations[entry.key] = Translation(
                forms=tuple(_on_one_line(form, entry.source) for form in entry.forms),
                is_plural=entry.is_plural,
                is_stale=entry.is_stale,
                before=entry.previous if entry.previous_context == entry.context else None,
                place=place,
                entry=entry.text,
            )
    if garbled:
        key, word = next(iter(garbled.items()))
        kind_of_file = GarbledLetters(word.found, word.right, len(garbled))
        problems.append(Problem(place=places[key], kind=kind_of_file))
    return Catalogue(
        lang=lang,
        is_draft=header.is_draft,
        plural_forms=forms,
        plural_place=header.plural_place,
        translations=translations,
        silent=tuple(silent),
        places=places,
        copied=frozenset(copied),
        unusable=frozenset(garbled),
        is_whole=is_whole,
    )


_OF_PLURALS = (PluralExpressionWrong, PluralHeaderUnknown, PluralNumberWrong)


def usable(catalogue: Catalogue, problems: Sequence[Problem]) -> Catalogue:
    """The catalogue without what is wrong in it: the source stands in its place.

    Where the header names another language, none of its texts may be of this one.
    """
    wrong = {problem.text_place for problem in problems}
    is_other = any(_names_other(problem, catalogue.lang) for problem in problems)
    has_plurals = not any(isinstance(problem.kind, _OF_PLURALS) for problem in problems)
    unusable = frozenset(
        key
        for key, found in catalogue.translations.items()
        if is_other or found.place in wrong or not (has_plurals or not found.is_plural)
    )
    if not unusable:
        return catalogue
    known = catalogue.translations
    left = {key: found for key, found in known.items() if key not in unusable}
    return replace(catalogue, translations=left, unusable=catalogue.unusable | unusable)


def _names_other(problem: Problem, lang: str) -> bool:
    """Whether a header names another language, and not just another region or script of it."""
    if not isinstance(problem.kind, OtherLanguage):
        return False
    found = re.split("[-_]", problem.kind.found)[0]
    return found.lower() != lang.split("-")[0].lower()


def _is_complete(entry: Entry, forms: PluralForms) -> bool:
    return all(entry.forms) and (not entry.is_plural or len(entry.forms) >= forms.count)


def _is_left_over(entry: Entry) -> bool:
    """Whether a text is left from copying the source, unless the translator says otherwise."""
    if entry.forms != (entry.source,):
        return False
    has_words = re.search(r"[^\W\d_]", _PLACEHOLDER.sub("", entry.source))
    return bool(has_words) and SAME not in " ".join(entry.remarks).split()


def _on_one_line(form: str, source: str) -> str:
    """A text without the ends of lines and tabs that its source has not either."""
    return form if "\n" in source else _BREAK.sub(" ", form.strip("\n\r\t"))


_BREAK = re.compile(r"\s*[\n\r\t]\s*")


def _says_nothing(form: str, source: str) -> bool:
    """Whether a text has nothing to read, such as a full stop, where its source has."""
    return not _is_readable(form) and _is_readable(source)


def _is_readable(text: str) -> bool:
    return any(unicodedata.category(sign)[0] in "LNMS" for sign in text)
