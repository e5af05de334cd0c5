"""The search: it comes when a reader turns to it, takes words however they come, and leaves no trace."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from screens import (
    DESKTOP,
    GUIDE,
    MISSING,
    PHONE,
    SOME,
    open_context,
    search,
    show,
    turn_to_search,
)

LOOK = """() => {
  const ofBox = ['backgroundColor', 'borderColor', 'borderWidth', 'borderRadius', 'opacity'];
  const ofText = ['color', 'fontFamily', 'fontSize', 'fontWeight', 'lineHeight', 'letterSpacing',
    'textDecoration', 'listStyleType'];
  const ofShape = ['fill', 'stroke'];
  return [...document.body.querySelectorAll('*')].filter((one) =>
    one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !one.closest('.guide-search-output, .guide-search-reset')
  ).map((one) => {
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    const place = [box.x + scrollX, box.y + scrollY, box.width, box.height].map(Math.round);
    const hasText = [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (one.type === 'checkbox') return place; // whose look is the browser's
    const look = hasText ? [...ofBox, ...ofText] : one.closest('svg') ? ofShape : ofBox;
    return [one.localName, one.getAttribute('class'), ...place, ...look.map(name => style[name])];
  });
}"""
"""Where everything stands that is to be seen, with the styles that show."""


def close(screen: Page) -> None:
    screen.keyboard.press("Escape")
    expect(screen.locator(".guide-search-output")).to_be_hidden()
    expect(screen.locator("input[name=query]")).not_to_be_focused()


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_the_search_moves_nothing(screen: Page, width: int) -> None:
    show(screen, GUIDE, width)
    screen.evaluate(
        """() => {
          window.shifts = [];
          new PerformanceObserver((list) => {
            for (const one of list.getEntries()) {
              const nodes = one.sources.map(source => source.node);
              const inPage = nodes.filter(node => node && !node.parentElement?.closest('.guide-search'));
              if (inPage.length) window.shifts.push(inPage.map(node => node.nodeName));
            }
          }).observe({ type: 'layout-shift' });
        }"""
    )
    search(screen, "survei")
    screen.wait_for_timeout(300)
    assert screen.evaluate("window.shifts") == []


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "light"), (DESKTOP, "dark")])
@pytest.mark.parametrize("page", [*SOME, MISSING])
def test_a_page_looks_the_same_after_a_search(
    screen: Page, page: str, width: int, scheme: str
) -> None:
    show(screen, page, width, scheme)
    before: list[Any] = screen.evaluate(LOOK)
    assert len(before) > 20
    search(screen, "survei")
    screen.locator("input[name=query]").fill("")
    close(screen)
    screen.evaluate("document.activeElement.blur()")
    screen.mouse.move(1, 400)
    after: list[Any] = screen.evaluate(LOOK)
    for one, other in zip(before, after, strict=True):
        assert other == one


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_the_search_is_used_with_keys_alone(screen: Page, width: int) -> None:
    show(screen, GUIDE, width)
    query = screen.locator("input[name=query]")
    results = screen.locator(".guide-search-link")
    for _ in range(2):  # before and after the search is there
        go_to_search(screen, width)
        query.fill("survei")
        screen.keyboard.press("ArrowDown")
        expect(results.first).to_be_visible()
        close(screen)
    go_to_search(screen, width)
    screen.keyboard.press("ArrowDown")
    screen.keyboard.press("ArrowDown")
    expect(results.nth(1)).to_be_focused()
    target = results.nth(1).get_attribute("href") or ""
    screen.keyboard.press("Enter")
    screen.wait_for_url(target.split("#")[0].split("?")[0] + "*")
    screen.wait_for_load_state("networkidle")


def go_to_search(screen: Page, width: int) -> None:
    query = screen.locator("input[name=query]")
    if width == PHONE:
        screen.locator(".guide-search-button").focus()
        screen.keyboard.press("Enter")
    else:
        query.focus()
    expect(query).to_be_focused()


@pytest.mark.parametrize("is_loaded", [False, True])
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_no_letter_alone_is_a_command(screen: Page, width: int, is_loaded: bool) -> None:
    show(screen, GUIDE, width)
    if is_loaded:
        search(screen, "survei")
        close(screen)
    screen.evaluate("document.activeElement.blur()")
    address = screen.url
    for key in ("/", "s", "f", "S", "p", "n", ",", ".", "1"):
        screen.keyboard.press(key)
        expect(screen.locator("input[name=query]")).not_to_be_focused()
        expect(screen.locator(".guide-search-output")).to_be_hidden()
    assert screen.url == address


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_words_that_come_without_keys_are_found(screen: Page, width: int) -> None:
    show(screen, GUIDE, width)
    search(screen, "survei")
    query = screen.locator("input[name=query]")
    query.select_text()
    screen.keyboard.insert_text("chat bot")  # as pasted, spoken or composed: no key goes up
    expect(screen.locator(".guide-search-link mark").first).to_have_text("Chat")
    query.select_text()
    screen.keyboard.insert_text("qqqq")
    expect(screen.locator(".guide-search-status")).to_have_text("Tidak ada halaman yang cocok")


@pytest.mark.parametrize("word", ["survei", ""])
def test_a_reader_can_give_words_before_the_search_has_come(
    chromium: Browser, address: str, word: str
) -> None:
    with open_context(chromium, address, PHONE) as context:
        page = context.new_page()
        session = context.new_cdp_session(page)
        page.goto(GUIDE)
        session.send("Network.enable")
        slow = {"latency": 300, "downloadThroughput": 200_000, "uploadThroughput": 200_000}
        session.send("Network.emulateNetworkConditions", {"offline": False, **slow})
        turn_to_search(page)
        if word:
            page.keyboard.type(word)
        else:
            page.keyboard.insert_text("survei")
        query = page.locator("input[name=query]")
        assert query.bounding_box() == {"x": 0, "y": 0, "width": PHONE, "height": 48}
        expect(page.locator(".guide-search-link").first).to_be_visible()
        expect(query).to_have_value("survei")
