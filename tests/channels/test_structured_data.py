"""What search engines are told."""

from pathlib import Path

from factories import SURVEY_FILE, latest, read_survey
from guidebook.channels.structured_data import export_structured_data

ADDRESS = "https://panduan.example/2023/expert/"


def test_search_engines_are_told_the_page_its_language_and_the_call_centre(tmp_path: Path) -> None:
    guidebook = read_survey(tmp_path)
    data = export_structured_data(latest(guidebook).guides[0], ADDRESS)
    assert data["@type"] == "WebPage"
    assert data["url"] == ADDRESS
    assert data["inLanguage"] == "id"
    [point] = data["about"]["contactPoint"]
    assert point["telephone"] == "+6281119091198"
    [hours] = point["hoursAvailable"]
    assert (hours["opens"], hours["closes"], len(hours["dayOfWeek"])) == ("08:30", "22:00", 7)


def test_midnight_is_told_as_the_last_minute_of_the_day(tmp_path: Path) -> None:
    guidebook = read_survey(tmp_path, (SURVEY_FILE, "    closes: 22:00", "    closes: 24:00"))
    data = export_structured_data(latest(guidebook).guides[0], ADDRESS)
    [hours] = data["about"]["contactPoint"][0]["hoursAvailable"]
    assert hours["closes"] == "23:59"


HOURS = "  - days: every day\n    opens: 08:30\n    closes: 22:00\n    time_zone: WIB\n"


def test_exceptions_are_told_as_special_hours_with_their_dates(tmp_path: Path) -> None:
    rows = (
        "  - {days: Saturday, opens: 09:00, closes: 12:00, time_zone: WIB, from: 2023-07-01}\n"
        "  - {on: 2023-08-17, closed: yes}\n"
    )
    guidebook = read_survey(tmp_path, (SURVEY_FILE, HOURS, rows))
    data = export_structured_data(latest(guidebook).guides[0], ADDRESS)
    [point] = data["about"]["contactPoint"]
    assert point["hoursAvailable"] == [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": ["https://schema.org/Saturday"],
            "opens": "09:00",
            "closes": "12:00",
            "validFrom": "2023-07-01",
        }
    ]
    assert point["specialOpeningHoursSpecification"] == [
        {
            "@type": "OpeningHoursSpecification",
            "opens": "00:00",
            "closes": "00:00",
            "validFrom": "2023-08-17",
            "validThrough": "2023-08-17",
        }
    ]


def test_dates_outside_the_days_of_the_edition_are_not_told(tmp_path: Path) -> None:
    rows = HOURS + "  - {on: 2022-08-17, closed: yes}\n  - {on: 2023-08-17, closed: yes}\n"
    guidebook = read_survey(tmp_path, (SURVEY_FILE, HOURS, rows))
    data = export_structured_data(latest(guidebook).guides[0], ADDRESS)
    [point] = data["about"]["contactPoint"]
    assert [one["validFrom"] for one in point["specialOpeningHoursSpecification"]] == ["2023-08-17"]


def test_a_text_telephone_and_a_number_for_sms_are_not_taken_for_calls(tmp_path: Path) -> None:
    call = "    telephone: 0811 1909 1198\n"
    guidebook = read_survey(tmp_path / "1", (SURVEY_FILE, call, call.replace("tele", "text_tele")))
    data = export_structured_data(latest(guidebook).guides[0], ADDRESS)
    [point] = data["about"]["contactPoint"]
    assert point["telephone"] == "+6281119091198"
    assert point["contactOption"] == "https://schema.org/HearingImpairedSupported"
    guidebook = read_survey(tmp_path / "2", (SURVEY_FILE, call, call.replace("telephone", "sms")))
    data = export_structured_data(latest(guidebook).guides[0], ADDRESS)
    [point] = data["about"]["contactPoint"]
    assert point["url"] == "sms:+6281119091198"
    assert "telephone" not in point


def test_a_way_is_told_by_its_kind_and_its_languages(tmp_path: Path) -> None:
    way = "    telephone: 0811 1909 1198\n"
    mail = "    email: survei@example.org\n    languages: [id, en]\n"
    guidebook = read_survey(tmp_path, (SURVEY_FILE, way, mail))
    data = export_structured_data(latest(guidebook).guides[0], ADDRESS)
    [point] = data["about"]["contactPoint"]
    assert point["email"] == "survei@example.org"
    assert point["availableLanguage"] == ["id", "en"]
    assert "telephone" not in point
