"""The MkDocs events: read, check, add pages and files, hand over to the theme.

The only module that imports MkDocs. What one build knows is kept on its config, since hook
modules outlive the rebuilds of `mkdocs serve`. static-i18n builds every language as a whole
nested build with the same config, so these events run once a language; it runs most of its own
at priority -100, and ours at -110 come after them.
"""

import json
import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from guidebook.data.noticing import notices_of
from guidebook.data.scalars import parse_public_address
from guidebook.data.settings import Language
from guidebook.localization.addresses import page_url
from guidebook.localization.project import read_project
from guidebook.pages.pages import PageRenderer, language_attributes, theme_text
from guidebook.pages.previewing import error_page
from guidebook.pages.searching import split_index, stemmer_files
from guidebook.pages.sitemap import SitemapEntry, sitemap_of
from guidebook.pages.tidying import json_in_html, svg_address, tidy_html, tidy_styles
from guidebook.printing.presses import WORKERS, PrintShop
from guidebook.problems import Place, Problem, Wrong, report
from guidebook.publishing.publication import publish
from guidebook.publishing.sites import LanguageSite
from guidebook.translations.coverage import Coverage, render_details, render_table

log = get_plugin_logger("guides")

_HOOKS = Path(__file__).resolve().parent
_STYLES = "assets/guide.css"


