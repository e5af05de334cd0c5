"""The languages of the site, as mkdocs.yml lists them."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from guidebook.data.source.composing import read_nodes
from guidebook.data.source.files import read_file
from guidebook.data.source.nodes import Mapping, Node, Scalar, items_of, scalars_of, value_of
from guidebook.data.source.paths import SETTINGS
from guidebook.data.values.identifiers import parse_language_tag
from guidebook.data.written_pages import DOCS
from guidebook.problems.coverage_kinds import PublishFromWrong
from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place, Problem, Wrong
from guidebook.problems.settings_kinds import (
    DefaultTwice,
    LanguageIncomplete,
    LanguageThereAlready,
    LanguageTwice,
    NoDefaultLanguage,
    NoLanguageList,
    PageMissing,
    SettingOther,
    SettingsElsewhere,
)

PLUGIN = "guide_languages"


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language of the site: its BCP 47 tag and its own name. The source language is first."""

    lang: str
    endonym: str


def read_languages(root: Path, problems: list[Problem]) -> tuple[Language, ...]:
    """The languages that static-i18n is told to build, the default one first."""
    text = read_file(root, SETTINGS, problems)
    node = None if text is None else read_nodes(text, SETTINGS, problems, with_tags=True)
    if elsewhere := value_of(node, "INHERIT"):
        problems.append(Problem(place=elsewhere.place, path="INHERIT", kind=SettingsElsewhere()))
        return ()
    problems.extend(_other_than_fixed(node))
    found: list[tuple[bool, Language]] = []
    listed = value_of(_plugin(node, PLUGIN), "languages")
    first: dict[str, Scalar] = {}
    for item in items_of(listed):
        locale, name = value_of(item, "locale"), value_of(item, "name")
        if not isinstance(locale, Scalar) or not isinstance(name, Scalar):
            problems.append(_problem(item.place, LanguageIncomplete()))
            continue
        if wrong := list(_wrong_locale(locale, first)):
            problems += wrong
            continue
        default = value_of(item, "default")
        is_default = isinstance(default, Scalar) and default.text.lower() == "true"
        if default and is_default and any(was_default for was_default, _ in found):
            problems.append(_problem(default.place, DefaultTwice(locale.text)))
        found.append((is_default, Language(lang=locale.text, endonym=name.text)))
    if node is not None and not items_of(listed):
        problems.append(_problem(Place(SETTINGS), NoLanguageList()))
    elif listed is not None and not any(is_default for is_default, _ in found):
        problems.append(_problem(listed.place, NoDefaultLanguage()))
    return tuple(language for _, language in sorted(found, key=lambda one: not one[0]))


_FIXED = {"docs_dir": DOCS, "site_dir": "site", "use_directory_urls": "true"}
"""Settings of MkDocs that have but one value here: all else goes by it."""


def _other_than_fixed(node: Node | None) -> Iterator[Problem]:
    for key, wanted in _FIXED.items():
        value = value_of(node, key)
        found = value.text if isinstance(value, Scalar) else ""
        if value is not None and found.lower().removeprefix("./").rstrip("/") != wanted:
            yield Problem(place=value.place, path=key, kind=SettingOther(wanted, found))


def _wrong_locale(locale: Scalar, first: dict[str, Scalar]) -> Iterator[Problem]:
    """What is no tag of a language, or stands in the list already."""
    try:
        parse_language_tag(locale.text)
    except Wrong as wrong:
        yield _problem(locale.place, wrong.kind)
    before = first.setdefault(locale.text.lower(), locale)
    if before is not locale:
        yield _problem(locale.place, LanguageTwice(locale.text, before.place.line))


def _problem(place: Place, kind: Kind) -> Problem:
    return Problem(place=place, path=f"plugins.{PLUGIN}.languages", kind=kind)


def read_pages(root: Path) -> tuple[str, ...]:
    """The hand-written pages that mkdocs.yml lists."""
    text = read_file(root, SETTINGS, [])
    node = None if text is None else read_nodes(text, SETTINGS, [], with_tags=True)
    return tuple(item.text for item in scalars_of(value_of(node, "nav")) if _is_page(item.text))


