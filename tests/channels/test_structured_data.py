"""What search engines are told."""

from pathlib import Path

from factories import SURVEY_FILE, latest, read_survey
from guidebook.channels.structured_data import export_structured_data

ADDRESS = "https://panduan.example/2023/expert/"


def test_search_engines_are_told_the_page_its_language_and_the_call_centre(tmp_path: Path) -> None:
    guidebook = read_survey(tmp_path)
    data = export_structured_data(guidebook.latest, latest(guidebook).guides[0], ADDRESS)
    assert data["@type"] == "WebPage"
    assert data["url"] == ADDRESS
    assert data["inLanguage"] == "id"
    [point] = data["about"]["contactPoint"]
    assert point["telephone"] == "+6281119091198"
    [hours] = point["hoursAvailable"]
    assert (hours["opens"], hours["closes"], len(hours["dayOfWeek"])) == ("08:30", "22:00", 7)


def test_midnight_is_told_as_the_last_minute_of_the_day(tmp_path: Path) -> None:
    guidebook = read_survey(tmp_path, (SURVEY_FILE, "    closes: 22:00", "    closes: 24:00"))
    data = export_structured_data(guidebook.latest, latest(guidebook).guides[0], ADDRESS)
    [hours] = data["about"]["contactPoint"][0]["hoursAvailable"]
    assert hours["closes"] == "23:59"
