"""The site while it is edited: after each save the page that is looked at comes first.

A language is built after the other, each shown as soon as it is whole, and what is made of all of
them at the end. A further save stops what nobody needs any more.
"""

import shutil
import sys
import traceback
from collections.abc import Iterable, Sequence
from pathlib import Path

from mkdocs import utils
from mkdocs.commands.build import build as build_language
from mkdocs.config.defaults import MkDocsConfig

from guide_build import Build, i18n_of, read_build
from guide_files import write_language
from guide_mistakes import problems_of
from guide_settings import read_config
from guide_shown import Shown
from guide_site import finish
from guidebook.localization.languages import LanguageViews
from guidebook.pages.previewing import error_page, page_notes, page_of
from guidebook.problems.build_kinds import PreviewBroken, PreviewWaits
from guidebook.problems.problem import Place, Problem
from guidebook.problems.reporting import Manner, report
from guidebook.problems.words import message_of


class _Overtaken(Exception):
    """Something else was saved meanwhile."""


class Preview:
    """Builds below a folder, after every save, what is shown at an address."""

    def __init__(
        self, root: Path, folder: Path, shown: Shown, *, address: str, manner: Manner
    ) -> None:
        self.root = root
        self.folder = folder
        self.shown = shown
        self.address = address
        self.manner = manner

    def run(self) -> None:
        """Follow every save until somebody stops us."""
        # Each build has a folder of its own, which several languages fill.
        utils.clean_directory = _kept
        save = self.shown.look()
        while True:
            self._follow(save)
            save = self.shown.next_save(save)

    def _follow(self, save: int) -> None:
        """Build what was saved, or show what is wrong with it."""
        folder = self.folder / str(save)
        try:
            self._build(save, folder)
        except _Overtaken:
            pass
        except Exception as error:
            problems = problems_of(error, self.root)
            if not problems:  # a mistake of ours, which whoever looks after the site has to see
                traceback.print_exception(error)
                problems = (Problem(place=Place("hooks"), kind=PreviewBroken(repr(error))),)
            self.shown.show_mistakes(save, error_page(problems, self.manner).encode())
            print(report(problems, self.manner), file=sys.stderr)
            waits = message_of(PreviewWaits(), self.manner.language)
            print(waits, file=sys.stderr, flush=True)

    def _build(self, save: int, folder: Path) -> None:
        """Build all languages into a folder, the one that somebody waits for first."""

        def stop_if_overtaken() -> None:
            if self.shown.look() != save:
                raise _Overtaken

        config = read_config(self.root, self.manner, site_dir=str(folder))
        config.site_url = self.address
        i18n_of(config).start_over(config)
        build = config.extra["guide_build"] = read_build(config)
        i18n_of(config).shop.before_each = stop_if_overtaken
        self._open_page(build)
        notes = page_notes(build.told_on_pages, self.manner)
        waiting = list(build.languages)
        while waiting:
            lang = _next(build.languages.values(), waiting, self.shown.asked())
            waiting.remove(lang)
            build.prepare([lang])
            self._build_language(config, lang)
            self.shown.show(save, folder, _files(folder), notes=notes, is_whole=False)
            self._remove_all_but(folder)
            stop_if_overtaken()
        for lang in build.languages:
            write_language(config, build, build.site(lang))
        finish(config)
        self.shown.show(save, folder, _files(folder), notes=notes, is_whole=True)
        i18n_of(config).shop.end_build()

    def _open_page(self, build: Build) -> None:
        """Open the page that all that was saved belongs to, where it is one."""
        folders = {lang: one.folder for lang, one in build.languages.items()}
        files = (file.removeprefix(f"{self.root}/") for file in self.shown.saved())
        pages = {page_of(file, self.shown.page, folders) for file in files}
        there = {folder + place for folder in folders.values() for place in build.places}
        found = there & pages
        if len(found) == 1:
            self.shown.open(*found)

    def _build_language(self, config: MkDocsConfig, lang: str) -> None:
        i18n_of(config).current_language = lang
        build_language(config, serve_url=self.address)

    def _remove_all_but(self, folder: Path) -> None:
        for other in self.folder.iterdir():
            if other != folder:
                shutil.rmtree(other, ignore_errors=True)


def _next(languages: Iterable[LanguageViews], waiting: Sequence[str], places: Iterable[str]) -> str:
    """The language of the first place whose language is not built yet."""
    by_folder = {one.folder: one.localizer.locale.lang for one in languages}
    for place in places:
        lang = by_folder.get(f"{place.partition('/')[0]}/", by_folder[""])
        if lang in waiting:
            return lang
    return waiting[0]


def _files(folder: Path) -> frozenset[str]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return frozenset(path.relative_to(folder).as_posix() for path in paths)


def _kept(directory: str) -> None:
    """Clean nothing."""
