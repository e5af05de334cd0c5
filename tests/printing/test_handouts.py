import json
from pathlib import Path
from typing import Any

import pytest

from factories import (
    PROJECT,
    SITES,
    SURVEY_FILE,
    catalogue,
    latest,
    localized,
    localizer,
    read_folder,
    read_survey,
    write_site,
)
from guidebook.printing.codes import with_code
from guidebook.printing.handouts import render_all, render_handout, render_preview
from guidebook.printing.parallels import render_bilingual
from guidebook.printing.pieces import Data
from guidebook.printing.typesetting import FORMATS

SAMPLES = sorted(
    path
    for path in (PROJECT / "hooks" / "handouts" / "samples").glob("*.json")
    if path.stem != "invitations"
)


def handout(root: Path, **of: Any) -> Data:
    view = latest(read_survey(root), of.pop("writer", None))
    return render_handout(view, view.guides[0], **{"address": None, "qr_alt": None, **of})


def test_a_handout_is_plain_data(tmp_path: Path) -> None:
    data = handout(tmp_path, address="https://example.org/2023/expert/", qr_alt="Kode QR")
    assert json.loads(json.dumps(data)) == data


def test_a_handout_bears_the_date_of_the_data(tmp_path: Path) -> None:
    assert handout(tmp_path)["date"] == [2023, 7, 1]


def test_an_edition_without_a_period_is_dated_by_its_year(tmp_path: Path) -> None:
    view = latest(read_folder(write_site(tmp_path, SITES / "five-guides")))
    assert render_handout(view, view.guides[0], address=None, qr_alt=None)["date"] == [
        2024,
        12,
        15,
    ]
    bare = latest(read_folder(write_site(tmp_path / "bare", SITES / "bare")))
    assert render_handout(bare, bare.guides[0], address=None, qr_alt=None)["date"] == [
        2025,
        1,
        1,
    ]


def test_a_handout_has_the_title_with_the_edition(tmp_path: Path) -> None:
    assert handout(tmp_path)["document_title"] == "Panduan Eksper – SC 2023"


def test_every_text_of_a_handout_says_its_language(tmp_path: Path) -> None:
    english = localizer(catalogue(text={"Panduan Eksper": "Guide for Experts"}))
    data = handout(tmp_path, writer=english)
    assert (data["lang"], data["dir"]) == ("en", "ltr")
    assert data["title"] == {
        "lang": "en",
        "dir": "ltr",
        "runs": [{"text": "Guide for Experts"}],
    }
    assert data["sections"][0]["title"]["lang"] == "id"


def test_steps_and_blocks_stand_in_their_sections(tmp_path: Path) -> None:
    invitation, call_center, platform = handout(tmp_path)["sections"]
    assert invitation["steps"]["numbered"] is True
    assert invitation["steps"]["items"][0]["runs"] == [
        {"text": "Anda menerima pesan dari "},
        {"text": "SC 2023", "strong": True},
    ]
    assert (call_center["steps"], [block["kind"] for block in call_center["blocks"]]) == (
        None,
        ["service_hours", "contact_channels"],
    )
    assert call_center["blocks"][1]["items"] == [
        {
            "label": {"lang": "id", "dir": "ltr", "runs": [{"text": "Umum"}]},
            "kind": "telephone",
            "number": "0811 1909 1198",
            "international": "+62 811 1909 1198",
            "lines": ["0811 1909 1198"],
            "uri": "tel:+6281119091198",
            "details": [],
        }
    ]
    zones = call_center["blocks"][0]["entries"][0]["zones"]
    assert [(zone["zone"], zone["opens"], zone["closes"]) for zone in zones] == [
        ("WIB", "08:30", "22:00"),
        ("WITA", "09:30", "23:00"),
        ("WIT", "10:30", "24:00"),
    ]
    assert platform["blocks"][0]["address"] is None


def test_page_numbers_are_left_to_the_typesetter(tmp_path: Path) -> None:
    assert handout(tmp_path)["footer"]["page"] == [
        {"text": "Halaman ", "lang": "id", "dir": "ltr"},
        {"counter": "page"},
        {"text": " dari ", "lang": "id", "dir": "ltr"},
        {"counter": "pages"},
    ]


def test_without_a_public_address_there_is_no_qr_code(tmp_path: Path) -> None:
    assert handout(tmp_path)["web"] is None


def test_with_a_public_address_there_is_a_qr_code_with_words_for_it(tmp_path: Path) -> None:
    address = "https://example.org/2023/expert/"
    web = handout(tmp_path, address=address, qr_alt="Kode QR")["web"]
    assert (web["address"], web["qr_alt"]) == (address, "Kode QR")
    assert web["qr_svg"].startswith('<svg xmlns="http://www.w3.org/2000/svg" width="37"')


