"""Opening hours by schedule, with exceptions, in zones with and without daylight saving."""

from pathlib import Path

import pytest

from factories import (
    EXPERT_FILE,
    SECTIONS_FILE,
    SURVEY_FILE,
    Change,
    catalogue,
    latest,
    localizer,
    read_survey,
    source_localizer,
)
from guidebook.localization.translating import Localizer
from guidebook.localization.views import HoursView

INDONESIAN = source_localizer()
ENGLISH = localizer(catalogue("en"))

HOURS = "  - days: every day\n    opens: 08:30\n    closes: 22:00\n    time_zone: WIB\n"
PERIOD = "period:\n  starts: 2023-07\n  ends: 2023-10\n"
ZONES = (
    "  WIB: {name: Waktu Indonesia Barat, zone: Asia/Jakarta}\n"
    "  WITA: {name: Waktu Indonesia Tengah, zone: Asia/Makassar}\n"
    "  WIT: {name: Waktu Indonesia Timur, zone: Asia/Jayapura}\n"
)
LISBON = (
    "  WET:\n    name: Waktu Lisboa\n    zone: Europe/Lisbon\n"
    "    daylight: {abbreviation: WEST, name: Waktu Musim Panas Lisboa}\n"
)
NIGHT = "    telephone: 0811 1909 1198\n"


def entries(root: Path, *changes: Change, writer: Localizer = INDONESIAN) -> list[HoursView]:
    guide = latest(read_survey(root, *changes), writer).guides[0]
    shown = dict(guide.sections[1].blocks)["service_hours"]
    assert isinstance(shown, tuple)
    return [entry for entry in shown if isinstance(entry, HoursView)]


def rows(*said: str) -> Change:
    return (SURVEY_FILE, HOURS, "".join(f"  - {{{one}}}\n" for one in said))


def said(found: list[HoursView]) -> list[str]:
    return [f"{one.days.plain if one.days else 'no days'}: {one.statement.plain}" for one in found]


def in_zones(entry: HoursView) -> list[str]:
    days = [one.days.plain if one.days else "no days" for one in entry.zones]
    return [
        f"{one.zone} {one.opens}–{one.closes} {said}"
        for one, said in zip(entry.zones, days, strict=True)
    ]


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
        "1 September 2023 – 3 September 2023: hours closed",
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


def lisbon(*periods: str) -> tuple[Change, ...]:
    period = "".join(periods)
    return (
        rows("days: every day, opens: 09:00, closes: 18:00, time_zone: WET"),
        (SURVEY_FILE, ZONES, LISBON + ZONES.partition("\n")[0] + "\n"),
        (SURVEY_FILE, PERIOD, period),
    )


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
        "WIB 15:00–24:00 setiap hari (1 Oktober 2023 – 28 Oktober 2023)",
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


def test_hours_of_which_one_end_is_known_are_told_as_far_as_they_are(tmp_path: Path) -> None:
    since, until = entries(
        tmp_path,
        rows(
            "days: Monday-Friday, opens: 08:30, time_zone: WIB",
            "days: Saturday, closes: 22:00, time_zone: WIB",
        ),
    )
    assert said([since, until]) == [
        "Senin–Jumat: hours line from 08:30 WIB",
        "Sabtu: hours line until 22:00 WIB",
    ]
    assert in_zones(since) == [
        "WIB 08:30– Senin–Jumat",
        "WITA 09:30– Senin–Jumat",
        "WIT 10:30– Senin–Jumat",
    ]
    assert [zone.clock for zone in since.zones] == ["08:30", "09:30", "10:30"]
    assert in_zones(until) == ["WIB –22:00 Sabtu", "WITA –23:00 Sabtu", "WIT –24:00 Sabtu"]


def test_hours_on_days_that_nobody_has_stated_name_none(tmp_path: Path) -> None:
    found = entries(
        tmp_path,
        rows("opens: 08:30, closes: 22:00, time_zone: WIB"),
        (SECTIONS_FILE, "{days} ", ""),
    )
    assert said(found) == ["no days: 08:30 WIB s.d. 22:00 WIB"]
    assert in_zones(found[0])[1] == "WITA 09:30–23:00 no days"


def test_days_without_known_hours_are_told_alone(tmp_path: Path) -> None:
    [entry] = entries(tmp_path, rows("days: Monday-Friday"))
    assert said([entry]) == ["no days: Senin–Jumat"]
    assert entry.zones == ()


def test_half_of_the_hours_in_no_zone_are_told_without_one(tmp_path: Path) -> None:
    found = entries(
        tmp_path,
        rows("days: Monday, opens: 08:30", "days: Tuesday, closes: 22:00"),
        (SURVEY_FILE, "time_zones:\n" + ZONES, ""),
    )
    assert said(found) == [
        "Senin: hours line local from 08:30",
        "Selasa: hours line local until 22:00",
    ]


def test_a_zone_without_a_known_name_has_its_abbreviation_alone(tmp_path: Path) -> None:
    [entry] = entries(
        tmp_path,
        rows("days: every day, opens: 08:30, closes: 22:00, time_zone: WIB"),
        (SURVEY_FILE, ZONES, "  WIB: {zone: Asia/Jakarta}\n  WIT: {zone: Asia/Jayapura}\n"),
    )
    assert entry.statement.plain == "08:30 WIB s.d. 22:00 WIB"
    assert in_zones(entry) == ["WIB 08:30–22:00 setiap hari", "WIT 10:30–24:00 setiap hari"]
    assert [zone.name for zone in entry.zones] == [None, None]


def test_a_zone_that_nobody_knows_tells_no_other_clock(tmp_path: Path) -> None:
    named = "  WIB: {name: Waktu Indonesia Barat}\n  WIT: {zone: Asia/Jayapura}\n"
    [entry] = entries(
        tmp_path,
        rows("days: every day, opens: 22:00, closes: 02:00, time_zone: WIB"),
        (SURVEY_FILE, ZONES, named),
    )
    assert entry.statement.plain == "22:00 WIB s.d. 02:00 WIB hari berikutnya"
    [zone] = entry.zones
    assert (zone.zone, zone.name and zone.name.plain) == ("WIB", "Waktu Indonesia Barat")
    assert (zone.clock, entry.is_alone, entry.row) == ("22:00–02:00", True, -1)


def test_what_a_zone_is_called_in_summer_may_be_known_in_part(tmp_path: Path) -> None:
    full = "daylight: {abbreviation: WEST, name: Waktu Musim Panas Lisboa}"
    row, zones, period = lisbon("period: {starts: 2023-07, ends: 2023-08}\n")
    found = []
    for number, part in enumerate(("{abbreviation: WEST}", "{name: Waktu Musim Panas Lisboa}")):
        change = (zones[0], zones[1], zones[2].replace(full, f"daylight: {part}"))
        [entry] = entries(tmp_path / str(number), row, change, period)
        name = entry.zones[0].name
        found.append((entry.zones[0].zone, name.plain if name else None))
    assert found == [("WEST", None), ("WET", "Waktu Musim Panas Lisboa")]
