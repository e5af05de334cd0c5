"""What is particular to large print, leaflets, two languages and all guides in one file."""

import json
import re
from pathlib import Path

import pymupdf
import pytest
import zxingcpp

from factories import PROJECT
from papers import (
    ADDRESS,
    MM,
    Handouts,
    of,
    one,
    picture,
    spans,
    tags,
)
from reading_back import pdf_text
from rendered import typesetter


def test_large_print_is_ragged_and_upright(handouts: Handouts) -> None:
    for lang, edge in (("id", "left"), ("ar", "right")):
        guide = "expert" if lang == "id" else "pilgrim"
        page = one(handouts, lang, guide, "large-print")[0]
        steps = [span for span in spans(page) if 17.9 < span["size"] < 18.1]
        starts = [round(span["bbox"][0 if edge == "left" else 2]) for span in steps]
        margin = 20 * MM if edge == "left" else 190 * MM
        assert any(abs(start - margin) < 2 for start in starts)
        lines = [
            line
            for block in page.get_text("dict")["blocks"]
            for line in block.get("lines", ())
            if any(17.9 < span["size"] < 18.1 for span in line["spans"])
        ]
        far = {round(line["bbox"][2 if edge == "left" else 0] / 5) for line in lines}
        assert len(far) > len(lines) / 3


def test_numbers_in_large_print_are_very_large_and_below_each_other(handouts: Handouts) -> None:
    found = [
        span
        for page in one(handouts, "id", "expert", "large-print").pages()
        for span in spans(page)
        if re.fullmatch(r"0811 19\d\d \d{4}", span["text"].strip())
    ]
    assert [span["text"].strip() for span in found] == ["0811 1919 9198", "0811 1906 1198"]
    assert all(span["size"] >= 27 for span in found)
    assert found[0]["bbox"][0] == pytest.approx(found[1]["bbox"][0], abs=1)


