from pathlib import Path

from factories import SURVEY_FILE, catalogue, latest, localizer, read_survey, source_localizer
from guidebook.data.model import Guidebook
from guidebook.localization.translating import Localizer
from guidebook.localization.views import HoursView

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
                zone.days.plain,
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
