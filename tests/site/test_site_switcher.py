"""The switcher of a site in many languages: a reader finds a language at once."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from building import Site
from screens import GUIDE
from scripts import reader


def listed(page: Page) -> list[str]:
    """The languages that the open switcher shows."""
    links = page.locator(".guide-languages li:visible a")
    return [str(link.get_attribute("hreflang")) for link in links.all()]


SORTED = ["ar", "id", "ban", "jv", "su", "min", "en", "kn", "km", "sa", "ta", "te", "th", "zh-Hans"]
"""Arab, Bahasa Indonesia, Basa Bali, Basa Jawa, Basa Sunda, Baso Minangkabau, English, …"""


def test_a_readers_own_languages_come_first_and_the_others_by_their_names(
    chromium: Browser, scripts_address: str
) -> None:
    with reader(chromium, scripts_address, "th-TH", "zh-CN", "xx") as page:
        page.goto(GUIDE)
        page.locator(".guide-languages summary").click()
        assert listed(page) == ["th", "zh-Hans", *SORTED[:-2]]
        page.get_by_role("link", name="Thai", exact=True).click()
        page.wait_for_url("**/th/2023/expert/")
        assert page.context.cookies() == []
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_without_a_script_the_languages_are_a_plain_list(
    chromium: Browser, scripts_address: str
) -> None:
    with reader(chromium, scripts_address, java_script_enabled=False) as page:
        page.goto(GUIDE)
        page.locator(".guide-languages summary").click()
        assert listed(page) == SORTED
        expect(page.locator(".guide-find-language")).to_be_hidden()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("BASA", ["ban", "jv", "su"]),
        ("tamil", ["ta"]),
        ("chin", ["zh-Hans"]),
        ("mandarin", []),
        ("qq", []),
    ],
)
def test_a_long_list_of_languages_is_shortened(
    chromium: Browser, scripts_address: str, typed: str, shown: list[str]
) -> None:
    with reader(chromium, scripts_address, "en-US") as page:
        page.goto(f"en/{GUIDE}")
        page.locator(".guide-languages summary").click()
        field = page.get_by_placeholder("Find a language")
        field.fill(typed)
        assert listed(page) == shown
        field.fill("")
        assert len(listed(page)) == len(SORTED)


def test_a_short_list_of_languages_has_no_field(site: Site) -> None:
    assert "guide-find-language" not in site.html("").split("<body")[1]


def test_a_draft_says_how_much_of_it_is_translated(chromium: Browser, scripts_address: str) -> None:
    with reader(chromium, scripts_address) as page:
        page.goto(f"en/{GUIDE}")
        page.locator(".guide-languages summary").click()
        notes = page.locator(".guide-languages li:has(small)").all_inner_texts()
        assert [re.sub(r"[1-9]\d*%", "…", " ".join(note.split())) for note in notes] == [
            "Basa Bali draft, 0%",
            "Basa Jawa draft, …",
            "Basa Sunda draft, …",
            "Baso Minangkabau draft, …",
        ]


def test_the_home_page_shows_the_languages_that_its_reader_may_want(
    chromium: Browser, scripts_address: str
) -> None:
    with reader(chromium, scripts_address, "km", "id") as page:
        page.goto("")
        links = page.locator(".guide-likely-languages a")
        assert links.all_inner_texts() == [
            "Khmer",
            "English",
            "Baso Minangkabau",
            "Basa Jawa",
            "Basa Sunda",
        ]
        links.first.click()
        page.wait_for_url("**/km/")
        assert links.all_inner_texts()[0] == "Bahasa Indonesia"


def test_the_home_page_shows_the_first_languages_without_a_script_too(
    chromium: Browser, scripts_address: str
) -> None:
    with reader(chromium, scripts_address, java_script_enabled=False) as page:
        page.goto("en/")
        assert page.locator(".guide-likely-languages a").all_inner_texts() == [
            "Bahasa Indonesia",
            "Baso Minangkabau",
            "Basa Jawa",
            "Basa Sunda",
        ]
