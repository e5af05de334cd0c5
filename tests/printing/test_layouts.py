"""How the handouts of the shipped guides, and of a survey in Arabic, look on paper."""

import re
import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pymupdf
import pytest
import zxingcpp
from PIL import Image

from factories import INDONESIAN, PROJECT, SITES
from guidebook.data.settings import Language
from guidebook.localization.languages import localize_project
from guidebook.localization.project import Project, read_project
from guidebook.pages.pages import PageRenderer
from guidebook.printing.orders import orders_of
from guidebook.printing.presses import PrintShop
from guidebook.printing.printers import Handout, Printer
from guidebook.problems.problem import report
from reading_back import pdf_text
from rendered import typesetter
from shipped import shipped

MM = 72 / 25.4
ADDRESS = "https://panduan.example/"
LONG_ADDRESS = "https://panduan-responden-survei-penilaian-integritas.example.go.id/spi/2023/12/"
FORMATS = ("a4", "large-print", "leaflet", "bilingual", "all")
LEAST = {"a4": 11, "large-print": 18, "leaflet": 9, "bilingual": 11, "all": 11}
MOST_PAGES = {"a4": 1, "large-print": 4, "leaflet": 1, "bilingual": 2, "all": 4}
LANGUAGES = ("id", "en", "min", "jv", "su")

Handouts = dict[tuple[str, str, str], Handout]
"""All handouts by language, guide and format."""


def printer_for(project: Project, address: str) -> Printer:
    return Printer(
        guidebook=project.guidebook,
        renderer=PageRenderer(PROJECT / "overrides" / "bodies"),
        shop=PrintShop(PROJECT / "hooks" / "handouts", workers=2),
        address=address,
        problems=[],
    )


def printed(project: Project, languages: tuple[Language, ...], address: str = ADDRESS) -> Handouts:
    printer = printer_for(project, address)
    views = localize_project(project, languages)
    made = printer.print_all(
        order for one in views for order in orders_of(project.guidebook, one, views[0])
    )
    assert not printer.problems, report(printer.problems)
    return {(h.order.view.locale.lang, h.order.guide_id, h.order.format.id): h for h in made}


@pytest.fixture(scope="module")
def handouts(tmp_path_factory: pytest.TempPathFactory) -> Handouts:
    """The handouts of the shipped guides, and the Arabic ones."""
    root = tmp_path_factory.mktemp("rtl")
    shutil.copytree(SITES / "rtl" / "guides", root / "guides")
    shutil.copy(PROJECT / "guides" / "interface.yml", root / "guides")
    languages = (INDONESIAN, Language(lang="ar", endonym="العربية"))
    rtl = read_project(root, languages, [])
    assert rtl
    arabic = {key: made for key, made in printed(rtl, languages).items() if key[0] == "ar"}
    return {**printed(*shipped()), **arabic}


@pytest.fixture(scope="module")
def far_handouts() -> Handouts:
    """The handouts of the shipped guides on a site with a long address."""
    return printed(*shipped(), LONG_ADDRESS)


@pytest.fixture(params=FORMATS)
def form(request: pytest.FixtureRequest) -> str:
    """Each format."""
    name: str = request.param
    return name


def of(handouts: Handouts, form: str) -> Iterator[tuple[str, pymupdf.Document]]:
    """Every handout of a format, with what to call it in a message."""
    for (lang, guide, name), made in handouts.items():
        if name == form:
            yield f"{guide} {lang}", pymupdf.open(stream=made.content)


def one(handouts: Handouts, lang: str, guide: str, form: str) -> pymupdf.Document:
    return pymupdf.open(stream=handouts[lang, guide, form].content)


def spans(page: pymupdf.Page) -> list[dict[str, Any]]:
    return [
        span
        for block in page.get_text("dict")["blocks"]
        for line in block.get("lines", ())
        for span in line["spans"]
        if span["text"].strip()
    ]


def picture(page: pymupdf.Page, dpi: int) -> Image.Image:
    pixels = page.get_pixmap(dpi=dpi, colorspace=pymupdf.csGRAY)
    return Image.frombytes("L", (pixels.width, pixels.height), pixels.samples)


def tags(content: bytes) -> list[tuple[str, str]]:
    """The elements in the order of reading, each with the language that holds for it."""
    found: list[tuple[str, str]] = []

    def walk(element: pikepdf.Object, lang: str) -> None:
        if isinstance(element, pikepdf.Array):
            for child in element:
                walk(child, lang)
        elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
            lang = str(element.get("/Lang", lang))
            found.append((str(element.S), lang))
            walk(element.get("/K", pikepdf.Array()), lang)

    with pikepdf.open(BytesIO(content)) as pdf:
        walk(pdf.Root.StructTreeRoot.K, str(pdf.Root.Lang))
    return found


def test_every_format_of_every_language_is_there(handouts: Handouts) -> None:
    names = {(lang, form) for lang, _, form in handouts}
    assert names == {(lang, form) for lang in (*LANGUAGES, "ar") for form in FORMATS} - {
        ("id", "bilingual")
    }


def test_no_letter_is_smaller_than_its_format_allows(handouts: Handouts, form: str) -> None:
    small = [
        (name, span["text"], span["size"])
        for name, document in of(handouts, form)
        for page in document.pages()
        for span in spans(page)
        if span["size"] < LEAST[form] - 0.01
    ]
    assert small == []


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
    for name, document in of(handouts, form):
        for page in document.pages():
            paper = picture(page, dpi=72)
            edge = int((7.8 if form == "leaflet" else 10) * MM)
            paper.paste(255, (edge, edge, paper.width - edge, paper.height - edge))
            assert min(paper.tobytes()) > 250, name


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
        "bilingual": "Two languages, with Bahasa Indonesia",
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


