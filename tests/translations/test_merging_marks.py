"""The mark of a translation whose source has changed: never lost, and gone when it is due."""

import pytest

from factories import EXPERT_FILE
from guidebook.problems.problem import Place
from guidebook.translations.catalogues import Catalogue, Translation
from guidebook.translations.entry_reading import read_entries
from guidebook.translations.extracting import Message
from guidebook.translations.merging import kept_sources, merge_catalogue

HEADER = """\
msgid ""
msgstr ""
"Language: en\\n"
"""

CLICK = 'msgid "Klik tombol di bawah"\nmsgstr "Click the button below"\n'


def message(source: str) -> Message:
    return Message(source=source, places=(Place(EXPERT_FILE, 7),), notes=("step",))


FUZZY_CLICK = f'#, fuzzy\n#| msgid "Klik tombol"\n{CLICK}'


def test_a_fuzzy_sentence_that_is_gone_keeps_its_marks_and_has_them_when_it_comes_back() -> None:
    text = f'{HEADER}\n{FUZZY_CLICK}\nmsgid "Isi"\nmsgstr "Fill in"\n'
    gone = merge_catalogue(text, (message("Isi"),), "en")
    assert gone.endswith(
        """
#, fuzzy
#~| msgid "Klik tombol"
#~ msgid "Klik tombol di bawah"
#~ msgstr "Click the button below"
"""
    )
    assert merge_catalogue(gone, (message("Isi"),), "en") == gone
    back = merge_catalogue(gone, (message("Isi"), message("Klik tombol di bawah")), "en")
    assert FUZZY_CLICK in back
    assert "#~" not in back


def test_a_sentence_that_is_changed_and_changed_back_is_current_again() -> None:
    first = merge_catalogue(f"{HEADER}\n{CLICK}", (message("Klik tombol di bawah"),), "en")
    changed = merge_catalogue(first, (message("Klik tombol di atas"),), "en")
    assert "#, fuzzy" in changed
    assert merge_catalogue(changed, (message("Klik tombol di bawah"),), "en") == first


def test_a_sentence_that_was_unsure_before_it_changed_stays_so_when_it_is_changed_back() -> None:
    unsure = f"{HEADER}\n#, fuzzy\n{CLICK}"
    changed = merge_catalogue(unsure, (message("Klik tombol di atas"),), "en")
    back = merge_catalogue(changed, (message("Klik tombol di bawah"),), "en")
    assert f"#, fuzzy\n{CLICK}" in back


def test_a_mark_beside_just_its_own_source_goes() -> None:
    text = f'{HEADER}\n#, fuzzy\n#| msgid "Klik tombol di bawah"\n{CLICK}'
    assert "fuzzy" not in merge_catalogue(text, (message("Klik tombol di bawah"),), "en")


def kept(text: str, source: str, old: str, new: str) -> str:
    """The catalogue after a sentence's words were corrected that no translation has to follow."""
    entries = read_entries(text, "", [])
    catalogue = Catalogue(
        lang="en",
        translations={
            one.key: Translation(
                forms=one.forms, is_stale=one.is_stale, before=one.previous, place=Place("")
            )
            for one in entries
        },
    )
    messages = (message(source),)
    return merge_catalogue(text, messages, "en", kept_sources(messages, [catalogue], old, new))


TYPO = 'msgid "Klik tombil di bawah, tombil itu"\nmsgstr "Click the button below"\n'


@pytest.mark.parametrize(
    "after", ["Klik tombol di bawah, tombol itu", "Klik tombil di bawah, tombol itu"]
)
def test_a_translation_stays_current_after_a_typo_in_its_source(after: str) -> None:
    found = kept(f"{HEADER}\n{TYPO}", after, "tombil", "tombol")
    assert found.endswith(f'msgid "{after}"\nmsgstr "Click the button below"\n')
    assert "fuzzy" not in found


def test_a_translation_that_became_stale_by_a_typo_becomes_current() -> None:
    after = "Klik tombol di bawah, tombol itu"
    stale = merge_catalogue(f"{HEADER}\n{TYPO}", (message(after),), "en")
    assert "#, fuzzy" in stale
    found = kept(stale, after, "tombil", "tombol")
    assert f'msgid "{after}"\nmsgstr "Click the button below"\n' in found
    assert "fuzzy" not in found


def test_a_translation_that_was_unsure_before_a_typo_stays_so() -> None:
    after = "Klik tombol di bawah, tombol itu"
    assert "#, fuzzy" in kept(f"{HEADER}\n#, fuzzy\n{TYPO}", after, "tombil", "tombol")


def test_a_number_is_no_typo() -> None:
    text = f'{HEADER}\nmsgid "Klik 2 kali"\nmsgstr "Click 2 times"\n'
    assert kept(text, "Klik 3 kali", "2", "3").endswith(
        'msgid "Klik 3 kali"\nmsgstr ""\n\n#~ msgid "Klik 2 kali"\n#~ msgstr "Click 2 times"\n'
    )
