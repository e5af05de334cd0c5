"""Languages whose letters no font of the handouts has: they have pages, and no handouts."""

from collections.abc import Iterable, Set
from pathlib import Path

from guidebook.data.settings import SETTINGS
from guidebook.localization.languages import LanguageViews
from guidebook.printing.font_signs import missing_letters, signs_of
from guidebook.printing.script_fonts import ScriptFont, font_of
from guidebook.problems.kind import Kind
from guidebook.problems.printing_kinds import BoldMissing, LanguageWithoutFont, ScriptWithoutFont
from guidebook.problems.problem import Place, Problem

_SHOWN = 5
"""So many of the missing letters are shown."""


def printed_languages(
    languages: Iterable[LanguageViews], fonts: Path, notices: list[Problem]
) -> tuple[LanguageViews, ...]:
    """The languages that can be printed; of each other one a notice is kept."""
    signs = signs_of(fonts)
    printed = []
    # A single letter that the source language lacks is told once, at its text.
    told: Set[str] = frozenset()
    for one in languages:
        name, locale = one.localizer.locale.endonym, one.localizer.locale
        is_source = one.localizer.source is None
        missing = missing_letters(name, one.editions, signs, is_source=is_source) - told
        if is_source and not missing:
            told = missing_letters(name, one.editions, signs, is_source=False)
        font = font_of(locale.lang, fonts)
        said = (locale.lang, name, " ".join(sorted(missing)[:_SHOWN]))
        kind: Kind | None = None
        if not missing:
            printed.append(one)
            kind = _without_bold(locale.lang, font, fonts)
        elif font and not (fonts / font.files[0]).exists():
            kind = LanguageWithoutFont(*said, font.files)
        else:
            kind = ScriptWithoutFont(*said)
        if kind:
            notices.append(Problem(place=Place(SETTINGS), kind=kind))
    return tuple(printed)


def _without_bold(lang: str, font: ScriptFont | None, fonts: Path) -> BoldMissing | None:
    """What is told where a font is there without its bold one."""
    if font is None or not font.has_bold:
        return None
    regular, bold = (fonts / file for file in font.files)
    return BoldMissing(lang, bold.name) if regular.exists() and not bold.exists() else None
