"""What one build knows: read and typeset once, and kept on MkDocs' config.

Hook modules outlive the rebuilds of `mkdocs serve`, so nothing is kept in them.
"""

import logging
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from mkdocs.config.defaults import MkDocsConfig

from guide_languages import compiled_below
from guide_mistakes import Mistakes
from guidebook.commands.announcements import (
    told_of_data,
    told_of_languages,
    told_of_mistakes,
)
from guidebook.commands.command import manner_of
from guidebook.commands.fingerprints import CODE, fingerprint_of
from guidebook.commands.second_reading import NOTICED, WORK
from guidebook.commands.spreading import HAS_COPIES, spread
from guidebook.data.settings import Language, read_publish_from
from guidebook.data.values.identifiers import parse_moment
from guidebook.data.values.web_addresses import parse_public_address
from guidebook.localization.addresses import MANY, guide_folder, page_url
from guidebook.localization.languages import LanguageViews, published_languages
from guidebook.localization.project import Project, read_project
from guidebook.localization.runs import line_of
from guidebook.pages.pages import PageRenderer
from guidebook.printing.font_files import FONTS, damaged_fonts
from guidebook.printing.presses import WORKERS, PrintShop
from guidebook.printing.shelves import Shelf
from guidebook.problems.problem import Place, Problem, Wrong
from guidebook.problems.reporting import Manner
from guidebook.problems.words import language_of
from guidebook.publishing.groundwork import Groundwork
from guidebook.publishing.handing_on import FinishedPage
from guidebook.publishing.publication import Publication, plan_publication
from guidebook.publishing.sites import Asset, LanguageSite
from guidebook.translations.coverage import Coverage

log = logging.getLogger("mkdocs.plugins.guides")

T = TypeVar("T")

_HOOKS = Path(__file__).resolve().parent
_SHELF = ".build/handouts"


@dataclass(slots=True, kw_only=True)
class Build:
    """What one build knows, kept in config.extra; order is that of pages in mkdocs.yml.

    laid is what may have mistakes. made are sites, each of them made where it is needed first:
    other languages may be built in another process. pages are the finished ones by language and
    place, frames those of the files with all guides, assets what pages load, by its name without
    a hash.
    """

    root: Path
    language: str
    publication: Publication
    problems: list[Problem]
    notices: list[Problem]
    order: tuple[str, ...]
    address: str | None
    laid: dict[str, Groundwork] = field(default_factory=dict)
    made: dict[str, LanguageSite] = field(default_factory=dict)
    pages: dict[str, dict[str, FinishedPage]] = field(default_factory=dict)
    frames: dict[str, str] = field(default_factory=dict)
    assets: dict[str, Asset] = field(default_factory=dict)

    @property
    def languages(self) -> Mapping[str, LanguageViews]:
        """All languages of the site, the one that the guides are written in first."""
        return {one.localizer.locale.lang: one for one in self.publication.languages}

    @property
    def source(self) -> LanguageSite:
        """The site in the language that the guides are written in."""
        return self.site(self.publication.languages[0].localizer.locale.lang)

    @property
    def places(self) -> frozenset[str]:
        """Where below the folder of each language its guides and written pages are."""
        editions = self.publication.languages[0].editions
        guides = (guide_folder(guide) for view in editions for guide in view.guides)
        written = self.publication.project.guidebook.pages
        return frozenset({*guides, *(page_url(page.source) for page in written)})

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        """How much is translated."""
        return self.publication.project.coverage

    def site(self, lang: str) -> LanguageSite:
        """The site in one language."""
        if lang not in self.made:
            self.made[lang] = self.publication.site(self.languages[lang], self.laid[lang])
        return self.made[lang]

    def prepare(self, langs: Iterable[str]) -> None:
        """Make what may have mistakes in some languages, or Mistakes.

        What is wrong with one is often wrong with others, and told once: so all are looked at.
        """
        languages = self.languages
        for chosen in dict.fromkeys((tuple(langs), tuple(languages))):
            self.problems.clear()
            self.laid |= self.publication.groundwork([languages[lang] for lang in chosen])
            if not self.problems:
                return
        raise _mistakes(self.problems, self.root, self.language)

    def tell(self) -> None:
        """Say what should be looked at, and what is not made."""
        say(told_of_data(self.notices, self.address, self._manner))

    def tell_mistakes(self) -> None:
        """Say at the end what is wrong in translations and has stopped nothing."""
        say(told_of_mistakes(self.publication.project.wrong, self._manner))

    @property
    def told_on_pages(self) -> tuple[Problem, ...]:
        """What the pages of a preview tell."""
        return *self.publication.project.wrong, *self.notices

    @property
    def _manner(self) -> Manner:
        return manner_of(self.root, os.environ, self.language, sys.stdout)


def say(texts: Iterable[str]) -> None:
    """Say what the data tell, once: a site that is made again without some handouts is silent."""
    for text in () if _unprinted() else texts:
        log.info(text)


def _unprinted() -> frozenset[str]:
    """The languages whose handouts a build before this one of the same data has made in vain."""
    return frozenset(os.environ.get("GUIDEBOOK_UNPRINTED", "").split())


