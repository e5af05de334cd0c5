"""Signs that no font has, found by typesetting real handouts."""

from pathlib import Path

from factories import (
    ENGLISH,
    ENGLISH_FILE,
    EXPERT_FILE,
    PO_HEADER,
    SECTIONS_FILE,
    SURVEY_FILE,
    write,
    write_survey,
)
from guidebook.data.settings import Language
from rendered import published

MEND = "    Write it without this sign, or add a font that has it to hooks/handouts/fonts."
SUNDANESE = Language(lang="su", endonym="Basa Sunda")
LABEL = (SURVEY_FILE, "label: Umum", "label: Pemerintah 你好")
EMPTY_FILE = "guides/translations/su.po"
EMPTY = PO_HEADER.replace("Language: en", "Language: su")


def report_on(root: Path, english: str, *changes: tuple[str, str, str]) -> str:
    """What is told of the survey in Indonesian, English and untranslated Sundanese."""
    write(write_survey(root, *changes), {ENGLISH_FILE: PO_HEADER + english, EMPTY_FILE: EMPTY})
    return published(root, ENGLISH, SUNDANESE)[1]


def test_the_signs_of_one_text_are_told_once_with_all_its_languages(tmp_path: Path) -> None:
    assert report_on(tmp_path, "", LABEL) == (
        "guides/2023/survey.yml:17:12: expected signs that the handouts' fonts have, "
        f"found 你 好 in: Pemerintah 你好 (id, en, su)\n{MEND}"
    )


def test_a_text_that_is_translated_is_told_without_that_language(tmp_path: Path) -> None:
    english = 'msgid "Pemerintah 你好"\nmsgstr "Government"\n'
    assert report_on(tmp_path, english, LABEL) == (
        "guides/2023/survey.yml:17:12: expected signs that the handouts' fonts have, "
        f"found 你 好 in: Pemerintah 你好 (id, su)\n{MEND}"
    )


def test_a_source_shown_after_its_old_translation_is_told_at_the_source(tmp_path: Path) -> None:
    english = '#, fuzzy\nmsgid "Pemerintah 你好"\nmsgstr "Government"\n'
    step = (EXPERT_FILE, "Pastikan bahwa Anda eksper", "Pastikan 你好")
    assert report_on(tmp_path, english, LABEL, step) == (
        "guides/2023/expert.yml:5:11: expected signs that the handouts' fonts have, "
        f"found 你 好 in: Pastikan 你好 (id, en, su)\n{MEND}\n"
        "guides/2023/survey.yml:17:12: expected signs that the handouts' fonts have, "
        f"found 你 好 in: Pemerintah 你好 (id, en, su)\n{MEND}"
    )


def test_a_name_that_stays_as_it_is_is_told_where_it_is_written(tmp_path: Path) -> None:
    assert report_on(tmp_path, "", (SURVEY_FILE, "sender: SC 2023", "sender: SC 你")) == (
        "guides/2023/survey.yml:11:13: expected signs that the handouts' fonts have, "
        f"found 你 in: SC 你 (id, en, su)\n{MEND}"
    )


def test_texts_and_their_translations_are_told_each_at_its_place(tmp_path: Path) -> None:
    changes = (
        (EXPERT_FILE, "Pastikan bahwa Anda eksper", "Pastikan 好"),
        (SECTIONS_FILE, "title: Platform", "title: Platform 好"),
    )
    english = 'msgid "Platform 好"\nmsgstr "Platform 🙂"\n'
    assert report_on(tmp_path, english, *changes) == (
        "guides/2023/expert.yml:5:11: expected signs that the handouts' fonts have, "
        f"found 好 in: Pastikan 好 (id, su)\n{MEND}\n"
        "guides/2023/sections.yml:13:10: expected signs that the handouts' fonts have, "
        f"found 好 in: Platform 好 (id, su)\n{MEND}\n"
        "guides/translations/en.po:7:1: English (en) has pages, but no PDFs: no font in "
        f"hooks/handouts/fonts has 🙂 in: Platform 🙂\n{MEND}"
    )
