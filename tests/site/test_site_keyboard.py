"""Keys alone reach, show and close everything, and a screen reader finds its way."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from screens import (
    DESKTOP,
    GUIDE,
    HEIGHT,
    MISSING,
    PHONE,
    SOME,
    open_context,
    show,
    wait_until,
)

FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect();
  const name = one.getAttribute('aria-label') || one.textContent.trim() || one.name || one.id;
  const outline = getComputedStyle(one).outlineStyle;
  return { name, width: box.width, height: box.height, kind: one.localName, outline };
}"""


def tab(screen: Page, times: int) -> list[dict[str, Any]]:
    """What has the focus after each press of Tab."""
    found = []
    for _ in range(times):
        screen.keyboard.press("Tab")
        found.append(screen.evaluate(FOCUSED))
    return found


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (PHONE, ["Langsung ke isi", "Navigasi", "Panduan Responden SPI 2023", "Bahasa", "Cari"]),
        (DESKTOP, ["Langsung ke isi", "Panduan Responden SPI 2023", "Bahasa", "Cari di panduan"]),
    ],
)
def test_keys_reach_everything_in_order(screen: Page, width: int, expected: list[str]) -> None:
    show(screen, GUIDE, width)
    reached = tab(screen, 60)
    names = [one["name"] if one else "" for one in reached]
    names = names[: names.index(names[0], 1)]  # then it begins again
    for name, wanted in zip(names, expected, strict=False):
        assert wanted in name
    calls = [index for index, name in enumerate(names) if name.startswith("Telepon")]
    download = next(index for index, name in enumerate(names) if "PDF" in name)
    assert len(calls) == 2
    assert len(expected) <= calls[0] < calls[1] < download
    for one in reached[: download + 1]:
        assert one["width"] >= 24 or one["kind"] == "input"
        assert one["height"] >= 20
        assert one["outline"] == "solid" or one["kind"] == "input"
    assert not any("guide-search" in name for name in names)


@pytest.mark.parametrize("page", [*SOME, MISSING])
def test_the_skip_link_shows_itself_and_skips(screen: Page, page: str) -> None:
    show(screen, page, PHONE)
    link = screen.locator(".md-skip")
    expect(link).to_have_text("Skip to content" if page.startswith("en/") else "Langsung ke isi")
    assert link.evaluate("link => getComputedStyle(link).opacity") == "0"
    screen.keyboard.press("Tab")
    expect(link).to_be_focused()
    assert link.evaluate("link => getComputedStyle(link).opacity") == "1"
    box = link.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    assert box["height"] >= 24
    screen.keyboard.press("Enter")
    screen.keyboard.press("Tab")
    assert not screen.evaluate("document.activeElement.closest('header, .guide-menu')")
    assert screen.evaluate("document.activeElement !== document.body")


@pytest.mark.parametrize("is_scripted", [True, False])
def test_the_menu_opens_and_closes_with_keys(
    chromium: Browser, address: str, is_scripted: bool
) -> None:
    with open_context(chromium, address, PHONE, java_script_enabled=is_scripted) as context:
        page = context.new_page()
        page.goto(GUIDE)
        menu = page.locator(".guide-menu")
        expect(menu).to_be_hidden()
        page.locator(".guide-menu-button").focus()
        page.keyboard.press("Enter")
        expect(menu).to_be_visible()
        page.keyboard.press("Escape")
        expect(menu).to_be_hidden()
        page.keyboard.press("Space")
        expect(menu).to_be_visible()
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        expect(menu.get_by_role("link", name="Semua panduan")).to_be_focused()
        page.mouse.click(PHONE - 10, HEIGHT - 10)
        expect(menu).to_be_hidden()


def test_the_menu_closes_when_it_leads_to_a_part_of_this_page(screen: Page) -> None:
    show(screen, GUIDE, PHONE)
    screen.locator(".guide-menu-button").click()
    screen.locator(".guide-menu").get_by_role("link", name="Nomor Call Center").click()
    expect(screen.locator(".guide-menu")).to_be_hidden()
    wait_until(screen, "scrollY > 200")


def test_the_languages_close_when_the_reader_goes_on(screen: Page) -> None:
    show(screen, GUIDE, PHONE)
    languages = screen.locator(".guide-languages")
    leaves: list[Callable[[], None]] = [
        lambda: screen.mouse.click(20, HEIGHT - 20),
        lambda: screen.keyboard.press("Escape"),
        lambda: screen.locator(".guide-search-button").focus(),
    ]
    for leave in leaves:
        languages.locator("summary").click()
        expect(languages).to_have_attribute("open", "")
        leave()
        expect(languages).not_to_have_attribute("open", "")


@pytest.mark.parametrize("page", [*SOME, MISSING])
def test_a_page_has_one_of_each_landmark_and_names_its_navigations(screen: Page, page: str) -> None:
    show(screen, page, DESKTOP)
    for role in ("banner", "main", "contentinfo"):
        expect(screen.get_by_role(role)).to_have_count(1)
    names = [
        one.evaluate(
            "it => it.getAttribute('aria-label')"
            " ?? document.getElementById(it.getAttribute('aria-labelledby')).textContent"
        )
        for one in screen.get_by_role("navigation").all()
    ]
    assert "" not in names
    assert len(set(names)) == len(names) > 1


def test_every_link_of_the_page_for_a_wrong_address_works(screen: Page, address: str) -> None:
    screen.goto("en/2023/nobody/at/all/")
    links: list[str] = screen.evaluate("[...document.links].map(link => link.href)")
    assert len(links) > 10
    here = screen.url
    for link in {link for link in links if not link.startswith(f"{here}#")}:
        assert link.startswith(address)
        page, _, anchor = link.partition("#")
        html = screen.request.get(page).text()
        assert 'id="not-found"' not in html
        assert f'id="{anchor}"' in html or not anchor
    assert {link.removeprefix(here) for link in links if link.startswith(f"{here}#")} == {
        "#not-found"
    }
    expect(screen.locator("#not-found")).to_be_visible()
