"""Words that stand in no sentence are joined as a language does."""

from pathlib import Path

import babel
import pytest

from factories import INTERFACE_WORDS, latest, localizer, read_survey, write_survey
from guidebook.channels.braille import passages_of
from guidebook.channels.chats import render_chat
from guidebook.channels.contacts import export_contact
from guidebook.data.values.days import Days
from guidebook.data.values.partial_dates import PartialDate
from guidebook.localization.dates import write_days, write_span
from guidebook.localization.joiners import joiners_of
from guidebook.printing.handouts import render_handout
from guidebook.problems.problem import Place
from guidebook.translations.catalogues import Catalogue, Translation

SAID = {
    "{label}: {text}": "{label}：{text}",
    "{first}, {second}": "{first}、{second}",
    "{opens}–{closes}": "{opens}至{closes}",
    "{title} – {whole}": "{whole}《{title}》",
    "{text} ({note})": "{text}（{note}）",
    "{first} · {second}": "{first}・{second}",
    "{first}; {second}": "{first}；{second}",
    "{first} {second}": "{first}{second}",
}


def catalogue(said: dict[str, str]) -> Catalogue:
    return Catalogue(
        lang="zh",
        translations={
            ("", source): Translation(forms=(text,), is_stale=False, place=Place("zh.po"))
            for source, text in said.items()
        },
    )


def test_a_translator_gives_how_words_are_joined() -> None:
    joiners = joiners_of(INTERFACE_WORDS, catalogue(SAID))
    assert joiners.labelled("服务时间", "08:30") == "服务时间：08:30"
    assert joiners.listed(["甲", "乙", "丙"]) == "甲、乙、丙"
    assert joiners.clocks("08:30", "22:00") == "08:30至22:00"
    assert joiners.titled("{label}", "SPI") == "SPI《{label}》"
    assert joiners.listed(["甲"]) == "甲"
    assert joiners.beside("08:30", "次日") == "08:30（次日）"
    assert joiners.stated(["甲", "乙"]) == "甲；乙"
    assert joiners.told(["甲。", "乙。"]) == "甲。乙。"
    assert joiners.between_sentences == ""


def test_without_a_translation_they_are_those_of_the_source() -> None:
    joiners = joiners_of(INTERFACE_WORDS, catalogue({}))
    assert joiners.titled("Panduan", "SPI") == "Panduan – SPI"
    assert joiners.listed(["a", "b"]) == "a, b"
    assert joiners.beside("a", "b") == "a (b)"
    assert joiners.stated(["a", "b"]) == "a; b"
    assert joiners.between_sentences == " "


def test_chats_braille_and_titles_are_joined_so(tmp_path: Path) -> None:
    edition = latest(read_survey(write_survey(tmp_path)), localizer(catalogue(SAID)))
    guide = edition.guides[0]
    assert guide.document_title == f"{guide.survey.plain}《{guide.title.plain}》"
    page = "https://panduan.example/2023/expert/"
    chat = render_chat(guide, words=edition.words, address=page)
    assert "09:30至23:00 WITA" in chat
    assert ": 08:30" not in chat
    contact = export_contact(guide, guide.channels[0], None)
    assert "NOTE:setiap hari：08:30 WIB s.d. 22:00 WIB\r\n" in contact
    assert render_handout(edition, guide, address=None, qr_alt=None)["footer"]["apart"] == (
        "{first}・{second}"
    )
    braille = "\n".join(passage.text for passage in passages_of(edition, guide, None))
    assert "：09:30至23:00" in braille
    assert "–23:00" not in braille


@pytest.mark.parametrize(
    ("lang", "span", "days"),
    [
        ("id", "Juli – Oktober 2023", "Senin–Jumat"),
        ("ja", "2023年7月～10月", "月曜日～金曜日"),
        ("ko", "2023년 7월 ~ 10월", "월요일 ~ 금요일"),
        ("zh", "2023年7月至10月", "星期一–星期五"),
        ("fa", "ژوئیهٔ تا اکتبر 2023", "دوشنبه تا جمعه"),
    ],
)
def test_ranges_of_dates_and_days_are_cldrs(lang: str, span: str, days: str) -> None:
    cldr = babel.Locale.parse(lang)
    assert write_span(PartialDate(2023, 7), PartialDate(2023, 10), cldr) == span
    assert write_days(Days((0, 1, 2, 3, 4)), cldr) == days
