"""Everything that is read, in every language of the site."""

from collections.abc import Mapping
from dataclasses import dataclass

from guidebook.data.settings import Language
from guidebook.localization import addresses
from guidebook.localization.dates import write_share
from guidebook.localization.frames import FrameView, frame_of
from guidebook.localization.localizing import localize_edition
from guidebook.localization.project import Project, localizers_of
from guidebook.localization.translating import Localizer
from guidebook.localization.views import EditionView
from guidebook.translations.coverage import draft_languages, shown_shares


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
    shares = shown_shares(project.coverage)
    return tuple(
        language for language in languages if shares.get(language.lang, 1) * 100 >= publish_from
    )


def draft_shares(project: Project) -> dict[str, float]:
    """How much is translated of each language that nobody has reviewed, from 0 to 1."""
    shares = shown_shares(project.coverage)
    return {lang: shares[lang] for lang in sorted(draft_languages(project.coverage))}


def write_shares(shares: Mapping[str, float], localizer: Localizer) -> dict[str, str]:
    """The shares of languages as one of them says them."""
    said = {share: write_share(share, localizer.cldr) for share in {*shares.values()}}
    return {lang: said[share] for lang, share in shares.items()}


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
