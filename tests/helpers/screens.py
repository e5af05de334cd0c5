"""What the tests of pages in a real browser share: their pages, sizes, and what a reader does."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, expect

from building import GUIDES, LANGUAGES, Site, serving

PAINTED = [
    *LANGUAGES.values(),
    *(f"{folder}2023/{guide}/" for folder in LANGUAGES.values() for guide in GUIDES),
]
"""Every home page and every guide."""
SOME = ("", "2023/expert/", "en/2023/internal/", "privacy/")
GUIDE = "2023/expert/"
MISSING = "2023/nobody/"
PHONE, DESKTOP = 360, 1280
HEIGHT = 740


def open_context(
    chromium: Browser, address: str, width: int, height: int = HEIGHT, **options: Any
) -> BrowserContext:
    """A browser's window of a size, in which nothing is left of others."""
    size = {"width": width, "height": height}
    return chromium.new_context(base_url=address, viewport=size, **options)  # type: ignore[arg-type]


@contextmanager
def opened(context: BrowserContext) -> Iterator[Page]:
    """One page more in a window, as long as a test looks at it."""
    page = context.new_page()
    yield page
    page.close()


def show(screen: Page, page: str, width: int, scheme: str = "light") -> None:
    """Opens a page in a window of a width."""
    screen.set_viewport_size({"width": width, "height": HEIGHT})
    screen.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    screen.goto(page)


def wait_until(screen: Page, condition: str) -> None:
    """Waits until an expression holds. The page's own policy forbids Playwright to wait inside."""
    end = time.monotonic() + 10
    while not screen.evaluate(f"Boolean({condition})"):
        assert time.monotonic() < end, condition
        screen.wait_for_timeout(50)


def turn_to_search(screen: Page) -> None:
    """Turns to the search as a reader does at this width."""
    query = screen.locator("input[name=query]")
    button = screen.locator(".guide-search-button")
    (button if button.is_visible() else query).click()
    expect(query).to_be_focused()


def search(screen: Page, word: str) -> None:
    """Searches, and waits for the results."""
    turn_to_search(screen)
    screen.keyboard.type(word)
    expect(screen.locator(".guide-search-link").first).to_be_visible()


def order_on_screen(page: Page, selector: str) -> list[str]:
    """The words of each text as they stand from left to right."""
    found: list[str] = page.evaluate(
        """selector => [...document.querySelectorAll(selector)].map(element => {
          const words = [];
          const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            for (const match of walk.currentNode.data.matchAll(/[^\\s:–/]+/g)) {
              const range = document.createRange();
              range.setStart(walk.currentNode, match.index);
              range.setEnd(walk.currentNode, match.index + match[0].length);
              words.push([range.getClientRects()[0].left, match[0]]);
            }
          }
          return words.sort((a, b) => a[0] - b[0]).map(word => word[1]).join(' ');
        })""",
        selector,
    )
    return found


@contextmanager
def at(site: Site, chromium: Browser, page: str, moment: str, zone: str) -> Iterator[Page]:
    """A page as somebody sees it at a moment (UTC) in a time zone."""
    with (
        serving(site.folder) as address,
        chromium.new_context(base_url=address, timezone_id=zone) as context,
    ):
        opened = context.new_page()
        opened.clock.install(time=datetime.fromisoformat(moment).replace(tzinfo=UTC))
        opened.goto(page)
        yield opened
