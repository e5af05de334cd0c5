"""Facts of which one half alone is known: accepted, asked about, and asked for by no sentence."""

from pathlib import Path

import pytest

from factories import EXPERT_FILE, SECTIONS_FILE, SURVEY_FILE, problems_of
from noticed import notices

HOURS = """\
  - days: every day
    opens: 08:30
    closes: 22:00
"""


def test_a_sentence_cannot_ask_for_the_words_of_a_badge_that_has_a_colour_alone(
    tmp_path: Path,
) -> None:
    changes = (
        (SURVEY_FILE, "    button: ISI", "    badge: {color: blue}\n    button: ISI"),
        (EXPERT_FILE, "title: Panduan Eksper", "title: Panduan {badge}"),
    )
    assert "title: expected a fact that survey.yml states, found {badge}" in problems_of(
        tmp_path, *changes
    )


def test_a_guide_may_say_the_words_of_a_badge_that_has_a_colour_alone(tmp_path: Path) -> None:
    own = "title: Panduan {badge}\ninvitations: {whatsapp: {badge: CENTANG BIRU}}"
    changes = (
        (SURVEY_FILE, "    button: ISI", "    badge: {color: blue}\n    button: ISI"),
        (EXPERT_FILE, "title: Panduan Eksper", own),
    )
    assert problems_of(tmp_path, *changes) == ""


def test_a_sentence_cannot_ask_for_days_that_no_hours_have(tmp_path: Path) -> None:
    bare = (SURVEY_FILE, HOURS, "  - opens: 08:30\n    closes: 22:00\n")
    told = problems_of(tmp_path, bare)
    assert "expected a fact that survey.yml states, found {days}" in told


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            "days: Monday, opens: 08:30, closes: 22:00",
            "no page can say whether anybody answers now, since these hours do not tell in which "
            "time zone",
        ),
        (
            "days: Monday, opens: 08:30",
            "no page can say whether anybody answers now, since these hours do not tell until when",
        ),
        (
            "days: Monday, closes: 22:00",
            "no page can say whether anybody answers now, since these hours do not tell from when",
        ),
        (
            "days: Monday",
            "no page can say whether anybody answers now, since these days have no hours",
        ),
        (
            "opens: 08:30, closes: 22:00",
            "no page can say whether anybody answers now, since these hours do not tell on which days",
        ),
    ],
)
def test_hours_of_which_a_part_is_missing_are_asked_about(
    tmp_path: Path, row: str, told: str
) -> None:
    hours = "  - days: every day\n    opens: 08:30\n    closes: 22:00\n    time_zone: WIB\n"
    zone = "" if told.endswith("time zone") else ", time_zone: WIB"
    changes = (
        (SURVEY_FILE, hours, f"  - {{{row}{zone}}}\n"),
        (SECTIONS_FILE, "{days} ", ""),
    )
    assert f"service_hours[1]: {told}" in notices(tmp_path, *changes)


def test_a_badge_with_a_colour_alone_that_nothing_draws_is_asked_about(tmp_path: Path) -> None:
    badge = (SURVEY_FILE, "    button: ISI SURVEI\n", "    badge: {color: blue}\n    button: ISI\n")
    assert "invitations.whatsapp.badge: no guide shows this fact" in notices(tmp_path, badge)
