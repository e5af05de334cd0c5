"""What the page's script is told, to say by the reader's clock whether the call centre answers."""

from pathlib import Path

from factories import SURVEY_FILE, Change, catalogue, latest, localizer, read_survey
from guidebook.channels.live import export_live
from guidebook.data.model import Edition
from guidebook.localization.views import EditionView


def read(root: Path, *changes: Change) -> tuple[Edition, EditionView]:
    guidebook = read_survey(root, *changes)
    return guidebook.latest, latest(guidebook)


def test_the_pages_clock_is_told_hours_zones_and_period_in_minutes_and_days(tmp_path: Path) -> None:
    edition, view = read(tmp_path)
    data = export_live(edition, view, view.guides[0])
    assert data["rows"] == [
        {
            "days": [0, 1, 2, 3, 4, 5, 6],
            "opens": 510,
            "length": 810,
            "zone": "WIB",
        }
    ]
    assert data["zones"] == {"WIB": 420, "WITA": 480, "WIT": 540}
    assert (data["first"], data["last"]) == (19539, 19661)
    assert data["clock"] == "HH:mm"
    assert (data["lang"], data["dir"]) == ("id", "ltr")
    assert data["days"][0] == "Senin"
    assert data["period"]["first"] == "2023-07-01"
    assert data["period"]["last"] == "2023-10-31"


def test_hours_past_midnight_are_told_as_one_length(tmp_path: Path) -> None:
    edition, view = read(tmp_path, (SURVEY_FILE, "    closes: 22:00", "    closes: 02:00"))
    assert export_live(edition, view, None)["rows"][0]["length"] == 17 * 60 + 30


def test_a_survey_without_period_has_none_for_the_clock(tmp_path: Path) -> None:
    period = "period:\n  starts: 2023-07\n  ends: 2023-10\n"
    edition, view = read(tmp_path, (SURVEY_FILE, period, ""))
    assert "period" not in export_live(edition, view, view.guides[0])


HOURS = "  - days: every day\n    opens: 08:30\n    closes: 22:00\n    time_zone: WIB\n"
ZONES = "  WIB: {name: Waktu Indonesia Barat, zone: Asia/Jakarta}\n"


def test_dates_on_which_hours_differ_are_told_as_days_since_1970(tmp_path: Path) -> None:
    rows = "  - {days: Monday, opens: 08:00, closes: 16:00, time_zone: WIB}\n  - {on: 2023-08-17, closed: yes}\n"
    edition, view = read(tmp_path, (SURVEY_FILE, HOURS, rows))
    assert export_live(edition, view, view.guides[0])["rows"] == [
        {"days": [0], "opens": 480, "length": 480, "zone": "WIB"},
        {"span": 0, "from": 19586, "to": 19586},
    ]


def test_clocks_that_are_put_back_are_told_with_their_names_and_until_when_they_are_known(
    tmp_path: Path,
) -> None:
    lisbon = (
        "  WIB: {name: Waktu Lisboa, zone: Europe/Lisbon, "
        "daylight: {abbreviation: WEST, name: Waktu Musim Panas}}\n"
    )
    edition, view = read(tmp_path, (SURVEY_FILE, ZONES, lisbon))
    zone = export_live(edition, view, view.guides[0])["zones"]["WIB"]
    assert zone == {
        "shifts": [[28133280, 60, "WEST"], [28309020, 0, "WIB"]],
        "until": 28314720,
    }


def test_of_hours_in_no_zone_nothing_is_told(tmp_path: Path) -> None:
    hours = HOURS.replace("    time_zone: WIB\n", "")
    zones = (
        "time_zones:\n"
        + ZONES
        + (
            "  WITA: {name: Waktu Indonesia Tengah, zone: Asia/Makassar}\n"
            "  WIT: {name: Waktu Indonesia Timur, zone: Asia/Jayapura}\n"
        )
    )
    edition, view = read(tmp_path, (SURVEY_FILE, HOURS, hours), (SURVEY_FILE, zones, ""))
    assert export_live(edition, view, view.guides[0])["rows"][0]["schedule"] is None


def test_a_survey_of_which_only_the_end_is_known_has_only_that_for_the_clock(
    tmp_path: Path,
) -> None:
    period = "period:\n  starts: 2023-07\n  ends: 2023-10\n"
    edition, view = read(tmp_path, (SURVEY_FILE, period, "period: {ends: 2023-10-15}\n"))
    told = export_live(edition, view, view.guides[0])["period"]
    assert sorted(told) == ["last", "over"]
    assert told["last"] == "2023-10-15"


def test_a_survey_of_unknown_start_is_said_to_run_once_its_guide_holds(tmp_path: Path) -> None:
    period = "period:\n  starts: 2023-07\n  ends: 2023-10\n"
    only_end = "published: 2023-08-01\nperiod: {ends: 2023-10-15}\n"
    edition, view = read(tmp_path, (SURVEY_FILE, period, only_end))
    told = export_live(edition, view, view.guides[0])["period"]
    assert (told["first"], told["running"]) == ("2023-08-01", "period running")


def test_a_text_in_another_language_than_the_page_says_so(tmp_path: Path) -> None:
    guidebook = read_survey(tmp_path)
    view = latest(guidebook, localizer(catalogue("ar", text={"hours open now": "مفتوح"})))
    words = export_live(guidebook.latest, view, view.guides[0])["words"]
    assert words["open_now"] == "مفتوح"
    assert words["opens_on"] == {"text": "hours opens on", "lang": "id", "dir": "ltr"}


def test_the_words_for_before_and_after_noon_are_told_where_the_clock_needs_them(
    tmp_path: Path,
) -> None:
    guidebook = read_survey(tmp_path)
    line = {"{opens} {time_zone} s.d. {closes} {time_zone}": "{opens} to {closes} {time_zone}"}
    view = latest(guidebook, localizer(catalogue("en", text=line)))
    data = export_live(guidebook.latest, view, None)
    assert (data["clock"], data["halves"]) == ("h:mm\u00a0a", ["AM", "PM"])
