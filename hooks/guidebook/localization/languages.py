"""Everything that is read, in every language of the site."""

from dataclasses import dataclass

from guidebook.data.settings import Language
from guidebook.localization import addresses
from guidebook.localization.frames import FrameView, frame_of
from guidebook.localization.localizing import localize_edition
from guidebook.localization.project import Project, localizers_of
from guidebook.localization.translating import Localizer
from guidebook.localization.views import EditionView


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageViews:
    """All editions in one language, the latest first; folder is the language's on the site."""

    localizer: Localizer
    folder: str
    editions: tuple[EditionView, ...]
    frame: FrameView


def published_languages(
    project: Project, languages: tuple[Language, ...], publish_from: float
) -> tuple[Language, ...]:
    """The languages that readers get: the source, and what is translated for so many per cent.

    The others are built for their translators only.
    """
    translated: dict[str, list[int]] = {}
    for row in project.coverage:
        total = row.translated + len(row.stale) + len(row.missing)
        shown = row.translated + len(row.stale)
        counts = translated.setdefault(row.lang, [0, 0])
        counts[0] += shown
        counts[1] += total
    return tuple(
        language
        for language in languages
        if language.lang not in translated
        or translated[language.lang][0] * 100 >= publish_from * translated[language.lang][1]
    )


def localize_project(project: Project, languages: tuple[Language, ...]) -> list[LanguageViews]:
    """The views of every language, the source language first."""
    guidebook = project.guidebook
    localizers = localizers_of(project, languages)
    found = []
    for localizer in localizers:
        editions = tuple(
            localize_edition(guidebook, edition, localizer) for edition in guidebook.editions
        )
        found.append(
            LanguageViews(
                localizer=localizer,
                folder=addresses.language_folder(localizer.locale, localizers[0].locale),
                editions=editions,
                frame=frame_of(guidebook, editions),
            )
        )
    return found
