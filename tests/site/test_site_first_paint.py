"""Every guide and home page is there at once, from its HTML alone, and then stays as it is."""

import gzip
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request

from building import ROOT, Site
from guidebook.pages.tidying import tidy_styles
from halting import halting
from screens import DESKTOP, GUIDE, HEIGHT, PAINTED, PHONE, SOME, open_context

FIRST_WINDOW = 14_336
"""What a server sends before it waits for the first answer: ten packets."""
ALL_AT_FIRST = 25_000

SHIFTS = """(milliseconds) => new Promise((done) => {
  const shifts = [];
  const isSeen = ({ node }) => node?.nodeType !== Node.TEXT_NODE || node.data.trim();
  const told = ({ node, previousRect: was, currentRect: is }) =>
    [(node?.outerHTML ?? node?.parentElement?.outerHTML ?? '').slice(0, 80), was, is];
  new PerformanceObserver((list) => shifts.push(...list.getEntries().map((one) =>
    [one.value, ...one.sources.filter(isSeen).map(told)])))
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(shifts.filter((one) => one.length > 1 && one[0] > 0.0001)), milliseconds);
})"""
"""What has moved and can be seen: a blank between two sentences goes to the next line with it."""


MOVED_WORDS = """() => [...document.querySelectorAll("article :is(h1, h2, h3)")]
  .flatMap((heading) => {
    const whole = [...heading.childNodes].map((node) => node.cloneNode(true));
    const until = (last) => {
      const range = document.createRange();
      const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      range.setStart(heading, 0);
      const words = [];
      while (walker.nextNode()) {
        for (const { index, 0: word } of walker.currentNode.data.matchAll(/\\S+/g)) {
          const place = document.createRange();
          place.setStart(walker.currentNode, index);
          place.setEnd(walker.currentNode, index + word.length);
          const { left, top } = place.getClientRects()[0];
          words.push([word, Math.round(left), Math.round(top - heading.getBoundingClientRect().top)]);
          if (words.length === last) range.setEnd(walker.currentNode, index + word.length);
        }
      }
      return { words, come: range.cloneContents() };
    };
    const { words } = until();
    return words.flatMap((_, index) => {
      heading.replaceChildren(until(index + 1).come);
      const come = until().words;
      heading.replaceChildren(...whole.map((node) => node.cloneNode(true)));
      return come.filter((one, at) => String(one) !== String(words[at])).map((one) => [index + 1, one]);
    });
  })"""
"""Words of headings that stand elsewhere when only the first words of the heading have come."""


@pytest.fixture
def screen(chromium: Browser, address: str) -> Iterator[Page]:
    with open_context(chromium, address, PHONE, reduced_motion="reduce") as context:
        yield context.new_page()


