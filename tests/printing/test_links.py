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


def test_an_address_in_a_sentence_leads_there_without_the_signs_after_it() -> None:
    sample = PROJECT / "hooks" / "handouts" / "samples" / "a4.json"
    data = json.loads(sample.read_text("utf-8"))
    said = "Lihat https://contoh.example/a-b/c?d=1, atau (https://contoh.example)."
    data["sections"][0]["steps"]["items"][0]["runs"] = [{"text": said}]
    page = pymupdf.open(stream=typesetter().typeset(data, "a4").content)[0]
    found = [link["uri"] for link in page.get_links() if "contoh.example" in link["uri"]]
    assert found[:2] == ["https://contoh.example/a-b/c?d=1", "https://contoh.example"]
