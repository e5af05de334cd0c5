"""The list of languages and of pages in mkdocs.yml, as editors get it wrong."""

from pathlib import Path

import pytest

from factories import write
from guidebook.data.settings import missing_pages, read_languages
from guidebook.problems.problem import Problem
from reports import report
from settings_text import SETTINGS


def told(root: Path, text: str) -> str:
    """The report on settings."""
    problems: list[Problem] = []
    read_languages(write(root, {"mkdocs.yml": text}), problems)
    return report(problems)


LIST = "plugins.guide_languages.languages: "


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            "locale: en        # two letters",
            "locale: id",
            f"mkdocs.yml:16:19: {LIST}expected each language once, found id again, which stands in "
            "line 11\n    Delete one of the entries.",
        ),
        (
            "# two letters",
            "\n          default: true",
            f"mkdocs.yml:17:20: {LIST}expected one language with default: true, found a second one, "
            "en\n    Delete default: true of the language that the guides are not written in.",
        ),
        (
            "locale: en        # two letters",
            "local: en",
            f"mkdocs.yml:15:11: {LIST}expected a locale and a name of the language, found only one "
            "or none of them\n    Write both, such as locale: ban and name: Basa Bali.",
        ),
        (
            "locale: en ",
            "locale: inggris ",
            f"mkdocs.yml:16:19: {LIST}expected a language tag of BCP 47, found inggris\n"
            "    Write the language with two or three small letters, and if needed script and "
            "region: ban, zh-Hant, pt-BR.",
        ),
        (
            "guide_languages:",
            "guide_language:",
            f"mkdocs.yml:1:1: {LIST}expected the list of languages in mkdocs.yml, found none\n"
            "    Write the languages under plugins, guide_languages, languages, each "
            "beginning with '- locale:'.",
        ),
    ],
)
def test_a_mistake_in_the_list_of_languages_is_told_at_its_line(
    tmp_path: Path, before: str, after: str, expected: str
) -> None:
    assert told(tmp_path, SETTINGS.replace(before, after)) == expected


def test_a_page_that_is_listed_and_not_there_is_told_at_its_line(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"mkdocs.yml": "nav:\n  - privacy.md\n  - faq.md\n", "docs/privacy.md": "# Privasi\n"},
    )
    assert report(list(missing_pages(tmp_path))) == (
        "mkdocs.yml:3:5: nav: expected pages that docs/ has, found faq.md\n"
        "    Delete the line, or write docs/faq.md in the language of the guides."
    )
