"""However long the names on the phone are, the picture of the invitation holds them."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from factories import PROJECT
from guidebook.localization.views import PictureView
from guidebook.pages.pages import PageRenderer, lines_of
from shipped import shipped_view

LONG = {
    "sender": "Survei Penilaian Integritas Nasional 2023",
    "button": "Buka Kuesioner Survei Penilaian Integritas",
    "menu": "Tanya Survei Penilaian Integritas",
}
CAPITALS = {name: text.upper() for name, text in LONG.items()}
ONE_WORD = {
    "sender": "Kementeriankependudukan",
    "button": "Pertanggungjawabankuesioner",
    "menu": "Tanyapertanggungjawabannya",
}
ENDLESS = {"sender": "MW" * 30, "button": "Pengukuran" * 7, "menu": "TOLI" * 20}
SHORT = {"sender": "MAMMA", "button": "OK", "menu": "?"}
NAMES = {"long": LONG, "capitals": CAPITALS, "word": ONE_WORD, "endless": ENDLESS, "short": SHORT}
TINY = 2
"""What a box may be short of, in the picture's own measure: less than a letter's bearing."""

# Every text with what is behind its middle, and all else that it may not touch.
MEASURED = """() => {
  const svg = document.querySelector('svg');
  const edges = (one) => {
    const box = one.getBBox();
    return [box.x, box.y, box.x + box.width, box.y + box.height];
  };
  const view = svg.viewBox.baseVal;
  const shapes = [...svg.querySelectorAll('rect, circle')].map(edges);
  return {
    picture: [view.x, view.y, view.x + view.width, view.y + view.height],
    shapes,
    discs: [...svg.querySelectorAll('circle')].map(edges),
    texts: [...svg.querySelectorAll('text')].map((text) => {
      const box = edges(text);
      const x = (box[0] + box[2]) / 2, y = (box[1] + box[3]) / 2;
      const below = shapes.filter(([left, top, right, bottom]) =>
        left <= x && x <= right && top <= y && y <= bottom);
      return {words: text.textContent, box, below: below.pop()};
    }),
  };
}"""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture as a browser draws it: every text with its box and the box behind it."""

    picture: Box
    shapes: list[Box]
    discs: list[Box]
    texts: list[tuple[str, Box, Box]]

    def held(self) -> dict[Box, str]:
        """All that stands in each box, without its spaces."""
        found: dict[Box, str] = {}
        for words, _, below in self.texts:
            found[below] = found.get(below, "") + words.replace(" ", "")
        return found


def is_within(inner: Box, outer: Box) -> bool:
    """Whether a box lies inside another one."""
    return (
        inner[0] >= outer[0] - TINY
        and inner[1] >= outer[1] - TINY
        and inner[2] <= outer[2] + TINY
        and inner[3] <= outer[3] + TINY
    )


def are_apart(one: Box, other: Box) -> bool:
    """Whether two boxes have nothing in common."""
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def font(name: str, weight: int, family: str) -> str:
    """A font of the handouts for a page; text on a phone is rarely wider."""
    content = (PROJECT / "hooks" / "handouts" / "fonts" / name).read_bytes()
    data = base64.b64encode(content).decode()
    return (
        f"@font-face{{font-family:'{family}';font-weight:{weight};"
        f"src:url(data:font/ttf;base64,{data})}}"
    )


@pytest.fixture(scope="module")
def sheet(chromium: Browser) -> Iterator[Page]:
    """A page with the fonts of the handouts, on which a picture is to be drawn."""
    faces = font("NotoSans-Regular.ttf", 400, "Sheet") + font("NotoSans-Bold.ttf", 700, "Sheet")
    with chromium.new_context(viewport={"width": 360, "height": 900}) as context:
        page = context.new_page()
        page.set_content(
            f"<style>{faces} body{{margin:0}} svg *{{font-family:Sheet}}</style><main></main>"
        )
        page.evaluate(
            "Promise.all(['400', '700'].map(weight => document.fonts.load(weight + ' 9px Sheet')))"
        )
        yield page


def picture_with(names: dict[str, str], **others: Any) -> PictureView:
    """The shipped picture with other names on the phone."""
    guide = shipped_view("id").guides[0]
    [picture] = [section.picture for section in guide.sections if section.picture]
    changed: dict[str, Any] = {**names, **others}
    return replace(picture, **changed)


def svg(picture: PictureView, direction: str, *, is_printed: bool) -> str:
    """A picture for a page in Indonesian, or as if Indonesian ran from right to left."""
    locale = replace(shipped_view("id").guides[0].locale, dir=direction)
    renderer = PageRenderer(PROJECT / "overrides" / "bodies")
    return renderer.render_picture(picture, locale, is_printed=is_printed)


def draw(
    sheet: Page, picture: PictureView, direction: str = "ltr", *, is_printed: bool = False
) -> Drawing:
    """A picture as the browser draws it."""
    sheet.evaluate(
        "svg => { document.querySelector('main').innerHTML = svg }",
        svg(picture, direction, is_printed=is_printed),
    )
    assert sheet.evaluate("document.fonts.check('700 9px Sheet')")
    found = sheet.evaluate(MEASURED)
    return Drawing(
        picture=tuple(found["picture"]),
        shapes=[tuple(one) for one in found["shapes"]],
        discs=[tuple(one) for one in found["discs"]],
        texts=[(one["words"], tuple(one["box"]), tuple(one["below"])) for one in found["texts"]],
    )


