"""Links on paper as it is seen on a screen, and what a screen reader says of them."""

import json
import re
from io import BytesIO

import pikepdf
import pymupdf
import pytest

from factories import PROJECT
from papers import ADDRESS, LONG_ADDRESS, Handouts, of
from rendered import typesetter


def assert_linked(page: pymupdf.Page, name: str) -> int:
    """Each printed address is a link that leads to all of it; how many letters are in links."""
    signs = [
        (pymupdf.Rect(char["bbox"]), char["c"])
        for block in page.get_text("rawdict", flags=0)["blocks"]
        for line in block.get("lines", ())
        for span in line["spans"]
        for char in span["chars"]
        if not char["c"].isspace()
    ]
    links = [(link["from"], link["uri"]) for link in page.get_links() if "uri" in link]
    written = "".join(sign for _, sign in signs)
    found = 0
    for printed in re.finditer("https?://", written):
        start = printed.start()
        wanted = max((uri for _, uri in links if written.startswith(uri, start)), key=len)
        for box, sign in signs[start : start + len(wanted)]:
            middle = (box.tl + box.br) / 2
            over = [uri for area, uri in links if middle in area]
            assert over == [wanted], f"{name}: {sign} of {wanted}"
            found += 1
    return found


def test_every_printed_address_is_a_link_to_all_of_it(handouts: Handouts, form: str) -> None:
    for name, document in of(handouts, form):
        assert sum(assert_linked(page, name) for page in document.pages()) > len(ADDRESS)


def test_each_line_of_a_long_address_leads_to_all_of_it(far_handouts: Handouts, form: str) -> None:
    for name, document in of(far_handouts, form):
        assert sum(assert_linked(page, name) for page in document.pages()) > len(LONG_ADDRESS)


def names_of(handouts: Handouts, lang: str, form: str, guide: str = "expert") -> list[str]:
    with pikepdf.open(BytesIO(handouts[lang, guide, form].content)) as pdf:
        return [str(one.Contents) for page in pdf.pages for one in page.get("/Annots", [])]


def test_links_are_called_in_the_language_of_their_document(handouts: Handouts) -> None:
    assert names_of(handouts, "id", "a4") == [
        "Telepon 0 8 1 1, 1 9 1 9, 9 1 9 8, 0811 1919 9198, Pemerintah Daerah",
        "Telepon 0 8 1 1, 1 9 0 6, 1 1 9 8, 0811 1906 1198, Kementerian/Lembaga",
        "Alamat panduan ini di internet",
        "Kode terbaru ada di https://panduan.example/handout/",
    ]
    assert names_of(handouts, "en", "bilingual")[0] == (
        "Call 0 8 1 1, 1 9 1 9, 9 1 9 8, 0811 1919 9198, Local government"
    )
    assert names_of(handouts, "id", "all", "all")[:3] == [
        "Panduan Pengisian Kuesioner Responden Eksper",
        "Panduan Pengisian Kuesioner Responden Eksternal",
        "Panduan Pengisian Kuesioner Responden Internal",
    ]


@pytest.mark.parametrize("name", ["a4", "large-print", "leaflet"])
def test_numbers_are_heard_digit_by_digit(handouts: Handouts, name: str) -> None:
    with pikepdf.open(BytesIO(handouts["id", "expert", name].content)) as pdf:
        told = [
            str(one.Alt)
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Link" and "/Alt" in one
        ]
    assert told == ["0 8 1 1, 1 9 1 9, 9 1 9 8", "0 8 1 1, 1 9 0 6, 1 1 9 8"]


def said_in_a_step(sentence: str, form: str = "a4") -> pymupdf.Page:
    """The first page of a handout that says a sentence in its first step."""
    sample = PROJECT / "hooks" / "handouts" / "samples" / f"{form}.json"
    data = json.loads(sample.read_text("utf-8"))
    data["sections"][0]["steps"]["items"][0]["runs"] = [{"text": sentence}]
    return pymupdf.open(stream=typesetter().typeset(data, form).content)[0]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "Lihat https://contoh.example/a-b/c?d=1, atau (https://contoh.example).",
            ["https://contoh.example/a-b/c?d=1", "https://contoh.example"],
        ),
        (
            "Tulislah ke bantuan.survei+2024@kantor-3.contoh.example, atau <a@contoh.example>.",
            ["mailto:bantuan.survei+2024@kantor-3.contoh.example", "mailto:a@contoh.example"],
        ),
        # Part of an address would be somebody else's.
        ("Bukan o'brien@contoh.example, surél@contoh.example atau a@contoh.exámple", []),
    ],
)
def test_an_address_in_a_sentence_leads_there_without_the_signs_after_it(
    sentence: str, wanted: list[str]
) -> None:
    # The guide's own address, and that of the newest codes, stand at the foot.
    own = re.compile("tel:|https://contoh.example/(id/2023/expert|handout)/")
    links = [link["uri"] for link in said_in_a_step(sentence).get_links()]
    assert [uri for uri in links if not own.match(uri)] == wanted


@pytest.mark.parametrize("form", ["a4", "large-print", "leaflet"])
def test_each_line_of_an_email_address_leads_to_all_of_it(form: str) -> None:
    address = "bantuan-responden.survei.penilaian.integritas.2024@kantor-survei-3.contoh.example"
    page = said_in_a_step(f"Bila ragu, tulislah ke {address} dan ke alamat {address}", form)
    found = [link for link in page.get_links() if link.get("uri") == f"mailto:{address}"]
    shown = [page.get_textbox(link["from"]) for link in found]
    assert any(address in "".join(text.split()) and "\n" in text.strip() for text in shown)
    assert len(found) == 2 * (2 if form == "leaflet" else 1)


def test_a_short_email_address_stays_on_one_line() -> None:
    said = "tanya-kami@kantor.example atau "
    page = said_in_a_step("Bila ragu, tulislah ke " + 12 * said + "ke kami")
    assert len(page.search_for(said.split(" ")[0])) == page.get_text().count("tanya-kami@") == 12
