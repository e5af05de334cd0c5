"""The shipped site in a real browser: what a respondent on a phone can do."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from building import GUIDES
from screens import opened

PAGES = ("", "2023/expert/", "en/2023/external/", "privacy/", "en/accessibility/")


@pytest.fixture(scope="module")
def window(chromium: Browser, address: str) -> Iterator[BrowserContext]:
    with chromium.new_context(
        base_url=address, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    ) as context:
        yield context


@pytest.fixture
def phone(window: BrowserContext, address: str) -> Iterator[Page]:
    """A page of a phone of 360 px; it fails on any request elsewhere, lost request or error."""
    with opened(window) as page:
        complaints: list[str] = []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console", lambda said: complaints.append(said.text) if said.type == "error" else None
        )
        page.on(
            "request",
            lambda asked: (
                None
                if asked.url.startswith((address, "data:", "blob:"))
                else complaints.append(asked.url)
            ),
        )
        page.on(
            "response",
            lambda got: complaints.append(f"{got.status} {got.url}") if got.status >= 400 else None,
        )
        yield page
        assert complaints == []


def test_the_switcher_goes_to_the_same_page_and_back(phone: Page, address: str) -> None:
    phone.goto("2023/expert/")
    phone.locator(".guide-languages summary").click()
    phone.get_by_role("link", name="English", exact=True).click()
    phone.wait_for_url(f"{address}en/2023/expert/")
    expect(phone.locator("html")).to_have_attribute("lang", "en")
    phone.locator(".guide-languages summary").click()
    phone.get_by_role("link", name="Bahasa Indonesia", exact=True).click()
    phone.wait_for_url(f"{address}2023/expert/")


@pytest.mark.parametrize(
    ("start", "word", "found", "lang"),
    [
        ("2023/internal/", "tanya", "Menerima WA Blast", "id"),
        ("privacy/", "0811", "Nomor Call Center SPI 2023", "id"),
        ("en/2023/internal/", "platform", "platform", "en"),
    ],
)
def test_the_search_finds_guide_text_in_the_pages_language(
    phone: Page, start: str, word: str, found: str, lang: str
) -> None:
    phone.goto(start)
    phone.locator(".guide-search-button").click()
    phone.locator("input[name=query]").type(word)
    results = phone.locator(".guide-search-link")
    expect(results.first).to_be_visible()
    expect(phone.locator(".guide-search-results")).to_contain_text(found)
    addresses = [link.get_attribute("href") or "" for link in results.all()]
    assert all(("/en/" in link) == (lang == "en") for link in addresses)
    with phone.expect_navigation():
        results.first.click()
    expect(phone.locator("html")).to_have_attribute("lang", lang)
    expect(phone.locator("h1")).to_be_visible()


@pytest.mark.parametrize("guide", GUIDES)
def test_a_number_is_one_large_target_with_its_label(phone: Page, guide: str) -> None:
    phone.goto(f"2023/{guide}/")
    calls = phone.locator("a[href^='tel:']")
    assert calls.count() == (2 if guide == "expert" else 1)
    for call in calls.all():
        box = call.bounding_box()
        assert box is not None
        assert box["height"] >= 48
        assert box["width"] >= 200
        number = call.inner_text().strip()
        digits = ", ".join(map(" ".join, number.split()))
        label = call.get_attribute("aria-label") or ""
        assert label.startswith(f"Telepon {digits}, {number}")
    if guide == "expert":
        expect(phone.locator(".guide-channels")).to_contain_text("Pemerintah Daerah")


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_is_wider_than_the_window(phone: Page, width: int) -> None:
    phone.set_viewport_size({"width": width, "height": 740})
    for page in PAGES:
        phone.goto(page)
        assert (page, phone.evaluate("document.documentElement.scrollWidth")) <= (page, width)


def test_dark_and_light_follow_the_system_without_a_switch(phone: Page) -> None:
    grounds = {}
    for scheme in ("light", "dark"):
        phone.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        phone.goto("2023/expert/")
        grounds[scheme] = phone.evaluate("getComputedStyle(document.body).backgroundColor")
    red = {scheme: int(colour[4:].split(",")[0]) for scheme, colour in grounds.items()}
    assert red["light"] > 200
    assert red["dark"] < 60


def test_nothing_is_stored_in_the_browser(phone: Page) -> None:
    for page in PAGES:
        phone.goto(page)
    phone.locator(".guide-search-button").click()
    phone.locator("input[name=query]").type("call")
    expect(phone.locator(".guide-search-link").first).to_be_visible()
    assert phone.context.cookies() == []
    assert phone.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_without_a_script_all_but_the_search_works(chromium: Browser, address: str) -> None:
    with chromium.new_context(
        base_url=address, java_script_enabled=False, viewport={"width": 360, "height": 740}
    ) as context:
        page = context.new_page()
        page.goto("2023/expert/")
        expect(page.get_by_role("heading", level=1)).to_have_text(
            "Panduan Pengisian Kuesioner Responden Eksper"
        )
        page.locator(".guide-menu-button").click()
        drawer = page.locator(".guide-menu")
        drawer.get_by_role("link", name="Eksternal", exact=True).click()
        page.wait_for_url(f"{address}2023/external/")
        page.locator(".guide-languages summary").click()
        page.get_by_role("link", name="English", exact=True).click()
        page.wait_for_url(f"{address}en/2023/external/")


def test_the_page_for_a_wrong_address_leads_home_from_any_depth(
    chromium: Browser, address: str
) -> None:
    page = chromium.new_page()
    page.goto(f"{address}en/2023/nobody/at/all/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Halaman tidak ditemukan")
    page.get_by_role("link", name="Buka halaman utama").click()
    page.wait_for_url(address)
    page.close()


def test_no_sitemap_is_asked_for_by_the_themes_script(chromium: Browser, address: str) -> None:
    page = chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}en/2023/expert/", wait_until="networkidle")
    assert [url for url in asked if "sitemap" in url] == []
    page.close()


def test_script_and_index_of_the_search_load_only_when_a_reader_turns_to_it(
    phone: Page, address: str
) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    phone.goto("en/2023/expert/", wait_until="networkidle")
    assert [url for url in asked if url.endswith((".js", ".json"))] == []
    phone.locator(".guide-search-button").click()
    expect(phone.locator("input[name=query]")).to_be_focused()
    phone.keyboard.type("hours")
    expect(phone.locator(".guide-search-link").first).to_be_visible()
    assert [url for url in asked if url.endswith(".json")] == ["en/search/search_index.json"]
