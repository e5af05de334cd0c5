"""Every guide and home page is there at once, from its HTML alone, and for every reader."""

import gzip
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pymupdf
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from conftest import GUIDES, LANGUAGES, ROOT, Site

FIRST_WINDOW = 14_336
"""What a server sends before it waits for the first answer: ten packets."""
ALL_AT_FIRST = 25_000

PAINTED = [
    *LANGUAGES.values(),
    *(f"{folder}2023/{guide}/" for folder in LANGUAGES.values() for guide in GUIDES),
]
SOME = ("", "2023/expert/", "en/2023/internal/", "privacy/")
GUIDE = "2023/expert/"
PHONE, DESKTOP = 360, 1280
HEIGHT = 740

FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect();
  const name = one.getAttribute('aria-label') || one.textContent.trim() || one.name || one.id;
  const outline = getComputedStyle(one).outlineStyle;
  return { name, width: box.width, height: box.height, kind: one.localName, outline };
}"""

SHIFTS = """() => new Promise((done) => {
  const shifts = [];
  new PerformanceObserver((list) => shifts.push(...list.getEntries().map((one) =>
    [one.value, ...one.sources.map((source) => (source.node?.outerHTML ?? '').slice(0, 60))])))
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(shifts), 200);
})"""


def open_context(chromium: Browser, address: str, width: int, **options: Any) -> BrowserContext:
    size = {"width": width, "height": HEIGHT}
    return chromium.new_context(base_url=address, viewport=size, **options)  # type: ignore[arg-type]


@pytest.fixture
def screen(chromium: Browser, address: str) -> Iterator[Page]:
    with open_context(chromium, address, PHONE, reduced_motion="reduce") as context:
        yield context.new_page()


def show(screen: Page, page: str, width: int, scheme: str = "light") -> None:
    screen.set_viewport_size({"width": width, "height": HEIGHT})
    screen.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    screen.goto(page)


def search(screen: Page, word: str) -> None:
    """Turns to the search as a reader does at this width, and waits for its results."""
    query = screen.locator("input[name=query]")
    button = screen.locator(".guide-search-button")
    (button if button.is_visible() else query).click()
    expect(query).to_be_focused()
    screen.keyboard.type(word)
    expect(screen.locator(".md-search-result__link").first).to_be_visible()


def tab(screen: Page, times: int) -> list[dict[str, Any]]:
    """What has the focus after each press of Tab."""
    found = []
    for _ in range(times):
        screen.keyboard.press("Tab")
        found.append(screen.evaluate(FOCUSED))
    return found


# At once


@pytest.mark.parametrize("page", PAINTED)
def test_a_page_comes_in_the_first_packets(site: Site, page: str) -> None:
    assert len(gzip.compress(site.html(page).encode(), 6)) <= FIRST_WINDOW


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("page", SOME)
def test_nothing_else_is_loaded_before_the_reader_touches_anything(
    screen: Page, address: str, page: str, width: int
) -> None:
    asked: list[Request] = []
    screen.on("request", lambda request: asked.append(request))
    screen.set_viewport_size({"width": width, "height": HEIGHT})
    screen.goto(page, wait_until="networkidle")
    fetched = [one for one in asked if not one.url.startswith("data:")]
    assert len(fetched) <= 3
    bodies = [answer.body() for one in fetched if (answer := one.response())]
    assert len(bodies) == len(fetched)
    assert sum(len(gzip.compress(body, 6)) for body in bodies) <= ALL_AT_FIRST
    resources = screen.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    assert [one for one in resources if not one.startswith("data:")] == []


def test_nothing_blocks_the_first_paint(site: Site) -> None:
    for page in PAINTED:
        head = site.html(page).split("<body")[0]
        shown = re.sub(r"<template.*?</template>", "", head, flags=re.DOTALL)
        assert re.findall(r"<link[^>]*stylesheet|<script[^>]*src|@import", shown) == []


@pytest.mark.parametrize("is_slow", [False, True])
@pytest.mark.parametrize("width", [320, PHONE, 768, DESKTOP])
@pytest.mark.parametrize("zone", ["Asia/Jayapura", "Europe/London"])
def test_nothing_moves_while_a_page_comes_in_or_later(
    chromium: Browser, address: str, width: int, zone: str, is_slow: bool
) -> None:
    with open_context(chromium, address, width, timezone_id=zone) as context:
        page = context.new_page()
        if is_slow:
            session = context.new_cdp_session(page)
            slow = {"offline": False, "latency": 100}
            speed = {"downloadThroughput": 60_000, "uploadThroughput": 60_000}
            session.send("Network.enable")
            session.send("Network.emulateNetworkConditions", {**slow, **speed})
        for one in SOME if not is_slow else SOME[:2]:
            page.goto(one, wait_until="load")
            assert page.evaluate(SHIFTS) == []


def test_the_styles_in_the_page_are_those_of_the_source(screen: Page) -> None:
    screen.goto("")
    source = (ROOT / "docs" / "assets" / "guide.css").read_text(encoding="utf-8")
    same = screen.evaluate(
        """(source) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(source);
          const told = (rules) => [...rules].map(rule => rule.cssText.replace(/, /g, ',')).join('');
          return told(sheet.cssRules) === told(document.styleSheets[0].cssRules);
        }""",
        source,
    )
    assert same


def test_the_site_has_no_file_that_nobody_asks_for(site: Site) -> None:
    files = [path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*.*")]
    assert [name for name in files if name.endswith((".map", "guide.css"))] == []
    assert [name for name in files if "/lunr/" in name or "/palette." in name] == []
    scripts = sum(Path(site.folder, name).stat().st_size for name in files if name.endswith(".js"))
    assert scripts < 200_000


# The search comes later, and leaves the page as it was


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_the_search_moves_nothing(screen: Page, width: int) -> None:
    show(screen, GUIDE, width)
    screen.evaluate(
        """() => {
          window.shifts = [];
          new PerformanceObserver((list) => {
            for (const one of list.getEntries()) {
              const nodes = one.sources.map(source => source.node);
              const inPage = nodes.filter(node => node && !node.parentElement?.closest('.md-search'));
              if (inPage.length) window.shifts.push(inPage.map(node => node.nodeName));
            }
          }).observe({ type: 'layout-shift' });
        }"""
    )
    search(screen, "survei")
    screen.wait_for_timeout(300)
    assert screen.evaluate("window.shifts") == []


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_the_search_is_used_with_keys_alone(screen: Page, key: str, width: int) -> None:
    show(screen, GUIDE, width)
    query = screen.locator("input[name=query]")
    for _ in range(2):  # before and after Material's script is there
        screen.keyboard.press(key)
        expect(query).to_be_focused()
        assert query.input_value() in ("", "survei")
        query.fill("survei")
        screen.keyboard.press("ArrowDown")
        results = screen.locator(".md-search-result__link")
        expect(results.first).to_be_visible()
        screen.keyboard.press("Escape")
        expect(screen.locator(".md-search__output")).to_be_hidden()
        expect(query).not_to_be_focused()
    screen.keyboard.press(key)
    screen.keyboard.press("ArrowDown")
    screen.keyboard.press("ArrowDown")
    expect(results.nth(1)).to_be_focused()
    target = results.nth(1).get_attribute("href") or ""
    screen.keyboard.press("Enter")
    screen.wait_for_url(target.split("#")[0].split("?")[0] + "*")
    screen.wait_for_load_state("networkidle")


def test_a_reader_can_type_before_the_search_has_come(chromium: Browser, address: str) -> None:
    with open_context(chromium, address, PHONE) as context:
        page = context.new_page()
        session = context.new_cdp_session(page)
        page.goto(GUIDE)
        session.send("Network.enable")
        slow = {"latency": 300, "downloadThroughput": 200_000, "uploadThroughput": 200_000}
        session.send("Network.emulateNetworkConditions", {"offline": False, **slow})
        page.locator(".guide-search-button").click()
        expect(page.locator("input[name=query]")).to_be_focused()
        page.keyboard.type("survei")
        assert page.locator("input[name=query]").bounding_box() == {
            "x": 0,
            "y": 0,
            "width": PHONE,
            "height": 48,
        }
        expect(page.locator(".md-search-result__link").first).to_be_visible()
        expect(page.locator("input[name=query]")).to_have_value("survei")


# For everyone


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
    download = next(index for index, name in enumerate(names) if "Unduh panduan" in name)
    assert len(calls) == 2
    assert len(expected) <= calls[0] < calls[1] < download
    for one in reached[: download + 1]:
        assert one["width"] >= 24 or one["kind"] == "input"
        assert one["height"] >= 20
        assert one["outline"] == "solid" or one["kind"] == "input"
    assert not any("md-search" in name for name in names)


def test_the_skip_link_shows_itself_and_skips(screen: Page) -> None:
    show(screen, GUIDE, PHONE)
    link = screen.get_by_role("link", name="Langsung ke isi")
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
    assert screen.evaluate("document.querySelector('article').contains(document.activeElement)")


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
    screen.wait_for_function("scrollY > 200")


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


@pytest.mark.parametrize("page", SOME)
def test_a_page_has_one_of_each_landmark_and_names_its_navigations(screen: Page, page: str) -> None:
    show(screen, page, DESKTOP)
    for role in ("banner", "main", "contentinfo"):
        expect(screen.get_by_role(role)).to_have_count(1)
    names = [
        one.evaluate(
            "it => document.getElementById(it.getAttribute('aria-labelledby')).textContent"
        )
        for one in screen.get_by_role("navigation").all()
    ]
    assert "" not in names
    assert len(set(names)) == len(names) > 1


@pytest.mark.parametrize("page", PAINTED)
def test_a_page_fits_at_four_hundred_percent(chromium: Browser, address: str, page: str) -> None:
    with open_context(chromium, address, 320, device_scale_factor=4) as context:
        zoomed = context.new_page()
        zoomed.goto(page)
        assert zoomed.evaluate("document.documentElement.scrollWidth") <= 320
        wide = zoomed.evaluate(
            """() => [...document.querySelectorAll('header *, article *, footer *')].filter(one =>
              one.checkVisibility({ visibilityProperty: true }) && !one.closest('svg, .guide-unseen')
              && getComputedStyle(one).clipPath === 'none' && one.getBoundingClientRect().right > 321
            ).map(one => one.outerHTML.slice(0, 80))"""
        )
        assert wide == []


@pytest.mark.parametrize("page", SOME)
def test_targets_are_large_enough(screen: Page, page: str) -> None:
    show(screen, page, PHONE)
    small = screen.evaluate(
        """() => [...document.querySelectorAll('a, button, summary, input')].filter(one => {
          if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
          if (one.matches('p:not(:has(> a:only-child)) a, li > p a')) return false; // in a sentence
          const box = one.getBoundingClientRect();
          const least = one.matches('.guide-call') ? 48 : 24;
          return box.height < least || box.width < 24;
        }).map(one => one.outerHTML.slice(0, 80))"""
    )
    assert small == []


def test_forced_colours_keep_every_sign(chromium: Browser, address: str) -> None:
    with open_context(chromium, address, PHONE, forced_colors="active") as context:
        page = context.new_page()
        page.goto(GUIDE)
        for selector in (".guide-number", ".guide-call", ".guide-steps"):
            style = page.locator(selector).first.evaluate(
                "one => { const s = getComputedStyle(one); return [s.borderTopStyle, s.color, s.backgroundColor] }"
            )
            assert style[0] == "solid"
            assert style[1] != style[2]
        icon = page.locator(".guide-menu-button svg")
        fill, ground = icon.evaluate(
            "one => [getComputedStyle(one).fill, getComputedStyle(document.body).backgroundColor]"
        )
        assert fill != ground
        page.locator(".guide-menu-button").click()
        expect(page.locator(".guide-menu")).to_be_visible()


def test_paper_has_the_guide_alone(screen: Page) -> None:
    show(screen, GUIDE, DESKTOP, "dark")
    screen.emulate_media(media="print")
    for selector in (".md-header", ".guide-menu", ".guide-contents", ".guide-footer"):
        expect(screen.locator(selector).first).to_be_hidden()
    expect(screen.get_by_role("heading", level=1)).to_be_visible()
    assert (
        screen.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    )
    printed = pymupdf.open(stream=screen.pdf(format="A4"))
    text = "".join(str(page.get_text()) for page in printed.pages())
    assert "0811 1919 9198" in text
    assert "Bahasa Indonesia" not in text
