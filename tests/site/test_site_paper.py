"""Printing a page gives the guide alone: its texts and addresses, nothing that only a screen can do."""

from collections.abc import Iterator

import pymupdf
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from building import GUIDES, LANGUAGES, SITE_URL
from screens import DESKTOP, GUIDE, open_context, opened, show

GUIDE_PAGES = [
    *(f"{folder}{GUIDE}" for folder in LANGUAGES.values()),
    *(f"2023/{guide}/" for guide in GUIDES[1:]),
]


@pytest.fixture(scope="module")
def window(chromium: Browser, address: str) -> Iterator[BrowserContext]:
    with open_context(chromium, address, DESKTOP, timezone_id="Europe/London") as context:
        yield context


@pytest.fixture
def screen(window: BrowserContext) -> Iterator[Page]:
    with opened(window) as page:
        yield page


def print_page(screen: Page, page: str) -> pymupdf.Document:
    show(screen, page, DESKTOP, "dark")
    return pymupdf.open(stream=screen.pdf(format="A4", prefer_css_page_size=True))


def text_of(printed: pymupdf.Document) -> str:
    return " ".join(" ".join(str(page.get_text()).split()) for page in printed.pages())


def test_paper_has_the_guide_alone(screen: Page) -> None:
    text = text_of(print_page(screen, GUIDE))
    assert text.startswith("Panduan Pengisian Kuesioner Responden Eksper")
    assert f"tanyakan kepada Call Center. {SITE_URL}{GUIDE}" in text
    for wanted in ("0811 1919 9198", "0811 1906 1198", "08:30 WIB s.d. 22:00 WIB", "WITA"):
        assert wanted in text
    for unwanted in ("Bahasa Indonesia", "Cari", "Unduh", "WhatsApp.", "UTC", "zona waktu Anda"):
        assert unwanted not in text
    for unwanted in ("Simpan ke kontak", "Bagikan", "Privasi", "PDF", "Tutup,", "Buka sekarang"):
        assert unwanted not in text


def test_paper_is_white_and_ink_is_black(screen: Page) -> None:
    printed = print_page(screen, GUIDE)
    for page in printed.pages():
        shot = page.get_pixmap(dpi=50, colorspace=pymupdf.csGRAY)
        assert shot.pixel(2, 2) == (255,)
        words = page.get_text("dict")["blocks"]
        spans = [
            span for block in words for line in block.get("lines", []) for span in line["spans"]
        ]
        assert {span["color"] for span in spans} <= {0x000000, 0xFFFFFF}
        assert min(span["size"] for span in spans) >= 7


@pytest.mark.parametrize("page", GUIDE_PAGES)
def test_the_card_of_the_call_centre_is_on_one_page_with_its_heading(
    screen: Page, page: str
) -> None:
    printed = print_page(screen, page)
    assert len(printed) <= 2
    wanted = [screen.locator(".guide-hours-statement").inner_text(), "WITA"]
    wanted += [call.inner_text() for call in screen.locator(".guide-call bdi").all()]
    wanted.append(screen.locator("#call-center").inner_text().split("\n")[-1].split(" ", 1)[-1])
    pages = [" ".join(str(one.get_text()).split()) for one in printed.pages()]
    [card] = [text for text in pages if wanted[0] in text and "WITA" in text]
    for words in wanted:
        assert " ".join(words.split()) in card


def test_the_boxes_of_the_check_list_are_there_to_be_ticked_with_a_pen(screen: Page) -> None:
    show(screen, GUIDE, DESKTOP)
    screen.get_by_role("checkbox").nth(1).check()
    printed = pymupdf.open(stream=screen.pdf(format="A4", prefer_css_page_size=True))
    squares = [
        drawing["rect"]
        for drawing in printed[0].get_drawings()
        if 14 <= drawing["rect"].width <= 22
        and abs(drawing["rect"].width - drawing["rect"].height) < 1
        and drawing["rect"].x0 > 400
    ]
    tops = sorted(square.y0 for square in squares)
    rows = [top for top, above in zip(tops, [0, *tops], strict=False) if top - above > 10]
    assert len(rows) == 5
    inside = printed[0].get_pixmap(dpi=72, colorspace=pymupdf.csGRAY)
    assert {inside.pixel(int(one.x0 + 9), int(one.y0 + 9)) for one in squares} == {(255,)}


def test_links_have_their_addresses(screen: Page) -> None:
    show(screen, "privacy/", DESKTOP)
    screen.evaluate(
        """document.querySelector('article p').insertAdjacentHTML('beforeend',
          ' <a href="https://example.org/far/away">far away</a>')"""
    )
    printed = pymupdf.open(stream=screen.pdf(format="A4", prefer_css_page_size=True))
    assert "far away (https://example.org/far/away)" in text_of(printed)
    assert text_of(printed).endswith(f"{SITE_URL}privacy/")


def test_what_only_a_screen_can_do_is_hidden(screen: Page) -> None:
    show(screen, GUIDE, DESKTOP)
    screen.emulate_media(media="print")
    for selector in (".md-header", ".guide-menu", ".guide-contents", ".guide-footer"):
        expect(screen.locator(selector).first).to_be_hidden()
    expect(screen.get_by_role("heading", level=1)).to_be_visible()
