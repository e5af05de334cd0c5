"""Pages for other readers than a browser of today: reader views, text browsers, translators, apps."""

import re

import pytest
from playwright.sync_api import Browser, expect

from building import LANGUAGES, Site
from reading_back import page_text
from text_readers import READABILITY, TEXT_BROWSERS, dumped, lacking, reader_view

GUIDE_PAGES = [f"{folder}2023/expert/" for folder in LANGUAGES.values()]
NEVER = "never settles"
REFUSALS = {
    "throws": "() => { throw new Error(); }",
    "refuses": "() => Promise.reject(new Error())",
    NEVER: "() => new Promise(() => {})",
}

ON_EVERY_PAGE = (
    "Anda akan menerima Whatsapp Blast CENTANG HIJAU dengan label SPI 2023 yang berisi link "
    "kuesioner pengisian Survei Penilaian Integritas 2023",
    "Pastikan nama yang Anda terima dalam undangan adalah benar nama Anda",
    "Terdapat Chat Bot menu “Tanya SPI” untuk mengetahui SPI lebih lanjut",
    "2 Nama Anda",
    "Juli – Oktober 2023",
    "08:30 WIB s.d. 22:00 WIB",
    "WITA Waktu Indonesia Tengah 09:30 23:00",
    "WIT Waktu Indonesia Timur 10:30 24:00",
    "Pengisian SPI 2023 melalui platform resmi Q7",
    "Alamat web survei tidak tercantum di panduan ini.",
)
FACTS = {
    "2023/expert/": (
        *ON_EVERY_PAGE,
        "Klik “Link yang tersedia”",
        "Pastikan bahwa Anda benar terpilih sebagai eksper/ahli/stakeholder untuk menilai institusi "
        "yang sesuai",
        "Pemerintah Daerah 0811 1919 9198",
        "Kementerian/Lembaga 0811 1906 1198",
    ),
    "2023/external/": (*ON_EVERY_PAGE, "Klik “ISI SURVEI”", "0811 1909 1198"),
    "2023/internal/": (*ON_EVERY_PAGE, "Klik “ISI SURVEI”", "0811 1909 1198"),
    "handout/": (
        "0811 1919 9198", "0811 1906 1198", "0811 1909 1198", "SPI 2023", "Tanya SPI", "Q7",
        "CENTANG HIJAU",
    ),
}  # fmt: skip
"""What a respondent has to find however the page is read."""


@pytest.mark.parametrize("page", FACTS)
def test_the_reader_view_has_every_fact(
    site: Site, chromium: Browser, address: str, page: str
) -> None:
    if not READABILITY.is_file():
        pytest.skip("the reader view is not here: make test installs it")
    with chromium.new_context(base_url=address) as context:
        screen = context.new_page()
        screen.goto(page)
        text = reader_view(screen)
    assert [fact for fact in FACTS[page] if fact not in text] == []


@pytest.mark.parametrize("browser", TEXT_BROWSERS)
@pytest.mark.parametrize("page", FACTS)
def test_a_text_browser_has_every_fact_and_no_template(site: Site, browser: str, page: str) -> None:
    if browser in lacking():
        pytest.skip(f"{browser} is not here: make test installs it as root and in CI")
    text = dumped(browser, site.folder / page / "index.html")
    assert [fact for fact in FACTS[page] if fact not in text] == []
    assert "{" not in text


@pytest.mark.parametrize("way", REFUSALS)
def test_what_an_app_does_not_copy_is_opened_to_be_copied_by_hand(
    chromium: Browser, address: str, way: str
) -> None:
    with chromium.new_context(base_url=address) as context:
        page = context.new_page()
        script = f"Object.defineProperty(navigator, 'clipboard', {{ value: {{ write: {REFUSALS[way]} }} }})"
        page.add_init_script(script)
        if way == NEVER:
            page.clock.install()
        page.goto("2023/expert/")
        page.locator(".guide-copy").click()
        if way == NEVER:
            page.clock.run_for(4000)
        page.wait_for_url("**/spi-2023-expert-id-whatsapp.txt")
        expect(page.locator("body")).to_contain_text("0811 1919 9198")


@pytest.mark.parametrize("page", GUIDE_PAGES)
def test_no_step_is_within_a_form_which_reader_views_leave_out(site: Site, page: str) -> None:
    html = site.html(page)
    assert re.findall(r"<form id=[^>]*>(.*?)</form>", html, flags=re.DOTALL) == [""]
    assert html.count('<input type="checkbox" form="invitation-boxes">') == 5


@pytest.mark.parametrize("page", ["", "handout/", *GUIDE_PAGES])
def test_what_a_text_browser_prints_has_no_template_and_its_words_apart(
    site: Site, page: str
) -> None:
    html = site.html(page)
    assert re.sub(r"<[^>]*>", "", "".join(re.findall(r"<template.*?</template>", html))) == ""
    assert re.search(r"\{\w+\}", page_text(html)) is None


def test_the_words_of_the_picture_stand_apart(site: Site) -> None:
    text = page_text(site.html("2023/expert/"))
    assert "1 SPI 2023" in text
    assert "2 Nama Anda" in text
    assert "4 Link yang tersedia" in text


@pytest.mark.parametrize("page", GUIDE_PAGES)
def test_no_translator_touches_numbers_hours_codes_and_names(site: Site, page: str) -> None:
    html = site.html(page)
    kept = re.findall(r'translate="no"[^>]*>([^<]+)<', html)
    for fact in (
        "0811 1919 9198", "0811 1906 1198", "08:30", "24:00", "WITA", "SPI 2023", "Tanya SPI",
        "Link yang tersedia", "Q7",
    ):  # fmt: skip
        assert fact in kept
    assert 'name="format-detection" content="telephone=no, date=no, address=no, email=no"' in html


@pytest.mark.parametrize(
    ("page", "locale"), [("", "id_ID"), ("en/", "en_US"), ("jv/", "jv_ID"), ("min/", "min_ID")]
)
def test_previews_are_told_language_and_territory(site: Site, page: str, locale: str) -> None:
    assert f'<meta property="og:locale" content="{locale}">' in site.html(page)
