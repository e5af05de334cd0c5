"""What stands in docs/ in an editor's own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from guidebook.data.settings import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPages:
    """The pages in an editor's own words, and files that are copied as they are.

    pages has the languages of each page, such as privacy/; files are names below the site.
    """

    pages: Mapping[str, frozenset[str]]
    files: frozenset[str]


def read_written(docs: Path, languages: tuple[Language, ...]) -> WrittenPages:
    """What is below docs/: privacy.en.md is the page en/privacy/."""
    known = {language.lang for language in languages}
    pages: dict[str, set[str]] = {}
    files = set()
    for path in docs.rglob("*"):
        name = path.relative_to(docs).as_posix()
        if path.suffix == ".md":
            stem, _, lang = name.removesuffix(".md").rpartition(".")
            if lang in known:
                pages.setdefault(f"{stem}/", set()).add(lang)
        elif path.is_file():
            files.add(name)
    return WrittenPages(
        pages={name: frozenset(langs) for name, langs in pages.items()}, files=frozenset(files)
    )
