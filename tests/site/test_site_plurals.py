"""Numbers that only a script knows take the plural form of the page's language."""

import pytest
from playwright.sync_api import Browser, expect

from screens import search
from scripts import reader


@pytest.mark.parametrize(
    ("home", "typed", "told"),
    [
        ("en/", "cookies", "1 matching page"),
        ("en/", "broadcast", "3 matching pages"),
        ("", "kuki", "1 halaman cocok"),
        ("ar/", "kuki", "صفحة واحدة"),
        ("ar/", "eksper", "3 صفحات"),
    ],
)
def test_the_search_counts_in_the_language_of_the_page(
    chromium: Browser, scripts_address: str, home: str, typed: str, told: str
) -> None:
    with reader(chromium, scripts_address) as page:
        page.goto(home)
        search(page, typed)
        expect(page.locator(".guide-search-status")).to_have_text(told)


@pytest.mark.parametrize(
    ("more", "told"), [(1, "شيء واحد"), (2, "شيئان"), (3, "3 أشياء"), (11, "11 شيئًا")]
)
def test_the_check_counts_in_the_language_of_the_page(
    chromium: Browser, scripts_address: str, more: int, told: str
) -> None:
    with reader(chromium, scripts_address) as page:
        page.goto("ar/handout/")
        numbers = (f"0812 3000 {number:04}" for number in range(100, 112 + more))
        page.locator("#guide-check").fill("\n\n".join(numbers))
        page.locator(".guide-check button").click()
        expect(page.locator(".guide-check-found li").last).to_have_text(told)