def read_build(config: MkDocsConfig) -> Build:
    """Everything of this build but the sites themselves, or Mistakes."""
    problems: list[Problem] = []
    languages = tuple(
        Language(lang=item.locale, endonym=item.name) for item in i18n_of(config).config.languages
    )
    language = language_of(os.environ, languages[0].lang)
    root = Path(config.config_file_path).parent
    address = _said("SITE_URL", parse_public_address, problems)
    _said("SOURCE_DATE_EPOCH", parse_moment, problems)  # MkDocs reads it
    # A preview has an address of its own in its config, which stays.
    if address and (config.site_url or "").rstrip("/ ") == address.rstrip("/"):
        config.site_url = address
    publish_from = read_publish_from(root, problems)
    problems.extend(damaged_fonts(_HOOKS / "handouts" / FONTS))
    is_preview = i18n_of(config).is_preview
    translating = os.environ.get("GUIDEBOOK_TRANSLATING", "")
    with_drafts = is_preview or bool(os.environ.get("GUIDEBOOK_DRAFTS"))
    # Few catalogues are read before a second process could begin; a preview remembers them.
    is_alone = is_preview or len(languages) < MANY
    project = read_project(
        root,
        languages,
        problems,
        with_drafts=with_drafts,
        spread=map if is_alone else partial(spread, workers=WORKERS),
        # Whoever translates one language waits for nobody who translates another one.
        for_readers=not is_preview or bool(translating),
    )
    order = tuple(item for item in config.nav or () if isinstance(item, str))
    if project is None or problems:
        raise _mistakes(problems, root, language)
    advice = tuple(project.advice(date.today()))
    if is_preview:
        told = _told(project, advice, translating)
        project = replace(project, told=told)
    else:
        languages = _published(config, project, languages, publish_from, language)
    notices = list(advice)
    publication = plan_publication(
        project,
        languages,
        address=address,
        renderer=PageRenderer(root / "overrides" / "bodies", compiled_below(root)),
        shop=_print_shop(config),
        problems=problems,
        notices=notices,
        unprinted=_unprinted(),
    )
    build = Build(
        root=root,
        language=language,
        publication=publication,
        problems=problems,
        notices=notices,
        order=order,
        address=address,
    )
    if not i18n_of(config).is_staged:
        build.prepare(build.languages)
        _print_shop(config).end_build()
        if len(notices) > len(advice):
            with suppress(OSError):  # MkDocs alone needs no such folder
                (root / WORK / NOTICED).touch()
    build.tell()
    return build


def _mistakes(problems: Iterable[Problem], root: Path, language: str) -> Mistakes:
    return Mistakes(tuple(problems), manner_of(root, os.environ, language, sys.stderr))


def _told(project: Project, advice: Iterable[Problem], lang: str) -> frozenset[str]:
    """Of which lines the pages tell where they stand.

    Those are the lines with advice, and for translators all of the catalogue of their language.
    """
    places = [notice.place for notice in advice]
    if lang in project.catalogues:
        places += project.catalogues[lang].places.values()
    return frozenset(map(line_of, places))


def _published(
    config: MkDocsConfig,
    project: Project,
    languages: tuple[Language, ...],
    publish_from: float,
    spoken: str,
) -> tuple[Language, ...]:
    """The languages that readers get; static-i18n builds these alone."""
    published = published_languages(project, languages, publish_from)
    plugin = i18n_of(config).config
    plugin.languages = [
        item
        for item in plugin.languages
        if item.locale in {language.lang for language in published}
    ]
    say(told_of_languages(languages, published, publish_from, spoken))
    return published


def _said(variable: str, parse: Callable[[str], T], problems: list[Problem]) -> T | None:
    """What the environment says; a preview's own address, which is never printed, is not there."""
    try:
        return parse(os.environ.get(variable, ""))
    except Wrong as wrong:
        problems.append(Problem(place=Place(variable), kind=wrong.kind))
        return None


def _print_shop(config: MkDocsConfig) -> PrintShop:
    """The same one in every build of a preview: it makes no handout twice."""
    plugin = i18n_of(config)
    if plugin.shop is None:
        root = Path(config.config_file_path).parent
        templates = _HOOKS / "handouts"
        if plugin.is_preview:
            plugin.shop = PrintShop(templates, workers=WORKERS)
        else:
            plugin.shop = PrintShop(
                templates,
                workers=WORKERS,
                shelf=Shelf(folder=root / _SHELF, state=fingerprint_of(root, CODE)),
                apart=partial(spread, is_apart=True) if HAS_COPIES else None,
            )
    shop: PrintShop = plugin.shop
    return shop


def i18n_of(config: MkDocsConfig) -> Any:
    """The plugin that builds one language after the other."""
    return config.plugins["guide_languages"]


def build_of(config: MkDocsConfig) -> Build:
    """What the running build knows."""
    build = config.extra["guide_build"]
    if not isinstance(build, Build):
        raise TypeError(build)
    return build


def site_of(config: MkDocsConfig) -> LanguageSite:
    """The site in the language that is built now."""
    return build_of(config).site(i18n_of(config).current_language)
