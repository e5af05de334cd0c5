"""Whatever the system's colours, each sign and each word in the picture can be told apart."""

import io
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from screens import GUIDE, PHONE, open_context

LEAST = 4.5


def luminance(pixel: Any) -> float:
    """How light a pixel is, as WCAG reckons."""
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in pixel[:3])
    )
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def contrast_on_screen(page: Page, text: Any) -> float:
    """The contrast of the lightest and the darkest pixel where a text stands."""
    shot = Image.open(io.BytesIO(text.screenshot())).convert("RGB")
    found = [luminance(pixel) for _, pixel in shot.getcolors(shot.width * shot.height) or []]
    return (max(found) + 0.05) / (min(found) + 0.05)


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
