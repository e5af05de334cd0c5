"""The projects that are measured: ours in many languages, and with many guides."""

import re
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from bench.builds import SITE_URL
from guidebook.data.settings import Language, add_language
from guidebook.data.source.paths import SETTINGS
from guidebook.localization.project import Project, read_project
from guidebook.pages.pages import PageRenderer
from guidebook.printing.presses import PrintShop
from guidebook.publishing.publication import plan_publication
from guidebook.publishing.sites import LanguageSite
from guidebook.translations.headers import plural_forms
from publications import sites_made

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "hooks" / "handouts"
TAGS = """
    en af az ca cs cy da de eo es et eu fi fr gl hr hu is it lb lt lv ms nb nl nn pl pt ro sk sl sq
    sv tr uz vi be bg el mk mn ru sr uk en-GB en-US en-AU en-NZ en-CA es-MX es-AR fr-CA fr-BE de-AT
    de-CH pt-BR nl-BE sv-FI it-CH fr-CH es-CL
"""
FORMATS = {"a4": 2, "large-print": 8, "leaflet": 2, "bilingual": 4, "all": 20}
"""All formats with the pages that they may have, which are not what is measured here."""


def many_languages(count: int) -> tuple[Language, ...]:
    """Indonesian, and languages whose signs the shipped fonts have; after 60 English of regions."""
    tags = [*TAGS.split(), *(f"en-{number:03}" for number in range(1, 100))]
    return (
        Language(lang="id", endonym="Bahasa Indonesia"),
        *(Language(lang=tag, endonym=f"Language {tag}") for tag in tags[: count - 1]),
    )


def shipped_project(root: Path) -> Path:
    """This project as it is."""
    for name in ("docs", "guides", "hooks", "overrides"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / SETTINGS, root)
    return root


def our_project(root: Path, languages: tuple[Language, ...], formats: Mapping[str, int]) -> Path:
    """This project in these languages and formats; all but the first are in English."""
    shipped_project(root)
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


_ENGLISH = {"audience": "Employees", "title": "Questionnaire guide for internal respondents"}


def add_guides(root: Path, count: int) -> None:
    """As many guides as are wanted, each for another group of employees."""
    folder = root / "guides" / "2023"
    guide = (folder / "internal.yml").read_text(encoding="utf-8")
    names = [f"group_{number}" for number in range(4, count + 1)]
    added = ""
    for number, name in enumerate(names, start=4):
        text = re.sub(r"^(audience|title): (.*)$", rf"\1: \2 {number}", guide, flags=re.MULTILINE)
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
        for key, line in re.findall(r"^(audience|title): (.*)$", text, flags=re.MULTILINE):
            added += f'\nmsgid "{line}"\nmsgstr "{_ENGLISH[key]} {number}"\n'
    survey = folder / "survey.yml"
    text = survey.read_text(encoding="utf-8")
    text = text.replace("external, internal]", ", ".join(["external, internal", *names]) + "]")
    survey.write_text(text, encoding="utf-8")
    for path in (root / "guides" / "translations").glob("*.po"):
        path.write_text(path.read_text(encoding="utf-8") + added, encoding="utf-8")


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


def project_of(root: Path, languages: tuple[Language, ...]) -> Project:
    """The data of a project, which have to be without mistakes."""
    project = read_project(root, languages, [])
    return project or sys.exit("The guides have mistakes: make check tells them.")


def sites_of(root: Path, languages: tuple[Language, ...]) -> tuple[LanguageSite, ...]:
    """All pages and handouts of a project, made as the build makes them."""
    publication = plan_publication(
        project_of(root, languages),
        languages,
        address=SITE_URL,
        renderer=PageRenderer(ROOT / "overrides" / "bodies"),
        shop=PrintShop(TEMPLATES),
        problems=[],
        notices=[],
    )
    return sites_made(publication)
