"""The MkDocs events: read, check, add pages and files, hand over to the theme.

Only the modules of this folder import MkDocs, none of the packages below it. static-i18n
builds every language as a whole nested build with the same config, so these events run once a
language; it runs most of its own at priority -100, and ours at -110 come after them.
"""

import logging
from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_relative_url, write_file

from guide_build import Build, build_of, i18n_of, read_build, say, site_of
from guide_files import name_assets, write_headers, write_language, write_sitemaps
from guide_switching import languages_of, likely_of, lost_in
from guidebook.commands.announcements import told_of_translations
from guidebook.localization.addresses import HOME, SITEMAP_INDEX, page_url
from guidebook.localization.scripts import territorial
from guidebook.pages.contents import anchors_of, headings_of
from guidebook.pages.pages import language_attributes, theme_text
from guidebook.pages.policies import with_policy
from guidebook.pages.searching import search_docs, with_spaces
from guidebook.pages.tidying import json_in_html, svg_address, tidy_html
from guidebook.problems.build_kinds import Summary
from guidebook.problems.words import message_of
from guidebook.publishing.handing_on import FinishedPage
from guidebook.publishing.sites import LanguageSite
from guidebook.publishing.sites import Page as OwnPage

log = logging.getLogger("mkdocs.plugins.guides")

_STYLES = "assets/guide.css"
_ONE_FILE = "guides.html"


def on_startup(command: str, dirty: bool) -> None:
    """Leave the terminal to what editors can use."""
    logging.getLogger("mkdocs.plugins.mkdocs_static_i18n").setLevel(logging.WARNING)


@event_priority(-110)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and typeset everything before the old site is touched; then turn to one language."""
    if not i18n_of(config).building:
        config.extra["guide_build"] = read_build(config)
    _turn_to_language(config, build_of(config), site_of(config))
    return config


@event_priority(-110)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the language's pages and handouts, in the form that static-i18n wants."""
    for unused in [one for one in files if _is_made_anew(one.src_uri)]:
        files.remove(unused)
    site = site_of(config)
    name_assets(files, config, build_of(config), site)
    made: list[tuple[str, str | bytes]] = [
        *((page.source, page.body if page.is_written else "") for page in site.pages),
        *((handout.path, handout.content) for handout in site.handouts),
        *((asset.path, asset.content) for asset in site.assets),
    ]
    for name, content in made:
        file: Any = File.generated(config, site.folder + name, content=content)
        file.locale = file.locale_alternate_of = site.locale.lang
        file.localization = None
        file.alternates = {site.locale.lang: file}
        file.norm_src_uri = name
        files.append(file)
    for own in (page for page in site.pages if not page.is_written):
        title = theme_text(own.nav_title, site.locale).html
        _MadePage(title, files.src_uris[site.folder + own.source], config)
    i18n_of(config).i18n_files_per_language[site.locale.lang] = files.documentation_pages()
    return files


class _MadePage(Page):
    """A page whose HTML is there already: it needs no reader of Markdown, which takes its time."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Leave the content to on_page_content."""
        self.content = ""


@event_priority(-110)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Tell the theme the title and the description of a page of ours."""
    own = _own(page, config)
    locale = site_of(config).locale
    page.meta["title"] = escape(own.title)
    page.meta["description"] = escape(own.description)
    page.meta["title_language"] = language_attributes(own.title_text, locale)
    page.meta["heading_languages"] = {
        anchor: language_attributes(text, locale) for anchor, text in own.headings.items()
    }
    page.meta["has_long_word"] = own.has_long_word
    page.meta["preview"] = own.preview
    page.meta["site_name"] = escape(own.name) if own.name else None
    page.meta["is_superseded"] = own.is_superseded
    page.meta["help"] = own.help
    page.meta["check"] = json_in_html(own.check)
    page.meta["live"] = json_in_html(own.live)
    page.meta["structured_data"] = json_in_html(own.structured_data)
    if own.source == HOME:
        page.meta["hide"] = ["toc"]


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Show what needs no Markdown, and keep apart what the search is told of."""
    own = _own(page, config)
    if not own.is_written:
        html = own.body
        page.toc = _contents(html)
        page.present_anchor_ids = anchors_of(html)
    return with_spaces(html)


def _contents(html: str) -> TableOfContents:
    """The headings below that of the page."""
    title, *below = (AnchorLink(text, anchor, level) for level, anchor, text in headings_of(html))
    title.children.extend(below)
    return TableOfContents([title])


def _own(page: Page, config: MkDocsConfig) -> OwnPage:
    """What we know of a page of MkDocs'."""
    return site_of(config).page(page.file.src_uri.removeprefix(site_of(config).folder))


