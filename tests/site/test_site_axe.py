"""The shipped site as axe sees it: on all pages, wide and narrow, light and dark, and in use."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from building import PAGES

PHONE, DESKTOP = 360, 1280
LIGHT, DARK = "light", "dark"
MISSING = "2023/nobody/"
GUIDE = "2023/expert/"

# Languages differ in their words alone: two of them stand for all, with a few pages of the others.
TWO = tuple(page for page in PAGES if not page.startswith(("jv/", "min/", "su/")))
OTHERS = ("min/", "min/2023/external/", "jv/handout/", "jv/2023/internal/", "su/2023/expert/")
LOOKS = [
    *((page, PHONE, LIGHT) for page in (*TWO, *OTHERS, MISSING)),
    *((page, DESKTOP, DARK) for page in TWO),
    (MISSING, DESKTOP, DARK),
    (GUIDE, PHONE, DARK),
    (GUIDE, DESKTOP, LIGHT),
]
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # What WCAG 2.2 AA asks for, but axe leaves out until it is told to look.
    "rules": {
        name: {"enabled": True}
        for name in ("target-size", "label-content-name-mismatch", "css-orientation-lock")
    },
    "resultTypes": ["violations"],  # of what passes, one element a rule
}


@pytest.fixture(scope="module")
def screen(chromium: Browser, address: str) -> Iterator[Page]:
    with chromium.new_context(base_url=address, reduced_motion="reduce") as context:
        yield context.new_page()


def show(screen: Page, page: str, width: int, scheme: str) -> None:
    screen.set_viewport_size({"width": width, "height": 740})
    screen.emulate_media(color_scheme="dark" if scheme == DARK else "light")
    screen.goto(page)


def axe_results(screen: Page) -> dict[str, Any]:
    results: dict[str, Any] = Axe().run(screen, options=OPTIONS).response
    return results


def axe_violations(screen: Page) -> list[str]:
    return [
        f"{violation['id']}: {' '.join(map(str, node['target']))}: {' '.join(reasons(node))}"
        for violation in axe_results(screen)["violations"]
        for node in violation["nodes"]
    ]


def reasons(node: dict[str, Any]) -> list[str]:
    return [check["message"] for kind in ("any", "all", "none") for check in node[kind]]


@pytest.mark.parametrize(("page", "width", "scheme"), LOOKS)
def test_axe_finds_nothing_on_a_page(screen: Page, page: str, width: int, scheme: str) -> None:
    show(screen, page, width, scheme)
    violations = axe_violations(screen)
    assert violations == []


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, LIGHT), (DESKTOP, DARK)])
def test_axe_finds_nothing_with_the_languages_open(screen: Page, width: int, scheme: str) -> None:
    show(screen, GUIDE, width, scheme)
    screen.locator(".guide-languages summary").click()
    expect(screen.get_by_role("link", name="English", exact=True)).to_be_visible()
    violations = axe_violations(screen)
    assert violations == []


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_axe_finds_nothing_with_the_drawer_open(screen: Page, scheme: str) -> None:
    show(screen, GUIDE, PHONE, scheme)
    screen.locator(".guide-menu-button").click()
    other = screen.locator(".guide-menu").get_by_role("link", name="Eksternal")
    expect(other).to_be_visible()
    violations = axe_violations(screen)
    assert violations == []


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, DARK), (DESKTOP, LIGHT)])
def test_axe_finds_nothing_with_search_results(screen: Page, width: int, scheme: str) -> None:
    show(screen, GUIDE, width, scheme)
    if width == PHONE:  # where a button stands for the field
        screen.locator(".guide-search-button").click()
    screen.locator("input[name=query]").press_sequentially("tanya")
    expect(screen.locator(".guide-search-link").first).to_be_visible()
    violations = axe_violations(screen)
    assert violations == []


def test_axe_looks_at_contrast_targets_and_landmarks(screen: Page) -> None:
    show(screen, GUIDE, PHONE, LIGHT)
    passed = {rule["id"] for rule in axe_results(screen)["passes"]}
    assert {
        "color-contrast",
        "target-size",
        "html-has-lang",
        "region",
        "css-orientation-lock",
    } <= passed


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("document.querySelector('h1').insertAdjacentHTML('afterend', '<img>')", "image-alt"),
        ("document.querySelector('h1').style.color = '#aaa'", "color-contrast"),
        ("document.documentElement.removeAttribute('lang')", "html-has-lang"),
    ],
)
def test_axe_finds_a_barrier_that_a_test_puts_up(screen: Page, change: str, found: str) -> None:
    show(screen, GUIDE, PHONE, LIGHT)
    screen.evaluate(change)
    violations = axe_results(screen)["violations"]
    assert found in [violation["id"] for violation in violations]
