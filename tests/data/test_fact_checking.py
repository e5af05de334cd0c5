from pathlib import Path

import pytest

from factories import EXPERT_FILE, SURVEY_FILE, problems_of


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


def test_a_step_that_the_guide_words_itself_is_held_against_no_fact(tmp_path: Path) -> None:
    changes = [
        (SURVEY_FILE, "    button: ISI SURVEI\n", ""),
        (EXPERT_FILE, "  chosen: Pastikan", "  open: Klik saja\n  chosen: Pastikan"),
    ]
    assert problems_of(tmp_path, *changes) == ""
