"""The small surveys of tests/sites of other shapes, built and verified as an editor builds them."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import yaml
from babel.messages.pofile import read_po

from building import ROOT, SITE_URL, Site
from editing import run
from guidebook.data.written_pages import read_written_pages
from projects import survey_project
from reading_back import page_text, pdf_text
from workshop import keep_printed

SHAPES = {
    "weekdays": {"id": "Bahasa Indonesia"},
    "two-lines": {"id": "Bahasa Indonesia"},
    "many-ways": {"id": "Bahasa Indonesia"},
    "counter": {"id": "Bahasa Indonesia"},
    "name-only": {"id": "Bahasa Indonesia"},
    "halves": {"id": "Bahasa Indonesia"},
    "three-surveys": {"id": "Bahasa Indonesia"},
    "lisbon": {"pt": "Português"},
    "county": {"en": "English", "es": "Español"},
}
"""The languages of each; the first one is the source."""

_WORDS = {
    "lisbon": ("tests/sites/lisbon/interface.po",),
    "county": ("guides/translations/en.po", "tests/sites/county/interface.po"),
}
"""Where the words around the guides are translated, for a source that is not Indonesian."""

_MEANING = re.compile(r" \(\{\w+_meaning\}\)")


def shape_project(target: Path, name: str) -> Path:
    """A project with one of the shapes in place of the shipped guides."""
    project = survey_project(target, name, SHAPES[name])
    if name in _WORDS:
        _write_words(project / "guides" / "interface.yml", _WORDS[name])
        _write_pages(project, _WORDS[name])
    return project


def make_build(
    project: Path, *options: str, site_url: str = SITE_URL
) -> subprocess.CompletedProcess[str]:
    """What `make build` does: a build, and a reading of all that is in it."""
    return make(project, "build", *options, site_url=site_url)


def make(
    project: Path, command: str, *options: str, site_url: str = SITE_URL
) -> subprocess.CompletedProcess[str]:
    """What `make` does with a command."""
    words = ("-m", "guidebook", command, *options)
    return run(project, *words, GUIDEBOOK_LANG="en", SITE_URL=site_url)


def shape(target: Path, name: str) -> Site:
    """A shape that has to be built without a mistake, and verified."""
    project = shape_project(target, name)
    done = make_build(project)
    assert done.returncode == 0, done.stdout + done.stderr
    keep_printed(project)
    return Site(project / "site", done.stdout + done.stderr)


def all_words(site: Site) -> str:
    """All that the files of a site say, pictures apart."""
    texts = []
    for path in sorted(one for one in site.folder.rglob("*") if one.is_file()):
        if path.suffix == ".pdf":
            texts.append(pdf_text(path))
        elif path.suffix not in (".png", ".gz", ".woff2", ".zip"):
            texts.append(path.read_text(encoding="utf-8"))
    return "\n".join(texts)


def article(site: Site, page: str) -> str:
    """What a page says."""
    return page_text(site.html(page))


def said(site: Site, name: str) -> str:
    """A file for chats, calendars or contacts, its folded lines put together."""
    [path] = site.folder.rglob(name)
    return re.sub(r"\r?\n ", "", path.read_text(encoding="utf-8")).replace("\r\n", "\n")


def paper(site: Site, name: str) -> str:
    """What a PDF says."""
    [path] = site.folder.rglob(name)
    return pdf_text(path)


def page_and_papers(site: Site, page: str, papers: str) -> tuple[str, ...]:
    """What a guide says on its page and in each of its printed formats, named up to the format."""
    formats = ("a4", "large-print", "leaflet")
    return article(site, page), *(paper(site, f"{papers}-{form}.pdf") for form in formats)


def edition(site: Site, folder: str = "") -> dict[str, Any]:
    """The edition that programs find first."""
    data = json.loads((site.folder / folder / "guides.json").read_text(encoding="utf-8"))
    found: dict[str, Any] = data["editions"][0]
    return found


def _write_pages(project: Path, catalogues: tuple[str, ...]) -> None:
    """Write the pages of docs/ in another language, and leave out those without a translation."""
    known = _words_of(catalogues)
    settings = project / "mkdocs.yml"
    for page in read_written_pages(project, []):
        path = project / "docs" / page.source
        if page.texts[0].source in known:
            texts = [(one, known[one.text.source]) for one in page.blocks if one.text]
            path.write_text("\n\n".join(one.before + text for one, text in texts), "utf-8")
        else:
            path.unlink()
            text = settings.read_text(encoding="utf-8")
            settings.write_text(text.replace(f"  - {page.source}\n", ""), encoding="utf-8")


def _words_of(catalogues: tuple[str, ...]) -> dict[str, str]:
    translations: dict[str, str] = {}
    for name in catalogues:
        translations |= _translations(ROOT / name)
    return translations


def _write_words(path: Path, catalogues: tuple[str, ...]) -> None:
    """Write the words around the guides in another language; what has no translation stays."""
    words = yaml.safe_load(path.read_text(encoding="utf-8"))
    translations = _words_of(catalogues)
    for group in words.values():
        for key, text in group.items():
            group[key] = _MEANING.sub("", translations.get(text) or text)
    path.write_text(yaml.safe_dump(words, allow_unicode=True, sort_keys=False), "utf-8")


def _translations(catalogue: Path) -> dict[str, str]:
    """The translations of a catalogue, of a text with a number that for many."""
    with catalogue.open("rb") as file:
        messages = [one for one in read_po(file) if one.id]
    pairs = [
        (one.id, one.string)
        if isinstance(one.id, str)
        else (one.id[0], tuple(one.string or ())[-1])
        for one in messages
    ]
    return {str(source): str(translation) for source, translation in pairs}
