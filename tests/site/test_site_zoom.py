"""Large zoom: 1280 × 1024 pixels at 400 % are 320 × 256 of CSS, and everything can be used there.

Where parts of a pixel count, the window has all its pixels; elsewhere it has few of that size.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from screens import GUIDE, MISSING, PAINTED, PHONE, SOME, open_context, turn_to_search, wait_until

WIDTH, HEIGHT, ZOOM = 320, 256, 4

TOO_WIDE = """(width) => [...document.querySelectorAll('header *, article *, footer *')].filter(one =>
  one.checkVisibility({ visibilityProperty: true }) && !one.closest('svg, .guide-unseen')
  && getComputedStyle(one).clipPath === 'none'
  && (one.getBoundingClientRect().right > width + 1 || one.getBoundingClientRect().left < -1)
).map(one => one.outerHTML.slice(0, 80))"""

COVERED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect();
  const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
  const name = one.outerHTML.slice(0, 80);
  if (top >= bottom) return { name, seen: 0 };
  const places = [0.1, 0.3, 0.5, 0.7, 0.9].map(part => top + (bottom - top) * part);
  const hits = places.filter((y) => {
    const hit = document.elementFromPoint((box.left + box.right) / 2, y);
    return one === hit || one.contains(hit) || hit?.closest('label')?.contains(one);
  });
  return { name, seen: hits.length / 5 * (bottom - top) / Math.min(box.height, innerHeight) };
}"""

SMALL = """() => [...document.querySelectorAll('a, button, summary, input')].filter(one => {
  if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  if (one.matches('p:not(:has(> a:only-child)) a, li > p a')) return false;
  const box = one.getBoundingClientRect();
  const least = one.matches('.guide-call') ? 48 : 24;
  return box.height < least || box.width < 24;
}).map(one => one.outerHTML.slice(0, 80))"""
"""What can be tapped and is small for that; in a sentence a link is as high as its line."""


@pytest.fixture(scope="module")
def narrow(chromium: Browser, address: str) -> Iterator[Page]:
    with open_context(chromium, address, WIDTH, HEIGHT) as context:
        yield context.new_page()


@pytest.mark.parametrize("page", [*PAINTED, "privacy/", "en/accessibility/", MISSING])
def test_nothing_is_cut_off_or_scrolls_sideways(narrow: Page, page: str) -> None:
    narrow.goto(page)
    assert narrow.evaluate("document.documentElement.scrollWidth") <= WIDTH
    assert narrow.evaluate(TOO_WIDE, WIDTH) == []


@pytest.mark.parametrize("page", ["", GUIDE, "jv/2023/external/", "handout/"])
def test_a_phone_at_twice_the_size_cuts_no_number_and_no_step_to_letters(
    chromium: Browser, address: str, page: str
) -> None:
    with open_context(chromium, address, PHONE // 2, HEIGHT) as context:
        zoomed = context.new_page()
        zoomed.goto(page)
        assert zoomed.evaluate("document.documentElement.scrollWidth") <= PHONE // 2
        assert zoomed.evaluate(TOO_WIDE, PHONE // 2) == []
        for text in zoomed.locator(".guide-checklist label > span, .guide-call > bdi").all():
            box, around = text.bounding_box(), text.locator("..").bounding_box()
            assert box
            assert around
            assert box["width"] >= 60
            assert box["x"] >= around["x"]
            assert box["x"] + box["width"] <= around["x"] + around["width"]


def test_browsers_do_zoom_like_that(chromium: Browser, address: str) -> None:
    with open_context(chromium, address, 1280, 1024) as context:
        zoomed = context.new_page()
        session = context.new_cdp_session(zoomed)
        measures = {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": ZOOM, "mobile": False}
        session.send("Emulation.setDeviceMetricsOverride", measures)
        zoomed.goto(GUIDE)
        assert zoomed.evaluate("[innerWidth, innerHeight, devicePixelRatio]") == [320, 256, 4]
        expect(zoomed.locator(".guide-menu-button")).to_be_visible()


@pytest.mark.parametrize(
    ("page", "keys"),
    [*((page, "Tab") for page in (*SOME, MISSING)), (GUIDE, "Shift+Tab"), (MISSING, "Shift+Tab")],
)
def test_what_has_the_focus_is_seen_in_full(
    chromium: Browser, address: str, page: str, keys: str
) -> None:
    with open_context(chromium, address, WIDTH, HEIGHT, device_scale_factor=ZOOM) as context:
        zoomed = context.new_page()
        zoomed.goto(page)
        seen = []
        for _ in range(40):
            zoomed.keyboard.press(keys)
            if found := zoomed.evaluate(COVERED):
                seen.append(found)
        assert len(seen) > 8
        # Browsers round where they scroll to: half a pixel of a link's own room may be outside.
        assert [one for one in seen if one["seen"] < 0.98] == []


def test_the_header_leaves_room_for_the_page(chromium: Browser, address: str) -> None:
    with open_context(chromium, address, WIDTH, HEIGHT) as context:
        zoomed = context.new_page()
        zoomed.goto(f"{GUIDE}#call-center")
        wait_until(zoomed, "scrollY > 200")
        header = zoomed.locator(".md-header").bounding_box()
        assert header is not None
        assert header["y"] + header["height"] < 0
        heading = zoomed.locator("#call-center").bounding_box()
        assert heading is not None
        assert 0 <= heading["y"] < HEIGHT / 2


def test_menu_languages_and_search_can_be_used(chromium: Browser, address: str) -> None:
    with open_context(chromium, address, WIDTH, HEIGHT) as context:
        zoomed = context.new_page()
        zoomed.goto(GUIDE)
        zoomed.locator(".guide-languages summary").click()
        last = zoomed.locator(".guide-languages a").last
        last.scroll_into_view_if_needed()
        expect(last).to_be_in_viewport(ratio=0.99)
        zoomed.keyboard.press("Escape")
        zoomed.locator(".guide-menu-button").click()
        last = zoomed.locator(".guide-menu a").last
        last.scroll_into_view_if_needed()
        expect(last).to_be_in_viewport(ratio=0.99)
        zoomed.keyboard.press("Escape")
        turn_to_search(zoomed)
        zoomed.keyboard.type("survei")
        result = zoomed.locator(".guide-search-link").first
        expect(result).to_be_in_viewport(ratio=0.2)


def test_targets_are_large_enough(chromium: Browser, address: str) -> None:
    with open_context(chromium, address, PHONE) as context:
        screen = context.new_page()
        for page in (*SOME, MISSING):
            screen.goto(page)
            assert (page, screen.evaluate(SMALL)) == (page, [])
