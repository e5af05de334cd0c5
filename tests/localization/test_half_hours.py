"""Opening hours, days and time zones of which a part alone is known."""

from pathlib import Path

from factories import SECTIONS_FILE, SURVEY_FILE
from hour_entries import ZONES, entries, in_zones, lisbon, rows, said


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


def test_hours_in_one_of_several_zones_that_nobody_has_stated_name_none(tmp_path: Path) -> None:
    [entry] = entries(tmp_path, rows("days: every day, opens: 08:30, closes: 22:00"))
    assert said([entry]) == ["setiap hari: hours line local 08:30 22:00"]
    assert entry.zones == ()