@pytest.mark.parametrize("page", PAINTED)
def test_a_page_comes_in_the_first_packets(site: Site, page: str) -> None:
    assert len(gzip.compress(site.html(page).encode(), 6)) <= FIRST_WINDOW


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("page", SOME)
def test_nothing_else_is_loaded_before_the_reader_touches_anything(
    screen: Page, page: str, width: int
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


@pytest.mark.parametrize(
    ("zone", "width"),
    # From London the page has a row more.
    [
        *(("Europe/London", width) for width in (320, PHONE, 768, DESKTOP)),
        ("Asia/Jayapura", 320),
        ("Asia/Jayapura", DESKTOP),
    ],
)
def test_nothing_moves_while_a_page_comes_in_or_later(
    chromium: Browser, address: str, width: int, zone: str
) -> None:
    with open_context(chromium, address, width, timezone_id=zone) as context:
        page = context.new_page()
        for one in SOME:
            page.goto(one, wait_until="load")
            assert page.evaluate(SHIFTS, 200) == []


@contextmanager
def halted(chromium: Browser, site: Site, width: int, **options: Any) -> Iterator[Page]:
    """A browser's page that comes to a halt after as many bytes as its address says."""
    with (
        halting(site.folder) as address,
        open_context(chromium, address, width, **options) as context,
    ):
        yield context.new_page()


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_nothing_moves_wherever_a_page_halts_on_its_way(
    chromium: Browser, site: Site, width: int
) -> None:
    with halted(chromium, site, width, timezone_id="Europe/London") as page:
        for one in SOME[:2]:
            html = site.html(one).encode()
            starts = [found.start() for found in re.finditer(rb"<\w", html)]
            text = [start for start in starts if start > html.index(b"<article")]
            # Sentences in one paragraph are where lines could still change.
            sentences = [one.start(1) for one in re.finditer(rb"</span>\s*(<span)", html)]
            for end in sorted({*text[:: len(text) // 8], *sentences[:2]}):
                page.goto(f"{one}?{end}", wait_until="load")
                assert (html[end : end + 80], page.evaluate(SHIFTS, 20)) == (
                    html[end : end + 80],
                    [],
                )


def test_the_languages_of_the_reader_come_first_at_once(chromium: Browser, site: Site) -> None:
    html = site.html("en/").encode()
    listed = html.index(b'class="guide-likely-languages"')
    ends = [found.end() for found in re.finditer(rb"</li>|</nav>", html[listed:])][:5]
    with halted(chromium, site, PHONE, locale="jv-ID") as page:
        for end in ends:
            page.goto(f"en/?{listed + end}", wait_until="load")
            assert page.evaluate(SHIFTS, 20) == []
            assert page.locator(".guide-likely-languages li").all_inner_texts() == [
                "Basa Jawa",
                "Bahasa Indonesia",
                "Baso Minangkabau",
                "Basa Sunda",
            ]


def test_the_hours_of_all_time_zones_come_at_once(chromium: Browser, site: Site) -> None:
    html = site.html(GUIDE).encode()
    start, end = html.index(b"<table"), html.index(b"</table>")
    cells = [start + found.end() for found in re.finditer(rb"</t[hd]>", html[start:end])]
    with halted(chromium, site, PHONE, timezone_id="Europe/London") as page:
        for halt in cells:
            page.goto(f"{GUIDE}?{halt}#call-center", wait_until="load")
            assert (html[halt : halt + 80], page.evaluate(SHIFTS, 20)) == (
                html[halt : halt + 80],
                [],
            )


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("page", SOME)
def test_the_words_of_a_heading_stay_where_they_came_in(
    screen: Page, page: str, width: int
) -> None:
    screen.set_viewport_size({"width": width, "height": HEIGHT})
    screen.goto(page)
    assert screen.evaluate(MOVED_WORDS) == []


def test_the_styles_in_the_page_are_those_of_the_source(screen: Page) -> None:
    screen.goto("privacy/")
    source = tidy_styles((ROOT / "docs" / "assets" / "guide.css").read_text(encoding="utf-8"))
    same = screen.evaluate(
        """(source) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(source);
          const told = (rules) => [...rules].map(rule => rule.cssText.replace(/([,:]) /g, '$1')).join('');
          return told(sheet.cssRules) === told(document.styleSheets[0].cssRules);
        }""",
        source,
    )
    assert same


def test_the_site_has_no_file_that_nobody_asks_for(site: Site) -> None:
    files = [path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*.*")]
    named = sorted(re.sub("[.][0-9a-f]{8}[.]", ".", one) for one in files)
    assert [name for name in named if name.startswith("assets/")] == [
        "assets/check.js",
        "assets/favicon.svg",
        "assets/search/finding.js",
        "assets/search/matching.js",
        "assets/search/search.css",
        "assets/search/search.js",
    ]


def test_the_search_comes_in_the_first_packets_too(site: Site) -> None:
    index = site.folder / "search" / "search_index.json"
    files = [*Path(site.folder, "assets/search").iterdir(), index]
    assert sum(len(gzip.compress(path.read_bytes(), 6)) for path in files) <= FIRST_WINDOW