@event_priority(-110)
def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the theme the languages of this page, and the search its language's own index."""
    site = site_of(config)
    # The search finds its index and its pages from here; other links do not use it.
    context["base_url"] = get_relative_url(site.folder or ".", page.url)
    name = getattr(page.file, "norm_src_uri", "")
    context.update(languages_of(config, name))
    if name == HOME:
        context["likely_languages"] = likely_of(context["languages"])
    return context


@event_priority(-110)
def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """Give 404.html the languages.

    A server may have one page for all wrong addresses, that of the source language: it says the
    same in the others.
    """
    context.update(languages_of(config))
    if not site_of(config).folder:
        context["lost"] = lost_in(config, context["languages"])
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Leave out of the HTML what only costs bytes or is no HTML; say what it may load."""
    html, written = tidy_html(output), tidy_html(page.content or "").rstrip()
    site = site_of(config)
    place = page_url(page.file.src_uri.removeprefix(site.folder))
    pages = build_of(config).pages.setdefault(site.locale.lang, {})
    docs = (
        []
        if page.meta.get("is_superseded")
        else search_docs(page.content or "", place, page.meta.get("title", ""))
    )
    pages[place] = FinishedPage(html=html, written=written, docs=docs)
    return with_policy(html, written)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """The same for 404.html, which each language has in its folder."""
    if not template_name.endswith(".html"):
        return output_content
    page = with_policy(tidy_html(output_content))
    folder = site_of(config).folder
    if template_name == _ONE_FILE:
        build_of(config).frames[site_of(config).locale.lang] = page
        return ""  # It is filled when all pages are there.
    if not folder:
        return page
    # MkDocs would write it over that of the source language; it skips what is empty.
    write_file(page.encode(), str(Path(config.site_dir) / folder / template_name))
    return ""


@event_priority(-110)
def on_post_build(config: MkDocsConfig) -> None:
    """After each language its search and packs; after the last one maps, and how much was made."""
    i18n, build = i18n_of(config), build_of(config)
    if i18n.is_staged:
        return
    if i18n.building:
        write_language(config, build, build.made.pop(i18n.current_language))
        return
    write_language(config, build, build.source)
    finish(config)


def finish(config: MkDocsConfig) -> None:
    """What is made of all languages together."""
    build = build_of(config)
    site_dir = Path(config.site_dir)
    write_headers(site_dir)
    if config.site_url:
        write_sitemaps(config, build, site_dir)
    else:
        # MkDocs writes one with addresses that nobody has.
        (site_dir / SITEMAP_INDEX).unlink(missing_ok=True)
    languages = len(build.languages)
    pages = languages * len(build.source.pages)
    handouts = sum(len(one.handouts) for one in build.laid.values())
    log.info(message_of(Summary(languages, pages, handouts), build.language))
    in_full = not i18n_of(config).is_preview
    say(told_of_translations(build.coverage, build.language, in_full=in_full))
    build.tell_mistakes()


def _turn_to_language(config: MkDocsConfig, build: Build, site: LanguageSite) -> None:
    """Set what the theme takes from the config for the language that is built now."""
    words = {name: theme_text(text, site.locale) for name, text in site.words.items()}
    config.extra["words"] = words
    config.extra["locale"] = site.locale
    config.extra["territorial"] = territorial(site.locale.lang)
    docs = Path(config.docs_dir)
    config.extra["styles"] = (docs / _STYLES).read_text(encoding="utf-8")
    favicon = docs / config.theme["favicon"]
    config.extra["favicon"] = svg_address(favicon.read_text(encoding="utf-8"))
    config.site_name = words["site.title"].plain
    config.site_description = escape(site.description)
    config.extra["lost_title"] = escape(site.lost_title)
    config.theme["language"] = site.locale.lang
    config.theme["direction"] = site.locale.dir
    nav: dict[str, list[dict[str, str]]] = {
        kind: [] for kind in ("home", "guide", "earlier", "about")
    }
    order = {name: number for number, name in enumerate(build.order, start=1)}
    for page in sorted(site.pages, key=lambda page: order.get(page.source, 0)):
        title = theme_text(page.nav_title, site.locale).html
        nav[page.kind].append({title: site.folder + page.source})
    config.nav = [*nav["home"], *nav["guide"], *nav["earlier"]]
    if nav["about"]:
        config.nav.append({words["page.about_site"].html: nav["about"]})
    config.theme.static_templates = {"404.html", _ONE_FILE}


def _is_made_anew(uri: str) -> bool:
    """Whether what a file of docs/ says stands in the pages: their look, and their words."""
    return uri == _STYLES or uri.endswith(".md")
