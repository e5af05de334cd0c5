"""The site in the oldest Chromium that it is made for: all can be read, and all can be tapped."""

from collections.abc import Iterator

import pytest

from building import Site, serving
from geometry import COVERED, CROSSED, OUTSIDE, TARGETS
from old_browser import OLD_CHROMIUM, OldPage, old_page

PAGES = (
    "", "2023/expert/", "2023/internal/", "handout/", "privacy/", "accessibility/",
    "en/", "en/2023/expert/", "jv/handout/", "404.html", "guides-id.html",
)  # fmt: skip
PHONE, DESKTOP = 360, 1280


@pytest.fixture(scope="module")
def old(site: Site) -> Iterator[tuple[OldPage, str]]:
    if not OLD_CHROMIUM.is_file():
        pytest.skip("the old Chromium is not here: make test installs it on Linux")
    with serving(site.folder) as address, old_page() as page:
        yield page, address


@pytest.fixture(params=[(page, width) for page in PAGES for width in (PHONE, DESKTOP)], ids=str)
def shown(old: tuple[OldPage, str], request: pytest.FixtureRequest) -> OldPage:
    page, address = old
    place, width = request.param
    page.errors.clear()
    page.goto(address + place, width)
    return page


def test_it_is_really_the_old_one(old: tuple[OldPage, str]) -> None:
    page, address = old
    page.goto(address)
    assert "Chrome/69." in page.evaluate("navigator.userAgent")


def test_nothing_covers_text_and_nothing_is_cut_off(shown: OldPage) -> None:
    assert shown.evaluate(COVERED) == []
    assert shown.evaluate(CROSSED) == []
    assert shown.evaluate(OUTSIDE) == []


def test_no_script_breaks(shown: OldPage) -> None:
    assert shown.errors == []


def test_what_is_tapped_is_large_enough(shown: OldPage) -> None:
    targets = [one for one in shown.evaluate(TARGETS) if not one["isInText"]]
    # A finger needs more than a mouse; a link within a sentence is as high as its line.
    least = 43.5 if shown.evaluate("innerWidth") == PHONE else 24
    assert targets
    assert [one for one in targets if min(one["height"], one["width"]) < least] == []


@pytest.mark.parametrize("width", [320, PHONE, DESKTOP])
def test_a_box_to_tick_stands_apart_from_its_step(old: tuple[OldPage, str], width: int) -> None:
    page, address = old
    page.goto(f"{address}2023/expert/", width)
    # A word too long for its line would reach out of its own room.
    between = page.evaluate(
        """[...document.querySelectorAll(".guide-checklist label")].map((label) =>
          label.querySelector("input").getBoundingClientRect().left
          - label.querySelector("span").getBoundingClientRect().right)"""
    )
    assert len(between) == 5
    assert min(between) >= 8


def test_the_box_answers(old: tuple[OldPage, str]) -> None:
    page, address = old
    page.goto(f"{address}handout/")
    page.evaluate(
        """(() => {
          document.querySelector("textarea").value = "0811 1919 9199 https://pаnduan.example/";
          document.querySelector(".guide-check button").click();
        })()"""
    )
    page.wait_until("document.querySelector('.guide-check-found li')")
    lines = "[...document.querySelectorAll('.guide-check-found li')].map((one) => one.textContent)"
    assert page.evaluate(lines) == [
        "https://pаnduan.example/ menuju pаnduan.example. Alamat itu hanya mirip dengan alamat resmi "
        "https://panduan.example/.",
        "0811 1919 9199 tidak ada dalam panduan kami. Nomor ini berbeda satu angka dari nomor resmi "
        "0811 1919 9198.",
    ]


def test_the_search_finds(old: tuple[OldPage, str]) -> None:
    page, address = old
    page.goto(address, 1280)
    page.evaluate("document.querySelector('.guide-search-query').focus()")
    page.evaluate(
        """(() => {
          const query = document.querySelector(".guide-search-query");
          query.value = "0811 1919 9198";
          query.dispatchEvent(new Event("input", { bubbles: true }));
        })()"""
    )
    page.wait_until("document.querySelector('.guide-search-results li a')")


def test_the_languages_and_all_pages_can_be_reached(old: tuple[OldPage, str]) -> None:
    page, address = old
    page.goto(f"{address}2023/expert/")
    page.evaluate("document.querySelector('.guide-languages summary').click()")
    assert page.evaluate("document.querySelector('.guide-languages a[lang=en]').offsetHeight") >= 44
    assert page.evaluate("document.querySelector('.guide-menu a').offsetHeight") >= 40


def test_what_cannot_be_copied_is_opened(old: tuple[OldPage, str]) -> None:
    page, address = old
    page.goto(f"{address}2023/expert/")
    page.click(".guide-copy")
    assert page.evaluate("location.href").endswith("spi-2023-expert-id-whatsapp.txt")
    assert "0811 1919 9198" in page.evaluate("document.body.textContent")
