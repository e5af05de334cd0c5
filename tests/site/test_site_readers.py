"""Pages for other readers than a browser of today: reader views, text browsers, translators, apps."""

import re

import pytest
from playwright.sync_api import Browser, expect

from building import LANGUAGES, Site
from reading_back import page_text

GUIDE_PAGES = [f"{folder}2023/expert/" for folder in LANGUAGES.values()]
REFUSALS = {
    "throws": "() => { throw new Error(); }",
    "refuses": "() => Promise.reject(new Error())",
    "never settles": "() => new Promise(() => {})",
}


@pytest.mark.parametrize("way", REFUSALS)
def test_what_an_app_does_not_copy_is_opened_to_be_copied_by_hand(
    chromium: Browser, address: str, way: str
) -> None:
    with chromium.new_context(base_url=address) as context:
        page = context.new_page()
        script = f"Object.defineProperty(navigator, 'clipboard', {{ value: {{ write: {REFUSALS[way]} }} }})"
        page.add_init_script(script)
        page.goto("2023/expert/")
        page.locator(".guide-copy").click()
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