def assert_quiet(paper: Image.Image, symbol: tuple[int, int, int, int]) -> None:
    """Nothing stands within four modules of a QR code; it has 29 modules or more."""
    left, top, right, bottom = symbol
    zone = int((right - left) / 29 * 3.9)
    around = paper.crop((left - zone, top - zone, right + zone, bottom + zone))
    around.paste(255, (zone - 3, zone - 3, around.width - zone + 4, around.height - zone + 4))
    assert min(around.tobytes()) > 200


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
        "1 Menerima WA Blast / Receiving the WhatsApp message",
        "2 Nomor Call Center SPI 2023 / Contacting the SPI 2023 call centre",
    ]


# ---------------------------------------------------------------- a long address


def test_a_long_address_costs_no_page(far_handouts: Handouts, form: str) -> None:
    found = {
        (lang, guide): made.pages
        for (lang, guide, name), made in far_handouts.items()
        if name == form
    }
    assert {lang for lang, _ in found} == {*LANGUAGES} - ({"id"} if form == "bilingual" else set())
    assert {key: pages for key, pages in found.items() if pages > MOST_PAGES[form]} == {}


def test_a_long_address_keeps_letters_and_margins(far_handouts: Handouts, form: str) -> None:
    test_no_letter_is_smaller_than_its_format_allows(far_handouts, form)
    test_margins_are_white(far_handouts, form)


def test_a_long_address_is_whole_and_leads_to_the_guide(far_handouts: Handouts, form: str) -> None:
    for name, document in of(far_handouts, form):
        if form == "all":
            continue
        guide, lang = name.split()
        page = f"{LONG_ADDRESS}{'' if lang == 'id' else lang + '/'}2023/{guide}/"
        last = document[-1]
        assert page in re.sub(r"\s", "", last.get_text()), name
        codes = zxingcpp.read_barcodes(picture(last, 150))
        assert {code.text for code in codes} == {page}, name
        for code in codes:
            corner, opposite = code.position.top_left, code.position.bottom_right
            assert (opposite.x - corner.x) / 150 * 25.4 >= 24.9, name


def test_no_line_of_a_long_address_ends_as_a_sentence_or_a_divided_word(
    far_handouts: Handouts, form: str
) -> None:
    for name, document in of(far_handouts, form):
        lines = [line.strip() for page in document.pages() for line in page.get_text().splitlines()]
        broken = [line for line in lines if "https://" in line and re.search(r"[.-]$", line)]
        assert broken == [], name


def test_a_leaflet_with_a_long_address_has_room_for_a_note(far_handouts: Handouts) -> None:
    note = (
        "Kalimat ini diterjemahkan dari kalimat lama. Kalimat yang baru ada pada halaman web, "
        "dalam bahasa Indonesia sumbernya."
    )
    printer = printer_for(shipped()[0], LONG_ADDRESS)
    for (lang, guide, form), made in far_handouts.items():
        if form != "leaflet":
            continue
        data, _ = printer._job(made.order)
        data["notices"].append({"lang": lang, "dir": "ltr", "runs": [{"text": note}]})
        assert typesetter().typeset(data, form).pages == 1, f"{guide} {lang}"


# ---------------------------------------------------------------- large print


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


# ---------------------------------------------------------------- leaflet


def test_both_leaflets_of_a_sheet_are_alike(handouts: Handouts) -> None:
    for name, document in of(handouts, "leaflet"):
        paper = picture(document[0], dpi=144)
        half = paper.width // 2
        halves = [
            paper.crop((left, 0, left + half - 40, paper.height)).tobytes() for left in (0, half)
        ]
        differing = sum(abs(a - b) > 160 for a, b in zip(*halves, strict=True))
        assert differing < len(halves[0]) / 200, name


def test_a_leaflet_is_read_and_tapped_once(handouts: Handouts) -> None:
    made = handouts["id", "expert", "leaflet"]
    elements = [name for name, _ in tags(made.content)]
    assert (elements.count("/H1"), elements.count("/H2"), elements.count("/Figure")) == (1, 3, 1)
    page = pymupdf.open(stream=made.content)[0]
    links = page.get_links()
    assert [link["uri"] for link in links] == [
        "tel:+6281119199198",
        "tel:+6281119061198",
        f"{ADDRESS}2023/expert/",
    ]
    assert all(link["from"].x1 < page.rect.width / 2 for link in links)


def test_a_dashed_line_shows_where_to_cut(handouts: Handouts) -> None:
    [line] = [
        drawing
        for drawing in one(handouts, "ar", "pilgrim", "leaflet")[0].get_drawings()
        if drawing.get("dashes") not in (None, "[] 0")
    ]
    assert line["rect"].x0 == pytest.approx(148.5 * MM, abs=0.5)
    assert line["rect"].height > 180 * MM


# ---------------------------------------------------------------- bilingual


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


# ---------------------------------------------------------------- all guides


def test_all_guides_in_one_file_have_a_page_of_contents(handouts: Handouts) -> None:
    document = one(handouts, "id", "all", "all")
    assert [(level, title, page) for level, title, page in document.get_toc() if level == 1] == [
        (1, "Panduan Responden Survei Penilaian Integritas 2023", 1),
        (1, "Panduan Pengisian Kuesioner Responden Eksper", 2),
        (1, "Panduan Pengisian Kuesioner Responden Eksternal", 3),
        (1, "Panduan Pengisian Kuesioner Responden Internal", 4),
    ]
    assert [link["page"] for link in document[0].get_links()] == [1, 2, 3]
    contents = document[0].get_text().splitlines()
    assert [line for line in contents if line in ("2", "3", "4")] == ["2", "3", "4"]
    assert "Daftar isi" in contents


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
