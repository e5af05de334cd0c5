"""Entries of a PO file: what is read, what says nothing, what is no PO."""

from pathlib import Path

import pytest

from factories import ENGLISH_FILE, PO_HEADER, write
from guidebook.problems.problem import Problem
from guidebook.translations.asking import notices_on_catalogue
from guidebook.translations.catalogues import read_catalogue
from po_reading import COMPARE, forms, read
from reports import report


@pytest.mark.parametrize("escape", ["\\0", "\\e", "\\x0b", "\\a", "\\u202e", "\\'"])
def test_an_escape_that_no_text_needs_is_refused_with_its_line(tmp_path: Path, escape: str) -> None:
    found, problems = read(tmp_path, f'msgid "Anda"\nmsgstr ""\n"A{escape}nda"\n')
    assert problems == (
        "guides/translations/en.po:8:1: expected one of the escapes "
        f'\\n, \\t, \\r, \\" and \\\\, found {escape[:2]}\n'
        "    Delete it, or write the sign itself."
    )
    assert dict(found.translations) == {}


def test_plural_forms_with_a_gap_are_refused(tmp_path: Path) -> None:
    message = 'msgid "a"\nmsgid_plural "a"\nmsgstr[0] "c"\nmsgstr[2] "d"\n'
    _, problems = read(tmp_path, message)
    assert problems == (
        f"guides/translations/en.po:9:1: expected msgstr[1], found msgstr[2]\n{COMPARE}"
    )


def test_more_plural_forms_than_the_header_gives_are_refused_unless_they_are_empty(
    tmp_path: Path,
) -> None:
    message = 'msgid "a"\nmsgid_plural "a"\nmsgstr[0] "c"\nmsgstr[1] "d"\nmsgstr[2] "{}"\n'
    found, problems = read(tmp_path, message.format("e"))
    assert problems == (
        "guides/translations/en.po:8:1: expected 2 plural forms as the header says, found 3\n"
        "    Delete what is too much here, or correct Plural-Forms in the header."
    )
    found, problems = read(tmp_path, message.format(""))
    assert (found.plural_forms.count, problems) == (2, "")


@pytest.mark.parametrize("said", ["\u200b", ".", "…", " - ", "\u200e", "**"])
def test_a_translation_that_says_nothing_is_none_and_is_told(tmp_path: Path, said: str) -> None:
    found, problems = read(tmp_path, f'msgid "Cari"\nmsgstr "{said}"\n')
    assert (found.find("Cari"), problems) == (None, "")
    assert report(notices_on_catalogue(found, ())) == (
        "guides/translations/en.po:7:1: this translation has nothing to read, "
        "so readers get the source text\n"
        "    Translate the text, or leave its translation empty."
    )


def test_a_source_without_words_needs_none_in_its_translation(tmp_path: Path) -> None:
    found, _ = read(tmp_path, 'msgid " – "\nmsgstr "–"\n')
    assert forms(found, " – ") == ("–",)


GOOD = 'msgid "Cari"\nmsgstr "Search"\n'


@pytest.mark.parametrize(
    ("message", "line"),
    [
        (f"{GOOD}\nmsgid Bantuan\n", 9),
        (f"{GOOD}\nmsgid Bantuan\nmsgstr Help\n\n", 9),
        (f'{GOOD}\n#. heading\nmsgid Bantuan\nmsgstr "Help"\n', 10),
        (f'{GOOD}\nmsgid "Bantuan"\n', 10),
        (f'{GOOD}\nmsgid "Bantuan"\nmsgstr "He', 10),
        (f'msgid "Bantuan"\nmsgstr "Help"\nHelp me\n\n{GOOD}', 8),
    ],
    ids=["alone", "in two lines", "with a note", "cut between lines", "cut", "before"],
)
def test_what_is_no_po_takes_its_own_entry_along_and_no_other_one(
    tmp_path: Path, message: str, line: int
) -> None:
    found, problems = read(tmp_path, message)
    assert problems.startswith(f"guides/translations/en.po:{line}:1: ")
    assert {key: one.forms for key, one in found.translations.items()} == {
        ("", "Cari"): ("Search",)
    }
    assert found.has_lost("Bantuan")
    assert not found.has_lost("Cari")


