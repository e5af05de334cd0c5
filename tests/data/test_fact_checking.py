from pathlib import Path

import pytest

from factories import EXPERT_FILE, SECTIONS_FILE, SURVEY_FILE, latest, problems_of, read_survey


@pytest.mark.parametrize(
    "guide",
    [
        "omits: [open]\ncontact_channels: [general]",
        "omits: [invitation]\ncontact_channels: [general]",
    ],
)
def test_a_text_that_no_guide_shows_is_held_against_no_fact(tmp_path: Path, guide: str) -> None:
    changes = [
        (SURVEY_FILE, "    button: ISI SURVEI\n", ""),
        (EXPERT_FILE, "contact_channels: [general]", guide),
    ]
    assert problems_of(tmp_path, *changes) == ""


def test_a_section_that_no_guide_shows_may_name_an_invitation_that_is_gone(tmp_path: Path) -> None:
    changes = [
        (SECTIONS_FILE, "{button}", "{letter_button}"),
        (SECTIONS_FILE, "  list: numbered\n", "  list: numbered\n  picture: {of: letter}\n"),
    ]
    told = problems_of(tmp_path / "shown", *changes)
    assert "found {letter_button}" in told
    assert "picture.of: " in told
    omitted = "omits: [invitation]\ncontact_channels: [general]"
    left = (EXPERT_FILE, "contact_channels: [general]", omitted)
    guidebook = read_survey(tmp_path / "left", *changes, left)
    assert [section.id for section in latest(guidebook).guides[0].sections] == [
        "call-center",
        "platform",
    ]


def test_a_step_that_the_guide_words_itself_is_held_against_no_fact(tmp_path: Path) -> None:
    changes = [
        (SURVEY_FILE, "    button: ISI SURVEI\n", ""),
        (EXPERT_FILE, "  chosen: Pastikan", "  open: Klik saja\n  chosen: Pastikan"),
    ]
    assert problems_of(tmp_path, *changes) == ""


def test_a_guide_says_no_days_of_those_whom_it_does_not_name(tmp_path: Path) -> None:
    changes = [
        (
            SURVEY_FILE,
            "    telephone: 0811 1909 1198\n",
            "    telephone: 0811 1909 1198\n    schedule: visits\n"
            "  night:\n    label: Malam\n    telephone: 198\n",
        ),
        (
            SURVEY_FILE,
            "service_hours:\n",
            "service_hours:\n  - {on: 2023-08-17, schedule: visits, opens: 09:00,"
            " closes: 10:00, time_zone: WIB}\n",
        ),
    ]
    assert "found {days}" in problems_of(tmp_path / "general", *changes)
    named = (EXPERT_FILE, "contact_channels: [general]", "contact_channels: [general, night]")
    assert problems_of(tmp_path / "both", *changes, named) == ""


def test_a_fact_with_a_dot_is_told_by_its_name(tmp_path: Path) -> None:
    dotted = ("guides/2023/sections.yml", "{button}", "{whatsapp.button}")
    told = problems_of(tmp_path, dotted)
    assert "expected a fact between braces, found {whatsapp.button}" in told
    assert "Did you mean whatsapp_button?" in told
