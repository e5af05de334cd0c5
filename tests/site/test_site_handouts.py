"""The built handouts, read back with other libraries than the one that wrote them.

How each format looks is tested in test_layouts.py.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pymupdf
import pytest
import zxingcpp
from PIL import Image

from building import GUIDES, LANGUAGES, SITE_URL, Site
from papers import tags
from reading_back import pdf_text

MM = 72 / 25.4

HANDOUTS = [(guide, lang) for guide in GUIDES for lang in LANGUAGES]


FORMATS = ("a4", "large-print", "leaflet", "bilingual")


def every_handout(site: Site, lang: str) -> list[Path]:
    """All PDFs of a language."""
    return sorted((site.folder / LANGUAGES[lang] / "2023").rglob("*.pdf"))


def spans(path: Path) -> list[tuple[float, str]]:
    """Each piece of text with its size in points."""
    document = pymupdf.open(path)
    return [
        (span["size"], span["text"])
        for page in document.pages()
        for block in page.get_text("dict")["blocks"]
        for line in block.get("lines", ())
        for span in line["spans"]
        if span["text"].strip()
    ]


def picture(path: Path, dpi: int = 150) -> Image.Image:
    """The first page as it is printed, in grey."""
    pixels = pymupdf.open(path)[0].get_pixmap(dpi=dpi, colorspace=pymupdf.csGRAY)
    return Image.frombytes("L", (pixels.width, pixels.height), pixels.samples)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_guide_has_every_format_under_its_address(site: Site, lang: str) -> None:
    forms = [form for form in FORMATS if (lang, form) != ("id", "bilingual")]
    names = {
        *(f"{guide}/spi-2023-{guide}-{lang}-{form}.pdf" for guide in GUIDES for form in forms),
        f"spi-2023-all-{lang}-a4.pdf",
    }
    folder = site.folder / LANGUAGES[lang] / "2023"
    assert {str(path.relative_to(folder)) for path in every_handout(site, lang)} == names


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_handout_is_larger_than_a_phone_loads_at_once(site: Site, lang: str) -> None:
    for path in every_handout(site, lang):
        assert path.stat().st_size <= 120_000, path.name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_format_of_a_guide_bears_the_same_code(site: Site, lang: str) -> None:
    for guide in GUIDES:
        codes = {
            re.findall(r"2023-[0-9A-HJKMNP-TV-Z]{5}", pdf_text(path))[0]
            for path in every_handout(site, lang)
            if path.parent.name == guide and "bilingual" not in path.name
        }
        assert len(codes) == 1, codes


def test_without_a_public_address_no_format_has_a_code_to_scan_or_an_address(
    unaddressed_site: Site,
) -> None:
    paths = [path for lang in LANGUAGES for path in every_handout(unaddressed_site, lang)]
    assert len(paths) == 62
    for path in paths:
        assert "http" not in pdf_text(path), path.name


@pytest.mark.parametrize(("guide", "lang"), HANDOUTS)
def test_a_handout_is_one_a4_page_of_at_most_100_kb(site: Site, guide: str, lang: str) -> None:
    path = site.handout(guide, lang)
    assert path.stat().st_size <= 100_000
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == 1
        width, height = (float(value) for value in pdf.pages[0].mediabox[2:])
    assert (round(width / MM), round(height / MM)) == (210, 297)


@pytest.mark.parametrize(("guide", "lang"), HANDOUTS)
def test_a_handout_is_accessible_and_archivable(site: Site, guide: str, lang: str) -> None:
    with pikepdf.open(site.handout(guide, lang)) as pdf:
        assert str(pdf.Root.Lang) == lang
        assert bool(pdf.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in pdf.Root
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")


@pytest.mark.parametrize(
    ("guide", "lang", "title"),
    [
        ("expert", "id", "Panduan Pengisian Kuesioner Responden Eksper – SPI 2023"),
        ("external", "id", "Panduan Pengisian Kuesioner Responden Eksternal – SPI 2023"),
        ("internal", "id", "Panduan Pengisian Kuesioner Responden Internal – SPI 2023"),
    ],
)
def test_a_handout_has_title_and_date_from_the_data(
    site: Site, guide: str, lang: str, title: str
) -> None:
    with pikepdf.open(site.handout(guide, lang)) as pdf:
        assert str(pdf.docinfo["/Title"]) == title
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20230701")


@pytest.mark.parametrize(("guide", "lang"), HANDOUTS)
def test_all_text_has_11_points_or_more(site: Site, guide: str, lang: str) -> None:
    assert [entry for entry in spans(site.handout(guide, lang)) if entry[0] < 10.99] == []


@pytest.mark.parametrize(("guide", "lang"), HANDOUTS)
def test_margins_are_white_for_10_mm(site: Site, guide: str, lang: str) -> None:
    page = picture(site.handout(guide, lang), dpi=100)
    margin = int(10 / 25.4 * 100)
    inner = page.copy()
    inner.paste(255, (margin, margin, page.width - margin, page.height - margin))
    assert min(inner.tobytes()) > 250


@pytest.mark.parametrize(("guide", "lang"), HANDOUTS)
def test_all_fonts_are_embedded_as_subsets(site: Site, guide: str, lang: str) -> None:
    fonts = pymupdf.open(site.handout(guide, lang))[0].get_fonts()
    assert fonts
    for _, kind, _, name, *_ in fonts:
        assert kind != "n/a"
        assert re.match(r"[A-Z]{6}\+NotoSans", name)


@pytest.mark.parametrize(("guide", "lang"), HANDOUTS)
def test_the_qr_code_leads_to_the_page_of_this_guide(site: Site, guide: str, lang: str) -> None:
    path = site.handout(guide, lang)
    expected = f"{SITE_URL}{LANGUAGES[lang]}2023/{guide}/"
    assert [code.text for code in zxingcpp.read_barcodes(picture(path))] == [expected]
    assert expected in pdf_text(path).replace(" ", "")


@pytest.mark.parametrize("guide", GUIDES)
def test_without_a_public_address_no_code_and_no_address_is_printed(
    unaddressed_site: Site, guide: str
) -> None:
    path = unaddressed_site.handout(guide, "id")
    assert zxingcpp.read_barcodes(picture(path)) == []
    assert "http" not in pdf_text(path)


@pytest.mark.parametrize(
    ("guide", "numbers"),
    [
        ("expert", ["tel:+6281119199198", "tel:+6281119061198"]),
        ("internal", ["tel:+6281119091198"]),
    ],
)
def test_the_numbers_can_be_tapped(site: Site, guide: str, numbers: list[str]) -> None:
    links = pymupdf.open(site.handout(guide, "id"))[0].get_links()
    assert [link["uri"] for link in links if link["uri"].startswith("tel:")] == numbers


def test_head_and_foot_tell_survey_language_and_page(site: Site) -> None:
    text = pdf_text(site.handout("expert", "id"))
    assert text.startswith("Survei Penilaian Integritas SPI 2023")
    assert "Bahasa Indonesia" in text
    assert "Halaman 1 dari 1" in text
    english = pdf_text(site.handout("expert", "en"))
    assert "English" in english
    assert "Page 1 of 1" in english


def test_hours_stand_in_all_three_time_zones(site: Site) -> None:
    text = pdf_text(site.handout("external", "id"))
    assert "08:30 WIB s.d. 22:00 WIB" in text
    for hours in ("08:30–22:00", "09:30–23:00", "10:30–24:00"):
        assert hours in text


@pytest.mark.parametrize(("guide", "lang"), HANDOUTS)
def test_a_handout_is_black_on_white(site: Site, guide: str, lang: str) -> None:
    pixels = pymupdf.open(site.handout(guide, lang))[0].get_pixmap(dpi=60)
    red, green, blue = (pixels.samples[channel::3] for channel in range(3))
    assert max(max(abs(r - g), abs(g - b)) for r, g, b in zip(red, green, blue, strict=True)) <= 4


@pytest.mark.parametrize("guide", GUIDES)
def test_the_picture_of_the_invitation_stands_beside_the_steps(site: Site, guide: str) -> None:
    button = "Link yang tersedia" if guide == "expert" else "ISI SURVEI"
    with pikepdf.open(site.handout(guide, "id")) as pdf:
        alts = [
            str(item.Alt)
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and "/Alt" in item
        ]
    assert (
        alts.count(
            "Gambar pesan WhatsApp. Nomor 1: pengirim SPI 2023 dengan CENTANG HIJAU. "
            "Nomor 2: nama Anda. Nomor 3: alasan Anda terpilih. "
            f"Nomor 4: “{button}”. Nomor 5: menu “Tanya SPI”."
        )
        == 1
    )
    assert any(alt.startswith("Kode QR untuk alamat") for alt in alts)


@pytest.mark.parametrize(
    ("name", "pattern", "figures"),
    [
        # Three invitations and the QR code; one beside a notice that makes the page longer.
        ("many-ways", "*-office-id-a4.pdf", 4),
        ("county", "*-tenant-es-a4.pdf", 2),
    ],
)
def test_a_page_of_paper_keeps_the_pictures_that_fit_on_it(
    shaped: Callable[[str], Site], name: str, pattern: str, figures: int
) -> None:
    [path] = shaped(name).folder.rglob(pattern)
    content = path.read_bytes()
    assert len(pymupdf.open(stream=content)) == 1
    assert [tag for tag, _ in tags(content)].count("/Figure") == figures
