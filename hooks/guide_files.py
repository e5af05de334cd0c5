"""The files that are written beside the pages of all languages: maps, search indexes, packs."""

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from guide_build import Build
from guidebook.localization.addresses import CODE_OF_CHECK, page_url
from guidebook.pages.searching import search_ends, search_words
from guidebook.pages.sitemap import render_sitemaps
from guidebook.publishing.handing_on import hand_on


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


def write_offline(config: MkDocsConfig, build: Build, site_dir: Path) -> None:
    """What is handed on without internet, a language at a time."""
    code = (site_dir / CODE_OF_CHECK).read_bytes()
    for lang, site in build.sites.items():
        pages, frame = build.pages[lang], build.frames[lang]
        for file in hand_on(site, pages, frame, address=build.address, code=code):
            (site_dir / site.folder / file.path).write_bytes(file.content)


def write_search_indexes(config: MkDocsConfig, build: Build, site_dir: Path) -> None:
    """One index a language, of what its pages say."""
    for lang, site in build.sites.items():
        index = {
            "docs": [one for page in build.pages[lang].values() for one in page.docs],
            "numbers": site.numbers,
            "words": search_words(site.words, site.counted, site.locale),
            **search_ends({page_url(one.source): one.superseded_on for one in site.pages}),
        }
        target = site_dir / site.folder / "search" / "search_index.json"
        target.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
        target.write_text(text, encoding="utf-8")
