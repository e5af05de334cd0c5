import json
from io import BytesIO

import pytest
from PIL import Image

from factories import PROJECT
from guidebook.printing.proofs import draw_proofs
from rendered import typesetter

SAMPLES = PROJECT / "hooks" / "handouts" / "samples"


def pdf(form: str) -> bytes:
    data = json.loads((SAMPLES / f"{form}.json").read_text("utf-8"))
    return typesetter().typeset(data, form).content


def drawn(name: str, content: bytes) -> Image.Image:
    [(_, picture)] = draw_proofs([(name, content)])
    return Image.open(BytesIO(picture))


def test_each_handout_has_a_sheet_under_its_name() -> None:
    content = pdf("a4")
    handouts = [("expert/spi-2023-expert-id-a4.pdf", content), ("b.pdf", content)]
    sheets = dict(draw_proofs(handouts))
    assert list(sheets) == ["expert/spi-2023-expert-id-a4.png", "b.png"]
    assert all(sheet.startswith(b"\x89PNG") for sheet in sheets.values())


@pytest.mark.parametrize(("form", "pages"), [("a4", 1), ("bilingual", 2), ("large-print", 3)])
def test_all_pages_stand_side_by_side(form: str, pages: int) -> None:
    sheet = drawn("a.pdf", pdf(form))
    # A4 at 100 pixels an inch, and gaps.
    assert (sheet.width - 24) // pages == 827 + 24
    assert 1169 < sheet.height < 1300


def test_a_lying_page_is_drawn_lying() -> None:
    sheet = drawn("a.pdf", pdf("leaflet"))
    assert sheet.width > 1169
    assert sheet.height < 1000


def test_pages_have_a_thin_frame_on_a_grey_ground() -> None:
    sheet = drawn("a.pdf", pdf("a4"))
    left, middle = 24, sheet.height // 2
    row = [sheet.getpixel((x, middle)) for x in (left - 5, left - 1, left)]
    assert row == [0xD8, 0, 0xFF]


def test_the_file_name_stands_above_the_pages() -> None:
    content = pdf("a4")
    captions = [
        drawn(name, content).crop((0, 0, 500, 70)).tobytes()
        for name in ("x/a.pdf", "a.pdf", "b.pdf")
    ]
    assert captions[0] == captions[1] != captions[2]


def test_the_same_handout_gives_the_same_bytes() -> None:
    content = pdf("bilingual")
    assert list(draw_proofs([("a.pdf", content)])) == list(draw_proofs([("a.pdf", content)]))