@dataclass(slots=True, kw_only=True)
class _Build:
    """What one build knows, kept in config.extra.

    written are the hand-written pages; problems and shown are for a preview that cannot be made:
    the mistakes, and the pages that were there before.
    """

    sites: Mapping[str, LanguageSite] = field(default_factory=dict)
    written: tuple[str, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    problems: tuple[Problem, ...] = ()
    shown: tuple[str, ...] = ()

    @property
    def source(self) -> LanguageSite:
        """The site in the language that the guides are written in."""
        return next(iter(self.sites.values()))


def on_startup(command: str, dirty: bool) -> None:
    """Leave the terminal to what editors can use."""
    logging.getLogger("mkdocs.plugins.mkdocs_static_i18n").setLevel(logging.WARNING)


@event_priority(-110)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and typeset everything before the old site is touched; then turn to one language."""
    if not _i18n(config).building:
        config.extra["guide_build"] = _read(config)
    build = _build(config)
    if build.problems:
        _leave_out_everything(config)
    else:
        _turn_to_language(config, build, _site(config))
    return config


@event_priority(-110)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the language's pages and handouts, in the form that static-i18n wants."""
    if _build(config).problems:
        return Files([])
    template = files.get_file_from_path("sitemap.xml")
    if template:  # MkDocs takes the theme's files for finished ones unless it renders them now
        files.remove(template)
    for unused in [one for one in files if _is_never_asked_for(config, one.src_uri)]:
        files.remove(unused)
    site = _site(config)
    made: list[tuple[str, str | bytes]] = [(page.source, page.markdown) for page in site.pages]
    made += [(handout.path, handout.content) for handout in site.handouts]
    made += [(asset.path, asset.content) for asset in site.assets]
    for name, content in made:
        file: Any = File.generated(config, site.folder + name, content=content)
        file.locale = file.locale_alternate_of = site.locale.lang
        file.localization = None
        file.alternates = {site.locale.lang: file}
        file.norm_src_uri = name
        files.append(file)
    _i18n(config).i18n_files_per_language[site.locale.lang] = files.documentation_pages()
    return files


@event_priority(-110)
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Lead to the source language's page where a hand-written one is not translated."""
    build = _build(config)
    if build.problems:
        return nav
    site = _site(config)
    missing = [name for name in build.written if not _is_written(config, name, site)]
    for section in (item for item in nav.items if isinstance(item, Section) and missing):
        for name in missing:
            section.children.append(_borrowed_link(config, build, name))
    return nav


@event_priority(-110)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Tell the theme the title and the description of a page of ours."""
    for own in _site(config).pages:
        if page.file.src_uri == _site(config).folder + own.source:
            page.meta["title"] = escape(own.title)
            page.meta["description"] = escape(own.description)
            locale = _site(config).locale
            page.meta["title_language"] = language_attributes(own.title_text, locale)
            page.meta["heading_languages"] = {
                anchor: language_attributes(text, locale) for anchor, text in own.headings.items()
            }
            page.meta["preview"] = own.preview
            page.meta["scripts"] = own.scripts
            page.meta["live"] = json_in_html(own.live)
            page.meta["structured_data"] = json_in_html(own.structured_data)
            if own.source == "index.md":
                page.meta["hide"] = ["toc"]
    return markdown


@event_priority(-110)
def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the theme the languages of this page, and the search its language's own index."""
    site = _site(config)
    # The search resolves its index and its results from here; other links do not use it.
    context["base_url"] = get_relative_url(site.folder or ".", page.url)
    context["languages"] = _languages_of(config, getattr(page.file, "norm_src_uri", ""))
    return context


@event_priority(-110)
def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """Give 404.html the languages, and sitemap.xml all pages of all of them."""
    context["languages"] = _languages_of(config, "index.md")
    if template_name == "sitemap.xml":
        context["sitemap"] = _sitemap(config)
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Leave out of the HTML what only costs bytes or is no HTML."""
    return tidy_html(output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """The same for 404.html."""
    return tidy_html(output_content) if template_name.endswith(".html") else output_content


@event_priority(-110)
def on_post_build(config: MkDocsConfig) -> None:
    """After the last language: one search index a language; in a failed preview, its mistakes."""
    build = _build(config)
    site_dir = Path(config.site_dir)
    if build.problems:
        for name in {"index.html", "404.html", *build.shown}:
            path = site_dir / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(error_page(build.problems), encoding="utf-8")
    elif not _i18n(config).building:
        _write_search_indexes(config, build, site_dir)
        # MkDocs writes today's date into it; no crawler needs it beside sitemap.xml.
        (site_dir / "sitemap.xml.gz").unlink(missing_ok=True)
        pages = sum(len(site.pages) for site in build.sites.values())
        handouts = sum(len(site.handouts) for site in build.sites.values())
        log.info(f"{len(build.sites)} languages: {pages} pages and {handouts} handouts")
        if build.coverage:
            log.info("Translations:\n" + render_table(build.coverage))
        if stale := render_details(build.coverage, stale_only=True):
            log.info(stale)


def _read(config: MkDocsConfig) -> _Build:
    """Everything of this build; mistakes stop it, but in a preview they become its pages."""
    problems: list[Problem] = []
    languages = tuple(
        Language(lang=item.locale, endonym=item.name) for item in _i18n(config).config.languages
    )
    root = Path(config.config_file_path).parent
    address = _public_address(problems)
    project = read_project(root, languages, problems)
    sites: tuple[LanguageSite, ...] = ()
    if project and not problems:
        sites = publish(
            project,
            languages,
            address=address,
            renderer=PageRenderer(root / "overrides" / "bodies"),
            shop=_print_shop(config),
            problems=problems,
        )
    if problems:
        context = click.get_current_context(silent=True)
        if context is None or context.info_name != "serve":
            raise PluginError("\n" + report(problems))
        log.error("\n" + report(problems))
        site_dir = Path(config.site_dir)
        shown = (path.relative_to(site_dir).as_posix() for path in site_dir.rglob("*.html"))
        return _Build(problems=tuple(problems), shown=tuple(shown))
    for notice in sorted(notices_of(project.guidebook)) if project else ():
        log.info(f"Please check. {notice}")
    if address is None:
        log.info(
            "SITE_URL is not set: no QR codes, no texts for chats, no canonical links, no sitemap."
        )
    return _Build(
        coverage=project.coverage if project else (),
        sites={site.locale.lang: site for site in sites},
        written=tuple(item for item in config.nav or () if isinstance(item, str)),
    )


def _public_address(problems: list[Problem]) -> str | None:
    """The site's address from the environment alone: a preview's own is never printed."""
    try:
        return parse_public_address(os.environ.get("SITE_URL", ""))
    except Wrong as wrong:
        problems.append(Problem(place=Place("SITE_URL"), message=wrong.message, mend=wrong.mend))
        return None


def _leave_out_everything(config: MkDocsConfig) -> None:
    """Build nothing but the page of mistakes: no pages, no templates, no other plugin's work."""
    config.nav = []
    config.theme.static_templates = set()
    for name, methods in config.plugins.events.items():
        if name != "config":
            methods[:] = [one for one in methods if one.__module__ == __name__]


def _turn_to_language(config: MkDocsConfig, build: _Build, site: LanguageSite) -> None:
    """Set what the theme takes from the config for the language that is built now."""
    words = {name: theme_text(text, site.locale) for name, text in site.words.items()}
    config.extra["words"] = words
    config.extra["locale"] = site.locale
    config.extra["styles"] = tidy_styles(_read_text(config, _STYLES))
    config.extra["favicon"] = svg_address(_read_text(config, config.theme["favicon"]))
    config.site_name = words["site_title"].plain
    config.theme["language"] = site.locale.lang
    config.theme["direction"] = site.locale.dir
    nav: dict[str, list[dict[str, str]]] = {
        kind: [] for kind in ("home", "guide", "earlier", "about")
    }
    for page in site.pages:
        title = theme_text(page.nav_title, site.locale).html
        nav[page.kind].append({title: site.folder + page.source})
    written = [name for name in build.written if _is_written(config, name, site)]
    config.nav = [*nav["home"], *nav["guide"], *nav["earlier"]]
    if nav["about"] or build.written:
        config.nav.append({words["about_site"].html: [*nav["about"], *written]})
    is_last = site is list(build.sites.values())[-1]
    templates = [("404.html", site is build.source), ("sitemap.xml", is_last and config.site_url)]
    config.theme.static_templates = {name for name, is_due in templates if is_due}


def _read_text(config: MkDocsConfig, name: str) -> str:
    return (Path(config.docs_dir) / name).read_text(encoding="utf-8")


def _is_never_asked_for(config: MkDocsConfig, uri: str) -> bool:
    """Whether no reader's browser will ask for a file: the search needs few of Material's."""
    if uri == _STYLES or uri.endswith(".map"):
        return True
    if uri.startswith("assets/stylesheets/palette."):
        return not config.theme.get("palette")
    if not uri.startswith("assets/javascripts/lunr/"):
        return False
    needed = stemmer_files({*_build(config).sites} & _stemmers(config))
    return uri.removeprefix("assets/javascripts/lunr/") not in needed


def _borrowed_link(config: MkDocsConfig, build: _Build, name: str) -> Link:
    """A link to the source language's page, which says so."""
    site = _site(config)
    source = build.source.locale
    pages = _i18n(config).i18n_files_per_language[source.lang]
    title = next(file.page.title for file in pages if file.norm_src_uri == name)
    note = theme_text(site.words["source_only"], site.locale).html
    link = Markup('<span lang="{}" dir="{}">{}</span> ({})').format(
        source.lang, source.dir, title, note
    )
    return Link(link, page_url(name))


def _is_written(config: MkDocsConfig, name: str, site: LanguageSite) -> bool:
    """Whether a hand-written page is there in a language."""
    path = Path(config.docs_dir) / name
    return path.with_suffix(f".{site.locale.lang}{path.suffix}").is_file()


def _languages_of(config: MkDocsConfig, name: str) -> list[dict[str, Any]]:
    """Each language with the address of this page, or of its home page where it lacks it."""
    current = _site(config)
    return [
        {
            "lang": site.locale.lang,
            "dir": site.locale.dir,
            "name": escape(site.locale.endonym),
            "url": site.folder + (page_url(name) if _has(config, site, name) else ""),
            "is_current": site is current,
        }
        for site in _build(config).sites.values()
    ]


def _has(config: MkDocsConfig, site: LanguageSite, name: str) -> bool:
    return any(page.source == name for page in site.pages) or (
        name in _build(config).written and _is_written(config, name, site)
    )


def _sitemap(config: MkDocsConfig) -> list[SitemapEntry]:
    build = _build(config)
    names = [*(page.source for page in build.source.pages), *build.written]
    there = {
        name: {
            site.locale.lang: site.folder + page_url(name)
            for site in build.sites.values()
            if _has(config, site, name)
        }
        for name in names
    }
    return sitemap_of(there, config.site_url or "", build.source.locale.lang)


def _write_search_indexes(config: MkDocsConfig, build: _Build, site_dir: Path) -> None:
    path = site_dir / "search" / "search_index.json"
    index = json.loads(path.read_text(encoding="utf-8"))
    folders = {site.locale.lang: site.folder for site in build.sites.values()}
    for folder, own in split_index(index, folders, {"en", *_stemmers(config)}).items():
        target = site_dir / folder / "search" / "search_index.json"
        target.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(own, ensure_ascii=False, separators=(",", ":"))
        target.write_text(text, encoding="utf-8")


def _stemmers(config: MkDocsConfig) -> set[str]:
    """The languages that the search knows the endings of, besides English."""
    return {
        file.name.split(".")[1]
        for folder in config.theme.dirs
        for file in Path(folder).glob("assets/javascripts/lunr/min/lunr.*.min.js")
    }


def _print_shop(config: MkDocsConfig) -> PrintShop:
    """The same one in every build of a preview: it makes no handout twice."""
    plugin = _i18n(config)
    if plugin.shop is None:
        plugin.shop = PrintShop(_HOOKS / "handouts", workers=WORKERS)
    shop: PrintShop = plugin.shop
    return shop


def _i18n(config: MkDocsConfig) -> Any:
    return config.plugins["guide_languages"]


def _build(config: MkDocsConfig) -> _Build:
    build = config.extra["guide_build"]
    if not isinstance(build, _Build):
        raise TypeError(build)
    return build


def _site(config: MkDocsConfig) -> LanguageSite:
    """The site in the language that is built now."""
    return _build(config).sites[_i18n(config).current_language]
