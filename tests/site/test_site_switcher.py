"""The switcher of a site in many languages: a reader finds a language at once."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from building import Site
from screens import GUIDE, wait_until
from scripts import reader


def listed(page: Page) -> list[str]:
    """The languages that the open switcher shows."""
    links = page.locator(".guide-languages li:visible a")
    return [str(link.get_attribute("hreflang")) for link in links.all()]


def opened(page: Page) -> None:
    """Open the switcher, and wait for the list of all languages."""
    page.locator(".guide-languages summary").click()
    wait_until(page, "document.querySelector('.guide-every-language').hidden")


SORTED = ["ar", "id", "ban", "jv", "su", "min", "en", "kn", "km", "sa", "ta", "te", "th", "zh-Hans"]
"""Arab, Bahasa Indonesia, Basa Bali, Basa Jawa, Basa Sunda, Baso Minangkabau, English, …"""


def test_a_readers_own_languages_come_first_and_the_others_by_their_names(
    chromium: Browser, scripts_address: str
) -> None:
    with reader(chromium, scripts_address, "th-TH", "zh-CN", "xx") as page:
        page.goto(GUIDE)
        opened(page)
        assert listed(page) == ["th", "zh-Hans", *SORTED[:-2]]
        page.get_by_role("link", name="Thai", exact=True).click()
        page.wait_for_url("**/th/2023/expert/")
        assert page.context.cookies() == []
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize("home", ["", "en/"])
def test_without_a_script_the_languages_are_a_plain_list(
    chromium: Browser, scripts_address: str, home: str
) -> None:
    with reader(chromium, scripts_address, java_script_enabled=False) as page:
        page.goto(home + GUIDE)
        page.locator(".guide-languages summary").click()
        assert listed(page) == ["id", "jv", "su", "min", "en"]
        expect(page.locator(".guide-find-language")).to_be_hidden()
        page.locator(".guide-languages").get_by_role(
            "link", name="All languages" if home else "Semua bahasa"
        ).click()
        page.wait_for_url(f"**/{home}languages/")
        links = page.locator(".guide-all-languages a")
        assert [str(link.get_attribute("hreflang")) for link in links.all()] == SORTED
        page.get_by_role("link", name="Khmer", exact=True).click()
        page.wait_for_url("**/km/")


def test_a_page_of_many_languages_does_not_grow_with_them(scripts: Site) -> None:
    for address, links in (("", 9), (GUIDE, 5), ("en/privacy/", 5), ("km/handout/", 5)):
        assert len(re.findall("<a [^>]*hreflang=", scripts.html(address))) == links


def test_where_the_list_does_not_come_the_few_and_the_link_to_it_stay(
    chromium: Browser, scripts_address: str
) -> None:
    with reader(chromium, scripts_address, "th-TH") as page:
        page.route("**/languages/", lambda route: route.abort())
        page.goto(GUIDE)
        page.locator(".guide-languages summary").click()
        assert listed(page) == ["id", "jv", "su", "min", "en"]
        expect(page.locator(".guide-every-language")).to_be_visible()


def test_the_page_with_all_languages_shows_the_drafts_too(scripts: Site) -> None:
    html = scripts.html("en/languages/").split("<main")[1]
    notes = re.findall(r'hreflang="(\w+)"[^>]*>[^<]*</a> <small>([^<]*)</small>', html)
    assert [(lang, re.sub(r"[1-9]\d*%", "…", note)) for lang, note in notes] == [
        ("ban", "draft, 0%"),
        ("jv", "draft, …"),
        ("su", "draft, …"),
        ("min", "draft, …"),
    ]
    assert "<title>All languages – SPI 2023 respondent guides</title>" in scripts.html(
        "en/languages/"
    )


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
        opened(page)
        field = page.get_by_placeholder("Find a language")
        field.fill(typed)
        assert listed(page) == shown
        field.fill("")
        assert len(listed(page)) == len(SORTED)


def test_a_short_list_of_languages_has_no_field(site: Site) -> None:
    body = site.html("").split("<body")[1]
    assert "guide-find-language" not in body
    assert "guide-every-language" not in body
    assert not (site.folder / "languages").exists()


def test_a_draft_says_how_much_of_it_is_translated(chromium: Browser, scripts_address: str) -> None:
    with reader(chromium, scripts_address) as page:
        page.goto(f"en/{GUIDE}")
        opened(page)
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
        # The list with it is fetched when the page is there.
        expect(links).to_have_text(
            ["Khmer", "English", "Baso Minangkabau", "Basa Jawa", "Basa Sunda"]
        )
        links.first.click()
        page.wait_for_url("**/km/")
        expect(links.first).to_have_text("Bahasa Indonesia")


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


def test_the_shortest_name_of_a_language_can_be_tapped(
    chromium: Browser, scripts_address: str
) -> None:
    with reader(chromium, scripts_address) as page:
        page.goto("en/languages/")
        for link in page.locator(".guide-all-languages a").all():
            box = link.bounding_box()
            assert box
            assert (box["width"] >= 44, box["height"] >= 44) == (True, True)
