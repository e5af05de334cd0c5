from pathlib import Path

import pytest

from factories import SURVEY_FILE, catalogue, latest, localizer, read_survey, source_localizer
from guidebook.data.model import Guidebook
from guidebook.localization.translating import Localizer
from guidebook.localization.views import HoursView, PlatformView

INDONESIAN = source_localizer()
ENGLISH = localizer(catalogue("en", text={"HH:mm": "HH:mm"}))


HOURS = "  - days: every day\n    opens: 08:30\n    closes: 22:00\n"


def hours_of(guidebook: Guidebook, writer: Localizer) -> list[HoursView]:
    blocks = dict(latest(guidebook, writer).guides[0].sections[1].blocks)
    shown = blocks["service_hours"]
    assert isinstance(shown, tuple)
    return [entry for entry in shown if isinstance(entry, HoursView)]


def told(entry: HoursView) -> list[str]:
    return [
        " ".join(
            (
                zone.zone,
                zone.days.plain if zone.days else "no days",
                f"{zone.opens}–{zone.closes}",
                *((zone.closes_note.plain,) if zone.closes_note else ()),
            )
        )
        for zone in entry.zones
    ]


def test_hours_are_told_in_their_own_zone_and_shown_in_every_one(tmp_path: Path) -> None:
    (entry,) = hours_of(read_survey(tmp_path), INDONESIAN)
    assert entry.statement.plain == "08:30 WIB s.d. 22:00 WIB"
    assert told(entry) == [
        "WIB setiap hari 08:30–22:00",
        "WITA setiap hari 09:30–23:00",
        "WIT setiap hari 10:30–24:00",
    ]


def test_hours_past_midnight_say_that_they_end_on_the_next_day(tmp_path: Path) -> None:
    night = HOURS.replace("08:30", "19:00").replace("22:00", "02:00")
    (entry,) = hours_of(read_survey(tmp_path, (SURVEY_FILE, HOURS, night)), INDONESIAN)
    assert told(entry) == [
        "WIB setiap hari 19:00–02:00 hari berikutnya",
        "WITA setiap hari 20:00–03:00 hari berikutnya",
        "WIT setiap hari 21:00–04:00 hari berikutnya",
    ]


def test_hours_that_begin_on_another_day_elsewhere_say_so(tmp_path: Path) -> None:
    late = HOURS.replace("every day", "Friday").replace("08:30", "23:00").replace("22:00", "24:00")
    (entry,) = hours_of(read_survey(tmp_path, (SURVEY_FILE, HOURS, late)), ENGLISH)
    assert told(entry) == [
        "WIB Friday 23:00–24:00",
        "WITA Saturday 00:00–01:00",
        "WIT Saturday 01:00–02:00",
    ]


def test_a_sentence_on_the_days_tells_the_days_of_all_entries(tmp_path: Path) -> None:
    two = (
        HOURS.replace("every day", "Monday-Friday")
        + "    time_zone: WIB\n"
        + HOURS.replace("every day", "Sunday")
    )
    view = latest(read_survey(tmp_path, (SURVEY_FILE, HOURS, two))).guides[0]
    assert view.sections[1].text[0].plain == (
        "Call Center dapat dihubungi Senin–Jumat dan Minggu pada pukul"
    )


@pytest.mark.parametrize(
    ("way", "note"),
    [
        ("telephone: 0811 1909 1198", "platform not stated"),
        ("whatsapp: 0811 1909 1198", "platform not stated"),
        ("email: survei@example.org", "platform unknown"),
        ("address: Jalan Contoh 1", "platform unknown"),
    ],
)
def test_who_looks_for_the_platform_is_sent_to_the_call_centre_only_where_there_is_one(
    tmp_path: Path, way: str, note: str
) -> None:
    guidebook = read_survey(tmp_path, (SURVEY_FILE, "telephone: 0811 1909 1198", way))
    [(_, platform)] = latest(guidebook).guides[0].sections[2].blocks
    assert isinstance(platform, PlatformView)
    assert platform.address_note.plain == note
    assert platform.plain_note.plain == note


def test_an_edition_whose_day_is_still_to_come_says_so_also_where_it_is_the_first(
    tmp_path: Path,
) -> None:
    day = (SURVEY_FILE, "edition: 2023\n", "edition: 2023\npublished: 2099-05-01\n")
    begins = latest(read_survey(tmp_path / "coming", day)).begins
    assert begins
    assert begins.plain == "guide begins"
    assert latest(read_survey(tmp_path / "now")).begins is None


def test_the_hours_of_the_only_zone_are_told_once(tmp_path: Path) -> None:
    others = (
        "  WITA: {name: Waktu Indonesia Tengah, zone: Asia/Makassar}\n"
        "  WIT: {name: Waktu Indonesia Timur, zone: Asia/Jayapura}\n"
    )
    [alone] = hours_of(read_survey(tmp_path / "alone", (SURVEY_FILE, others, "")), INDONESIAN)
    [several] = hours_of(read_survey(tmp_path / "several"), INDONESIAN)
    assert (alone.is_alone, several.is_alone) == (True, False)
