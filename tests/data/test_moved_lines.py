"""A line that stands too far in or out, or is gone, is told once, and the line as it should be."""

from pathlib import Path

import pytest

from factories import EXPERT_FILE, SECTIONS_FILE, SURVEY_FILE, Change, problems_of

TOO_FAR = (
    "guides/2023/{}: expected this line to begin in column {}, found it in column {}\n"
    "    Begin the line right under the line that it belongs with, like this: {}"
)


@pytest.mark.parametrize(
    ("changes", "place", "columns", "line"),
    [
        ([(SURVEY_FILE, "\n  whatsapp:\n", "\n    whatsapp:\n")], "survey.yml:10:5", (3, 5),
         "  whatsapp:"),
        ([(SURVEY_FILE, "\n  whatsapp:\n", "\nwhatsapp:\n")], "survey.yml:10:1", (3, 1),
         "  whatsapp:"),
        ([(SURVEY_FILE, "\ninvitations:\n", "\n  invitations:\n")], "survey.yml:9:3", (1, 3),
         "invitations:"),
        ([(SURVEY_FILE, "\nhandouts:\n  a4", "\n  handouts:\n    a4"),
          (SURVEY_FILE, "{pages: 1}\n", "{pages: 1}\n    leaflet: {pages: 2}\n")],
         "survey.yml:28:3", (1, 3), "handouts:"),
        ([(SECTIONS_FILE, "\n  steps:\n", "\nsteps:\n")], "sections.yml:4:1", (3, 1), "  steps:"),
        ([(SECTIONS_FILE, "\nplatform:\n", "\n  platform:\n")], "sections.yml:12:3", (1, 3),
         "platform:"),
        ([(EXPERT_FILE, "\nsteps:\n", "\ninvitations:\n  whatsapp:\n    button: OK\n  steps:\n")],
         "expert.yml:7:3", (1, 3), "steps:"),
        ([(SURVEY_FILE, "\ncontact_channels:\n  general:\n", "\n  contact_channels:\n  general:\n")],
         "survey.yml:15:3", (1, 3), "contact_channels:"),
        ([(SURVEY_FILE, "  starts: 2023-07\n  ends: 2023-10\n", "starts: 2023-07\n")],
         "survey.yml:7:1", (3, 1), "  starts: 2023-07"),
        ([(SECTIONS_FILE, "invitation:\n", "  invitation:\n")], "sections.yml:1:3", (1, 3),
         "invitation:"),
    ],
    ids=["name in", "name out", "part in", "part in with all of it", "steps out", "section in",
         "part of a guide", "part above its first name", "all of a part", "first line"],
)  # fmt: skip
def test_a_line_that_stands_a_level_aside_is_told_once(
    tmp_path: Path, changes: list[Change], place: str, columns: tuple[int, int], line: str
) -> None:
    assert problems_of(tmp_path, *changes) == TOO_FAR.format(place, *columns, line)


def test_two_lines_that_stand_aside_are_told_once_each(tmp_path: Path) -> None:
    report = problems_of(
        tmp_path,
        (SURVEY_FILE, "\n  whatsapp:\n", "\n    whatsapp:\n"),
        (SURVEY_FILE, "\n    telephone:", "\n  telephone:"),
    )
    assert report.splitlines() == [
        *TOO_FAR.format("survey.yml:10:5", 3, 5, "  whatsapp:").splitlines(),
        *TOO_FAR.format("survey.yml:18:3", 5, 3, "    telephone: 0811 1909 1198").splitlines(),
    ]


def test_what_is_wrong_besides_is_told_too(tmp_path: Path) -> None:
    report = problems_of(
        tmp_path,
        (SURVEY_FILE, "\n  whatsapp:\n", "\n    whatsapp:\n"),
        (SURVEY_FILE, "edition: 2023\n", "edition: 2023\nwarna: biru\n"),
        (EXPERT_FILE, "[general]", "[genral]"),
    )
    assert [line for line in report.splitlines() if not line.startswith(" ")] == [
        "guides/2023/expert.yml:6:20: contact_channels: expected a contact channel of survey.yml, "
        "found genral",
        "guides/2023/survey.yml:4:1: warna: expected a known key, found warna",
        "guides/2023/survey.yml:11:5: expected this line to begin in column 3, found it in column 5",
    ]


def test_a_part_whose_line_is_gone_is_told_once_with_that_line(tmp_path: Path) -> None:
    report = problems_of(
        tmp_path,
        (SURVEY_FILE, "handouts:\n  a4", "\n  leaflet: {pages: 2}\n  a4"),
    )
    assert report == (
        "guides/2023/survey.yml:29:3: expected a line with a key above what stands below one, "
        "found none\n"
        "    Was the line deleted? Write it above this one, like this: handouts:"
    )


def test_keys_whose_name_is_gone_are_told_once(tmp_path: Path) -> None:
    assert problems_of(tmp_path, (SURVEY_FILE, "\n  general:\n", "\n")) == (
        "guides/2023/survey.yml:16:5: contact_channels: expected a name of your own above these "
        "keys, found none\n"
        "    Write it on a line of its own above them, with a colon, and begin them further to the "
        "right."
    )


def test_steps_that_are_gone_are_told_once(tmp_path: Path) -> None:
    steps = (
        "  steps:\n    message: Anda menerima pesan dari **{sender}**\n    chosen: each guide\n"
        "    open: Klik “{button}”\n"
    )
    report = problems_of(tmp_path, (SECTIONS_FILE, steps, ""))
    assert [line for line in report.splitlines() if not line.startswith(" ")] == [
        "guides/2023/sections.yml:1:1: invitation: expected text, steps or shows, found a title alone"
    ]
