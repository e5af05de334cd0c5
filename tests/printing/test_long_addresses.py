"""Handouts of a site whose address is long."""

import re

import zxingcpp

from papers import (
    LANGUAGES,
    LONG_ADDRESS,
    MOST_PAGES,
    Handouts,
    assert_white_margins,
    of,
    picture,
    printer_for,
    small_letters,
)
from rendered import typesetter
from shipped import shipped


def test_a_long_address_costs_no_page(far_handouts: Handouts, form: str) -> None:
    found = {
        (lang, guide): made.pages
        for (lang, guide, name), made in far_handouts.items()
        if name == form
    }
    assert {lang for lang, _ in found} == {*LANGUAGES} - ({"id"} if form == "bilingual" else set())
    assert {key: pages for key, pages in found.items() if pages > MOST_PAGES[form]} == {}


def test_a_long_address_keeps_letters_and_margins(far_handouts: Handouts, form: str) -> None:
    assert small_letters(far_handouts, form) == []
    assert_white_margins(far_handouts, form)


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
