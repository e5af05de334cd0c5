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

CUT_WORDS = """(() => {
  const cut = [];
  const range = document.createRange();
  for (const element of document.querySelectorAll("h1, h2, h3, .guide-card, .guide-shot, .guide-call")) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const words = /[^\\s/-]+/g;
      for (let word; (word = words.exec(walker.currentNode.data)); ) {
        range.setStart(walker.currentNode, word.index);
        range.setEnd(walker.currentNode, word.index + word[0].length);
        const { height, right } = range.getBoundingClientRect();
        const { lineHeight } = getComputedStyle(walker.currentNode.parentElement);
        if (right > innerWidth || height > 1.5 * parseFloat(lineHeight)) cut.push(word[0]);
      }
    }
  }
  return cut;
})()"""
"""Words that do not stand on one line, inside the window."""


@pytest.fixture(scope="module")
def old(site: Site) -> Iterator[tuple[OldPage, str]]:
    if not OLD_CHROMIUM.is_file():
        pytest.skip("the old Chromium is not here: make test installs it on Linux")
    with serving(site.folder) as address, old_page() as page:
        yield page, address


@pytest.fixture(scope="module")
def enlarged(site: Site) -> Iterator[tuple[OldPage, str]]:
    if not OLD_CHROMIUM.is_file():
        pytest.skip("the old Chromium is not here: make test installs it on Linux")
    with serving(site.folder) as address, old_page(letters=32) as page:
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


@pytest.mark.parametrize("place", [*PAGES, "jv/", "jv/2023/expert/", "en/404.html"])
def test_letters_of_twice_the_size_are_neither_cut_off_nor_words_cut_to_letters(
    enlarged: tuple[OldPage, str], place: str
) -> None:
    page, address = enlarged
    page.goto(address + place, PHONE)
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "40px"
    # What the page hides at its end can still not be reached.
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
    assert page.evaluate(CUT_WORDS) == []


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