@pytest.mark.parametrize(("letters", "modules"), [(2, 25), (30, 33), (300, 69)])
def test_a_handout_knows_how_many_modules_its_qr_code_has(
    tmp_path: Path, letters: int, modules: int
) -> None:
    address = f"https://example.org/{'a' * letters}/"
    assert handout(tmp_path, address=address, qr_alt="Kode QR")["web"]["qr_modules"] == modules


@pytest.mark.parametrize(
    ("form", "said"),
    [("a4", "formats a4"), ("large-print", "formats large print"), ("leaflet", "formats leaflet")],
)
def test_the_foot_says_edition_language_and_format(tmp_path: Path, form: str, said: str) -> None:
    footer = handout(tmp_path, form=form)["footer"]
    texts = [footer[name]["runs"][0]["text"] for name in ("edition", "language", "format")]
    assert texts == ["SC 2023", "Bahasa Indonesia", said]
    assert (footer["code"], footer["code_check"]) == (None, None)


def test_an_edition_without_a_period_has_none_on_its_handout(tmp_path: Path) -> None:
    change = (SURVEY_FILE, "period:\n  starts: 2023-07\n  ends: 2023-10\n", "")
    view = latest(read_survey(tmp_path, change))
    assert render_handout(view, view.guides[0], address=None, qr_alt=None)["period"] is None


def test_all_guides_stand_in_one_document_in_their_order(tmp_path: Path) -> None:
    view = latest(read_folder(write_site(tmp_path, SITES / "five-guides")))
    guides = [guide.id for guide in view.guides]
    data = render_all(view, addresses={}, qr_alts={})
    assert data["document_title"] == "Panduan Survei Lima Kelompok 2024-spring"
    assert data["contents_title"]["runs"] == [{"text": "printing contents"}]
    assert [guide["id"] for guide in data["guides"]] == guides
    assert [guide["title"]["runs"][0]["text"] for guide in data["guides"]] == [
        guide.title.plain for guide in view.guides
    ]
    assert [guide["web"] for guide in data["guides"]] == [None] * 5
    assert data["footer"]["format"]["runs"] == [{"text": "formats all"}]


def test_each_of_all_guides_has_its_own_address(tmp_path: Path) -> None:
    view = latest(read_survey(tmp_path))
    address = "https://example.org/2023/expert/"
    data = render_all(view, addresses={"expert": address}, qr_alts={"expert": "Kode QR"})
    assert data["guides"][0]["web"]["address"] == address


def test_a_preview_has_the_title_and_the_period(tmp_path: Path) -> None:
    data = render_preview(latest(read_survey(tmp_path)).guides[0])
    assert data["title"]["runs"] == [{"text": "Panduan Eksper"}]
    assert [run["text"] for run in data["period"]["runs"]] == ["Periode ", "Juli – Oktober 2023"]


def form_of(data: Any) -> Any:
    """The fields of data, and of what is in them, without the values."""
    if isinstance(data, dict):
        return {name: form_of(inner) for name, inner in data.items() if name not in OPTIONAL}
    return form_of(data[0]) if isinstance(data, list) and data else type(data).__name__


OPTIONAL = ("strong", "lang", "dir", "runs", "text", "counter", "label", "picture", "notices")
"""What a text or a section may have or not."""


def made(root: Path, name: str) -> Data:
    """Real data as a sample tells them."""
    web = {"address": "https://example.org/", "qr_alt": "Kode QR"}
    view = latest(read_survey(root))
    match name:
        case "preview":
            return render_preview(view.guides[0])
        case "bilingual":
            english = latest(
                read_survey(root), localizer(catalogue(text={"Panduan Eksper": "Guide"}))
            )
            data = render_bilingual(view, english, "expert", **web)
        case "all":
            pages = {"expert": "https://example.org/"}
            data = render_all(view, addresses=pages, qr_alts={"expert": "Kode"})
        case _:
            data = render_handout(view, view.guides[0], form=name, **web)
    return with_code(data, localized("Kode"), localized("Periksa"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_the_samples_beside_the_templates_have_the_form_of_real_data(
    tmp_path: Path, sample: Path
) -> None:
    assert form_of(json.loads(sample.read_text("utf-8"))) == form_of(made(tmp_path, sample.stem))


def test_every_template_has_a_sample_of_its_data() -> None:
    templates = {path.stem for path in (PROJECT / "hooks" / "handouts").glob("*.typ")}
    assert (
        {path.stem for path in SAMPLES}
        == templates & {*FORMATS, "preview"}
        == {*FORMATS, "preview"}
    )
