"""What the printers could not print, told at the place where it can be mended."""

import json
import shutil
from pathlib import Path

import pytest

from factories import (
    ENGLISH,
    ENGLISH_FILE,
    EXPERT_FILE,
    INDONESIAN,
    PO_HEADER,
    PROJECT,
    catalogue,
    localizer,
    read_survey,
    write,
    write_survey,
)
from guidebook.data.settings import Language
from guidebook.localization.languages import localize_project
from guidebook.localization.project import read_project
from guidebook.printing.fontless import printed_languages
from guidebook.printing.presses import PrintShop
from guidebook.printing.refusals import Refusals
from guidebook.printing.typesetting import MissingGlyphs, TemplateError
from guidebook.problems.problem import Place, Problem
from rendered import published, typesetter
from reports import report

THAI = Language(lang="th", endonym="ไทย")
THAI_FILE = "guides/translations/th.po"
THAI_WORDS = """
msgid "Panduan Eksper"
msgstr "คู่มือสำหรับผู้เชี่ยวชาญ"

msgid "Pastikan bahwa Anda eksper"
msgstr "โปรดตรวจสอบว่าคุณเป็นผู้เชี่ยวชาญ"
"""
JAPANESE = Language(lang="ja", endonym="日本語")


def test_signs_that_stand_in_no_text_are_told_at_the_guide_that_shows_them(tmp_path: Path) -> None:
    problems: list[Problem] = []
    refusals = Refusals(read_survey(tmp_path), problems)
    refusals.add(MissingGlyphs(("～",)), localizer(catalogue("ja")), "2023", "expert")
    refusals.tell()
    assert report(problems) == (
        "guides/2023/expert.yml:1:1: expected signs that the handouts' fonts have, found ～ (ja)\n"
        "    Write it without this sign, or add a font that has it to hooks/handouts/fonts."
    )


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ('msgid "Periode **{period}**"\nmsgstr "**{period}**"\n', "年 日 月 本 語"),
        ("", "日 本 語"),
    ],
)
def test_a_language_of_which_only_a_name_or_a_date_has_no_font_stops_no_other_one(
    tmp_path: Path, words: str, letters: str
) -> None:
    po = PO_HEADER.replace("Language: en", "Language: ja")
    root = write(write_survey(tmp_path), {"guides/translations/ja.po": po + words})
    (indonesian, japanese), told = published(root, JAPANESE)
    assert told == (
        "mkdocs.yml:1:1: 日本語 (ja) has pages, but no PDFs: its letters, such as "
        f"{letters}, need the fonts NotoSansJP-Regular.ttf, NotoSansJP-Bold.ttf\n"
        "    Run make fonts LOCALE=ja, or put these files into hooks/handouts/fonts."
    )
    assert len(indonesian.handouts) == 1
    assert japanese.handouts == ()


def test_a_letter_that_the_fonts_of_a_language_lack_is_told_without_naming_them(
    tmp_path: Path,
) -> None:
    root = write(
        write_survey(tmp_path), {"guides/translations/jv.po": PO_HEADER.replace("en", "jv")}
    )
    assert published(root, Language(lang="jv", endonym="Basa Jawa (ꦗꦮ)"))[1] == (
        "mkdocs.yml:1:1: Basa Jawa (ꦗꦮ) (jv) has pages, but no PDFs: no font in hooks/handouts/fonts "
        "has its letters, such as ꦗ ꦮ\n"
        "    Put a font that has them into hooks/handouts/fonts, regular and bold."
    )


@pytest.mark.parametrize("signs", ["🙂", "→", "x\u064b", "“\u064b"])
def test_a_translation_with_a_sign_without_a_font_costs_its_language_its_handouts_alone(
    tmp_path: Path, signs: str
) -> None:
    words = f'msgid "Pastikan bahwa Anda eksper"\nmsgstr "Make sure {signs} now"\n'
    root = write(write_survey(tmp_path), {ENGLISH_FILE: PO_HEADER + words})
    (indonesian, english), told = published(root, ENGLISH)
    assert told == (
        "guides/translations/en.po:7:1: English (en) has pages, but no PDFs: no font in "
        f"hooks/handouts/fonts has {signs} in: Make sure {signs} now\n"
        "    Write it without this sign, or add a font that has it to hooks/handouts/fonts."
    )
    assert len(indonesian.handouts) == 1
    assert english.handouts == ()


def test_a_mark_of_another_script_on_a_thai_letter_costs_thai_its_handouts_alone(
    tmp_path: Path,
) -> None:
    templates = tmp_path / "handouts"
    shutil.copytree(PROJECT / "hooks" / "handouts", templates)
    thai_font = PROJECT / "tests" / "fonts" / "NotoSansThai-Regular.ttf"
    for weight in ("Regular", "Bold"):
        shutil.copy(thai_font, templates / "fonts" / f"NotoSansThai-{weight}.ttf")
    words = THAI_WORDS.replace("โปรด", "โ\u064bปรด")
    po = PO_HEADER.replace("Language: en", "Language: th") + words
    root = write(write_survey(tmp_path / "survey"), {THAI_FILE: po})
    (indonesian, thai), told = published(root, THAI, shop=PrintShop(templates))
    assert told == (
        "guides/translations/th.po:11:1: ไทย (th) has pages, but no PDFs: no font in "
        "hooks/handouts/fonts has โ\u064b in: โ\u064bปรดตรวจสอบว่าคุณเป็นผู้เชี่ยวชาญ\n"
        "    Write it without this sign, or add a font that has it to hooks/handouts/fonts."
    )
    assert len(indonesian.handouts) == 1
    assert thai.handouts == ()