def test_nothing_in_large_print_is_written_in_capitals_that_is_not_in_the_data(
    handouts: Handouts, tmp_path: Path
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(handouts["id", "expert", "large-print"].content)
    capitals = set(re.findall(r"\b[A-Z]{4,}\b", pdf_text(path)))
    assert capitals <= {
        "CENTANG",
        "HIJAU",
        "WITA",
        handouts["id", "expert", "large-print"].code[5:],
    }


def test_both_leaflets_of_a_sheet_are_alike(handouts: Handouts) -> None:
    for name, document in of(handouts, "leaflet"):
        paper = picture(document[0], dpi=144)
        half = paper.width // 2
        halves = [
            paper.crop((left, 0, left + half - 40, paper.height)).tobytes() for left in (0, half)
        ]
        differing = sum(abs(a - b) > 160 for a, b in zip(*halves, strict=True))
        assert differing < len(halves[0]) / 200, name


def test_a_leaflet_is_read_once_and_tapped_on_both_halves(handouts: Handouts) -> None:
    made = handouts["id", "expert", "leaflet"]
    elements = [name for name, _ in tags(made.content)]
    assert (elements.count("/H1"), elements.count("/H2"), elements.count("/Figure")) == (1, 3, 1)
    page = pymupdf.open(stream=made.content)[0]
    links = page.get_links()
    half = page.rect.width / 2
    addresses = [
        "tel:+6281119199198",
        "tel:+6281119061198",
        f"{ADDRESS}2023/expert/",
        f"{ADDRESS}handout/",
    ]
    assert [link["uri"] for link in links if link["from"].x1 < half] == addresses
    assert [link["uri"] for link in links if link["from"].x0 > half] == addresses
    assert elements.count("/Link") == len(addresses)


def test_a_dashed_line_shows_where_to_cut(handouts: Handouts) -> None:
    lines = [
        drawing
        for drawing in one(handouts, "ar", "pilgrim", "leaflet")[0].get_drawings()
        if abs(drawing["rect"].x0 - 148.5 * MM) < 0.5 and drawing["rect"].width < 1
    ]
    above, ruler, below = sorted((drawing["rect"] for drawing in lines), key=lambda rect: rect.y0)
    assert below.y1 - above.y0 > 180 * MM
    assert (above.y1, ruler.y1) == (pytest.approx(ruler.y0), pytest.approx(below.y0))


def test_a_line_of_five_centimetres_tells_whether_the_print_has_its_size(
    handouts: Handouts,
) -> None:
    page = one(handouts, "id", "expert", "leaflet")[0]
    assert "5 cm" in page.get_text()
    middle = page.rect.width / 2
    [ruler] = [
        drawing["rect"]
        for drawing in page.get_drawings()
        if abs(drawing["rect"].x0 - middle) < 0.5
        and drawing["rect"].width < 1
        and drawing.get("dashes") in (None, "[] 0")
    ]
    assert ruler.height == pytest.approx(50 * MM, abs=0.1)


def test_sentences_in_two_languages_are_read_step_by_step(handouts: Handouts) -> None:
    elements = tags(handouts["en", "expert", "bilingual"].content)
    assert [lang for name, lang in elements if name == "/TH"][:2] == ["id", "en"]
    assert [lang for name, lang in elements if name == "/TD"][:10] == ["id", "en"] * 5
    assert [name for name, _ in elements if name in ("/H1", "/H2")] == ["/H1", "/H2", "/H2", "/H2"]


@pytest.mark.parametrize(("lang", "guide"), [("en", "expert"), ("ar", "pilgrim")])
def test_the_source_stands_on_the_left_and_steps_side_by_side(
    handouts: Handouts, lang: str, guide: str
) -> None:
    page = one(handouts, lang, guide, "bilingual")[0]
    edges = (16 * MM, page.rect.width / 2 + 4 * MM, page.rect.width - 16 * MM)
    starts = [
        (
            round(span["origin"][1]),
            span["bbox"][2 if lang == "ar" and span["bbox"][0] > edges[1] else 0],
        )
        for span in spans(page)
        if re.fullmatch(r"[1-5]\.?", span["text"].strip()) and "Bold" in span["font"]
        if span["color"] == 0
    ]
    left = {height for height, start in starts if abs(start - edges[0]) < 2}
    right = {height for height, start in starts if abs(start - edges[2 if lang == "ar" else 1]) < 2}
    assert left == right
    assert len(left) == (4 if lang == "ar" else 5)


def test_each_column_of_two_languages_is_aligned_as_its_language(handouts: Handouts) -> None:
    page = one(handouts, "ar", "pilgrim", "bilingual")[0]
    title = [span for span in spans(page) if span["size"] > 19 and span["origin"][1] < 70 * MM]
    arabic = [span["bbox"] for span in title if "Arabic" in span["font"]]
    latin = [span["bbox"] for span in title if span["text"].startswith("Panduan")]
    assert min(box[0] for box in latin) == pytest.approx(16 * MM, abs=2)
    assert max(box[2] for box in arabic) == pytest.approx(page.rect.width - 16 * MM, abs=3)


def test_numbers_stand_once_between_two_languages(handouts: Handouts) -> None:
    said = "".join(page.get_text() for page in one(handouts, "jv", "expert", "bilingual").pages())
    assert said.count("0811 1919 9198") == 1
    assert said.count("10:30–24:00") == 1


def test_all_guides_in_one_file_have_a_page_of_contents(handouts: Handouts) -> None:
    document = one(handouts, "id", "all", "all")
    assert [(level, title, page) for level, title, page in document.get_toc() if level == 1] == [
        (1, "Panduan Responden Survei Penilaian Integritas 2023", 1),
        (1, "Panduan Pengisian Kuesioner Responden Eksper", 2),
        (1, "Panduan Pengisian Kuesioner Responden Eksternal", 3),
        (1, "Panduan Pengisian Kuesioner Responden Internal", 4),
    ]
    assert [link["page"] for link in document[0].get_links() if "uri" not in link] == [1, 2, 3]
    contents = document[0].get_text().splitlines()
    assert [line for line in contents if line in ("2", "3", "4")] == ["2", "3", "4"]
    assert "Daftar isi" in contents


def test_contents_on_several_pages_make_no_guide_smaller() -> None:
    templates = PROJECT / "hooks" / "handouts"
    data = json.loads((templates / "samples" / "all.json").read_text("utf-8"))
    guides = [{**data["guides"][0], "id": f"guide_{number}"} for number in range(40)]
    links = [{"address": f"#{guide['id']}", "name": "Panduan", "spoken": ""} for guide in guides]
    few, many = (
        pymupdf.open(stream=typesetter().typeset(one, "all").content)
        for one in (data, {**data, "guides": guides, "links": links})
    )
    contents = [page.number for page in many.pages() if any(is_inside(page))]
    assert contents == [0, 1, 2]
    assert len(many) == len(contents) + 40
    assert sizes(many[-1]) == sizes(few[1])


def is_inside(page: pymupdf.Page) -> list[bool]:
    """Which links of a page lead to another one."""
    return ["uri" not in link for link in page.get_links()]


def sizes(page: pymupdf.Page) -> set[float]:
    """The sizes of all words on a page."""
    return {round(span["size"], 2) for span in spans(page)}


def test_each_of_all_guides_has_its_own_numbers_and_code(handouts: Handouts) -> None:
    document = one(handouts, "id", "all", "all")
    for page, guide in zip(
        list(document.pages())[1:], ("expert", "external", "internal"), strict=True
    ):
        [code] = zxingcpp.read_barcodes(picture(page, 150))
        assert code.text == f"{ADDRESS}2023/{guide}/"
        assert f"tel:{'+6281119199198' if guide == 'expert' else '+6281119091198'}" in [
            link.get("uri") for link in page.get_links()
        ]
