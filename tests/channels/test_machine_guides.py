"""All guides as data for chat bots and apps, held against their schema."""

import json
from pathlib import Path
from typing import Any

import pytest

from factories import (
    SITES,
    SURVEY_FILE,
    catalogue,
    latest,
    localizer,
    read_folder,
    write_site,
)
from guidebook.channels.machine_guides import (
    GuideFiles,
    MachineEdition,
    export_guides,
)
from machines import SITE, Data, errors, export, machine, real, text
from shipped import LANGUAGES, shipped_localizer

INVITATION: Data = {
    "id": "whatsapp",
    "channel": "whatsapp",
    "sender": "SC 2023",
    "addresses": [],
    "badge": None,
    "menu": None,
    "button": "ISI SURVEI",
    "never_asks": [],
}


def test_every_fact_of_an_edition_is_there_as_a_value(tmp_path: Path) -> None:
    data = export(tmp_path)
    assert errors(data) == []
    [edition] = data.pop("editions")
    assert data == {
        "$schema": "https://panduan.example/guides.schema.json",
        "version": "2.0",
        "language": "id",
        "direction": "ltr",
        "language_name": "Bahasa Indonesia",
        "is_draft": False,
        "address": "https://panduan.example/",
    }
    edition.pop("guides")
    assert edition == {
        "id": "2023",
        "name": "2023",
        "state": "published",
        "published": None,
        "survey": {
            "id": "sc",
            "name": text("Survei Contoh"),
            "short_name": "SC",
            "title": "SC 2023",
        },
        "period": {
            "starts": {"said": "2023-07", "precision": "month", "day": "2023-07-01"},
            "ends": {"said": "2023-10", "precision": "month", "day": "2023-10-31"},
            "extended_from": None,
            "words": text("Periode Juli – Oktober 2023"),
        },
        "invitations": [INVITATION],
        "platform": {"name": "Q7", "address": None},
        "contact_channels": [
            {
                "id": "general",
                "kind": "telephone",
                "label": text("Umum"),
                "text": "0811 1909 1198",
                "international": "+62 811 1909 1198",
                "address": "tel:+6281119091198",
                "languages": [],
                "schedule": None,
                "details": [],
            }
        ],
        "service_hours": [
            {
                "schedule": None,
                "valid_from": None,
                "valid_through": None,
                "days": [
                    "Monday",
                    "Tuesday",
                    "Wednesday",
                    "Thursday",
                    "Friday",
                    "Saturday",
                    "Sunday",
                ],
                "opens": "08:30",
                "closes": "22:00",
                "minutes": 810,
                "time_zone": "WIB",
                "words": {
                    "days": text("setiap hari"),
                    "hours": text("08:30 WIB s.d. 22:00 WIB"),
                },
                "time_zones": [
                    zone("WIB", "Barat", "Jakarta", "08:30", "22:00"),
                    zone("WITA", "Tengah", "Makassar", "09:30", "23:00"),
                    zone("WIT", "Timur", "Jayapura", "10:30", "24:00"),
                ],
            }
        ],
        "handouts": [
            {"format": "a4", "pages": 5, "address": "https://panduan.example/2023/all.pdf"}
        ],
        "calendar": "https://panduan.example/2023/period.ics",
    }


def zone(name: str, part: str, city: str, opens: str, closes: str) -> Data:
    return {
        "id": name,
        "name": text(f"Waktu Indonesia {part}"),
        "zone": f"Asia/{city}",
        "abbreviation": name,
        "valid_from": None,
        "valid_through": None,
        "days": text("setiap hari"),
        "opens": opens,
        "closes": closes,
        "closes_next_day": False,
    }


def test_a_guide_is_there_with_its_texts_and_files(tmp_path: Path) -> None:
    [guide] = export(tmp_path)["editions"][0]["guides"]
    place = "https://panduan.example/2023/expert/"
    assert guide == {
        "id": "expert",
        "address": place,
        "audience": text("Eksper"),
        "title": text("Panduan Eksper"),
        "summary": text("Anda terpilih sebagai eksper."),
        "notices": [],
        "invitations": [INVITATION],
        "contact_channels": ["general"],
        "sections": [
            {
                "id": "invitation",
                "title": text("Menerima undangan"),
                "text": [],
                "steps": [
                    text("Anda menerima pesan dari SC 2023"),
                    text("Pastikan bahwa Anda eksper"),
                    text("Klik “ISI SURVEI”"),
                ],
                "is_numbered": True,
                "shows": [],
            },
            {
                "id": "call-center",
                "title": text("Nomor Call Center SC 2023"),
                "text": [text("Call Center dapat dihubungi setiap hari pada pukul")],
                "steps": [],
                "is_numbered": False,
                "shows": ["service_hours", "contact_channels"],
            },
            {
                "id": "platform",
                "title": text("Platform"),
                "text": [text("Pengisian melalui Q7")],
                "steps": [],
                "is_numbered": False,
                "shows": ["platform"],
            },
        ],
        "handouts": [{"format": "large-print", "pages": 4, "address": f"{place}a.pdf"}],
        "contacts": [
            {"contact_channel": "general", "vcard": "3.0", "address": f"{place}general.vcf"},
            {"contact_channel": "general", "vcard": "4.0", "address": f"{place}general-4.0.vcf"},
        ],
        "chat": f"{place}chat.txt",
    }


