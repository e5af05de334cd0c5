"""Lines of scripts with signs above and below their letters, and the lines beside them."""

import json
from collections.abc import Iterator
from itertools import pairwise

import pymupdf
import pytest
from PIL import Image

from factories import PROJECT
from guidebook.localization.scripts import script_of
from guidebook.printing.typesetting import Typesetter

SAMPLES = PROJECT / "hooks" / "handouts" / "samples"
SCALE = 6
"""Pixels a point: signs that nearly touch are apart."""

PAPER = 200
"""Lighter than this is no ink."""

COPIES = {"a4": 1, "large-print": 1, "leaflet": 2}

TALL = {"th": "ที่นี่ ปั๊ม ฎุ ญู่ ฐู ", "km": "ក្រ្តី ខ្ញុំ ស្ត្រី ឃ្លាំង ", "ar": "إٍ لَّ يٍ جٍ أَّ بِهِ "}
"""Words with the tallest signs above, and the deepest below, of each script."""


def gaps(content: bytes, signs: set[str], copies: int) -> list[int]:
    """How many empty rows of pixels are between each two lines of a text with these signs.

    Of several copies beside each other it looks at the first one.
    """
    pages = pymupdf.open(stream=content).pages()
    return [gap for page in pages for gap in _gaps(page, signs, page.rect.width / copies)]


def _gaps(page: pymupdf.Page, signs: set[str], edge: float) -> Iterator[int]:
    lines: dict[int, tuple[float, float]] = {}
    for block in page.get_text("dict")["blocks"]:
        for span in (span for line in block.get("lines", ()) for span in line["spans"]):
            if signs & set(span["text"]) and span["bbox"][0] < edge:
                baseline = round(span["origin"][1] * SCALE)
                left, right = lines.get(baseline, (page.rect.width, 0))
                lines[baseline] = (min(left, span["bbox"][0]), max(right, span["bbox"][2]))
    picture = page.get_pixmap(matrix=pymupdf.Matrix(SCALE, SCALE), colorspace=pymupdf.csGRAY)
    paper = Image.frombytes("L", (picture.width, picture.height), picture.samples)
    for start, end in pairwise(sorted(lines)):
        left, right = (round(side * SCALE) for side in lines[start])
        rows = (paper.crop((left, row, right, row + 1)) for row in range(start, end))
        yield sum(min(row.tobytes()) > PAPER for row in rows)


@pytest.mark.parametrize("form", COPIES)
@pytest.mark.parametrize("lang", TALL)
def test_signs_of_a_line_touch_no_other_line(
    with_more_fonts: Typesetter, lang: str, form: str
) -> None:
    direction = "rtl" if lang == "ar" else "ltr"
    text = {"lang": lang, "dir": direction, "runs": [{"text": TALL[lang] * 16}]}
    data = json.loads((SAMPLES / f"{form}.json").read_text("utf-8"))
    data["sections"][0]["steps"]["items"] = [text]
    data |= {"lang": lang, "dir": direction, "scripts": [script_of(lang), "Latn"]}
    found = gaps(with_more_fonts.typeset(data, form).content, set(TALL[lang]) - {" "}, COPIES[form])
    assert len(found) >= 2
    assert min(found) >= 1
