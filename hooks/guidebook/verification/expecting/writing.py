"""What stands in docs/ in an editor's own words."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from guidebook.data.settings import Language

_MARKUP = re.compile(r"<[^<>]*>|[*_~`^=]")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPages:
    """The pages in an editor's own words, and files that are copied as they are.

    pages has the languages of each page, such as privacy/; files are names below the site, folders
    where they are copied from, and so those of the theme. words are all that the pages say.
    """

    pages: Mapping[str, frozenset[str]]
    files: frozenset[str]
    folders: tuple[Path, ...]
    words: tuple[str, ...]


def read_written(
    docs: Path, languages: tuple[Language, ...], theme: tuple[Path, ...]
) -> WrittenPages:
    """What is below docs/: privacy.en.md is the page en/privacy/; theme are the theme's folders."""
    known = {language.lang for language in languages}
    pages: dict[str, set[str]] = {}
    files = set()
    words: list[str] = []
    for path in docs.rglob("*"):
        name = path.relative_to(docs).as_posix()
        if path.suffix == ".md":
            stem, _, lang = name.removesuffix(".md").rpartition(".")
            if lang in known:
                pages.setdefault(f"{stem}/", set()).add(lang)
                words += _said(path.read_bytes().decode("utf-8", "replace"))
        elif path.is_file():
            files.add(name)
    return WrittenPages(
        pages={name: frozenset(langs) for name, langs in pages.items()},
        files=frozenset(files),
        folders=(docs, *theme),
        words=tuple(words),
    )


def _said(markdown: str) -> tuple[str, ...]:
    """A text as it stands, and as it is seen where marks are inside of words."""
    text = html.unescape(markdown)
    return text, _MARKUP.sub("", text)