@pytest.mark.parametrize("end", ["\r", "\r\n"], ids=["CR", "CRLF"])
def test_lines_may_end_as_in_old_mac_or_windows_files(tmp_path: Path, end: str) -> None:
    text = f'{PO_HEADER}{GOOD}\nmsgid ""\n"Klik "\n"tombol"\nmsgstr "Tap"\n\nmsgid Bantuan\n'
    path = write(tmp_path, {ENGLISH_FILE: ""}) / ENGLISH_FILE
    path.write_bytes(text.replace("\n", end).encode())
    problems: list[Problem] = []
    found = read_catalogue(tmp_path, "guides/translations", "en", problems)
    assert (forms(found, "Cari"), forms(found, "Klik tombol")) == (("Search",), ("Tap",))
    assert report(problems).startswith(
        "guides/translations/en.po:14:1: expected a line of a PO file, found msgid Bantuan\n"
    )


OBSOLETE = """\
#, fuzzy
#~| msgctxt "meaning"
#~| msgid ""
#~| "Klik tombol "
#~| "lama"
#~ msgctxt "meaning"
#~ msgid "Klik tombol"
#~ msgstr "Click the button"
"""


def test_obsolete_entries_with_their_previous_source_are_passed_over(tmp_path: Path) -> None:
    found, problems = read(tmp_path, f'msgid "Cari"\nmsgstr "Search"\n\n{OBSOLETE}')
    assert ([*found.translations], problems) == ([("", "Cari")], "")


def test_an_obsolete_entry_that_is_no_po_is_refused_with_its_line(tmp_path: Path) -> None:
    _, problems = read(tmp_path, 'msgid "Cari"\nmsgstr "Search"\n\n#~ msgid "a"\nmsgstr "b"\n')
    assert problems.startswith(
        'guides/translations/en.po:10:1: expected a line of a PO file, found msgstr "b"'
    )


@pytest.mark.parametrize("sign", ["\u2028", "\x85", "\x0b"])
def test_a_sign_that_ends_a_line_elsewhere_ends_none_in_a_po_file(
    tmp_path: Path, sign: str
) -> None:
    found, problems = read(tmp_path, f'msgid "Cari"\nmsgstr "a{sign}b"\n')
    assert (forms(found, "Cari"), problems) == ((f"a{sign}b",), "")


def test_a_fuzzy_translation_of_just_this_source_is_current(tmp_path: Path) -> None:
    """As a sentence that was changed and changed back leaves it."""
    found, _ = read(tmp_path, '#, fuzzy\n#| msgid "Cari"\nmsgid "Cari"\nmsgstr "Search"\n')
    translation = found.find("Cari")
    assert translation is not None
    assert not translation.is_stale


def test_a_translation_longer_than_anybody_writes_is_refused_however_it_is_broken(
    tmp_path: Path,
) -> None:
    word = "\n".join(['"' + "a" * 1_500 + '"'] * 14)
    found, problems = read(tmp_path, f'msgid "Cari"\nmsgstr ""\n{word}\n')
    assert problems == (
        "guides/translations/en.po:7:1: expected a text of at most 20000 signs, found one of 21000\n"
        "    Is a quote not closed? Close it, or divide the text."
    )
    assert dict(found.translations) == {}
    word = "\n".join(['"' + "a" * 1_500 + '"'] * 2)
    _, problems = read(tmp_path, f'msgid "Cari"\nmsgstr ""\n{word}\n')
    assert problems == (
        "guides/translations/en.po:7:1: expected a word of at most 2000 signs, found one of 3000\n"
        "    Is a space missing, or a quote not closed? Divide the word, or close the quote."
    )
