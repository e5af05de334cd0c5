"""What the page's script is told, to say by the reader's clock whether the call centre answers."""

from pathlib import Path

from factories import SURVEY_FILE, Change, latest, read_survey
from guidebook.channels.live import export_live
from guidebook.data.model import Edition
from guidebook.localization.views import EditionView


def read(root: Path, *changes: Change) -> tuple[Edition, EditionView]:
    guidebook = read_survey(root, *changes)
    return guidebook.latest, latest(guidebook)


def test_the_pages_clock_is_told_hours_zones_and_period_in_minutes_and_days(tmp_path: Path) -> None:
    edition, view = read(tmp_path)
    data = export_live(edition, view, view.guides[0])
    assert data["hours"] == [
        {"days": [0, 1, 2, 3, 4, 5, 6], "opens": 510, "length": 810, "zone": "WIB"}
    ]
    assert data["zones"] == {"WIB": 420, "WITA": 480, "WIT": 540}
    assert data["days"][0] == "Senin"
    assert data["period"]["first"] == "2023-07-01"
    assert data["period"]["last"] == "2023-10-31"


def test_hours_past_midnight_are_told_as_one_length(tmp_path: Path) -> None:
    edition, view = read(tmp_path, (SURVEY_FILE, "    closes: 22:00", "    closes: 02:00"))
    assert export_live(edition, view, None)["hours"][0]["length"] == 17 * 60 + 30


def test_a_survey_without_period_has_none_for_the_clock(tmp_path: Path) -> None:
    period = "period:\n  starts: 2023-07\n  ends: 2023-10\n"
    edition, view = read(tmp_path, (SURVEY_FILE, period, ""))
    assert "period" not in export_live(edition, view, view.guides[0])
