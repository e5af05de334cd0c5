"""All data files as one value: the guidebook, and a catalogue for every other language."""

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from guidebook.data.model import Guidebook
from guidebook.data.noticing_texts import period_is_not_over
from guidebook.data.page_links import broken_links
from guidebook.data.reading import edition_folders, read_guidebook
from guidebook.data.settings import Language, missing_pages, read_pages, source_language
from guidebook.data.source.paths import GUIDES, SETTINGS, TRANSLATIONS
from guidebook.data.stray_files import (
    misnamed_pages,
    pages_made_already,
    unread_translations,
    unusable_files,
)
from guidebook.localization import addresses
from guidebook.localization.date_forms import form_messages
from guidebook.localization.locales import locale_of
from guidebook.localization.translating import Localizer
from guidebook.problems.file_kinds import FileMisnamed, FileMissing
from guidebook.problems.problem import Place, Problem
from guidebook.problems.rule_kinds import FolderReserved
from guidebook.translations.asking import (
    notices_on_catalogue,
    notices_on_counts,
    notices_on_headings,
)
from guidebook.translations.catalogues import Catalogue, read_catalogue, usable
from guidebook.translations.coverage import (
    Coverage,
    adopt_stale,
    coverage_of,
    shares_without_mistakes,
)
from guidebook.translations.extracting import messages_of, plural_messages
from guidebook.translations.proofreading import check_catalogue
from guidebook.translations.reviews import Review, read_reviews


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """All that has been read: the guidebook, and a catalogue for every other language.

    counts are the texts about a number in the plural forms of the source language, coverage tells
    how much of each guide is translated into each language. told are the lines of files of which
    the pages of a preview tell where their texts stand. shares are those of each language by its
    tag, from 0 to 1, as they would be were nothing wrong. wrong is what is, in translations, and
    noticed what should be looked at there.
    """

    guidebook: Guidebook
    catalogues: Mapping[str, Catalogue]
    reviews: Mapping[str, Review]
    counts: Catalogue
    coverage: tuple[Coverage, ...]
    told: frozenset[str] = frozenset()
    shares: Mapping[str, float] = field(default_factory=dict)
    wrong: tuple[Problem, ...] = ()
    noticed: tuple[Problem, ...] = ()

    def advice(self, today: date) -> Iterator[Problem]:
        """What may be right but should be looked at, on a day."""
        yield from self.guidebook.notices
        for edition in self.guidebook.editions:
            yield from period_is_not_over(edition, today)
        yield from notices_on_counts(self.counts, plural_messages(messages_of(self.guidebook)))
        yield from self.noticed


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A catalogue, what is wrong in it, and what should be looked at."""

    catalogue: Catalogue
    wrong: tuple[Problem, ...]
    noticed: tuple[Problem, ...] = ()


Spread = Callable[[Callable[[str], Reading], Sequence[str]], Iterable[Reading]]
"""Has the catalogues of some languages read, in their order."""


def read_project(
    root: Path,
    languages: tuple[Language, ...],
    problems: list[Problem],
    *,
    with_drafts: bool = False,
    for_readers: bool = False,
    spread: Spread = map,
) -> Project | None:
    """All data files below root, checked; None, and every problem, where something is wrong.

    for_readers, a mistake in translations keeps nothing from them: the source stands there, and
    the project tells what is wrong. spread may have several processes read catalogues at a time.
    """
    source = source_language(languages)
    guidebook = read_guidebook(root, problems, with_drafts=with_drafts, lang=source)
    folder = f"{GUIDES}/{TRANSLATIONS}"
    in_translations: list[Problem] = []
    langs = tuple(language.lang for language in languages)
    # Of a list that is wrong, what is missing in it follows.
    is_known = bool(langs) and not any(one.place.file == SETTINGS for one in problems)
    if is_known:
        in_translations.extend(unread_translations(root, folder, langs))
    problems.extend(unusable_files(root))
    if langs:
        problems.extend(misnamed_pages(root, read_pages(root)))
        problems.extend(missing_pages(root))
        folders = edition_folders(root)
        problems.extend(
            Problem(place=Place(f"{GUIDES}/{folder}"), kind=FolderReserved(folder))
            for folder in folders
            if is_reserved(folder, langs)
        )
        made = {*folders, *_made_pages(langs)}
        problems.extend(pages_made_already(root, made))
        problems.extend(broken_links(root, made))
    reviews = read_reviews(root, folder, problems)
    messages = messages_of(guidebook) if guidebook else ()

    def read(lang: str) -> Reading:
        wrong: list[Problem] = []
        catalogue = read_catalogue(root, folder, lang, wrong)
        if guidebook is None:
            return Reading(catalogue=catalogue, wrong=tuple(wrong))
        wanted = (*messages, *form_messages(guidebook, messages, catalogue, source))
        wrong.extend(check_catalogue(catalogue, wanted))
        # A header can make a translation a draft, but only the record of reviews no draft.
        is_draft = catalogue.is_draft or lang not in reviews
        adopted = adopt_stale(usable(catalogue, wrong), wanted)
        catalogue = dataclasses.replace(adopted, is_draft=is_draft)
        noticed = (
            *notices_on_catalogue(catalogue, messages),
            *notices_on_headings(catalogue, guidebook.interface.hours),
        )
        return Reading(catalogue=catalogue, wrong=tuple(wrong), noticed=noticed)

    readings = dict(zip(langs[1:], spread(read, langs[1:]), strict=True))
    catalogues = {lang: reading.catalogue for lang, reading in readings.items()}
    counts = Catalogue(lang=source, translations={})
    if (root / folder / f"{source}.po").exists():
        counts = read_catalogue(root, folder, source, in_translations)
        in_translations.extend(check_catalogue(counts, plural_messages(messages)))
        counts = usable(counts, in_translations)
    for one in (one for reading in readings.values() for one in reading.wrong):
        # A language in mkdocs.yml that nobody has begun is no mistake in a translation.
        is_listed_alone = isinstance(one.kind, FileMissing)
        (problems if is_listed_alone else in_translations).append(one)
    _tell_renamed(problems, in_translations)
    if guidebook is None or problems or not for_readers:
        problems.extend(in_translations)
    if guidebook is None or problems:
        return None
    coverage = coverage_of(guidebook, catalogues.values())
    return Project(
        guidebook=guidebook,
        catalogues=catalogues,
        reviews=reviews,
        counts=counts,
        coverage=coverage,
        shares=shares_without_mistakes(coverage, catalogues),
        wrong=tuple(in_translations),
        noticed=tuple(one for reading in readings.values() for one in reading.noticed),
    )


def _tell_renamed(problems: list[Problem], in_translations: list[Problem]) -> None:
    """A catalogue that is there under another name is not told as missing too."""
    missing = {one.place.file: one for one in problems if isinstance(one.kind, FileMissing)}
    for one in tuple(in_translations):
        if isinstance(one.kind, FileMisnamed):
            wanted = f"{one.place.file.rpartition('/')[0]}/{one.kind.wanted}"
            if wanted in missing:
                in_translations.remove(one)
                problems[problems.index(missing[wanted])] = one


_FOLDERS = ("assets",)
"""Folders of the site for what is no page."""


def is_reserved(folder: str, langs: tuple[str, ...]) -> bool:
    """Whether the site uses the name of an edition's folder for something else."""
    return folder.lower() in {*map(str.lower, _made_pages(langs)), *_FOLDERS}


def _made_pages(langs: tuple[str, ...]) -> Iterator[str]:
    """The names of pages and folders that the build makes besides those of the editions."""
    yield from langs[1:]
    yield addresses.HOME.removesuffix(".md")
    yield addresses.HANDOUT_PAGE.removesuffix(".md")
    if len(langs) >= addresses.MANY:
        yield addresses.LANGUAGES_PAGE.removesuffix(".md")


def localizers_of(project: Project, languages: tuple[Language, ...]) -> list[Localizer]:
    """What writes each language, the source language first."""
    interface = project.guidebook.interface
    source = Localizer(
        locale=locale_of(languages[0].lang, languages[0].endonym),
        interface=interface,
        counts=project.counts,
        told=project.told,
    )
    return [
        source,
        *(
            Localizer(
                locale=locale_of(language.lang, language.endonym),
                interface=interface,
                catalogue=project.catalogues[language.lang],
                source=source,
                told=project.told,
            )
            for language in languages[1:]
        ),
    ]
