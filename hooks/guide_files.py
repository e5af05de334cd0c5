"""The files that are written beside the pages of all languages: maps, search indexes, packs."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files

from guide_build import Build
from guidebook.localization.addresses import CODE_OF_CHECK, MANY, page_url
from guidebook.pages.policies import render_headers
from guidebook.pages.searching import search_ends, search_words
from guidebook.pages.sitemap import render_sitemaps
from guidebook.pages.tidying import short_script
from guidebook.publishing.handing_on import hand_on
from guidebook.publishing.hashed_names import is_loaded, named_by_content
from guidebook.publishing.sites import Asset, LanguageSite

_LANGUAGES_SCRIPT = "assets/languages.js"
_HEAD = 16_000
"""In so many bytes the policy of a page begins and ends."""


class _SharedFile(File):
    """A file that pages of all languages load: it stands on the site once, named by its content."""

    def copy_file(self, dirty: bool = False) -> None:
        """Write it with the first language; to write it again takes longer than a page."""
        if not Path(self.abs_dest_path).exists():
            super().copy_file(dirty)


def name_assets(files: Files, config: MkDocsConfig, build: Build, site: LanguageSite) -> None:
    """Name what pages load by its content; templates find the names in config.extra.assets.

    Scripts that are put together from templates stand once on the site, with the source language.
    """
    if not site.folder:
        for name, script in _scripts(config, build).items():
            files.append(File.generated(config, name, content=script))
    elif not build.assets:  # a preview may begin with another language
        _name(build, {**_contents(get_files(config)), **_scripts(config, build)})
    loaded = {file.dest_uri: file for file in files if is_loaded(file.dest_uri)}
    for name in _name(build, _contents(files)):
        source = loaded[name].src_uri
        files.remove(loaded[name])
        files.append(_file(config, source, build.assets[name]))
    # A page in another language names a picture as the page that it is translated from.
    for name, asset in build.assets.items() if site.folder else ():
        if site.folder + name not in files.src_uris:
            files.append(_file(config, site.folder + name, asset))
    config.extra["assets"] = {name: asset.path for name, asset in build.assets.items()}


def _file(config: MkDocsConfig, source: str, asset: Asset) -> File:
    """A file as it stands on the site, by the name that pages of docs/ have for it."""
    file = _SharedFile.generated(config, source, content=asset.content)
    file.dest_uri = asset.path
    return file


def _contents(files: Files) -> dict[str, bytes]:
    return {file.dest_uri: file.content_bytes for file in files if is_loaded(file.dest_uri)}


def _name(build: Build, contents: Mapping[str, bytes]) -> Iterable[str]:
    """Give files their names; gives those that they had."""
    named = named_by_content(contents)
    build.assets |= {
        name: Asset(path=target, content=content) for name, (target, content) in named.items()
    }
    return named.keys()


def _scripts(config: MkDocsConfig, build: Build) -> dict[str, bytes]:
    """What the check page loads, and what a site in many languages does."""
    names = [CODE_OF_CHECK, *[_LANGUAGES_SCRIPT] * (len(build.languages) >= MANY)]
    env = config.theme.get_env()
    return {name: short_script(env.get_template(name).render()).encode() for name in names}


def write_headers(site_dir: Path) -> None:
    """What servers say with every page, from the policies of all pages."""
    heads = map(_read_head, site_dir.rglob("*.html"))
    (site_dir / "_headers").write_text(render_headers(heads), encoding="utf-8")


def _read_head(page: Path) -> str:
    """The beginning of a page, where its policy stands."""
    with page.open("rb") as file:
        return file.read(_HEAD).decode(errors="ignore")


def write_sitemaps(config: MkDocsConfig, build: Build, site_dir: Path) -> None:
    """The map of each language, and the index of them all."""
    # A page that is superseded from a day on stays until a build drops it: a search engine that
    # reads it again because it is listed finds that it is to be left out.
    names = [page.source for page in build.source.pages if not page.is_superseded]
    languages = build.languages.items()
    there = ({lang: one.folder + page_url(name) for lang, one in languages} for name in names)
    root = (config.site_url or "").rstrip("/") + "/"
    for name, content in render_sitemaps(there, root, build.source.locale.lang).items():
        (site_dir / name).write_bytes(content)


def write_language(config: MkDocsConfig, build: Build, site: LanguageSite) -> None:
    """What is made of the pages of a language, which are not needed any more: search, packs."""
    folder = Path(config.site_dir) / site.folder
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
    code = build.assets[CODE_OF_CHECK]
    for file in hand_on(site, pages, frame, address=build.address, code=code):
        (folder / file.path).write_bytes(file.content)
