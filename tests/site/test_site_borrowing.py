"""What is borrowed from another language, and lines of scripts that have no spaces."""

import re
from itertools import product

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, expect

from building import Site
from screens import GUIDE, PHONE
from scripts import reader

NOTHING = "Halaman ini belum diterjemahkan dan tampil dalam bahasa Indonesia."


def test_what_nobody_has_translated_says_that_and_nothing_of_a_review(scripts: Site) -> None:
    notices = re.findall(r'<p class="guide-notice".*', scripts.html(f"ban/{GUIDE}"))
    assert notices == [f'<p class="guide-notice" lang="id" dir="ltr">{NOTHING}</p>']


@pytest.mark.parametrize(("lang", "hyphens"), [("ta", "auto"), ("en", "manual")])
def test_a_word_longer_than_a_line_of_a_phone_is_divided_between_syllables(
    chromium: Browser, scripts_address: str, lang: str, hyphens: str
) -> None:
    with reader(chromium, scripts_address) as page:
        page.goto(f"{lang}/{GUIDE}")
        heading = page.locator("h1")
        assert heading.evaluate("one => getComputedStyle(one).hyphens") == hyphens


OVER = "Survei telah berakhir pada Oktober 2023."


@pytest.mark.parametrize("lang", ["ar", "th"])
def test_a_borrowed_sentence_has_its_own_month_and_its_full_stop_at_its_end(
    chromium: Browser, scripts_address: str, lang: str
) -> None:
    with reader(chromium, scripts_address) as page:
        page.goto(f"{lang}/{GUIDE}")
        said = page.locator(".guide-period-live")
        expect(said).to_have_text(OVER)
        expect(said).to_have_attribute("lang", "id")
        last = said.evaluate(
            """element => [...'4.'].map((_, place) => {
              const range = document.createRange();
              const node = element.firstChild;
              range.setStart(node, node.length - 2 + place);
              range.setEnd(node, node.length - 1 + place);
              return range.getBoundingClientRect().left;
            })"""
        )
        assert last[0] < last[1]


LINES = """element => {
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const lines = [];
  while (walk.nextNode()) {
    let top = -1;
    for (const { segment, index } of new Intl.Segmenter().segment(walk.currentNode.data)) {
      const range = document.createRange();
      range.setStart(walk.currentNode, index);
      range.setEnd(walk.currentNode, index + segment.length);
      const box = range.getBoundingClientRect();
      if (box.top > top + 5) lines.push('');
      top = box.top;
      lines[lines.length - 1] += segment;
    }
  }
  return lines;
}"""
"""What stands on each line of an element."""

WORDS = """([text, lang]) => [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)]
  .map(word => word.index)"""
"""Where the words of a text begin."""


@pytest.mark.parametrize("lang", ["th", "km"])
def test_lines_without_spaces_end_between_words(
    chromium: Browser, scripts_address: str, lang: str
) -> None:
    with reader(chromium, scripts_address) as page:
        page.goto(f"{lang}/{GUIDE}")
        for width, part in product((320, PHONE), ("h1", ".guide-shot-name > span")):
            page.set_viewport_size({"width": width, "height": 740})
            lines: list[str] = page.locator(part).first.evaluate(LINES)
            text = "".join(lines)
            begins: list[int] = page.evaluate(WORDS, [text, lang])
            ends = [len("".join(lines[:count])) for count in range(1, len(lines))]
            assert [text[end - 4 : end + 4] for end in ends if end not in begins] == []


def test_a_line_ends_after_a_slash_and_not_in_a_word(
    chromium: Browser, scripts_address: str
) -> None:
    with reader(chromium, scripts_address) as page:
        page.set_viewport_size({"width": 320, "height": 740})
        page.goto(GUIDE)
        step = page.locator(".guide-checklist li").nth(2)
        words = " ".join(step.evaluate(LINES)).split()
        assert "stakeholder" in words or "ahli/stakeholder" in words


def test_the_shield_of_a_preview_is_whole_from_right_to_left(scripts: Site) -> None:
    shields = []
    for folder, left in (("", 84), ("ar/", 1048)):
        [path] = (scripts.folder / folder / GUIDE).glob("preview-*.png")
        with Image.open(path) as preview:
            part = preview.convert("RGB").crop((left, 60, left + 68, 160))
        ground = Image.new("RGB", part.size, part.getpixel((0, 0)))
        shields.append(part.crop(ImageChops.difference(part, ground).getbbox()))
    assert shields[0].size == shields[1].size
    assert ImageChops.difference(*shields).getbbox() is None