@pytest.mark.parametrize("signs", ["q\u0301\u0323", "\u0628\u0301", " \u064b", "a\u3000b"])
def test_signs_that_typst_can_set_cost_no_handouts(tmp_path: Path, signs: str) -> None:
    words = f'msgid "Pastikan bahwa Anda eksper"\nmsgstr "Make sure {signs} now"\n'
    root = write(write_survey(tmp_path), {ENGLISH_FILE: PO_HEADER + words})
    (_, english), told = published(root, ENGLISH)
    assert told == ""
    assert len(english.handouts) == 1


def test_a_mistake_in_a_template_is_told_once_where_it_stands(tmp_path: Path) -> None:
    problems: list[Problem] = []
    refusals = Refusals(read_survey(tmp_path), problems)
    refused = TemplateError(Place("hooks/handouts/a4.typ", 2, 2), "unknown variable: nothing")
    for guide in ("expert", "internal"):
        refusals.add(refused, localizer(catalogue("en")), "2023", guide)
    refusals.tell()
    assert report(problems) == (
        "hooks/handouts/a4.typ:2:2: expected a template that Typst understands, "
        "found: unknown variable: nothing\n"
        "    Undo the last change of the template, or mend it here."
    )
    assert report(problems, "id") == (
        "hooks/handouts/a4.typ:2:2: Typst tidak memahami templat ini: "
        "unknown variable: nothing\n"
        "    Batalkan perubahan terakhir pada templat ini, atau perbaiki di sini."
    )


def test_a_language_without_a_font_has_pages_and_no_handouts_and_stops_no_other_one(
    tmp_path: Path,
) -> None:
    header = PO_HEADER.replace("Language: en", "Language: th")
    root = write(write_survey(tmp_path), {THAI_FILE: header + THAI_WORDS})
    sites, told = published(root, THAI, address="https://panduan.example/")
    assert told == (
        "mkdocs.yml:1:1: ไทย (th) has pages, but no PDFs: its letters, such as ค จ ช ญ ณ, need the "
        "fonts NotoSansThai-Regular.ttf, NotoSansThai-Bold.ttf\n"
        "    Run make fonts LOCALE=th, or put these files into hooks/handouts/fonts."
    )
    indonesian, thai = sites
    assert len(indonesian.handouts) == 1
    assert thai.handouts == ()
    assert "คู่มือสำหรับผู้เชี่ยวชาญ" in thai.pages[1].body


def test_a_sequence_of_signs_that_no_font_has_together_is_told_as_one(tmp_path: Path) -> None:
    step = (EXPERT_FILE, "Pastikan bahwa Anda eksper", "Pastikan x\u064b benar")
    assert published(write_survey(tmp_path, step))[1] == (
        "guides/2023/expert.yml:5:11: expected signs that the handouts' fonts have, "
        "found x\u064b in: Pastikan x\u064b benar (id)\n"
        "    Write it without this sign, or add a font that has it to hooks/handouts/fonts."
    )


def test_a_sign_that_no_pdf_may_have_is_no_mistake_of_a_template() -> None:
    sample = json.loads((PROJECT / "hooks/handouts/samples/a4.json").read_text("utf-8"))
    sample["title"]["runs"] = [{"text": "x\ufeffy"}]
    with pytest.raises(MissingGlyphs) as missing:
        typesetter().typeset(sample, "a4")
    assert missing.value.glyphs == ("\ufeff",)


GOTHIC = Language(lang="got", endonym="𐌲𐌿𐍄")
GOTHIC_WORDS = 'msgid "Pastikan bahwa Anda eksper"\nmsgstr "𐌲𐌿𐍄𐌹𐍃𐌺𐌰"\n'


def test_a_script_without_a_known_font_is_told_too(tmp_path: Path) -> None:
    header = PO_HEADER.replace("Language: en", "Language: got")
    po = {"guides/translations/got.po": header + GOTHIC_WORDS}
    assert published(write(write_survey(tmp_path), po), GOTHIC)[1] == (
        "mkdocs.yml:1:1: 𐌲𐌿𐍄 (got) has pages, but no PDFs: no font in hooks/handouts/fonts has its "
        "letters, such as 𐌰 𐌲 𐌹 𐌺 𐌿\n"
        "    Put a font that has them into hooks/handouts/fonts, regular and bold."
    )


def test_a_font_without_its_bold_one_is_told(tmp_path: Path) -> None:
    notices: list[Problem] = []
    fonts = tmp_path / "fonts"
    shutil.copytree(PROJECT / "hooks" / "handouts" / "fonts", fonts)
    shutil.copy(PROJECT / "tests" / "fonts" / "NotoSansThai-Regular.ttf", fonts)
    header = PO_HEADER.replace("Language: en", "Language: th")
    root = write(write_survey(tmp_path / "survey"), {THAI_FILE: header + THAI_WORDS})
    languages = (INDONESIAN, THAI)
    project = read_project(root, languages, [])
    assert project
    views = tuple(localize_project(project, languages))
    assert printed_languages(views, project.guidebook, fonts, notices) == views
    assert report(notices) == (
        "mkdocs.yml:1:1: expected the bold font NotoSansThai-Bold.ttf too: "
        "without it nothing is bold in th\n"
        "    Put it into hooks/handouts/fonts."
    )
