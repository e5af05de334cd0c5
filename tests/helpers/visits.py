"""What a page shows in a browser, and which of its words come from nowhere in the data."""

import re
from dataclasses import dataclass

from playwright.sync_api import Page

FACTS = (
    "Survei Penilaian Integritas",
    "Tanya SPI",
    "ISI SURVEI",
    "Link yang tersedia",
    "SPI",
    "Q7",
    "WIB",
    "WITA",
    "WIT",
    "A4",
    "Bahasa Indonesia",
    "July",
    "Juli",
    "October",
    "Oktober",
    "UTC",
)
"""Names that stay as they are, months as CLDR has them, and the zone of the test's clock."""

TEXTS = """() => {
  const found = [['title', document.title]];
  for (const meta of document.querySelectorAll('meta[name=description]')) {
    found.push(['description', meta.content]);
  }
  for (const element of document.querySelectorAll('body, body *')) {
    for (const name of ['title', 'alt', 'aria-label', 'placeholder', 'aria-description']) {
      if (element.hasAttribute(name)) found.push([name, element.getAttribute(name)]);
    }
    if (element.closest('script, style, template, svg')) continue;
    for (const side of ['::before', '::after']) {
      const content = getComputedStyle(element, side).content;
      if (/^"/.test(content)) found.push([side, content]);
    }
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) found.push([element.tagName, node.data]);
    }
  }
  return found.filter(entry => entry[1].trim());
}"""

CUT = """() => {
  const wide = [];
  const width = document.documentElement.clientWidth;
  for (const element of document.querySelectorAll('body *')) {
    if (!element.checkVisibility()) continue;
    if (element.closest('svg, .guide-unseen, .guide-search')) continue;
    const style = getComputedStyle(element);
    if (style.clipPath !== 'none' || style.position === 'fixed') continue;
    const box = element.getBoundingClientRect();
    const isInside = element.closest('.guide-menu') || (box.left >= -1 && box.right <= width + 1);
    const fits = style.display === 'inline' || element.scrollWidth <= element.clientWidth + 1;
    if (isInside && fits) continue;
    const text = element.textContent.trim().slice(0, 40);
    wide.push(`${element.tagName}.${element.className} ${text}`);
  }
  return wide;
}"""


@dataclass(frozen=True, slots=True)
class Visit:
    """What a page shows: its language and direction, its texts, and what is cut at which width."""

    title: str
    language: list[str]
    texts: list[tuple[str, str]]
    widths: dict[int, int]
    cut: dict[int, list[str]]


def visit(page: Page, address: str) -> Visit:
    """A page on a phone, opened and read."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address)
    widths, cut = {}, {}
    for width in (360, 320):
        page.set_viewport_size({"width": width, "height": 740})
        widths[width] = page.evaluate("document.documentElement.scrollWidth")
        cut[width] = page.evaluate(CUT)
    language = page.evaluate("[document.documentElement.lang, document.body.dir]")
    return Visit(page.title(), language, page.evaluate(TEXTS), widths, cut)


def strange(text: str) -> str:
    """The Latin letters of a text that have no accent and are of no fact, with what is around."""
    for fact in FACTS:
        text = re.sub(rf"(?<!\w){fact}(?!\w)", "", text)
    text = re.sub(r"https?://\S+(\s+handout/)?|2023-[0-9A-Z]{5}", "", text)
    return " … ".join(re.findall(r"\S*[A-Za-z]+\S*", text))


def strangers(found: Visit) -> list[tuple[str, str]]:
    """All texts of a page, seen or heard, that have a word from elsewhere; and where they are."""
    assert len(found.texts) > 25
    return [(place, words) for place, text in found.texts if (words := strange(text))]
