"""Chinese and Japanese: real builds with their fonts, each in the shapes of its language."""

import shutil
from pathlib import Path

import pikepdf
import pytest

from building import ROOT, Site, copy_project, publish_all
from factories import write_review
from projects import set_languages
from reading_back import page_text, pdf_text
from scripts import add_language
from shapes import make_build

CHINESE = {
    "Panduan Pengisian Kuesioner Responden Eksper": "专家受访者问卷填写指南",
    "Eksper": "专家",
    "Anda terpilih sebagai eksper/ahli/stakeholder untuk menilai sebuah institusi.": "您被选为评估某机构的专家或利益相关者。",
    "Pastikan nama yang Anda terima dalam undangan adalah **benar nama Anda**": "请确认邀请中的姓名**确实是您的姓名**",
    "Klik **“{button}”**": "点击**“{button}”**",
    "Nomor Call Center {survey}": "{survey}呼叫中心号码",
    "Pemerintah Daerah": "地方政府",
    "Waktu Indonesia Barat": "印度尼西亚西部时间",
    "setiap hari": "每天",
    "Periode Survei **{period}**": "调查期间：**{period}**",
    "{label}: {text}": "{label}：{text}",
    "{first}, {second}": "{first}、{second}",
    "{first} {second}": "{first}{second}",
    "{text} ({note})": "{text}（{note}）",
}

JAPANESE = {
    "Panduan Pengisian Kuesioner Responden Eksper": "専門家回答者のための調査票記入ガイド",
    "Eksper": "専門家",
    "Anda terpilih sebagai eksper/ahli/stakeholder untuk menilai sebuah institusi.": "あなたは機関を評価する専門家または関係者として選ばれました。",
    "Pastikan nama yang Anda terima dalam undangan adalah **benar nama Anda**": "招待状に記載された氏名が**ご本人の氏名であること**を直接確認してください",
    "Klik **“{button}”**": "**「{button}」**を押してください",
    "Nomor Call Center {survey}": "{survey}コールセンターの番号",
    "Pemerintah Daerah": "地方政府",
    "Waktu Indonesia Barat": "インドネシア西部時間",
    "setiap hari": "毎日",
    "Periode Survei **{period}**": "調査期間 **{period}**",
    "{label}: {text}": "{label}：{text}",
    "{first}, {second}": "{first}、{second}",
}

LANGUAGES = {"zh-Hans": ("简体中文", CHINESE), "ja": ("日本語", JAPANESE)}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The shipped guides in both, with the fonts that make fonts puts there."""
    project = copy_project(tmp_path_factory.mktemp("cjk") / "project")
    set_languages(project, {"id": "Bahasa Indonesia"})
    for tag, (name, said) in LANGUAGES.items():
        add_language(project, tag, name, said)
        write_review(project, tag)
    for font in (ROOT / "tests" / "fonts").glob("NotoSans??-*.ttf"):
        shutil.copy(font, project / "hooks" / "handouts" / "fonts")
    publish_all(project)
    done = make_build(project)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "no PDFs" not in done.stdout
    return Site(project / "site", done.stdout)


def handout(site: Site, lang: str, form: str = "a4") -> Path:
    return site.folder / lang / "2023" / "expert" / f"spi-2023-expert-{lang}-{form}.pdf"


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("form", ["a4", "large-print", "leaflet", "bilingual"])
@pytest.mark.parametrize(
    ("lang", "sentences"),
    [
        (
            "zh-Hans",
            (
                "专家受访者问卷填写指南",
                "请确认邀请中的姓名确实是您的姓名",
                "SPI2023呼叫中心号码",
                "调查期间：2023年7月至10月",
            ),
        ),
        (
            "ja",
            (
                "専門家回答者のための調査票記入ガイド",
                "招待状に記載された氏名がご本人の氏名であることを直接確認してください",
                "SPI2023コールセンターの番号",
                "調査期間2023年7月～10月",
            ),
        ),
    ],
)
def test_a_page_and_its_handouts_say_what_is_written(
    site: Site, lang: str, sentences: tuple[str, ...], form: str
) -> None:
    page = squeezed(page_text(site.html(f"{lang}/2023/expert")))
    paper = squeezed(pdf_text(handout(site, lang, form)))
    for sentence in sentences:
        assert sentence in page
        if form != "bilingual" or "2023年" not in sentence:
            assert sentence in paper


@pytest.mark.parametrize(
    ("lang", "own", "other"), [("zh-Hans", "SansSC", "CJKjp"), ("ja", "CJKjp", "SansSC")]
)
def test_a_handout_has_the_shapes_of_its_language(
    site: Site, lang: str, own: str, other: str
) -> None:
    with pikepdf.open(handout(site, lang)) as pdf:
        fonts = {
            str(font["/BaseFont"])
            for page in pdf.pages
            for _, font in page.resources["/Font"].items()
        }
        assert str(pdf.Root.Lang) == lang
    assert any(own in font and "Regular" in font for font in fonts)
    assert any(own in font and "Bold" in font for font in fonts)
    assert not any(other in font for font in fonts)
