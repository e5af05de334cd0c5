"""Days, months and times as editors write them in their own language."""

from pathlib import Path

import pytest

from factories import SURVEY_FILE, write_survey
from guidebook.data.reading import read_guidebook
from guidebook.data.values.clocks import parse_clock
from guidebook.data.values.days import parse_days, write_days
from guidebook.data.values.own_words import own_words
from guidebook.data.values.partial_dates import parse_partial_date
from guidebook.problems.problem import Problem
from refusing import refusal


@pytest.mark.parametrize(
    ("lang", "text", "written"),
    [
        ("id", "setiap hari", "every day"),
        ("id", "Setiap Hari", "every day"),
        ("id", "Senin–Jumat", "Monday-Friday"),
        ("id", "Senin s.d. Jumat", "Monday-Friday"),
        ("id", "Senin s/d Jum'at", "Monday-Friday"),
        ("id", "Senin sampai dengan Kamis dan Sabtu", "Monday-Thursday, Saturday"),
        ("id", "Sabtu dan Minggu", "Saturday, Sunday"),
        ("id", "senin - jumat", "Monday-Friday"),
        ("id", "Senin, Rabu, Jum'at", "Monday, Wednesday, Friday"),
        ("id", "Sabtu, Minggu", "Saturday, Sunday"),
        ("id", "Sen-Jum", "Monday-Friday"),
        ("id", "Monday-Friday, Minggu", "Monday-Friday, Sunday"),
        ("pt", "segunda-feira", "Monday"),
        ("en", "Tue", "Tuesday"),
        ("xx", "Monday", "Monday"),
    ],
)
def test_days_have_the_names_of_the_guides_language(lang: str, text: str, written: str) -> None:
    assert write_days(parse_days(text, own_words(lang, "setiap hari"))) == written


@pytest.mark.parametrize("text", ["Ahad", "S", "hari kerja", "Monday-Jum-Sabtu", "Sen–"])
def test_what_names_no_one_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="expected days of the week"):
        parse_days(text, own_words("id"))


def test_a_misspelt_day_is_asked_about_in_the_same_language() -> None:
    said = refusal(lambda text: parse_days(text, own_words("id")), "Senen")
    assert said.endswith("Did you mean Senin?")


@pytest.mark.parametrize(
    ("lang", "text", "written"),
    [
        ("id", "Juli 2023", "2023-07"),
        ("id", "juli 2023", "2023-07"),
        ("id", "15 Juli 2023", "2023-07-15"),
        ("id", "1 Agu 2023", "2023-08-01"),
        ("de", "15. März 2023", "2023-03-15"),
        ("id", "2023-07", "2023-07"),
    ],
)
def test_months_have_the_names_of_the_guides_language(lang: str, text: str, written: str) -> None:
    assert str(parse_partial_date(text, own_words(lang))) == written


@pytest.mark.parametrize("text", ["July 2023", "Juli", "7/2023", "07-08-2023", "Juli 23"])
def test_what_may_mean_two_days_is_refused(text: str) -> None:
    assert refusal(lambda one: parse_partial_date(one, own_words("id")), text).startswith(
        f"expected a month or a day, found {text}\n"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [("8.30", "08:30"), ("08.30", "08:30"), ("8:30", "08:30"), ("24.00", "24:00")],
)
def test_a_time_with_a_dot_is_the_same_time(text: str, written: str) -> None:
    assert str(parse_clock(text)) == written


def test_a_survey_is_read_alike_in_both_languages(tmp_path: Path) -> None:
    own = (
        (SURVEY_FILE, "starts: 2023-07", "starts: Juli 2023"),
        (SURVEY_FILE, "days: every day", "days: setiap hari"),
        (SURVEY_FILE, "opens: 08:30", "opens: 8.30"),
    )
    found: list[Problem] = []
    written = read_guidebook(write_survey(tmp_path / "own", *own), found, lang="id")
    plain = read_guidebook(write_survey(tmp_path / "plain"), found, lang="id")
    assert found == []
    assert written == plain
