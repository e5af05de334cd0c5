"""The site in other browsers than today's Chromium: read, tapped, asked and searched.

They are the oldest Chromium that it is made for, Firefox, and WebKit, of which Safari is one.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache

import pytest

from building import Site, serving
from engines import ENGINES, engine_page, lacking
from geometry import COVERED, CROSSED, OUTSIDE, TARGETS
from old_browser import OLD_CHROMIUM, old_page
from other_pages import OtherPage

OLD = "old-chromium"
PAGES = (
    "", "2023/expert/", "handout/", "privacy/", "en/2023/internal/", "404.html", "guides-id.html",
)  # fmt: skip
"""One of each kind."""
MORE = ("2023/internal/", "accessibility/", "en/", "en/2023/expert/", "jv/handout/")
VISITS = (
    *((browser, page) for browser in ENGINES for page in PAGES),
    *((OLD, page) for page in (*PAGES, *MORE)),
)
PHONE, DESKTOP = 360, 1280


@pytest.fixture(scope="module")
def browsers(site: Site) -> Iterator[Callable[[str], tuple[OtherPage, str]]]:
    """Each of them is started once, by the first test that asks for it: that takes seconds."""
    with ExitStack() as running:
        address = running.enter_context(serving(site.folder))

        @cache
        def started(name: str) -> OtherPage:
            return running.enter_context(old_page() if name == OLD else engine_page(name))

        yield lambda name: (started(name), address)


@pytest.fixture(params=(*ENGINES, OLD))
def other(
    browsers: Callable[[str], tuple[OtherPage, str]], request: pytest.FixtureRequest
) -> tuple[OtherPage, str]:
    if request.param == OLD and not OLD_CHROMIUM.is_file():
        pytest.skip("the old Chromium is not here: make test installs it on Linux")
    if request.param != OLD and lacking():
        pytest.skip(f"not here: {', '.join(lacking())}; make test installs them on Debian")
    return browsers(request.param)


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize(("other", "place"), VISITS, indirect=["other"])
def test_a_page_can_be_read_and_tapped(
    other: tuple[OtherPage, str], place: str, width: int
) -> None:
    page, address = other
    page.goto(address + place, width)
    assert page.evaluate("innerWidth") == width
    assert page.evaluate(COVERED) == []
    assert page.evaluate(CROSSED) == []
    assert page.evaluate(OUTSIDE) == []
    targets = [one for one in page.evaluate(TARGETS) if not one["isInText"]]
    # A finger needs more than a mouse; a link within a sentence is as high as its line.
    least = 43.5 if width == PHONE else 24
    assert targets
    assert [one for one in targets if min(one["height"], one["width"]) < least] == []


def test_the_box_answers(other: tuple[OtherPage, str]) -> None:
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


def test_the_search_finds(other: tuple[OtherPage, str]) -> None:
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


def test_the_languages_open(other: tuple[OtherPage, str]) -> None:
    page, address = other
    page.goto(f"{address}2023/expert/")
    page.evaluate("document.querySelector('.guide-languages summary').click()")
    assert page.evaluate("document.querySelector('.guide-languages a[lang=en]').offsetHeight") >= 44


@pytest.mark.parametrize("other", ENGINES, indirect=True)
def test_the_menu_opens(other: tuple[OtherPage, str]) -> None:
    page, address = other
    page.goto(f"{address}2023/expert/")
    assert page.evaluate("document.querySelector('.guide-menu a').offsetHeight") == 0
    page.evaluate("document.querySelector('.guide-menu-button').click()")
    page.wait_until("document.querySelector('.guide-menu a').offsetHeight >= 40")


@pytest.mark.parametrize("other", [OLD], indirect=True)
def test_the_menu_is_open_where_nothing_can_open_it(other: tuple[OtherPage, str]) -> None:
    page, address = other
    page.goto(f"{address}2023/expert/")
    assert page.evaluate("document.querySelector('.guide-menu a').offsetHeight") >= 40
