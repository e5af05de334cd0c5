"""Whatever the system's colours, each text and each sign can be told from its ground."""

import io
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from contrasts import LEAST, contrast, faint_texts, luminance, texts_seen
from screens import DESKTOP, GUIDE, HEIGHT, MISSING, PHONE, open_context, search

LOOKS = [(width, scheme) for width in (PHONE, DESKTOP) for scheme in ("light", "dark")]


@pytest.fixture(scope="module")
def screen(chromium: Browser, address: str) -> Iterator[Page]:
    """A page in which nothing is on its way, and in which a test may write styles."""
    with open_context(
        chromium, address, PHONE, reduced_motion="reduce", bypass_csp=True
    ) as context:
        yield context.new_page()


def look(screen: Page, width: int, scheme: str) -> None:
    screen.set_viewport_size({"width": width, "height": HEIGHT})
    screen.emulate_media(color_scheme="dark" if scheme == "dark" else "light")


def check(page: Page) -> None:
    page.locator("#guide-check").fill("0811 1919 9198")
    page.locator(".guide-check button").click()
    expect(page.locator(".guide-check-found li")).to_be_visible()


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("", "Eksper"),
        (GUIDE, "::before counter(step)"),
        ("en/2023/external/", "Survey period:"),
        ("handout/", "Kode"),
        ("privacy/", "Privasi"),
        ("en/accessibility/", "Accessibility"),
        (MISSING, "Halaman tidak ditemukan"),
        ("guides-id.html", "Waktu Indonesia Barat"),
    ],
)
def test_every_text_of_a_page_stands_out_from_its_ground(
    screen: Page, page: str, words: str
) -> None:
    screen.goto(page)
    for width, scheme in LOOKS:
        look(screen, width, scheme)
        assert words in [text for text, _ in texts_seen(screen)]
        assert (width, scheme, faint_texts(screen)) == (width, scheme, [])


@pytest.mark.parametrize(
    ("width", "page", "turn", "words"),
    [
        (PHONE, GUIDE, lambda page: page.locator(".md-skip").focus(), "Langsung ke isi"),
        (PHONE, GUIDE, lambda page: page.locator(".guide-menu-button").click(), "Eksternal"),
        (DESKTOP, GUIDE, lambda page: page.locator(".guide-languages").click(), "draf, 100%"),
        (
            PHONE,
            GUIDE,
            lambda page: page.locator(".guide-search-button").click(),
            "Cari di panduan",
        ),
        (PHONE, GUIDE, lambda page: search(page, "tanya"), "tanya"),
        (DESKTOP, GUIDE, lambda page: search(page, "tanya"), "tanya"),
        (PHONE, "handout/", check, "0811 1919 9198"),
    ],
)
def test_so_does_every_text_that_a_reader_calls_up(
    screen: Page, width: int, page: str, turn: Callable[[Page], None], words: str
) -> None:
    look(screen, width, "light")
    screen.goto(page)
    turn(screen)
    for scheme in ("light", "dark"):
        look(screen, width, scheme)
        assert words in [text for text, _ in texts_seen(screen)]
        assert (scheme, faint_texts(screen)) == (scheme, [])


def test_a_text_that_is_hard_to_see_is_found_wherever_it_stands(screen: Page) -> None:
    look(screen, DESKTOP, "light")
    screen.goto(GUIDE)
    for style, words in {
        ".guide-footer { background: #fff; color: #bbb }": "Privasi",
        ".guide-menu a { color: #aaa }": "Eksternal",
        ".guide-contents { opacity: .5 }": "Isi halaman ini",
        ".guide-search-query::placeholder { color: #fff6 }": "Cari di panduan",
        ".guide-steps > li::before { color: #888 }": "::before counter(step)",
        "h1::after { color: #ccc; content: 'BARU' }": '::after "BARU"',
        ".guide-shot-body { background: #1b2a32 }": "Nama Anda",
        "h1 { color: #0b3a5399 }": "Panduan Pengisian Kuesioner Responden Eksper",
    }.items():
        written = screen.add_style_tag(content=style)
        assert words in [text for text, _ in faint_texts(screen)], style
        written.evaluate("one => one.remove()")
    screen.add_style_tag(content="h1 { color: #ccc; visibility: hidden }")
    assert faint_texts(screen) == []


def contrast_on_screen(page: Page, text: Any) -> float:
    """The contrast of the lightest and the darkest pixel where a text stands."""
    shot = Image.open(io.BytesIO(text.screenshot())).convert("RGB")
    pixels: list[Any] = [pixel for _, pixel in shot.getcolors(shot.width * shot.height) or []]
    return contrast(min(pixels, key=luminance), max(pixels, key=luminance))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_in_the_picture_stand_out_in_forced_colours(
    chromium: Browser, address: str, scheme: str
) -> None:
    with open_context(
        chromium, address, PHONE, forced_colors="active", color_scheme=scheme, device_scale_factor=4
    ) as context:
        page = context.new_page()
        page.goto(GUIDE)
        texts = page.locator(".guide-shot :is(b, bdi, span)").all()
        assert len(texts) == 10
        for text in texts:
            assert contrast_on_screen(page, text) >= LEAST, text.text_content()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_keep_every_sign(chromium: Browser, address: str, scheme: str) -> None:
    with open_context(
        chromium, address, PHONE, forced_colors="active", color_scheme=scheme
    ) as context:
        page = context.new_page()
        page.goto(GUIDE)
        for selector in (".guide-number", ".guide-call", ".guide-steps"):
            style = page.locator(selector).first.evaluate(
                """one => {
                  const style = getComputedStyle(one);
                  return [style.borderTopStyle, style.color, style.backgroundColor];
                }"""
            )
            assert style[0] == "solid"
            assert style[1] != style[2]
        for selector in (".guide-menu-button", ".guide-languages summary", ".guide-search-button"):
            assert contrast_on_screen(page, page.locator(f"{selector} svg")) >= LEAST
        assert contrast_on_screen(page, page.locator(".guide-call svg").first) >= LEAST
        page.locator(".guide-menu-button").click()
        expect(page.locator(".guide-menu")).to_be_visible()
