import babel
import pytest

from factories import catalogue, localizer, source_localizer
from guidebook.data.values.days import parse_days
from guidebook.data.values.partial_dates import PartialDate, parse_partial_date
from guidebook.localization.dates import write_span

INDONESIAN = source_localizer()
ENGLISH = localizer(catalogue("en"))
ARABIC = localizer(catalogue("ar"))
UNKNOWN_TO_CLDR = localizer(catalogue("bbc", text={"setiap hari": "ganup ari"}))


def period(starts: str, ends: str) -> tuple[PartialDate, PartialDate]:
    return parse_partial_date(starts), parse_partial_date(ends)


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
    assert write_span(*period(starts, ends), INDONESIAN.cldr) == indonesian
    assert write_span(*period(starts, ends), ENGLISH.cldr) == english


@pytest.mark.parametrize(
    ("lang", "written"),
    [
        ("id", "3–21 November 2023"),
        ("en", "November 3–21, 2023"),
        ("en-GB", "3–21 November 2023"),
        ("jv", "3–21 November 2023"),
        ("de", "3.–21. November 2023"),
        ("pt", "3–21 de novembro de 2023"),
        ("ru", "3–21 ноября 2023\u202fг."),
        ("hu", "2023. november 3–21."),
        ("fa", "3 تا 21 نوامبر 2023"),
        ("he", "3–21 בנובמבר 2023"),
        ("ja", "2023年11月3日～21日"),
        # Where CLDR has days in a row in another order, or with other signs, than a day alone.
        ("su", "3 Nopémber 2023 – 21 Nopémber 2023"),
        ("th", "3 พฤศจิกายน ค.ศ. 2023 – 21 พฤศจิกายน ค.ศ. 2023"),
        ("sr-Latn", "3. novembar 2023. – 21. novembar 2023."),
    ],
)
def test_days_of_one_month_name_it_once_as_cldr_has_them(lang: str, written: str) -> None:
    cldr = babel.Locale.parse(lang, sep="-")
    assert write_span(*period("2023-11-03", "2023-11-21"), cldr) == written


def test_days_of_one_month_in_two_years_name_both() -> None:
    assert (
        write_span(*period("2023-11-03", "2024-11-21"), INDONESIAN.cldr)
        == "3 November 2023 – 21 November 2024"
    )


def test_a_period_is_written_in_the_months_of_its_language() -> None:
    assert write_span(*period("2023-07", "2023-10"), ARABIC.cldr) == "يوليو – أكتوبر 2023"


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
    assert write_span(*period("2023-07", "2023-10-03"), writer.cldr) == "Juli 2023 – 3 Oktober 2023"
    assert writer.days(parse_days("Monday-Tuesday, Friday")).plain == "Senin–Selasa dan Jumat"
    assert writer.days(parse_days("every day")).plain == "ganup ari"


def test_days_in_the_words_of_the_source_say_their_language() -> None:
    assert UNKNOWN_TO_CLDR.days(parse_days("Monday")).lang == "id"
