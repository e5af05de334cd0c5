"""What a reader can hand on from a guide's page, in a real browser."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from building import SITE_URL, Site

TEXT = "2023/expert/spi-2023-expert-id-whatsapp.txt"


@pytest.fixture
def guide(chromium: Browser, address: str) -> Iterator[Page]:
    with chromium.new_context(
        base_url=address,
        viewport={"width": 360, "height": 740},
        permissions=["clipboard-read", "clipboard-write"],
    ) as context:
        page = context.new_page()
        page.goto("2023/expert/")
        yield page


def test_one_tap_copies_the_text_and_says_so(guide: Page, site: Site) -> None:
    guide.get_by_role("link", name="Salin teks untuk WhatsApp").click()
    expect(guide.locator(".guide-sharing [role=status]")).to_have_text("Teks sudah disalin")
    copied = guide.evaluate("navigator.clipboard.readText()")
    assert copied == (site.folder / TEXT).read_text(encoding="utf-8-sig")
    assert copied.startswith("*Panduan Pengisian Kuesioner Responden Eksper*\n")
    assert copied.endswith(f"{SITE_URL}2023/expert/")


def test_where_copying_is_not_allowed_the_text_opens(guide: Page) -> None:
    guide.evaluate("() => { navigator.clipboard.write = () => Promise.reject(new Error()); }")
    guide.get_by_role("link", name="Salin teks untuk WhatsApp").click()
    guide.wait_for_url(re.compile(r"spi-2023-expert-id-whatsapp\.txt$"))
    expect(guide.locator("body")).to_contain_text("0811 1919 9198")


def test_a_text_that_does_not_come_is_not_said_to_be_copied(guide: Page) -> None:
    def refuse(route: Route) -> None:
        route.fulfill(status=404, content_type="text/plain", body="gone")

    guide.route(f"**/{TEXT}", refuse)
    guide.get_by_role("link", name="Salin teks untuk WhatsApp").click()
    guide.wait_for_url(re.compile(r"spi-2023-expert-id-whatsapp\.txt$"))


def test_without_a_script_the_link_opens_the_text(chromium: Browser, address: str) -> None:
    with chromium.new_context(base_url=address, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto("2023/expert/")
        page.get_by_role("link", name="Salin teks untuk WhatsApp").click()
        text = page.locator("body").inner_text()
    assert "“Tanya SPI”" in text
    assert "*SPI 2023*" in text


def test_the_period_can_be_saved_until_it_is_over(chromium: Browser, address: str) -> None:
    for now, is_offered in (("2023-08-01T09:00:00Z", True), ("2023-11-02T09:00:00Z", False)):
        with chromium.new_context(base_url=address) as context:
            page = context.new_page()
            page.clock.set_fixed_time(now)
            for start in ("", "2023/expert/"):
                page.goto(start)
                link = page.get_by_role("link", name="Simpan ke kalender")
                assert link.is_visible() is is_offered


def test_without_a_public_address_nothing_is_there_to_hand_on(unaddressed_site: Site) -> None:
    assert 'class="guide-sharing"' not in unaddressed_site.html("2023/expert/")
    assert list(unaddressed_site.folder.rglob("*.txt")) == []
