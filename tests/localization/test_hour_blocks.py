"""Opening hours by schedule, with exceptions, in zones with and without daylight saving."""

from pathlib import Path

import pytest

from factories import (
    EXPERT_FILE,
    SECTIONS_FILE,
    SURVEY_FILE,
    catalogue,
    latest,
    localizer,
    read_survey,
)
from hour_entries import (
    INDONESIAN,
    ZONES,
    entries,
    in_zones,
    lisbon,
    rows,
    said,
)

ENGLISH = localizer(catalogue("en"))

NIGHT = "    telephone: 0811 1909 1198\n"


WEEK = "days: Monday-Friday, opens: 08:00, closes: 16:00, time_zone: WIB"


def test_days_on_which_hours_differ_are_told_after_those_of_the_week(tmp_path: Path) -> None:
    found = entries(
        tmp_path,
        rows(
            "on: 2023-08-17, closed: yes",
            WEEK,
            "on: 2023-08-18, opens: 10:00, closes: 12:00, time_zone: WIB",
            "from: 2023-09-01, until: 2023-09-03, closed: yes",
        ),
    )
    assert said(found) == [
        "Senin–Jumat: 08:00 WIB s.d. 16:00 WIB",
        "17 Agustus 2023: hours closed",
        "18 Agustus 2023: 10:00 WIB s.d. 12:00 WIB",
        "1–3 September 2023: hours closed",
    ]
    assert [one.is_first for one in found] == [True, False, False, False]
    assert [one.is_in_sentence for one in found] == [True, False, False, False]
    assert [len(one.zones) for one in found] == [3, 0, 3, 0]
    assert in_zones(found[2])[2] == "WIT 12:00–14:00 18 Agustus 2023"


def test_hours_between_dates_are_told_with_them(tmp_path: Path) -> None:
    found = entries(
        tmp_path,
        rows(
            "days: Saturday, opens: 09:00, closes: 12:00, from: 2023-07-01, until: 2023-08-31",
            "days: Sunday, opens: 09:00, closes: 12:00, from: 2023-09-01",
            "days: Monday, opens: 09:00, closes: 12:00, until: 2023-09",
        ),
        (SURVEY_FILE, "\n" + ZONES, "\n" + ZONES.partition("\n")[0] + "\n"),
    )
    assert said(found) == [
        "Sabtu (1 Juli 2023 – 31 Agustus 2023): 09:00 WIB s.d. 12:00 WIB",
        "Minggu (sejak 1 September 2023): 09:00 WIB s.d. 12:00 WIB",
        "Senin (sampai 30 September 2023): 09:00 WIB s.d. 12:00 WIB",
    ]


def test_a_schedule_of_its_own_is_told_with_those_whose_it_is(tmp_path: Path) -> None:
    night = (
        "    telephone: 0811 1909 1198\n  night:\n    label: Malam\n    telephone: 198\n"
        "    schedule: night\n"
    )
    changes = (
        (SURVEY_FILE, NIGHT, night),
        (EXPERT_FILE, "contact_channels: [general]", "contact_channels: [general, night]"),
        rows("days: every day, opens: 22:00, closes: 06:00, time_zone: WIB, schedule: night", WEEK),
    )
    found = entries(tmp_path, *changes)
    assert said(found) == [
        "Umum: Senin–Jumat: 08:00 WIB s.d. 16:00 WIB",
        "Malam: setiap hari: 22:00 WIB s.d. 06:00 WIB hari berikutnya",
    ]
    assert [(one.schedule, one.is_first) for one in found] == [("", True), ("night", True)]
    assert in_zones(found[1]) == [
        "WIB 22:00–06:00 Malam: setiap hari",
        "WITA 23:00–07:00 Malam: setiap hari",
        "WIT 00:00–08:00 Malam: setiap hari",
    ]


def test_several_ways_without_labels_are_called_by_their_kind_or_as_they_are_reached(
    tmp_path: Path,
) -> None:
    ways = (
        "    telephone: 0811 1909 1198\n"
        "  first: {sms: 8888, schedule: night}\n  second: {sms: 8889, schedule: night}\n"
        '  office: {address: "Jalan Contoh 1\\nJakarta", schedule: night}\n'
    )
    changes = (
        (SURVEY_FILE, NIGHT, ways),
        (EXPERT_FILE, "[general]", "[general, first, second, office]"),
        rows("days: every day, opens: 22:00, closes: 06:00, time_zone: WIB, schedule: night", WEEK),
    )
    assert said(entries(tmp_path / "alike", *changes))[1].startswith(
        "contacts kind sms dan Jalan Contoh 1, Jakarta: setiap hari"
    )
    # One of them has other hours: then their kind would be wrong.
    other = (SURVEY_FILE, NIGHT, ways.replace("8888, schedule: night", "8888"))
    assert [one.partition(": ")[0] for one in said(entries(tmp_path, other, *changes[1:]))] == [
        "Umum dan 8888",
        "8889 dan Jalan Contoh 1, Jakarta",
    ]


def test_on_another_day_in_another_zone_the_day_is_told_without_whose_hours_they_are(
    tmp_path: Path,
) -> None:
    night = (
        "    telephone: 0811 1909 1198\n  night:\n    label: Malam\n    telephone: 198\n"
        "    schedule: night\n"
    )
    late = "days: Monday-Friday, opens: 22:30, closes: 23:00, time_zone: WIB, schedule: night"
    changes = (
        (SURVEY_FILE, NIGHT, night),
        (EXPERT_FILE, "contact_channels: [general]", "contact_channels: [general, night]"),
        rows(late, WEEK),
    )
    assert in_zones(entries(tmp_path, *changes)[1]) == [
        "WIB 22:30–23:00 Malam: Senin–Jumat",
        "WITA 23:30–24:00 Malam: Senin–Jumat",
        "WIT 00:30–01:00 Selasa–Sabtu",
    ]


