"""How every handout of the shipped guides, and of a survey in Arabic, looks on paper."""

import json
import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pymupdf
import pytest
import zxingcpp

from factories import PROJECT, SURVEY_FILE, write_survey
from papers import (
    ADDRESS,
    FORMATS,
    LANGUAGES,
    MM,
    MOST_PAGES,
    Handouts,
    assert_quiet,
    assert_white_margins,
    of,
    one,
    picture,
    small_letters,
    spans,
)
from rendered import published, typesetter

SAMPLES = PROJECT / "hooks" / "handouts" / "samples"


def test_every_format_of_every_language_is_there(handouts: Handouts) -> None:
    names = {(lang, form) for lang, _, form in handouts}
    assert names == {(lang, form) for lang in (*LANGUAGES, "ar") for form in FORMATS} - {
        ("id", "bilingual")
    }


def test_no_letter_is_smaller_than_its_format_allows(handouts: Handouts, form: str) -> None:
    assert small_letters(handouts, form) == []


def test_only_upright_embedded_subsets_of_our_fonts_are_used(handouts: Handouts, form: str) -> None:
    for name, document in of(handouts, form):
        for page in document.pages():
            for _, kind, _, font, *_ in page.get_fonts():
                assert kind != "n/a", name
                assert re.match(r"[A-Z]{6}\+NotoSans(Arabic)?-(Regular|Bold)", font), name


def test_a_handout_is_black_on_white_or_white_on_black(handouts: Handouts, form: str) -> None:
    for name, document in of(handouts, form):
        for page in document.pages():
            assert {span["color"] for span in spans(page)} <= {0x000000, 0xFFFFFF}, name
            for drawing in page.get_drawings():
                for colour in (drawing["fill"], drawing["color"]):
                    assert colour in (None, (0, 0, 0), (1, 1, 1)), name


def test_margins_are_white(handouts: Handouts, form: str) -> None:
    assert_white_margins(handouts, form)


def test_the_paper_is_a4(handouts: Handouts, form: str) -> None:
    size = (297, 210) if form == "leaflet" else (210, 297)
    for name, document in of(handouts, form):
        for page in document.pages():
            assert (round(page.rect.width / MM), round(page.rect.height / MM)) == size, name


@pytest.mark.parametrize(
    ("form", "least", "most"),
    [("a4", 1, 1), ("large-print", 3, 4), ("leaflet", 1, 1), ("bilingual", 2, 2), ("all", 3, 4)],
)
def test_the_pages_of_a_format(handouts: Handouts, form: str, least: int, most: int) -> None:
    assert {len(document) for _, document in of(handouts, form)} <= {*range(least, most + 1)}


def test_a_handout_is_accessible_and_archivable(handouts: Handouts, form: str) -> None:
    for (lang, guide, name), made in handouts.items():
        if name != form:
            continue
        with pikepdf.open(BytesIO(made.content)) as pdf:
            assert str(pdf.Root.Lang) == lang
            assert bool(pdf.Root.MarkInfo.Marked)
            assert made.order.edition.id in str(pdf.docinfo["/Title"])
            with pdf.open_metadata() as metadata:
                assert metadata["pdfuaid:part"] == "1", guide
                assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")


def test_each_page_tells_edition_language_format_code_and_page(
    handouts: Handouts, form: str
) -> None:
    names = {
        "a4": "Standard print",
        "large-print": "Large print",
        "leaflet": "Two small leaflets",
        "bilingual": "Bilingual, with Indonesian",
        "all": "All guides",
    }
    for (lang, _, name), made in handouts.items():
        if (lang, name) != ("en", form):
            continue
        pages = pymupdf.open(stream=made.content)
        for number, page in enumerate(pages.pages(), start=1):
            said = re.sub(r"\s+", " ", page.get_text())
            assert f"SPI 2023 · English · {names[form]}" in said
            assert made.code in said
            assert f"Page {number} of {len(pages)}" in said
        assert re.fullmatch(r"2023-[0-9A-Z]{5}", made.code)


def test_where_the_newest_code_stands_is_said_once_a_copy(handouts: Handouts, form: str) -> None:
    for name, document in of(handouts, form):
        said = re.sub(r"\s", "", "".join(page.get_text() for page in document.pages()))
        found = re.findall(r"https://panduan\.example/(?:\w+/)?handout/", said)
        assert len(found) == (2 if form == "leaflet" else 1), name


