"""Languages that cannot be printed, as with letters that no font has: they have pages alone."""

from collections.abc import Iterable, Set
from pathlib import Path

from guidebook.data.model import Guidebook
from guidebook.data.source.paths import SETTINGS
from guidebook.localization.languages import LanguageViews
from guidebook.localization.translating import Localizer
from guidebook.printing.font_signs import font_signs_of, is_letter, missing_signs
from guidebook.printing.glyphs import MissingSigns, missing_glyphs
from guidebook.printing.script_fonts import ScriptFont, font_of
from guidebook.problems.printing_kinds import (
    BoldMissing,
    LanguageWithoutFont,
    ScriptWithoutFont,
    SignsWithoutFont,
    TextWithoutFont,
)
from guidebook.problems.problem import Place, Problem

_SHOWN = 5
"""So many of what is missing is shown."""


def printed_languages(
    languages: Iterable[LanguageViews],
    guidebook: Guidebook,
    fonts: Path,
    notices: list[Problem],
    unprinted: Set[str] = frozenset(),
) -> tuple[LanguageViews, ...]:
    """The languages that can be printed; of each other one a notice is kept.

    Why those of unprinted cannot has been told by whoever has read what was printed.
    """
    signs = font_signs_of(fonts)
    printed = []
    # A single sign that the source language lacks is told once, at its text.
    told: Set[str] = frozenset()
    for one in languages:
        if one.localizer.locale.lang in unprinted:
            continue
        name, locale = one.localizer.locale.endonym, one.localizer.locale
        is_source = one.localizer.source is None
        missing = missing_signs(name, one.editions, signs, is_source=is_source) - told
        if is_source and not missing:
            told = missing_signs(name, one.editions, signs, is_source=False)
        if missing:
            notices.append(_unprinted(one.localizer, missing, guidebook, fonts))
            continue
        printed.append(one)
        if kind := _without_bold(locale.lang, font_of(locale.lang, fonts), fonts):
            notices.append(Problem(place=Place(SETTINGS), kind=kind))
    return tuple(printed)


def _unprinted(
    localizer: Localizer, missing: Set[str], guidebook: Guidebook, fonts: Path
) -> Problem:
    """Why a language cannot be printed: for want of its letters, or else of what a text shows."""
    locale = localizer.locale
    letters = sorted(filter(is_letter, missing))
    if not letters:
        places = dict.fromkeys(sorted(missing), Place(SETTINGS))
        for found in missing_glyphs((MissingSigns(localizer=localizer, guides=places),), guidebook):
            if isinstance(found.kind, SignsWithoutFont):
                said = (locale.lang, locale.endonym, found.kind.signs, found.kind.text)
                return Problem(place=found.place, kind=TextWithoutFont(*said))
    shown = " ".join((letters or sorted(missing))[:_SHOWN])
    font = font_of(locale.lang, fonts)
    kind = (
        LanguageWithoutFont(locale.lang, locale.endonym, shown, font.files)
        if font and not (fonts / font.files[0]).exists()
        else ScriptWithoutFont(locale.lang, locale.endonym, shown)
    )
    return Problem(place=Place(SETTINGS), kind=kind)


def _without_bold(lang: str, font: ScriptFont | None, fonts: Path) -> BoldMissing | None:
    """What is told where a font is there without its bold one."""
    if font is None or not font.has_bold:
        return None
    regular, bold = (fonts / file for file in font.files)
    return BoldMissing(lang, bold.name) if regular.exists() and not bold.exists() else None
