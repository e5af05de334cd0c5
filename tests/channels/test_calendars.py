"""The period for calendars, read back with vobject."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import vobject

from factories import SURVEY_FILE, Change, latest, localized, read_survey
from guidebook.channels.calendars import export_calendar

ADDRESS = "https://panduan.example/"
HOURS = "contacts name: setiap hari: 08:30 WIB s.d. 22:00 WIB"
PERIOD = "period:\n  starts: 2023-07\n  ends: 2023-10\n"


def calendar(root: Path, *changes: Change, lang: str = "id", address: str | None = ADDRESS) -> str:
    guidebook = read_survey(root, *changes)
    title = localized("Survei, dan seterusnya", lang=lang)
    text = export_calendar(guidebook.latest, latest(guidebook), title=title, address=address)
    return text or ""


def event(text: str) -> Any:
    [read] = vobject.readComponents(text)
    return read.vevent


def test_the_period_is_one_event_of_whole_days(tmp_path: Path) -> None:
    assert calendar(tmp_path) == (
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//respondent-guides//period 1.0//EN\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:urn:uuid:702db72c-f155-544c-a778-e0f0c4167319\r\n"
        "DTSTAMP:20230701T084558Z\r\n"
        "SEQUENCE:452286358\r\n"
        "DTSTART;VALUE=DATE:20230701\r\n"
        "DTEND;VALUE=DATE:20231101\r\n"
        "SUMMARY:Survei\\, dan seterusnya\r\n"
        "DESCRIPTION:Periode Juli – Oktober 2023\\ncontacts name: setiap hari: 08:\r\n"
        " 30 WIB s.d. 22:00 WIB\r\n"
        "URL:https://panduan.example/\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )


def test_vobject_reads_days_words_and_address_back(tmp_path: Path) -> None:
    read = event(calendar(tmp_path, lang="en"))
    # The end of an event of whole days is the day after it.
    assert (read.dtstart.value, read.dtend.value) == (date(2023, 7, 1), date(2023, 11, 1))
    assert read.dtstamp.value.date() == date(2023, 7, 1)
    assert read.summary.value == "Survei, dan seterusnya"
    assert read.summary.params == {}
    assert read.description.value == f"Periode Juli – Oktober 2023\n{HOURS}"
    assert read.url.value == ADDRESS


def test_days_are_taken_where_the_data_have_them(tmp_path: Path) -> None:
    days = "period:\n  starts: 2023-12-30\n  ends: 2023-12-31\n"
    read = event(calendar(tmp_path, (SURVEY_FILE, PERIOD, days)))
    assert (read.dtstart.value, read.dtend.value) == (date(2023, 12, 30), date(2024, 1, 1))
    assert read.description.value == f"Periode 30–31 Desember 2023\n{HOURS}"


def test_there_is_no_event_where_the_period_is_not_known(tmp_path: Path) -> None:
    assert calendar(tmp_path, (SURVEY_FILE, PERIOD, "")) == ""


def test_an_event_without_a_public_address_names_none(tmp_path: Path) -> None:
    assert "URL" not in calendar(tmp_path, address=None)


def test_an_end_that_was_moved_is_told_in_the_description(tmp_path: Path) -> None:
    moved = f"{PERIOD}  extended_from: 2023-09-30\n"
    read = event(calendar(tmp_path, (SURVEY_FILE, PERIOD, moved)))
    assert read.description.value == f"Periode Juli – Oktober 2023\nperiod extended\n{HOURS}"


def test_where_only_the_end_is_known_the_event_is_on_that_day(tmp_path: Path) -> None:
    read = event(calendar(tmp_path, (SURVEY_FILE, PERIOD, "period: {ends: 2024-10-31}\n")))
    assert (read.dtstart.value, read.dtend.value) == (date(2024, 10, 31), date(2024, 11, 1))
    assert read.description.value == f"Periode sampai 31 Oktober 2024\n{HOURS}"


def test_where_only_the_start_is_known_the_event_is_on_that_day(tmp_path: Path) -> None:
    read = event(calendar(tmp_path, (SURVEY_FILE, PERIOD, "period: {starts: 2023-07-03}\n")))
    assert (read.dtstart.value, read.dtend.value) == (date(2023, 7, 3), date(2023, 7, 4))
    assert read.description.value == f"Periode sejak 3 Juli 2023\n{HOURS}"


def test_an_event_whose_end_moves_replaces_the_one_that_was_saved(tmp_path: Path) -> None:
    before = event(calendar(tmp_path / "before"))
    longer = PERIOD.replace("2023-10", "2023-11")
    after = event(calendar(tmp_path / "after", (SURVEY_FILE, PERIOD, longer)))
    assert before.uid.value == after.uid.value
    assert int(before.sequence.value) < int(after.sequence.value) < 2**31
    assert before.dtstamp.value != after.dtstamp.value


def test_the_same_event_is_the_same_and_other_words_have_another_number(
    tmp_path: Path,
) -> None:
    first, again = calendar(tmp_path / "first"), calendar(tmp_path / "again")
    assert first == again
    before = event(first)
    rows = ("service_hours:\n", "service_hours:\n  - {on: 2023-08-17, closed: yes}\n")
    for number, change in enumerate(((SURVEY_FILE, *rows), (SURVEY_FILE, "08:30", "09:00"))):
        after = event(calendar(tmp_path / str(number), change))
        assert after.dtstamp.value != before.dtstamp.value
        assert after.sequence.value != before.sequence.value


def test_whatever_the_words_are_a_later_end_has_a_larger_number(tmp_path: Path) -> None:
    longer = (SURVEY_FILE, PERIOD, PERIOD.replace("2023-10", "2023-11-01"))
    hours = [(SURVEY_FILE, "08:30", f"{hour:02}:00") for hour in range(8, 12)]
    before = [calendar(tmp_path / f"before{n}", change) for n, change in enumerate(hours)]
    after = [calendar(tmp_path / f"after{n}", longer, one) for n, one in enumerate(hours)]
    earlier, later = ({int(event(one).sequence.value) for one in both} for both in (before, after))
    assert (len(earlier), len(later)) == (4, 4)
    assert max(earlier) < min(later)


@pytest.mark.parametrize("day", ["1900-01-01", "2100-12-31"])
def test_the_number_of_any_end_is_an_integer_that_calendars_take(tmp_path: Path, day: str) -> None:
    read = event(calendar(tmp_path, (SURVEY_FILE, PERIOD, f"period: {{ends: {day}}}\n")))
    assert 0 <= int(read.sequence.value) < 2**31


def test_dates_on_which_nobody_answers_are_told(tmp_path: Path) -> None:
    rows = "service_hours:\n"
    holiday = "service_hours:\n  - {on: 2023-08-17, closed: yes}\n"
    read = event(calendar(tmp_path, (SURVEY_FILE, rows, holiday)))
    assert read.description.value == (
        f"Periode Juli – Oktober 2023\n{HOURS}; 17 Agustus 2023: hours closed"
    )
