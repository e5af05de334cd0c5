"""Entries of a PO file: what is read, what says nothing, what is no PO."""

from pathlib import Path

import pytest

from guidebook.translations.proofreading import notices_on_catalogue
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
