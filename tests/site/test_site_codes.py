"""The page on which the code of a printed guide is checked, in a real browser."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from building import GUIDES, LANGUAGES, SITE_URL, Site, build
from projects import survey_project
from reading_back import page_text, pdf_text
from screens import DESKTOP, PHONE, open_context

CODE = re.compile(r"2023-[0-9A-HJKMNP-TV-Z]{5}")


@pytest.fixture(scope="module")
def checked(chromium: Browser, address: str) -> Iterator[Page]:
    with open_context(chromium, address, PHONE) as context:
        yield context.new_page()


def check(page: Page, code: str) -> str:
    """What the page answers to a code."""
    page.goto("handout/")
    page.get_by_label("Yang ingin Anda periksa").fill(code)
    page.get_by_role("button", name="Periksa", exact=True).click()
    return page.locator(".guide-check-found li").first.inner_text()


def printed_code(site: Site, guide: str, lang: str) -> str:
    found = CODE.findall(pdf_text(site.handout(guide, lang)))
    assert len(found) == 1
    return str(found[0])


@pytest.mark.parametrize("guide", GUIDES)
def test_the_code_on_paper_stands_on_the_page_of_its_language(site: Site, guide: str) -> None:
    for lang, folder in LANGUAGES.items():
        code = printed_code(site, guide, lang)
        assert site.html(f"{folder}handout/").count(f">{code}<") == 1


def test_every_guide_and_language_has_a_code_of_its_own(site: Site) -> None:
    codes = {printed_code(site, guide, lang) for guide in GUIDES for lang in LANGUAGES}
    assert len(codes) == len(GUIDES) * len(LANGUAGES)


def test_every_format_is_listed_beside_its_code(site: Site) -> None:
    page = site.html("en/handout/")
    for form in ("a4", "large-print", "leaflet", "bilingual"):
        assert page.count(f'href="../2023/expert/spi-2023-expert-en-{form}.pdf?2023-') == 1
    assert page.count('href="../2023/spi-2023-all-en-a4.pdf?2023-') == 1


def test_guide_format_and_code_stand_on_one_line(chromium: Browser, address: str) -> None:
    with open_context(chromium, address, DESKTOP) as context:
        page = context.new_page()
        page.goto("handout/")
        row = page.locator(".guide-codes tbody tr").first
        cells = row.locator("th, td:nth-child(2) a:first-child, bdi").all()
        assert [cell.inner_text() for cell in cells][:2] == ["Eksper", "Cetakan biasa"]
        tops = [
            cell.evaluate(
                "e => { const r = document.createRange(); r.selectNodeContents(e);"
                " return r.getBoundingClientRect().top; }"
            )
            for cell in cells
        ]
    assert len(tops) == 3
    assert max(tops) - min(tops) < 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_link_to_a_handout_carries_its_code_so_that_no_older_one_is_opened(
    site: Site, lang: str
) -> None:
    code = printed_code(site, "expert", lang)
    page = site.html(f"{LANGUAGES[lang]}2023/expert/")
    for form in ("a4", "large-print", "leaflet"):
        assert f'href="spi-2023-expert-{lang}-{form}.pdf?{code}"' in page


def test_the_newest_code_is_known(site: Site, checked: Page) -> None:
    code = printed_code(site, "expert", "id")
    assert check(checked, code) == (
        f"{code} adalah kode terbaru: Panduan Pengisian Kuesioner Responden Eksper."
    )


@pytest.mark.parametrize("typed", ["Kode {}", "{}.", "SPI 2023 · Kode {} · Halaman 1", "({})"])
def test_a_code_is_known_with_what_stands_around_it(site: Site, checked: Page, typed: str) -> None:
    code = printed_code(site, "expert", "id")
    assert check(checked, typed.format(code)).startswith(f"{code} adalah kode terbaru")


def test_five_signs_are_enough(site: Site, checked: Page) -> None:
    code = printed_code(site, "internal", "id")
    assert check(checked, code[-5:].lower()).startswith(f"{code} adalah kode terbaru")


def test_a_code_is_known_however_it_is_typed(site: Site, checked: Page) -> None:
    code = printed_code(site, "expert", "id")
    typed = f"  {code.replace('-', ' ').replace('0', 'o').replace('1', 'l').lower()} "
    typed = typed.replace("2o23", "2023")
    assert check(checked, typed).startswith(f"{code} adalah kode terbaru")


def test_an_old_code_tells_its_edition(checked: Page) -> None:
    assert check(checked, "2023-ab3de") == (
        "2023-AB3DE bukan kode terbaru, dalam bahasa apa pun di situs ini. Salinan Anda bukan yang "
        "terbaru; edisinya 2023."
    )


@pytest.mark.parametrize("short", [False, True], ids=["whole", "five signs"])
def test_a_sheet_in_another_language_is_known(site: Site, checked: Page, short: bool) -> None:
    code = printed_code(site, "internal", "jv")
    assert check(checked, code[-5:] if short else code) == (
        f"{code} adalah kode terbaru panduan cetak dalam bahasa lain: Basa Jawa."
    )


def test_a_code_of_no_edition_is_said_to_be_none(checked: Page) -> None:
    assert check(checked, "2021-AB3DE") == "2021-AB3DE bukan kode panduan cetak di situs ini."


@pytest.mark.parametrize("typed", ["hello", "2023", "2023-ABC"])
def test_what_only_resembles_a_code_is_taken_for_something_else(checked: Page, typed: str) -> None:
    assert "kode" not in check(checked, typed)


def test_a_year_before_a_word_is_no_code(checked: Page) -> None:
    message = "Survei tahun 2023 dalam jaringan, untuk semua responden di seluruh Indonesia."
    assert check(checked, message).startswith("Tidak ada nomor, tautan, nama, atau kode")


def test_without_a_script_the_list_is_there_and_no_form(chromium: Browser, address: str) -> None:
    with chromium.new_context(base_url=address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto("handout/")
        expect(page.locator(".guide-check")).to_be_hidden()
        expect(page.locator("article")).not_to_contain_text("Tempelkan", use_inner_text=True)
        expect(page.get_by_role("row")).to_have_count(1 + len(GUIDES) + 1)


def test_guides_and_menus_lead_to_the_page(site: Site) -> None:
    for page in ("2023/expert/", "en/2023/expert/"):
        assert site.html(page).count('href="../../handout/"') == 3
        assert site.html(page).count('href="../../handout/#codes"') == 1


def test_a_survey_without_handouts_says_nothing_of_them(tmp_path: Path) -> None:
    project = survey_project(tmp_path / "project", "bare", {"id": "Bahasa Indonesia"})
    survey = project / "guides" / "2025" / "survey.yml"
    text = survey.read_text(encoding="utf-8")
    survey.write_text(text.replace("handouts:\n  a4: {pages: 1}\n", ""), encoding="utf-8")
    site = build(project, tmp_path / "site", site_url=SITE_URL)
    assert list(site.folder.rglob("*.pdf")) == []
    for page in ("", "2025/staff/", "handout/"):
        assert "etak" not in page_text(site.html(page))