@pytest.mark.parametrize("form", FORMATS)
def test_no_line_begins_or_ends_with_what_parts_two_things(handouts: Handouts, form: str) -> None:
    for name, document in of(handouts, form):
        if name.endswith(" ar"):
            continue  # of whose lines MuPDF makes several
        for page in document.pages():
            lines = [line.strip() for line in page.get_text().splitlines()]
            assert any("·" in line for line in lines)
            assert [(name, line) for line in lines if "·" in line[:1] + line[-1:]] == []


@pytest.mark.parametrize("form", ["a4", "large-print", "leaflet", "bilingual"])
def test_the_qr_codes_are_large_and_lead_to_the_guide(handouts: Handouts, form: str) -> None:
    dpi = 150
    for (lang, guide, name), made in handouts.items():
        if name != form:
            continue
        document = pymupdf.open(stream=made.content)
        paper = picture(document[-1], dpi)
        codes = zxingcpp.read_barcodes(paper)
        assert len(codes) == (2 if form == "leaflet" else 1)
        for code in codes:
            edition = "2024" if lang == "ar" else "2023"
            folder = "" if lang == "id" else f"{lang}/"
            assert code.text == f"{ADDRESS}{folder}{edition}/{guide}/"
            corner, opposite = code.position.top_left, code.position.bottom_right
            width = (opposite.x - corner.x) / dpi * 25.4
            assert width >= 24.9, f"{width} mm"
            assert_quiet(paper, (corner.x, corner.y, opposite.x, opposite.y))


def test_bookmarks_lead_through_the_sections(handouts: Handouts) -> None:
    toc = one(handouts, "id", "expert", "a4").get_toc()
    assert [(level, title) for level, title, _ in toc] == [
        (1, "Panduan Pengisian Kuesioner Responden Eksper"),
        (2, "1 Menerima WA Blast"),
        (2, "2 Nomor Call Center SPI 2023"),
        (2, "3 Platform E-Survey"),
    ]
    for form in ("large-print", "leaflet"):
        document = one(handouts, "id", "expert", form)
        assert [title for _, title, _ in document.get_toc()] == [title for _, title, _ in toc]


def test_bookmarks_of_two_languages_say_both(handouts: Handouts) -> None:
    toc = one(handouts, "en", "expert", "bilingual").get_toc()
    assert [title for _, title, _ in toc][1:3] == [
        "1 Menerima WA Blast · When you receive the WhatsApp message",
        "2 Nomor Call Center SPI 2023 · SPI 2023 call centre numbers",
    ]


def test_a_handout_for_letter_is_on_letter(form: str) -> None:
    sample = json.loads((SAMPLES / f"{form}.json").read_text("utf-8"))
    letter = typesetter().typeset({**sample, "paper": "Letter"}, form)
    assert letter.pages <= MOST_PAGES[form]
    sides = [792, 612] if form == "leaflet" else [612, 792]
    edge = (7.8 if form == "leaflet" else 10) * MM
    with pikepdf.open(BytesIO(letter.content)) as pdf:
        assert {tuple(map(float, page.MediaBox)) for page in pdf.pages} == {(0, 0, *sides)}
    for page in pymupdf.open(stream=letter.content).pages():
        boxes = [word[:4] for word in page.get_text("words")]
        assert min(box[0] for box in boxes) > edge
        assert max(box[2] for box in boxes) < sides[0] - edge
        assert max(box[3] for box in boxes) < sides[1] - edge / 2


def test_the_paper_is_that_of_the_edition(tmp_path: Path) -> None:
    root = write_survey(
        tmp_path, (SURVEY_FILE, "short_name: SC\n", "short_name: SC\npaper: Letter\n")
    )
    sites, problems = published(root)
    assert problems == ""
    [handouts] = [site.handouts for site in sites]
    assert handouts
    for made in handouts:
        assert "Letter" in made.details.plain
        with pikepdf.open(BytesIO(made.content)) as pdf:
            sides = {tuple(sorted(map(float, page.MediaBox))) for page in pdf.pages}
        assert sides == {(0, 0, 612, 792)}
