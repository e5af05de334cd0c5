"""What is measured: our project in many languages, and stock Material with the same pages."""

import json
import re
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from guidebook.data.settings import SETTINGS, Language, add_language
from guidebook.localization.project import Project, read_project
from guidebook.pages.pages import PageRenderer
from guidebook.printing.presses import PrintShop
from guidebook.publishing.publication import publish
from guidebook.publishing.sites import LanguageSite
from guidebook.translations.headers import plural_forms

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "hooks" / "handouts"
TAGS = """
    en af az ca cs cy da de eo es et eu fi fr gl hr hu is it lb lt lv ms nb nl nn pl pt ro sk sl sq
    sv tr uz vi be bg el mk mn ru sr uk en-GB en-US en-AU en-NZ en-CA es-MX es-AR fr-CA fr-BE de-AT
    de-CH pt-BR nl-BE sv-FI it-CH fr-CH es-CL
"""
LIKE_ENGLISH = (
    "{% import 'partials/languages/en.html' as english %}"
    "{% macro t(key) %}{{ english.t(key) }}{% endmacro %}"
)
A4 = {"a4": 1}
ALL_FORMATS = {"a4": 2, "large-print": 8, "leaflet": 2, "bilingual": 4}
WITH_ALL_IN_ONE = {**ALL_FORMATS, "all": 20}
"""Formats with the pages that they may have, which are not what is measured here."""


def many_languages(count: int) -> tuple[Language, ...]:
    """Languages whose signs the shipped fonts have and whose tags static-i18n accepts."""
    return (
        Language(lang="id", endonym="Bahasa Indonesia"),
        *(Language(lang=tag, endonym=f"Language {tag}") for tag in TAGS.split()[: count - 1]),
    )


def our_project(root: Path, languages: tuple[Language, ...], formats: Mapping[str, int]) -> Path:
    """A copy of this project in these languages and formats; all but the first are in English."""
    for name in ("docs", "guides", "hooks", "overrides"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    text = (ROOT / SETTINGS).read_text(encoding="utf-8")
    entry = "        - locale: (?!id$).*\n          name: .*\n"
    text = re.sub(entry, "", text, flags=re.MULTILINE)
    for language in languages[1:]:
        text = add_language(text, language)
    (root / SETTINGS).write_text(text, encoding="utf-8")
    survey = root / "guides" / "2023" / "survey.yml"
    text = survey.read_text(encoding="utf-8")
    listed = "".join(f"  {form}: {{pages: {pages}}}\n" for form, pages in formats.items())
    listed = f"handouts:\n{listed}" if formats else ""
    text = re.sub(r"^handouts:\n(?:  .*\n)*", listed, text, flags=re.MULTILINE)
    survey.write_text(text, encoding="utf-8")
    catalogues = root / "guides" / "translations"
    english = (catalogues / "en.po").read_text(encoding="utf-8")
    for path in catalogues.glob("*.po"):
        path.unlink()
    for language in languages[1:]:
        text = _with_plural_forms(english, language.lang)
        (catalogues / f"{language.lang}.po").write_text(text, encoding="utf-8")
    return root


def _with_plural_forms(english: str, lang: str) -> str:
    """The English catalogue with as many plural forms as a language has."""
    own = plural_forms(lang)
    rule = f"Plural-Forms: {own}"
    text = english.replace('"Language: en\\n"', f'"Language: {lang}\\n"')
    text = re.sub(r"Plural-Forms: [^\\]*", lambda _: rule, text)
    many = re.compile(r"msgstr\[0\] .*\nmsgstr\[1\] (.*)\n")
    numbers = range(own.count)
    return many.sub(
        lambda found: "".join(f"msgstr[{number}] {found[1]}\n" for number in numbers), text
    )


def project_of(root: Path, languages: tuple[Language, ...]) -> tuple[Project, tuple[Language, ...]]:
    """The data of a project, which have to be without mistakes, and its languages."""
    project = read_project(root, languages, [])
    if project is None:
        sys.exit("The guides have mistakes: make check tells them.")
    return project, languages


def sites_of(
    languages: tuple[Language, ...], root: Path, shop: PrintShop | None = None
) -> tuple[LanguageSite, ...]:
    """All pages and handouts of a project, made as the build makes them."""
    project, _ = project_of(root, languages)
    return publish(
        project,
        languages,
        address=None,
        renderer=PageRenderer(ROOT / "overrides" / "bodies"),
        shop=shop or PrintShop(TEMPLATES),
        problems=[],
        notices=[],
    )


def stock_project(
    root: Path, languages: tuple[Language, ...], sites: tuple[LanguageSite, ...]
) -> Path:
    """The same pages as files of a project that knows nothing of ours."""
    docs = root / "docs"
    shutil.copytree(ROOT / "docs", docs, ignore=shutil.ignore_patterns("*.md"))
    for site in sites:
        for page in site.pages:
            target = docs / page.source.replace(".md", f".{site.locale.lang}.md")
            target.parent.mkdir(parents=True, exist_ok=True)
            # Links to handouts and to other pages of ours would only cost it warnings.
            lines = (line for line in page.markdown.splitlines() if not line.startswith("["))
            target.write_text("\n".join(lines), encoding="utf-8")
    listed = [
        {"locale": item.lang, "name": item.endonym, "default": item is languages[0]}
        for item in languages
    ]
    settings = {
        "site_name": "Stock",
        "theme": {"name": "material", "font": False, "custom_dir": "overrides"},
        "plugins": ["search", {"i18n": {"docs_structure": "suffix", "languages": listed}}],
        "markdown_extensions": ["attr_list", "md_in_html", "toc"],
    }
    # A language that Material lacks stops the stock build.
    partials = root / "overrides" / "partials" / "languages"
    partials.mkdir(parents=True)
    for item in languages:
        if "-" in item.lang:
            (partials / f"{item.lang}.html").write_text(LIKE_ENGLISH, encoding="utf-8")
    # JSON is YAML too.
    (root / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")
    return root
