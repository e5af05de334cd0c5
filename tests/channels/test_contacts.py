"""Contacts that a phone saves, read back with vobject."""

from pathlib import Path
from typing import Any

import pytest
import vobject

from factories import (
    SECTIONS_FILE,
    SURVEY_FILE,
    Change,
    catalogue,
    latest,
    localizer,
    read_survey,
)
from guidebook.channels.contacts import export_contact, export_contact_4
from guidebook.localization.views import GuideView

ADDRESS = "https://panduan.example/2023/expert/"
PHONES = pytest.mark.parametrize("export", [export_contact, export_contact_4])


def read(root: Path, *changes: Change) -> GuideView:
    return latest(read_survey(root, *changes)).guides[0]


def read_back(text: str) -> Any:
    [card] = vobject.readComponents(text)
    return card


def test_a_contact_is_a_vcard_with_name_number_hours_and_page(tmp_path: Path) -> None:
    guide = read(tmp_path)
    assert export_contact(guide, guide.channels[0], ADDRESS) == (
        "BEGIN:VCARD\r\n"
        "VERSION:3.0\r\n"
        "UID:urn:uuid:bf2bfa18-1696-51ca-a916-63480da48371\r\n"
        "REV:20230701T234606Z\r\n"
        "N:contacts name line;;;;\r\n"
        "FN:contacts name line\r\n"
        "ORG:Survei Contoh\r\n"
        "TEL;TYPE=WORK,VOICE:+6281119091198\r\n"
        "NOTE:setiap hari: 08:30 WIB s.d. 22:00 WIB\r\n"
        "URL:https://panduan.example/2023/expert/\r\n"
        "END:VCARD\r\n"
    )


def test_a_newer_contact_says_languages_identifier_and_date_too(tmp_path: Path) -> None:
    guide = read(tmp_path)
    assert export_contact_4(guide, guide.channels[0], ADDRESS) == (
        "BEGIN:VCARD\r\n"
        "VERSION:4.0\r\n"
        "KIND:org\r\n"
        "UID:urn:uuid:bf2bfa18-1696-51ca-a916-63480da48371\r\n"
        "REV:20230701T033448Z\r\n"
        "FN:contacts name line\r\n"
        "N:contacts name line;;;;\r\n"
        "ORG;LANGUAGE=id:Survei Contoh\r\n"
        "TEL;TYPE=work,voice;VALUE=uri:tel:+6281119091198\r\n"
        "NOTE;LANGUAGE=id:setiap hari: 08:30 WIB s.d. 22:00 WIB\r\n"
        "URL:https://panduan.example/2023/expert/\r\n"
        "END:VCARD\r\n"
    )


def test_vobject_reads_the_same_facts_back(tmp_path: Path) -> None:
    guide = read(tmp_path)
    old = read_back(export_contact(guide, guide.channels[0], ADDRESS))
    new = read_back(export_contact_4(guide, guide.channels[0], ADDRESS))
    assert (old.version.value, new.version.value) == ("3.0", "4.0")
    assert (old.tel.value, new.tel.value) == ("+6281119091198", "tel:+6281119091198")
    for card in (old, new):
        assert card.fn.value == "contacts name line"
        assert card.n.value.family == "contacts name line"
        assert card.org.value == ["Survei Contoh"]
        assert card.note.value == "setiap hari: 08:30 WIB s.d. 22:00 WIB"
        assert card.url.value == ADDRESS
    assert new.note.params == {"LANGUAGE": ["id"]}


@PHONES
def test_a_contact_without_a_public_address_names_none(tmp_path: Path, export: Any) -> None:
    guide = read(tmp_path)
    assert "URL" not in export(guide, guide.channels[0], None)


@PHONES
def test_a_contact_of_a_call_centre_without_hours_has_no_note(tmp_path: Path, export: Any) -> None:
    shows = "  shows: [service_hours, contact_channels]"
    guide = read(tmp_path, (SECTIONS_FILE, shows, "  shows: [contact_channels]"))
    assert "NOTE" not in export(guide, guide.channels[0], None)


@PHONES
def test_hours_that_differ_by_day_are_noted_with_their_days(tmp_path: Path, export: Any) -> None:
    saturday = (
        "  - days: Monday-Friday\n    opens: 08:30\n    closes: 22:00\n    time_zone: WIB\n"
        "  - days: Saturday\n    opens: 09:00\n    closes: 12:00\n"
    )
    every_day = "  - days: every day\n    opens: 08:30\n    closes: 22:00\n"
    guide = read(tmp_path, (SURVEY_FILE, every_day, saturday))
    card = read_back(export(guide, guide.channels[0], None))
    assert card.note.value == (
        "Senin–Jumat: 08:30 WIB s.d. 22:00 WIB; Sabtu: 09:00 WIB s.d. 12:00 WIB"
    )