def missing_pages(root: Path) -> Iterator[Problem]:
    """Pages that mkdocs.yml lists and docs/ has not, not even by almost the same name."""
    text = read_file(root, SETTINGS, [])
    node = None if text is None else read_nodes(text, SETTINGS, [], with_tags=True)
    docs = root / DOCS
    there = {path.relative_to(docs).as_posix().lower() for path in docs.rglob("*")}
    for item in scalars_of(value_of(node, "nav")):
        if item.text and item.text.lower() not in there:
            yield Problem(place=item.place, path="nav", kind=PageMissing(item.text))


def _is_page(name: str) -> bool:
    return name.endswith(".md")


def source_language(languages: tuple[Language, ...]) -> str:
    """The tag of the language that the guides are written in; empty where none is named."""
    return languages[0].lang if languages else ""


PUBLISH_FROM = 60.0
"""From how many per cent on a language is published, where mkdocs.yml says nothing else."""


def read_publish_from(root: Path, problems: list[Problem]) -> float:
    """From how many per cent on a translated language is published."""
    text = read_file(root, SETTINGS, [])
    node = None if text is None else read_nodes(text, SETTINGS, [], with_tags=True)
    said = value_of(_plugin(node, PLUGIN), "publish_from")
    if said is None:
        return PUBLISH_FROM
    found = said.text if isinstance(said, Scalar) else ""
    if re.fullmatch(r"\d+(\.\d+)?", found, re.ASCII) and float(found) <= 100:
        return float(found)
    path = f"plugins.{PLUGIN}.publish_from"
    problems.append(Problem(place=said.place, path=path, kind=PublishFromWrong(found)))
    return PUBLISH_FROM


def _plugin(node: Node | None, name: str) -> Node | None:
    for item in items_of(value_of(node, "plugins")):
        options = value_of(item, name)
        if options is not None:
            return options
    return None


def place_of_setting(root: Path, name: str) -> Place:
    """Where the settings have a key, or the beginning of their file."""
    text = read_file(root, SETTINGS, [])
    node = None if text is None else read_nodes(text, SETTINGS, [], with_tags=True)
    found = value_of(node, name)
    return found.place if found else Place(SETTINGS)


def add_language(text: str, language: Language) -> str:
    """The text of mkdocs.yml with one more language after the last one; all else stays as it is.

    Wrong where the language is there already, or the list of languages is not found.
    """
    node = read_nodes(text, SETTINGS, [], with_tags=True)
    items = items_of(value_of(_plugin(node, PLUGIN), "languages"))
    last = items[-1] if items else None
    lines = text.splitlines(keepends=True)
    start = last.place.line - 1 if isinstance(last, Mapping) else 0
    dash = lines[start].find("-") if isinstance(last, Mapping) else -1
    if last is None or dash < 1 or not lines[start][:dash].isspace():
        raise Wrong(NoLanguageList())
    for item in items:
        locale = value_of(item, "locale")
        if isinstance(locale, Scalar) and locale.text.lower() == language.lang.lower():
            raise Wrong(LanguageThereAlready(language.lang, locale.place.line))
    # The entry goes on as long as lines are indented more than its dash.
    end = start + 1
    for number, line in enumerate(lines[start + 1 :], start=start + 2):
        if line.strip() and len(line) - len(line.lstrip()) <= dash:
            break
        if line.strip() and not line.lstrip().startswith("#"):
            end = number
    end_of_line = "\r\n" if lines[0].endswith("\r\n") else "\n"
    indent = " " * dash
    name = json.dumps(language.endonym, ensure_ascii=False)
    if not lines[end - 1].endswith("\n"):
        lines[end - 1] += end_of_line
    entry = [
        f"{indent}- locale: {language.lang}{end_of_line}",
        f"{indent}  name: {name}{end_of_line}",
    ]
    return "".join([*lines[:end], *entry, *lines[end:]])
