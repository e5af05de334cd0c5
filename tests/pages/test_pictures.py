"""The picture of an invitation on a page, for every channel, as a browser draws it."""

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

import jinja2
import pytest
from playwright.sync_api import Browser, Page

from contrasts import faint_texts, texts_seen
from factories import PROJECT, localized
from guidebook.localization.views import Locale, PictureView
from guidebook.pages.pages import PageRenderer

CHANNELS = ("whatsapp", "sms", "email", "letter", "visit", "counter", "website", None)
ALL = {"sender": "1", "name": "2", "reason": "3", "button": "4", "menu": "5"}
LONG = {
    "sender": "Survei Penilaian Integritas Nasional 2023",
    "button": "Buka Kuesioner Survei Penilaian Integritas",
    "menu": "Tanya Survei Penilaian Integritas",
}
ENDLESS = {"sender": "MW" * 30, "button": "Pengukuran" * 7, "menu": "TOLI" * 20}
SHORT = {"sender": "MAMMA", "button": "OK", "menu": "?"}
NAMES = {"long": LONG, "endless": ENDLESS, "short": SHORT}

# Every text with its box, and the box of the frame.
MEASURED = """() => {
  const edges = (one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return [left, top, right, bottom].map(Math.round);
  };
  const shot = document.querySelector('.guide-shot');
  const told = (one) => [one.textContent, edges(one)];
  return {
    frame: edges(shot.firstElementChild),
    width: document.documentElement.scrollWidth,
    texts: [...shot.querySelectorAll('bdi, span')].map(told),
    marks: [...shot.querySelectorAll('b')].map(told),
  };
}"""


@pytest.fixture(scope="module")
def sheet(chromium: Browser) -> Iterator[Page]:
    with chromium.new_context(viewport={"width": 320, "height": 740}) as context:
        yield context.new_page()


def picture(channel: str | None = "whatsapp", **of: Any) -> PictureView:
    """A picture with everything in it, with changes."""
    known: dict[str, Any] = {
        "channel": channel,
        "sender": "SC 2023",
        "badge": localized("CENTANG HIJAU"),
        "badge_color": "green",
        "has_badge": True,
        "button": "ISI SURVEI",
        "menu": "Tanya SC",
        "name": localized("Nama Anda"),
        "reason": localized("Anda terpilih sebagai eksper untuk menilai sebuah institusi."),
        "caption": localized("Undangan asli tampak seperti ini."),
        "alt": localized("Gambar undangan."),
        "marks": ALL,
    }
    return PictureView(**{**known, **of})


def html(shown: PictureView, dir: str = "ltr") -> str:
    bodies = PageRenderer(PROJECT / "overrides" / "bodies").environment
    template = bodies.from_string('{% from "picture.html" import shot %}{{ shot(shown, locale) }}')
    return template.render(shown=shown, locale=Locale(lang="id", dir=dir, endonym="x"))


def draw(sheet: Page, shown: PictureView, dir: str = "ltr") -> Mapping[str, Any]:
    """A picture as the browser draws it with the site's styles."""
    content = html(shown, dir)
    theme = jinja2.Environment(loader=jinja2.FileSystemLoader(PROJECT / "overrides"))
    own = theme.get_template("partials/picture_styles.html").render(page={"content": content})
    css = (PROJECT / "docs" / "assets" / "guide.css").read_text(encoding="utf-8")
    sheet.set_content(
        f'<html lang="id" dir="{dir}"><style>{css}{own}</style>'
        f'<article class="guide-page">{content}</article>'
    )
    found: Mapping[str, Any] = sheet.evaluate(MEASURED)
    return found


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize("channel", CHANNELS)
def test_every_text_lies_in_the_picture_and_every_number_beside_it(
    sheet: Page, channel: str | None, names: str, direction: str
) -> None:
    shown = picture(channel, **NAMES[names], marks={**ALL, "badge": "6"})
    drawn = draw(sheet, shown, direction)
    left, top, right, bottom = drawn["frame"]
    assert drawn["width"] == 320
    assert len(drawn["texts"]) == 6
    for words, box in drawn["texts"]:
        assert left <= box[0] < box[2] <= right, words
        assert top <= box[1] < box[3] <= bottom, words
    boxes = [box for _, box in drawn["marks"]]
    assert len(boxes) == 6
    for box in boxes:
        assert box[2] <= left if direction == "ltr" else box[0] >= right
    for upper, lower in itertools.pairwise(boxes):
        assert upper[3] <= lower[1]


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("channel", CHANNELS)
def test_every_text_stands_out_from_its_ground(
    sheet: Page, channel: str | None, scheme: str, media: str
) -> None:
    sheet.emulate_media(
        color_scheme="dark" if scheme == "dark" else "light",
        media="print" if media == "print" else "screen",
    )
    draw(sheet, picture(channel))
    assert len(texts_seen(sheet)) == 10
    assert faint_texts(sheet) == []
    sheet.emulate_media(color_scheme="light", media="screen")


@pytest.mark.parametrize(
    ("color", "fill"), [("green", "#17804a"), ("blue", "#1271c4"), (None, "none")]
)
def test_a_badge_has_the_colour_that_the_data_give_or_none(color: str | None, fill: str) -> None:
    assert f'<circle cx="10" cy="10" r="9" fill="{fill}"' in html(picture(badge_color=color))


def test_what_is_not_marked_is_not_drawn() -> None:
    drawn = html(picture(marks={"name": "2", "reason": "3"}))
    for words in ("SC 2023", "CENTANG HIJAU", "ISI SURVEI", "Tanya SC", "guide-badge"):
        assert words not in drawn
    assert "Nama Anda" in drawn


def test_a_badge_of_its_own_number_has_its_words_beside_it() -> None:
    assert "CENTANG HIJAU" not in html(picture())
    assert "CENTANG HIJAU" in html(picture(marks={"sender": "1", "badge": "2"}))


def test_only_a_notice_has_a_code() -> None:
    assert ["guide-shot-code" in html(picture(one)) for one in CHANNELS] == [
        one == "counter" for one in CHANNELS
    ]


def test_what_stands_on_a_screen_is_no_markup() -> None:
    drawn = html(picture(sender="<b>&amp;", button='"x"', menu="{{ x }}"))
    assert "&lt;b&gt;&amp;amp;" in drawn
    assert '<bdi translate="no">{{ x }}</bdi>' in drawn