@PHONES
def test_signs_that_mean_something_in_a_vcard_are_read_back_as_they_were(
    tmp_path: Path, export: Any
) -> None:
    name = "Survei, Survei; dan \\ lagi: " + "panjang " * 12 + "sekali"
    guide = read(tmp_path, (SURVEY_FILE, "name: Survei Contoh", f"name: '{name}'"))
    text = export(guide, guide.channels[0], None)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert read_back(text).org.value == [name]


def test_a_short_number_is_no_uri_since_that_would_have_to_name_a_country(tmp_path: Path) -> None:
    guide = read(tmp_path, (SURVEY_FILE, "telephone: 0811 1909 1198", "telephone: 198"))
    assert "TEL;TYPE=WORK,VOICE:198\r\n" in export_contact(guide, guide.channels[0], None)
    assert "TEL;TYPE=work,voice:198\r\n" in export_contact_4(guide, guide.channels[0], None)


def test_a_number_saved_in_two_languages_is_one_contact(tmp_path: Path) -> None:
    guidebook = read_survey(tmp_path)
    english = localizer(catalogue("en", text={"setiap hari": "every day"}))
    cards = [
        read_back(export_contact_4(view.guides[0], view.guides[0].channels[0], None))
        for view in (latest(guidebook), latest(guidebook, english))
    ]
    assert [card.note.value.partition(":")[0] for card in cards] == ["setiap hari", "every day"]
    assert cards[0].uid.value == cards[1].uid.value


WAY = "    label: Umum\n    telephone: 0811 1909 1198\n"


@pytest.mark.parametrize(
    ("said", "old", "new"),
    [
        ("whatsapp: 0811 1909 1198", "TEL;TYPE=WORK,CELL:+6281119091198",
         "TEL;TYPE=work,text;VALUE=uri:tel:+6281119091198"),
        ("sms: 8888", "TEL;TYPE=WORK,CELL:8888", "TEL;TYPE=work,text:8888"),
        ("text_telephone: 021 2557 8300", "TEL;TYPE=WORK,VOICE:+622125578300",
         "TEL;TYPE=work,textphone;VALUE=uri:tel:+622125578300"),
        ("telephone: 021 2557 8300\n    extension: 12", "TEL;TYPE=WORK,VOICE:+622125578300",
         "TEL;TYPE=work,voice;VALUE=uri:tel:+622125578300;ext=12"),
        ("email: survei@example.org", "EMAIL;TYPE=INTERNET:survei@example.org",
         "EMAIL;TYPE=work:survei@example.org"),
        ("web_form: https://example.org/ask", "URL:https://example.org/ask",
         "URL:https://example.org/ask"),
        ('address: "Jalan Contoh 1\\nJakarta"', "ADR;TYPE=WORK:;;Jalan Contoh 1\\, Jakarta;;;;",
         "ADR;TYPE=work:;;Jalan Contoh 1\\, Jakarta;;;;"),
    ],
)  # fmt: skip
def test_every_way_to_ask_can_be_saved(tmp_path: Path, said: str, old: str, new: str) -> None:
    guide = read(tmp_path, (SURVEY_FILE, WAY, f"    label: Umum\n    {said}\n"))
    assert old in export_contact(guide, guide.channels[0], None).split("\r\n")
    assert new in export_contact_4(guide, guide.channels[0], None).split("\r\n")


def test_languages_and_what_stands_beside_a_number_are_saved(tmp_path: Path) -> None:
    more = WAY + "    note: Bebas pulsa\n    languages: [id, en]\n"
    guide = read(tmp_path, (SURVEY_FILE, WAY, more))
    old = read_back(export_contact(guide, guide.channels[0], None))
    assert old.note.value == (
        "Bebas pulsa; Bahasa: Indonesia dan Inggris; setiap hari: 08:30 WIB s.d. 22:00 WIB"
    )
    new = export_contact_4(guide, guide.channels[0], None).split("\r\n")
    assert new[new.index("LANG:id") + 1] == "LANG:en"
    assert "NOTE;LANGUAGE=id:Bebas pulsa" in new


@PHONES
def test_a_contact_that_says_something_else_has_another_revision(
    tmp_path: Path, export: Any
) -> None:
    guide = read(tmp_path / "before")
    later = read(tmp_path / "after", (SURVEY_FILE, "    closes: 22:00", "    closes: 21:00"))
    before, after = (read_back(export(one, one.channels[0], None)) for one in (guide, later))
    assert before.uid.value == after.uid.value
    assert before.rev.value != after.rev.value


@PHONES
def test_dates_on_which_nobody_answers_are_noted(tmp_path: Path, export: Any) -> None:
    every_day = "  - days: every day\n"
    holiday = "  - {on: 2023-08-17, closed: yes}\n" + every_day
    guide = read(tmp_path, (SURVEY_FILE, every_day, holiday))
    card = read_back(export(guide, guide.channels[0], None))
    assert card.note.value == (
        "setiap hari: 08:30 WIB s.d. 22:00 WIB; 17 Agustus 2023: hours closed"
    )