def test_without_a_public_address_all_addresses_are_relative_to_the_file(tmp_path: Path) -> None:
    data = export(tmp_path, address=None, folder="zh-Hant/")
    assert errors(data) == []
    assert data["$schema"] == "../guides.schema.json"
    assert data["address"] == "./"
    [edition] = data["editions"]
    assert edition["calendar"] == "2023/period.ics"
    assert edition["guides"][0]["address"] == "2023/expert/"


def test_the_addresses_of_another_language_are_in_its_folder(tmp_path: Path) -> None:
    data = export(tmp_path, folder="en/")
    assert data["$schema"] == "https://panduan.example/guides.schema.json"
    assert data["address"] == "https://panduan.example/en/"
    assert data["editions"][0]["guides"][0]["chat"] == (
        "https://panduan.example/en/2023/expert/chat.txt"
    )


def test_borrowed_and_outdated_texts_and_drafts_say_so(tmp_path: Path) -> None:
    english = catalogue("en", text={"Eksper": "Expert"})
    stale = catalogue("en", text={"Panduan Eksper": "Old guide"}).translations
    old = {key: with_stale(found) for key, found in stale.items()}
    english = type(english)(lang="en", translations={**english.translations, **old})
    data = export(tmp_path, writer=localizer(english), is_draft=True)
    assert errors(data) == []
    assert (data["language"], data["is_draft"]) == ("en", True)
    [guide] = data["editions"][0]["guides"]
    assert guide["audience"] == text("Expert", "en")
    assert guide["summary"] == text("Anda terpilih sebagai eksper.", is_fallback=True)
    assert guide["title"] == text(
        "Old guide", "en", is_stale=True, note="(berubah: Panduan Eksper)"
    )
    assert guide["notices"] == [text("translations partly", is_fallback=True)]


def with_stale(found: Any) -> Any:
    return type(found)(forms=found.forms, is_stale=True, place=found.place)


def test_what_the_data_do_not_state_is_null_and_never_guessed(tmp_path: Path) -> None:
    write_site(tmp_path, SITES / "bare")
    guidebook = read_folder(tmp_path)
    edition = MachineEdition(
        edition=guidebook.latest,
        view=(view := latest(guidebook)),
        guides={guide.id: GuideFiles(page=f"2025/{guide.id}/") for guide in view.guides},
    )
    data = export_guides([edition], folder="", is_draft=False, address=None)
    assert errors(data) == []
    [bare] = data["editions"]
    assert (bare["period"], bare["calendar"]) == (None, None)
    assert (bare["service_hours"], bare["contact_channels"], bare["handouts"]) == ([], [], [])
    assert bare["platform"]["address"] == "https://survey.example.org/stc?tahun=2025"
    assert bare["guides"][0]["chat"] is None


@pytest.mark.parametrize("name", ["minimal", "five-guides", "rtl"])
def test_small_surveys_fit_the_schema(tmp_path: Path, name: str) -> None:
    write_site(tmp_path, SITES / name)
    guidebook = read_folder(tmp_path)
    data = export_guides(
        [machine(guidebook, latest(guidebook))], folder="", is_draft=False, address=SITE
    )
    assert errors(data) == []


def test_days_are_as_precise_as_the_survey_states_them(tmp_path: Path) -> None:
    data = export(tmp_path, (SURVEY_FILE, "starts: 2023-07", "starts: 2023-07-15"))
    assert data["editions"][0]["period"]["starts"] == {
        "said": "2023-07-15",
        "precision": "day",
        "day": "2023-07-15",
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_shipped_guides_fit_the_schema(lang: str) -> None:
    data = real(lang)
    assert errors(data) == []
    [edition] = data["editions"]
    assert [channel["address"] for channel in edition["contact_channels"]] == [
        "tel:+6281119199198",
        "tel:+6281119061198",
        "tel:+6281119091198",
    ]
    assert [guide["id"] for guide in edition["guides"]] == ["expert", "external", "internal"]
    assert edition["guides"][0]["invitations"][0]["button"] == "Link yang tersedia"
    assert edition["invitations"][0]["button"] == "ISI SURVEI"


def test_the_same_data_give_the_same_bytes() -> None:
    assert json.dumps(real("en", shipped_localizer("en"))) == json.dumps(real("en"))
