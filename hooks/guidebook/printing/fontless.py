"""Languages whose letters no font of the handouts has: they have pages, and no handouts."""

from collections.abc import Iterable
from pathlib import Path

from guidebook.data.settings import SETTINGS
from guidebook.localization.languages import LanguageViews
from guidebook.printing.font_signs import missing_letters, signs_of
from guidebook.problems.printing_kinds import LanguageWithoutFont
from guidebook.problems.problem import Place, Problem

_SHOWN = 5
"""So many of the missing letters are shown."""


def printed_languages(
    languages: Iterable[LanguageViews], fonts: Path, notices: list[Problem]
) -> tuple[LanguageViews, ...]:
    """The languages that can be printed; of each other one a notice is kept."""
    signs = signs_of(fonts)
    printed = []
    for one in languages:
        locale = one.localizer.locale
        missing = sorted(missing_letters(locale.lang, one.editions, signs))
        if missing:
            shown = " ".join(missing[:_SHOWN])
            kind = LanguageWithoutFont(locale.lang, locale.endonym, shown)
            notices.append(Problem(place=Place(SETTINGS), kind=kind))
        else:
            printed.append(one)
    return tuple(printed)
