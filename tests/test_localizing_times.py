from pathlib import Path

import pytest

from factories import SURVEY_FILE, catalogue, latest, localizer, read_survey, source_localizer
from guidebook.localizing import Localizer
from guidebook.model import Guidebook, Period
from guidebook.problems import Place
from guidebook.scalars import parse_days, parse_partial_date
from guidebook.views import HoursView

INDONESIAN = source_localizer()
ENGLISH = localizer(catalogue("en"))
ARABIC = localizer(catalogue("ar"))
UNKNOWN_TO_CLDR = localizer(catalogue("bbc", text={"setiap hari": "ganup ari"}))


def period(starts: str, ends: str) -> Period:
    return Period(
        starts=parse_partial_date(starts),
        ends=parse_partial_date(ends),
        place=Place("guides/2023/survey.yml"),
    )


@pytest.mark.parametrize(
    ("starts", "ends", "indonesian", "english"),
    [
        ("2023-07", "2023-10", "Juli – Oktober 2023", "July – October 2023"),
        (
            "2023-11",
            "2024-02",
            "November 2023 – Februari 2024",
            "November 2023 – February 2024",
        ),
        ("2023-07", "2023-07", "Juli 2023", "July 2023"),
        (
            "2023-07-15",
            "2023-10-03",
            "15 Juli 2023 – 3 Oktober 2023",
            "July 15, 2023 – October 3, 2023",
        ),
        ("2023-07-15", "2023-07-15", "15 Juli 2023", "July 15, 2023"),
        ("2023-07-15", "2023-10", "15 Juli 2023 – Oktober 2023", "July 15, 2023 – October 2023"),
        ("2023-07", "2023-10-03", "Juli 2023 – 3 Oktober 2023", "July 2023 – October 3, 2023"),
    ],
)
def test_a_period_is_as_precise_as_it_is_known(
    starts: str, ends: str, indonesian: str, english: str
) -> None:
    assert INDONESIAN.period(period(starts, ends)) == indonesian
    assert ENGLISH.period(period(starts, ends)) == english


def test_a_period_is_written_in_the_months_of_its_language() -> None:
    assert ARABIC.period(period("2023-07", "2023-10")) == "يوليو – أكتوبر 2023"


@pytest.mark.parametrize(
    ("days", "indonesian", "english"),
    [
        ("Monday", "Senin", "Monday"),
        ("Monday-Friday", "Senin–Jumat", "Monday–Friday"),
        ("Monday, Wednesday", "Senin dan Rabu", "Monday and Wednesday"),
        (
            "Monday-Tuesday, Friday, Sunday",
            "Senin–Selasa, Jumat, dan Minggu",
            "Monday–Tuesday, Friday, and Sunday",
        ),
    ],
)
def test_days_in_a_row_are_a_span_and_the_rest_a_list(
    days: str, indonesian: str, english: str
) -> None:
    assert INDONESIAN.days(parse_days(days)).plain == indonesian
    assert ENGLISH.days(parse_days(days)).plain == english


def test_all_seven_days_are_every_day() -> None:
    english = localizer(catalogue(text={"setiap hari": "every day"}))
    assert INDONESIAN.days(parse_days("Sunday-Saturday")).plain == "setiap hari"
    assert english.days(parse_days("Sunday-Saturday")).plain == "every day"


def test_a_language_unknown_to_cldr_has_the_dates_and_days_of_the_source() -> None:
    writer = UNKNOWN_TO_CLDR
    assert writer.period(period("2023-07", "2023-10-03")) == "Juli 2023 – 3 Oktober 2023"
    assert writer.days(parse_days("Monday-Tuesday, Friday")).plain == "Senin–Selasa dan Jumat"
    assert writer.days(parse_days("every day")).plain == "ganup ari"


def test_days_in_the_words_of_the_source_say_their_language() -> None:
    assert UNKNOWN_TO_CLDR.days(parse_days("Monday")).lang == "id"


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
