"""What the oldest Chromium that the site is made for does in its own way."""

from collections.abc import Iterator

import pytest

from building import Site, serving
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


def test_it_is_really_the_old_one(old: tuple[OldPage, str]) -> None:
    page, address = old
    page.goto(address)
    assert "Chrome/69." in page.evaluate("navigator.userAgent")


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("place", PAGES)
def test_no_script_breaks(old: tuple[OldPage, str], place: str, width: int) -> None:
    page, address = old
    page.errors.clear()
    page.goto(address + place, width)
    assert page.errors == []


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


def test_what_cannot_be_copied_is_opened(old: tuple[OldPage, str]) -> None:
    page, address = old
    page.goto(f"{address}2023/expert/")
    page.click(".guide-copy")
    assert page.evaluate("location.href").endswith("spi-2023-expert-id-whatsapp.txt")
    assert "0811 1919 9198" in page.evaluate("document.body.textContent")
