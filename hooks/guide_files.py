"""The files that are written beside the pages of all languages: maps, search indexes, packs."""

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from guide_build import Build
from guidebook.localization.addresses import CODE_OF_CHECK, page_url
from guidebook.pages.searching import search_ends, search_words
from guidebook.pages.sitemap import render_sitemaps
from guidebook.publishing.handing_on import hand_on
from guidebook.publishing.sites import LanguageSite


def write_sitemaps(config: MkDocsConfig, build: Build, site_dir: Path) -> None:
    """The map of each language, and the index of them all."""
    names = [page.source for page in build.source.pages if not page.is_superseded]
    there = (
        {
            site.locale.lang: site.folder + page_url(name)
            for site in build.sites.values()
            if site.has(name)
        }
        for name in names
    )
    root = (config.site_url or "").rstrip("/") + "/"
    for name, content in render_sitemaps(there, root, build.source.locale.lang).items():
        (site_dir / name).write_bytes(content)


def write_language(config: MkDocsConfig, build: Build, site: LanguageSite) -> None:
    """What is made of the pages of a language, which are not needed any more: search, packs."""
    site_dir = Path(config.site_dir)
    folder = site_dir / site.folder
    pages, frame = build.pages.pop(site.locale.lang), build.frames.pop(site.locale.lang)
    index = {
        "docs": [one for page in pages.values() for one in page.docs],
        "numbers": site.numbers,
        "words": search_words(site.words, site.counted, site.locale),
        **search_ends({page_url(one.source): one.superseded_on for one in site.pages}),
    }
    target = folder / "search" / "search_index.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    target.write_text(text, encoding="utf-8")
    code = (site_dir / CODE_OF_CHECK).read_bytes()
    for file in hand_on(site, pages, frame, address=build.address, code=code):
        (folder / file.path).write_bytes(file.content)
