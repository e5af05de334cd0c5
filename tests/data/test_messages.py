from pathlib import Path

import pytest

from factories import SECTIONS_FILE, SURVEY_FILE, Change, problems_of

PLATFORM = "platform:\n  title: Platform\n  text: Pengisian melalui **{platform}**\n"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            (SURVEY_FILE, "platform:\n  name: Q7\n", "platform:\n"),
            "guides/2023/survey.yml:13:10: platform: expected keys with values, found nothing",
        ),
        (
            (SURVEY_FILE, "guides: [expert]", "guides:"),
            "guides/2023/survey.yml:4:8: guides: expected a list, found nothing",
        ),
        (
            (SURVEY_FILE, "opens: 08:30\n    closes: 22:00", "opens: 08:30\n    closes: 00:00"),
            "guides/2023/survey.yml:22:13: service_hours[1].closes: expected 24:00 for the "
            "midnight that ends the day, found 00:00",
        ),
        (
            (SECTIONS_FILE, "  list: numbered\n", "  picture: {button: opne}\n"),
            "guides/2023/sections.yml:3:21: invitation.picture.button: "
            "expected a step of this section, found opne",
        ),
        (
            (SECTIONS_FILE, PLATFORM, PLATFORM + "  picture: {sender: message}\n"),
            "guides/2023/sections.yml:15:21: platform.picture.sender: "
            "expected a step of this section, found message",
        ),
    ],
)
def test_what_is_wrong_is_told_in_a_whole_sentence(
    tmp_path: Path, change: Change, told: str
) -> None:
    assert told in problems_of(tmp_path, change).splitlines()
