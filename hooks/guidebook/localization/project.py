"""All data files as one value: the guidebook, and a catalogue for every other language."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from guidebook.data.model import Guidebook
from guidebook.data.reading import GUIDES, TRANSLATIONS, read_guidebook
from guidebook.data.settings import Language
from guidebook.localization.translating import Localizer, locale_of
from guidebook.problems.problem import Problem
from guidebook.translations.catalogues import Catalogue, read_catalogue
from guidebook.translations.coverage import Coverage, adopt_stale, coverage_of
from guidebook.translations.extracting import messages_of
from guidebook.translations.proofreading import check_catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """All that has been read: the guidebook, and a catalogue for every other language."""

    guidebook: Guidebook
    catalogues: Mapping[str, Catalogue]

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        """How much of each guide is translated into each language."""
        return tuple(
            row
            for catalogue in self.catalogues.values()
            for row in coverage_of(self.guidebook, catalogue)
        )


def read_project(
    root: Path, languages: tuple[Language, ...], problems: list[Problem]
) -> Project | None:
    """All data files below root, checked; None, and every problem, where something is wrong."""
    guidebook = read_guidebook(root, problems)
    catalogues = {
        language.lang: read_catalogue(root, f"{GUIDES}/{TRANSLATIONS}", language.lang, problems)
        for language in languages[1:]
    }
    if guidebook:
        messages = messages_of(guidebook)
        for lang, catalogue in catalogues.items():
            problems.extend(check_catalogue(catalogue, messages))
            catalogues[lang] = adopt_stale(catalogue, messages)
    if guidebook is None or problems:
        return None
    return Project(guidebook=guidebook, catalogues=catalogues)


def localizers_of(project: Project, languages: tuple[Language, ...]) -> list[Localizer]:
    """What writes each language, the source language first."""
    interface = project.guidebook.interface
    source = Localizer(
        locale=locale_of(languages[0].lang, languages[0].endonym), interface=interface
    )
    return [
        source,
        *(
            Localizer(
                locale=locale_of(language.lang, language.endonym),
                interface=interface,
                catalogue=project.catalogues[language.lang],
                source=source,
            )
            for language in languages[1:]
        ),
    ]
