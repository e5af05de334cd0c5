"""What of a catalogue with mistakes readers still get."""

from pathlib import Path

import pytest

from factories import ENGLISH_FILE, write
from guidebook.problems.problem import Problem
from guidebook.translations.catalogues import Catalogue, read_catalogue, usable

MESSAGES = """
msgid "Cari"
msgstr "Search"

msgid "{count} halaman"
msgid_plural "{count} halaman"
msgstr[0] "{count} page"
msgstr[1] "{count} pages"
"""


def read(root: Path, *fields: str, messages: str = MESSAGES) -> Catalogue:
    """What can be used of a catalogue with these fields in its header."""
    header = 'msgid ""\nmsgstr ""\n' + "".join(f'"{field}\\n"\n' for field in fields)
    write(root, {ENGLISH_FILE: header + messages})
    problems: list[Problem] = []
    catalogue = read_catalogue(root, "guides/translations", "en", problems)
    assert problems
    return usable(catalogue, problems)


def sources(catalogue: Catalogue) -> list[str]:
    return [source for _, source in catalogue.translations]


@pytest.mark.parametrize(
    ("language", "usable_ones"),
    [("jv", []), ("jv_ID", []), ("EN-Latn", ["Cari", "{count} halaman"])],
)
def test_of_a_file_of_another_language_nothing_is_used(
    tmp_path: Path, language: str, usable_ones: list[str]
) -> None:
    assert sources(read(tmp_path, f"Language: {language}")) == usable_ones


@pytest.mark.parametrize(
    "rule",
    ["two", "nplurals=9; plural=n;", "nplurals=2; plural=n*2;"],
    ids=["words", "number", "expression"],
)
def test_without_a_rule_for_plural_forms_none_of_them_is_used(tmp_path: Path, rule: str) -> None:
    assert sources(read(tmp_path, f"Plural-Forms: {rule}")) == ["Cari"]


def test_an_entry_with_more_forms_than_its_language_has_is_not_used(tmp_path: Path) -> None:
    messages = f'{MESSAGES}msgstr[2] "{{count}} many"\n'
    catalogue = read(tmp_path, "Plural-Forms: nplurals=2; plural=(n != 1);", messages=messages)
    assert sources(catalogue) == ["Cari"]
    assert catalogue.has_lost("{count} halaman")


def test_a_mark_of_a_draft_that_nobody_understands_makes_one(tmp_path: Path) -> None:
    catalogue = read(tmp_path, "X-Draft: maybe")
    assert catalogue.is_draft
    assert sources(catalogue) == ["Cari", "{count} halaman"]