def test_days_that_no_sentence_of_the_guide_says_are_told_with_the_hours(tmp_path: Path) -> None:
    [asked] = entries(tmp_path / "asked", rows(WEEK))
    assert asked.is_in_sentence
    [unasked] = entries(tmp_path / "unasked", rows(WEEK), (SECTIONS_FILE, " {days}", ""))
    assert not unasked.is_in_sentence


def test_a_sentence_says_the_days_of_those_whom_its_guide_names(tmp_path: Path) -> None:
    changes = (
        (SURVEY_FILE, NIGHT, NIGHT + "  night:\n    telephone: 198\n    schedule: night\n"),
        rows(WEEK, "days: every day, opens: 22:00, closes: 06:00, time_zone: WIB, schedule: night"),
    )
    guide = latest(read_survey(tmp_path, *changes), INDONESIAN).guides[0]
    assert "Senin–Jumat" in guide.sections[1].text[0].plain
    assert entries(tmp_path / "again", *changes)[0].is_in_sentence


def test_a_schedule_of_nobody_in_the_guide_is_not_told(tmp_path: Path) -> None:
    night = (
        "    telephone: 0811 1909 1198\n  night:\n    label: Malam\n    telephone: 198\n"
        "    schedule: night\n"
    )
    found = entries(
        tmp_path,
        (SURVEY_FILE, NIGHT, night),
        rows(WEEK, "days: every day, opens: 22:00, closes: 06:00, time_zone: WIB, schedule: night"),
    )
    assert said(found) == ["Senin–Jumat: 08:00 WIB s.d. 16:00 WIB"]


def test_hours_outside_the_survey_are_not_told(tmp_path: Path) -> None:
    found = entries(tmp_path, rows(WEEK, "on: 2023-12-25, closed: yes"))
    assert said(found) == ["Senin–Jumat: 08:00 WIB s.d. 16:00 WIB"]


def test_in_summer_a_zone_has_its_summer_name(tmp_path: Path) -> None:
    [entry] = entries(tmp_path, *lisbon("period: {starts: 2023-07, ends: 2023-08}\n"))
    assert entry.statement.plain == "09:00 WEST s.d. 18:00 WEST"
    assert in_zones(entry) == ["WEST 09:00–18:00 setiap hari", "WIB 15:00–24:00 setiap hari"]
    name = entry.zones[0].name
    assert name
    assert name.plain == "Waktu Musim Panas Lisboa"


def test_where_clocks_are_put_back_meanwhile_each_time_has_its_dates(tmp_path: Path) -> None:
    [entry] = entries(tmp_path, *lisbon("period: {starts: 2023-10, ends: 2023-11}\n"))
    assert entry.statement.plain == "09:00 WET/WEST s.d. 18:00 WET/WEST"
    assert in_zones(entry) == [
        "WET/WEST 09:00–18:00 setiap hari",
        "WIB 15:00–24:00 setiap hari (1–28 Oktober 2023)",
        "WIB 16:00–01:00 setiap hari (29 Oktober 2023 – 30 November 2023)",
    ]


def test_where_only_the_end_is_known_the_year_until_then_is_meant(tmp_path: Path) -> None:
    [entry] = entries(tmp_path, *lisbon("period: {ends: 2023-04-20}\n"))
    assert in_zones(entry) == [
        "WET/WEST 09:00–18:00 setiap hari",
        "WIB 16:00–01:00 setiap hari (1 Januari 2023 – 25 Maret 2023)",
        "WIB 15:00–24:00 setiap hari (26 Maret 2023 – 20 April 2023)",
    ]


@pytest.mark.parametrize(
    ("closes", "statement"),
    [("22:00", "hours line local 08:30 22:00"), ("02:00", "hours line local next day 08:30 02:00")],
)
def test_hours_in_no_zone_are_told_without_one(tmp_path: Path, closes: str, statement: str) -> None:
    found = entries(
        tmp_path,
        rows(f"days: every day, opens: 08:30, closes: {closes}"),
        (SURVEY_FILE, "time_zones:\n" + ZONES, ""),
    )
    assert [one.statement.plain for one in found] == [statement]
    assert found[0].zones == ()


def test_a_language_has_its_own_clock_once_the_sentence_with_the_times_is_translated(
    tmp_path: Path,
) -> None:
    [entry] = entries(tmp_path, writer=ENGLISH)
    assert entry.statement.plain == "08:30 WIB s.d. 22:00 WIB"
    assert in_zones(entry)[0] == "WIB 08:30–22:00 setiap hari"
    own = localizer(
        catalogue(
            "en",
            text={
                "{opens} {time_zone} s.d. {closes} {time_zone}": "{opens} to {closes} {time_zone}"
            },
        )
    )
    [entry] = entries(tmp_path / "own", writer=own)
    assert entry.statement.plain == "8:30\u00a0AM to 10:00\u00a0PM WIB"
    assert in_zones(entry)[0] == "WIB 8:30\u00a0AM–10:00\u00a0PM setiap hari"


def test_translators_choose_the_clock(tmp_path: Path) -> None:
    chosen = localizer(catalogue("en", text={"HH:mm": "H.mm"}))
    [entry] = entries(tmp_path, writer=chosen)
    assert in_zones(entry)[0] == "WIB 8.30–22.00 setiap hari"
