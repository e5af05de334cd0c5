"""The languages of the site, as mkdocs.yml lists them."""

from dataclasses import dataclass
from pathlib import Path

from guidebook.nodes import Node, Scalar, items_of, read_file, read_nodes, value_of
from guidebook.problems import Place, Problem

SETTINGS = "mkdocs.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language of the site: its BCP 47 tag and its own name. The source language is first."""

    lang: str
    endonym: str


def read_languages(root: Path, problems: list[Problem]) -> tuple[Language, ...]:
    """The languages that static-i18n is told to build, the default one first."""
    text = read_file(root, SETTINGS, problems)
    node = None if text is None else read_nodes(text, SETTINGS, problems, with_tags=True)
    found: list[tuple[bool, Language]] = []
    for item in items_of(value_of(_plugin(node, "i18n"), "languages")):
        locale, name = value_of(item, "locale"), value_of(item, "name")
        if isinstance(locale, Scalar) and isinstance(name, Scalar):
            default = value_of(item, "default")
            is_default = isinstance(default, Scalar) and default.text.lower() == "true"
            found.append((is_default, Language(lang=locale.text, endonym=name.text)))
    if node is not None and not any(is_default for is_default, _ in found):
        problems.append(
            Problem(
                place=Place(SETTINGS),
                path="plugins.i18n.languages",
                message="expected a language with default: true, found none",
                mend="Add default: true to the language that the guides are written in.",
            )
        )
    return tuple(language for _, language in sorted(found, key=lambda one: not one[0]))


def _plugin(node: Node | None, name: str) -> Node | None:
    for item in items_of(value_of(node, "plugins")):
        options = value_of(item, name)
        if options is not None:
            return options
    return None
