"""Styles and scripts as they are held against the floor of browsers."""

import re
from pathlib import Path

from factories import PROJECT
from guidebook.pages.tidying import tidy_styles

STYLES = (
    PROJECT / "docs" / "assets" / "guide.css",
    *sorted((PROJECT / "docs" / "assets" / "search").glob("*.css")),
    *sorted((PROJECT / "overrides" / "partials").glob("*styles.html")),
)
SCRIPTS = (
    *sorted((PROJECT / "docs" / "assets").rglob("*.js")),
    *sorted((PROJECT / "overrides").glob("*.html")),
    *sorted((PROJECT / "overrides" / "partials").rglob("*.html")),
)

AFTER_SUPPORTS = re.compile(r"@supports (?!not)[^{]+\{(?:[^{}]|\{[^{}]*\})*\}")
"""What only newer browsers read."""


def css_of(path: Path) -> str:
    """Styles as browsers get them, without the template's own signs; the search's as they are."""
    if path.parent.name == "search":
        return re.sub(
            r"(?<=[\w-]): |\s*([{};,])\s*", lambda found: found[1] or ":", path.read_text("utf-8")
        )
    return tidy_styles(re.sub(r"\{%.*?%\}|\{#.*?#\}", "", path.read_text("utf-8"), flags=re.S))


def script_of(path: Path) -> str:
    """The scripts of a file, without templates' and scripts' remarks."""
    text = re.sub(r"\{[#%].*?[#%]\}", "", path.read_text("utf-8"), flags=re.S)
    if path.suffix == ".html" and "<script" in text:
        text = "\n".join(re.findall(r"<script>(.*?)</script>", text, flags=re.S))
    return re.sub(r"^\s*(//|\*|/\*).*$", "", text, flags=re.M)


def rules_of(css: str) -> list[str]:
    """The selectors of every rule, as far as they are not within a condition that guards them."""
    guarded = AFTER_SUPPORTS.sub("", css)
    return [found.strip() for found in re.findall(r"(?:^|[{}])([^{}@]+)\{", guarded)]
