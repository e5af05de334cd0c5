"""make translations KEEP="old → new": a corrected typo that no translation has to follow."""

from pathlib import Path

import pytest

from editing import guidebook
from factories import ENGLISH_FILE, PO_HEADER, SECTIONS_FILE, write, write_survey

SETTINGS = """\
plugins:
  - guide_languages:
      languages:
        - {locale: id, name: Bahasa Indonesia, default: true}
        - {locale: en, name: English}
"""

CLICK = 'msgid "Klik tombil “{button}”"\nmsgstr "Click “{button}”"\n'


def translations(root: Path, *arguments: str) -> tuple[int, str, str]:
    """What the command gives: its status, what it prints, and what it complains of."""
    return guidebook(root, "translations", *arguments)


def corrected(root: Path) -> Path:
    """A survey of which a typo has been corrected, and its translation beside the typo."""
    write_survey(root, (SECTIONS_FILE, "Klik “{button}”", "Klik tombol “{button}”"))
    return write(root, {ENGLISH_FILE: PO_HEADER + CLICK, "mkdocs.yml": SETTINGS})


def entry(root: Path) -> str:
    """The step's entry in the English catalogue."""
    text = (root / ENGLISH_FILE).read_text(encoding="utf-8")
    return next(chunk for chunk in text.split("\n\n") if 'msgstr "Click' in chunk)


@pytest.mark.parametrize(
    "keep", ["tombil → tombol", "tombil->tombol", "Klik tombil “{button}” → Klik tombol “{button}”"]
)
def test_a_translation_stays_current_after_a_typo(tmp_path: Path, keep: str) -> None:
    root = corrected(tmp_path)
    assert translations(root, "--keep", keep)[0] == 0
    assert entry(root).endswith('msgid "Klik tombol “{button}”"\nmsgstr "Click “{button}”"')
    assert "fuzzy" not in entry(root)


def test_without_it_a_typo_makes_a_translation_stale(tmp_path: Path) -> None:
    root = corrected(tmp_path)
    assert translations(root)[0] == 0
    assert '#, fuzzy\n#| msgid "Klik tombil “{button}”"\n' in entry(root)
    assert translations(root, "--keep", "tombil → tombol")[0] == 0
    assert "fuzzy" not in entry(root)


@pytest.mark.parametrize("is_run_before", [False, True])
def test_a_typo_that_an_earlier_edition_keeps_has_its_translation_in_both(
    tmp_path: Path, is_run_before: bool
) -> None:
    root = corrected(tmp_path)
    assert guidebook(root, "edition", "--from", "2023", "--to", "2024")[0] == 0
    write_survey(root, (SECTIONS_FILE, "Klik “{button}”", "Klik tombil “{button}”"))
    if is_run_before:
        assert translations(root)[0] == 0
    assert translations(root, "--keep", "tombil → tombol")[0] == 0
    text = (root / ENGLISH_FILE).read_text(encoding="utf-8")
    assert 'guides/2024/sections.yml:7\nmsgid "Klik tombol “{button}”"\nmsgstr "Click' in text
    assert 'guides/2023/sections.yml:7\nmsgid "Klik tombil “{button}”"\nmsgstr "Click' in text
    assert "fuzzy" not in text


def test_what_the_next_edition_words_anew_begins_with_the_translation_of_the_earlier_one(
    tmp_path: Path,
) -> None:
    root = corrected(tmp_path)
    assert guidebook(root, "edition", "--from", "2023", "--to", "2024")[0] == 0
    write_survey(root, (SECTIONS_FILE, "Klik “{button}”", "Klik tombil “{button}”"))
    assert translations(root)[0] == 0
    text = (root / ENGLISH_FILE).read_text(encoding="utf-8")
    assert (
        '#: guides/2024/sections.yml:7\n#, fuzzy\n#| msgid "Klik tombil “{button}”"\n'
        'msgid "Klik tombol “{button}”"\nmsgstr "Click “{button}”"\n'
    ) in text
    assert (
        '#: guides/2023/sections.yml:7\nmsgid "Klik tombil “{button}”"\nmsgstr "Click “{button}”"\n'
    ) in text


@pytest.mark.parametrize("keep", ["tombol", "→ tombol", "tombil →", "tombil => tombol"])
def test_words_without_an_arrow_are_refused_and_nothing_changes(tmp_path: Path, keep: str) -> None:
    root = corrected(tmp_path)
    assert translations(root, "--keep", keep) == (
        2,
        "",
        f"expected KEEP as old words, an arrow and new words, found {keep}\n"
        '    Write: make translations KEEP="old → new"\n',
    )
    assert (root / ENGLISH_FILE).read_text(encoding="utf-8") == PO_HEADER + CLICK


def test_words_that_changed_nowhere_are_refused(tmp_path: Path) -> None:
    root = corrected(tmp_path)
    assert translations(root)[0] == 0
    assert translations(root, "--keep", "tombal → tombyl") == (
        1,
        "",
        "expected a text in which tombal has become tombyl, found none\n"
        "    Correct the guides first, and write the words as they stood and as they stand.\n",
    )
