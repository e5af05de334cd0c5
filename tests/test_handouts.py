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
    localizer,
    read_folder,
    read_survey,
    write_site,
)
from guidebook.handouts import Data, render_handout

SAMPLES = sorted((PROJECT / "hooks" / "handouts" / "samples").glob("*.json"))


def handout(root: Path, **of: Any) -> Data:
    view = latest(read_survey(root), of.pop("writer", None))
    return render_handout(view, view.guides[0], {}, **{"address": None, "qr_alt": None, **of})


def test_a_handout_is_plain_data(tmp_path: Path) -> None:
    data = handout(tmp_path, address="https://example.org/2023/expert/", qr_alt="Kode QR")
    assert json.loads(json.dumps(data)) == data


def test_a_handout_bears_the_date_of_the_data(tmp_path: Path) -> None:
    assert handout(tmp_path)["date"] == [2023, 7, 1]


def test_an_edition_without_a_period_is_dated_by_its_year(tmp_path: Path) -> None:
    view = latest(read_folder(write_site(tmp_path, SITES / "five-guides")))
    assert render_handout(view, view.guides[0], {}, address=None, qr_alt=None)["date"] == [
        2024,
        12,
        15,
    ]
    bare = latest(read_folder(write_site(tmp_path / "bare", SITES / "bare")))
    assert render_handout(bare, bare.guides[0], {}, address=None, qr_alt=None)["date"] == [
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
            "number": "0811 1909 1198",
            "uri": "tel:+6281119091198",
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
    footer = handout(tmp_path)["footer"]
    assert (footer["address"], footer["qr_svg"], footer["qr_alt"]) == (None, None, None)


def test_with_a_public_address_there_is_a_qr_code_with_words_for_it(tmp_path: Path) -> None:
    address = "https://example.org/2023/expert/"
    footer = handout(tmp_path, address=address, qr_alt="Kode QR")["footer"]
    assert (footer["address"], footer["qr_alt"]) == (address, "Kode QR")
    assert footer["qr_svg"].startswith('<svg xmlns="http://www.w3.org/2000/svg" width="37"')


def test_an_edition_without_a_period_has_none_on_its_handout(tmp_path: Path) -> None:
    change = (SURVEY_FILE, "period:\n  starts: 2023-07\n  ends: 2023-10\n", "")
    view = latest(read_survey(tmp_path, change))
    assert render_handout(view, view.guides[0], {}, address=None, qr_alt=None)["period"] is None


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_the_samples_beside_the_templates_have_the_form_of_real_data(
    tmp_path: Path, sample: Path
) -> None:
    told = json.loads(sample.read_text("utf-8"))
    made = handout(tmp_path, address="https://example.org/", qr_alt="Kode QR")
    assert told.keys() == made.keys()
    assert told["footer"].keys() == made["footer"].keys()
    assert told["sections"][0].keys() == made["sections"][0].keys()

    def blocks(data: Data) -> dict[str, Data]:
        return {block["kind"]: block for section in data["sections"] for block in section["blocks"]}

    for kind, block in blocks(told).items():
        assert block.keys() == blocks(made)[kind].keys()
