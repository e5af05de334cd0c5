"""What machines get: contacts for phones, data for search engines, and for the page's clock."""

from datetime import date
from pathlib import Path

from factories import SURVEY_FILE, Change, latest, read_survey
from guidebook.exports import export_contact, export_live, export_structured_data
from guidebook.model import Edition
from guidebook.views import EditionView

ADDRESS = "https://panduan.example/2023/expert/"


def read(root: Path, *changes: Change) -> tuple[Edition, EditionView]:
    guidebook = read_survey(root, *changes)
    return guidebook.latest, latest(guidebook)


def test_a_contact_is_a_vcard_with_name_number_hours_and_page(tmp_path: Path) -> None:
    _, view = read(tmp_path)
    [guide] = view.guides
    [channel] = guide.channels
    assert export_contact(guide, channel, ADDRESS) == (
        "BEGIN:VCARD\r\n"
        "VERSION:3.0\r\n"
        "N:contact name line;;;;\r\n"
        "FN:contact name line\r\n"
        "ORG:Survei Contoh\r\n"
        "TEL;TYPE=WORK,VOICE:+6281119091198\r\n"
        "NOTE:08:30 WIB s.d. 22:00 WIB\r\n"
        "URL:https://panduan.example/2023/expert/\r\n"
        "END:VCARD\r\n"
    )


def test_a_contact_without_a_public_address_names_none(tmp_path: Path) -> None:
    _, view = read(tmp_path)
    [guide] = view.guides
    assert "URL" not in export_contact(guide, guide.channels[0], None)


def test_signs_that_mean_something_in_a_vcard_are_escaped_and_long_lines_folded(
    tmp_path: Path,
) -> None:
    name = "Survei, Survei; dan \\ lagi " + "panjang " * 12
    _, view = read(tmp_path, (SURVEY_FILE, "name: Survei Contoh", f"name: {name.strip()}"))
    [guide] = view.guides
    text = export_contact(guide, guide.channels[0], None)
    assert r"ORG:Survei\, Survei\; dan \\ lagi panjang" in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    unfolded = text.replace("\r\n ", "")
    assert (
        "ORG:" + name.strip().replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
        in unfolded
    )


def test_search_engines_are_told_the_page_its_language_and_the_call_centre(tmp_path: Path) -> None:
    edition, view = read(tmp_path)
    data = export_structured_data(edition, view.guides[0], ADDRESS)
    assert data["@type"] == "WebPage"
    assert data["url"] == ADDRESS
    assert data["inLanguage"] == "id"
    [point] = data["about"]["contactPoint"]
    assert point["telephone"] == "+6281119091198"
    [hours] = point["hoursAvailable"]
    assert (hours["opens"], hours["closes"], len(hours["dayOfWeek"])) == ("08:30", "22:00", 7)


def test_the_pages_clock_is_told_hours_zones_and_period_in_minutes_and_days(tmp_path: Path) -> None:
    edition, view = read(tmp_path)
    data = export_live(edition, view, view.guides[0])
    assert data["hours"] == [
        {"days": [0, 1, 2, 3, 4, 5, 6], "opens": 510, "length": 810, "zone": "WIB"}
    ]
    assert data["zones"] == {"WIB": 420, "WITA": 480, "WIT": 540}
    assert data["days"][0] == "Senin"
    assert data["period"]["first"] == date(2023, 7, 1).isoformat()
    assert data["period"]["last"] == date(2023, 10, 31).isoformat()


def test_hours_past_midnight_are_told_as_one_length(tmp_path: Path) -> None:
    edition, view = read(tmp_path, (SURVEY_FILE, "    closes: 22:00", "    closes: 02:00"))
    assert export_live(edition, view, None)["hours"][0]["length"] == 17 * 60 + 30


def test_a_survey_without_period_has_none_for_the_clock(tmp_path: Path) -> None:
    period = "period:\n  starts: 2023-07\n  ends: 2023-10\n"
    edition, view = read(tmp_path, (SURVEY_FILE, period, ""))
    assert "period" not in export_live(edition, view, view.guides[0])
