"""Everything that is read, in every language of the site."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from guidebook.data.model import Guidebook
from guidebook.data.settings import Language
from guidebook.localization import addresses
from guidebook.localization.dates import write_share
from guidebook.localization.frames import FrameView, frame_of
from guidebook.localization.localizing import localize_edition
from guidebook.localization.project import Project, localizers_of
from guidebook.localization.translating import Localizer
from guidebook.localization.views import EditionView
from guidebook.translations.coverage import draft_languages, shown_shares


@dataclass(frozen=True, kw_only=True)
class LanguageViews:
    """All editions in one language, the latest first; folder is the language's on the site.

    They are made where they are asked for first: other languages may be built in another process.
    """

    guidebook: Guidebook
    localizer: Localizer
    folder: str

    @cached_property
    def editions(self) -> tuple[EditionView, ...]:
        """Each edition with its guides."""
        editions = self.guidebook.editions
        return tuple(localize_edition(self.guidebook, one, self.localizer) for one in editions)

    @cached_property
    def frame(self) -> FrameView:
        """The words around all pages."""
        return frame_of(self.guidebook, self.editions)


def published_languages(
    project: Project, languages: tuple[Language, ...], publish_from: float
) -> tuple[Language, ...]:
    """The languages that readers get: the source, and what is translated for so many per cent.

    The others are built for their translators only.
    """
    return tuple(one for one in languages if project.shares.get(one.lang, 1) * 100 >= publish_from)


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
    localizers = localizers_of(project, languages)
    return [
        LanguageViews(
            guidebook=project.guidebook,
            localizer=localizer,
            folder=addresses.language_folder(localizer.locale, localizers[0].locale),
        )
        for localizer in localizers
    ]