EVERYWHERE = pytest.mark.parametrize("is_printed", [False, True], ids=["page", "paper"])
BOTH_WAYS = pytest.mark.parametrize("direction", ["ltr", "rtl"])
ALL_NAMES = pytest.mark.parametrize("names", NAMES.values(), ids=NAMES)


@EVERYWHERE
@BOTH_WAYS
@ALL_NAMES
def test_every_text_lies_in_its_box_and_in_the_picture(
    sheet: Page, names: dict[str, str], direction: str, is_printed: bool
) -> None:
    drawing = draw(sheet, picture_with(names), direction, is_printed=is_printed)
    assert len(drawing.texts) >= len(names) + 6  # the name, and the numbers of the steps
    for words, box, below in drawing.texts:
        assert is_within(box, below), words
        assert is_within(box, drawing.picture), words
    for shape in drawing.shapes:
        assert is_within(shape, drawing.picture)


@EVERYWHERE
@BOTH_WAYS
@ALL_NAMES
def test_no_text_touches_another_one_or_a_disc_that_is_not_its_own(
    sheet: Page, names: dict[str, str], direction: str, is_printed: bool
) -> None:
    drawing = draw(sheet, picture_with(names), direction, is_printed=is_printed)
    for number, (words, box, below) in enumerate(drawing.texts):
        # A line's box has room above and below its letters, in which the next one's may be.
        middle = (box[0], box[1] + (box[3] - box[1]) * 0.25, box[2], box[3] - 4)
        for other_words, other, _ in drawing.texts[:number]:
            assert are_apart(middle, other), (words, other_words)
        for disc in drawing.discs:
            assert disc == below or are_apart(middle, disc), words


@EVERYWHERE
@BOTH_WAYS
@ALL_NAMES
def test_each_name_stands_whole_in_a_box_of_its_own(
    sheet: Page, names: dict[str, str], direction: str, is_printed: bool
) -> None:
    drawing = draw(sheet, picture_with(names), direction, is_printed=is_printed)
    held = {text: box for box, text in drawing.held().items()}
    bar, button, menu = (held[text.replace(" ", "")] for text in names.values())
    assert bar[2] - bar[0] == 278
    assert button[2] - button[0] == 220
    assert menu[2] - menu[0] == (170 if names is SHORT else 248)
    assert bar[3] < button[1]
    assert button[3] < menu[1]


@EVERYWHERE
@BOTH_WAYS
def test_the_badge_of_a_long_sender_stands_at_the_end_of_the_bar(
    sheet: Page, direction: str, is_printed: bool
) -> None:
    drawing = draw(sheet, picture_with(LONG), direction, is_printed=is_printed)
    badge = drawing.discs[1]
    assert (badge[0], badge[2]) == ((293, 311) if direction == "ltr" else (9, 27))
    assert drawing.discs[0][1] + 15 == badge[1] + 10  # as high as the sender's picture


def test_a_long_name_of_the_reader_is_in_lines_too(sheet: Page) -> None:
    shipped = picture_with(LONG).name
    [run] = shipped.runs
    name = replace(shipped, runs=(replace(run, text="Nama lengkap Bapak, Ibu, atau Saudara"),))
    drawing = draw(sheet, picture_with(LONG, name=name), is_printed=True)
    shown = [text for text, _, _ in drawing.texts if text in name.plain and len(text) > 1]
    assert shown == ["Nama lengkap", "Bapak, Ibu, atau", "Saudara"]
    assert all(is_within(box, below) for _, box, below in drawing.texts)


def test_the_shipped_picture_is_as_it_was() -> None:
    guide = shipped_view("id").guides[0]
    [picture] = [section.picture for section in guide.sections if section.picture]
    shipped = svg(picture, "ltr", is_printed=False)
    assert len(shipped) < 2_450
    assert shipped.count("<text") == 14
    assert 'viewBox="0 0 320 361"' in shipped
    assert '<circle cx="178" cy="29" r="9"' in shipped


def test_a_word_is_smaller_before_it_is_broken() -> None:
    word = {**LONG, "button": "Pertanggungjawaban"}
    assert 'font-size="17">Pertanggungjawaban</text>' in svg(
        picture_with(word), "ltr", is_printed=True
    )
    assert ">Pertanggungjawaban</text>" in svg(picture_with(word), "ltr", is_printed=False)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("Tanya SPI", 20, ["Tanya SPI"]),
        ("Tanya SPI", 9, ["Tanya", "SPI"]),
        ("tanggungjawab SPI", 11, ["tanggungj", "awab SPI"]),
        ("illlillillil", 10, ["illlillillil"]),
        ("MMMMMM", 10, ["MMMMM", "M"]),
        ("問い合わせ窓口", 10, ["問い合わ", "せ窓口"]),
        ("e\u0301e\u0301e\u0301", 2.5, ["e\u0301e\u0301", "e\u0301"]),
    ],
)
def test_lines_are_broken_where_they_are_full(text: str, width: float, lines: list[str]) -> None:
    assert lines_of(text, width) == lines
