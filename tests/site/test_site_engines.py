"""The site in Firefox and in WebKit, of which Safari is one: read, tapped, asked and searched."""

from collections.abc import Iterator

import pytest

from building import Site, serving
from engines import ENGINES, EnginePage, engine_page, lacking
from geometry import COVERED, CROSSED, OUTSIDE, TARGETS

PAGES = (
    "", "2023/expert/", "handout/", "privacy/", "en/2023/internal/", "404.html", "guides-id.html",
)  # fmt: skip
"""One of each kind."""
PHONE, DESKTOP = 360, 1280


@pytest.fixture(scope="module", params=ENGINES)
def other(site: Site, request: pytest.FixtureRequest) -> Iterator[tuple[EnginePage, str]]:
    if lacking():
        pytest.skip(f"not here: {', '.join(lacking())}; make test installs them on Debian")
    with serving(site.folder) as address, engine_page(request.param) as page:
        yield page, address


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("place", PAGES)
def test_a_page_can_be_read_and_tapped(
    other: tuple[EnginePage, str], place: str, width: int
) -> None:
    page, address = other
    page.goto(address + place, width)
    assert page.evaluate("innerWidth") == width
    assert page.evaluate(COVERED) == []
    assert page.evaluate(CROSSED) == []
    assert page.evaluate(OUTSIDE) == []
    targets = [one for one in page.evaluate(TARGETS) if not one["isInText"]]
    least = 43.5 if width == PHONE else 24
    assert targets
    assert [one for one in targets if min(one["height"], one["width"]) < least] == []


def test_the_box_answers(other: tuple[EnginePage, str]) -> None:
    page, address = other
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


def test_the_search_finds(other: tuple[EnginePage, str]) -> None:
    page, address = other
    page.goto(address, DESKTOP)
    page.evaluate("document.querySelector('.guide-search-query').focus()")
    page.evaluate(
        """(() => {
          const query = document.querySelector(".guide-search-query");
          query.value = "0811 1919 9198";
          query.dispatchEvent(new Event("input", { bubbles: true }));
        })()"""
    )
    page.wait_until("document.querySelector('.guide-search-results li a')")


def test_the_menu_and_the_languages_open(other: tuple[EnginePage, str]) -> None:
    page, address = other
    page.goto(f"{address}2023/expert/")
    page.evaluate("document.querySelector('.guide-languages summary').click()")
    assert page.evaluate("document.querySelector('.guide-languages a[lang=en]').offsetHeight") >= 44
    page.evaluate("document.querySelector('.guide-menu-button').click()")
    page.wait_until("document.querySelector('.guide-menu a').offsetHeight >= 40")
