"""A window of a phone in which nothing is on its way, for the tests that ask for no other one."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from screens import PHONE, open_context, opened


@pytest.fixture(scope="module")
def window(chromium: Browser, address: str) -> Iterator[BrowserContext]:
    """The window itself."""
    with open_context(chromium, address, PHONE, reduced_motion="reduce") as context:
        yield context


@pytest.fixture
def screen(window: BrowserContext) -> Iterator[Page]:
    """A page of it for one test."""
    with opened(window) as page:
        yield page
