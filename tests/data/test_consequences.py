"""One mistake is told once: what follows from a part that could not be read is not."""

from pathlib import Path

import pytest

from factories import EXPERT_FILE, SECTIONS_FILE, SURVEY, SURVEY_FILE, Change, problems_of


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ((SURVEY_FILE, SURVEY, "- a\n- b\n"), "guides/2023/survey.yml:1:1: expected keys with values, found a list"),
        ((SURVEY_FILE, "    button: ISI", "    Button: ISI"), "guides/2023/survey.yml:12:5: invitations.whatsapp.Button: expected a known key, found Button"),
        ((SURVEY_FILE, "service_hours:", "jam_layanan:"), "guides/2023/survey.yml:19:1: jam_layanan: expected a known key, found jam_layanan"),
        ((SURVEY_FILE, "contact_channels:", "Contact_channels:"), "guides/2023/survey.yml:15:1: Contact_channels: expected a known key, found Contact_channels"),
        ((SURVEY_FILE, "platform:\n  name: Q7", "platform:\n  nama: Q7"), "guides/2023/survey.yml:14:3: platform.nama: expected a known key, found nama"),
        ((EXPERT_FILE, "steps:", "step:"), "guides/2023/expert.yml:4:1: step: expected a known key, found step"),
        ((EXPERT_FILE, "  chosen: ", "  "), "guides/2023/expert.yml:5:3: steps: expected keys with values, found the text Pastikan bahwa Anda eksper"),
        ((EXPERT_FILE, "  chosen: ", "  chosn: "), "guides/2023/expert.yml:5:3: steps.chosn: expected a step of sections.yml, found chosn"),
        ((EXPERT_FILE, "  chosen: ", "  Chosen: "), "guides/2023/expert.yml:5:3: steps.Chosen: expected a name of small letters, digits and _, found Chosen"),
        ((SECTIONS_FILE, "    chosen: ", "    Chosen: "), "guides/2023/sections.yml:6:5: invitation.steps.Chosen: expected a name of small letters, digits and _, found Chosen"),
        ((EXPERT_FILE, "steps:", "invitations:\n  whatsapp:\n  button: OK\nsteps:"), "guides/2023/expert.yml:6:3: expected this line to begin in column 5, found it in column 3"),
        ((SURVEY_FILE, "  general:\n", "  other: {telephone: 0811 1919 9198}\ngeneral:\n"), "guides/2023/survey.yml:17:1: expected this line to begin in column 3, found it in column 1"),
        ((SURVEY_FILE, "platform:\n", "platform:\nplatform:\n"), "guides/2023/survey.yml:14:1: platform: expected each key once, found it again (first in line 13)"),
        ((EXPERT_FILE, "steps:\n", "steps:\nsteps:\n"), "guides/2023/expert.yml:5:1: steps: expected each key once, found it again (first in line 4)"),
        ((SURVEY_FILE, "  general:\n", "  general:\n  general:\n"), "guides/2023/survey.yml:17:3: contact_channels.general: expected each key once, found it again (first in line 16)"),
        ((SURVEY_FILE, "country: ID", "negara: ID"), "guides/2023/survey.yml:5:1: negara: expected a known key, found negara"),
        ((SECTIONS_FILE, "  steps:", "  langkah:"), "guides/2023/sections.yml:4:3: invitation.langkah: expected a known key, found langkah"),
    ],
    ids=["list", "capital", "other language", "channels", "inner key", "own steps", "no steps", "own step", "capital step", "capital in sections", "button aside", "channel aside", "platform doubled", "steps doubled", "channel doubled", "country", "steps"],
)  # fmt: skip
def test_the_root_alone_is_told(tmp_path: Path, change: Change, told: str) -> None:
    report = problems_of(tmp_path, change)
    assert [line for line in report.splitlines() if not line.startswith(" ")] == [told]


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (SURVEY_FILE, "name: Survei Contoh", 'name: "\\x0b"', "survey.yml:1:7: name: expected text, found the control character U+00"),
        (SURVEY_FILE, "opens: 08:30", 'opens: "08\\x0b30"', "survey.yml:21:12: service_hours[1].opens: expected text, found the control character U+00"),
        (SURVEY_FILE, "telephone: 0811 1909 1198", 'telephone: "\\e[31m"', "survey.yml:18:16: contact_channels.general.telephone: expected text, found the control character U+00"),
        (SECTIONS_FILE, "title: Menerima undangan", 'title: "\\0"', "sections.yml:2:10: invitation.title: expected text, found the control character U+00"),
        (SURVEY_FILE, "opens: 08:30", "opens: 08:\u200b30", "survey.yml:21:15: service_hours[1].opens: expected signs that can be seen, found U+20"),
        (SURVEY_FILE, "\ncountry: ID", "\ncoun\u202etry: ID", "survey.yml:5:5: expected signs that can be seen, found U+20"),
        (SECTIONS_FILE, "  steps:", "  st\u200beps:", "sections.yml:4:5: invitation: expected signs that can be seen, found U+20"),
    ],
)  # fmt: skip
def test_a_sign_that_no_text_has_or_nobody_sees_is_told_once(
    tmp_path: Path, file: str, old: str, new: str, told: str
) -> None:
    report = problems_of(tmp_path, (file, old, new))
    (line,) = [line for line in report.splitlines() if not line.startswith(" ")]
    assert line.startswith(f"guides/2023/{told}")


def test_keys_that_stand_twice_since_the_line_above_them_is_gone_are_told_together(
    tmp_path: Path,
) -> None:
    report = problems_of(tmp_path, (SECTIONS_FILE, "\nplatform:\n", "\n"))
    assert report == (
        "guides/2023/sections.yml:12:3: call_center: expected each key once, found title, text, "
        "shows again (first from line 9)\n"
        "    Is the line above the first of them gone, such as the name of a section? Write it "
        "again. Does all of it stand there twice? Delete the second part."
    )


def test_keys_that_stand_twice_each_for_itself_are_told_each_at_its_line(tmp_path: Path) -> None:
    changes = (
        (SURVEY_FILE, "short_name: SC\n", "short_name: SC\nshort_name: SPI\n"),
        (SURVEY_FILE, "country: ID\n", "country: ID\ncountry: MY\n"),
    )
    report = problems_of(tmp_path, *changes)
    told = [line.partition(": exp")[0] for line in report.splitlines() if line[0] != " "]
    assert told == ["guides/2023/survey.yml:3:1: short_name", "guides/2023/survey.yml:7:1: country"]


def test_a_mistake_of_its_own_is_told_beside_it(tmp_path: Path) -> None:
    report = problems_of(
        tmp_path,
        (SURVEY_FILE, "service_hours:", "jam_layanan:"),
        (EXPERT_FILE, "[general]", "[genral]"),
    )
    assert "expected a contact channel of survey.yml, found genral" in report
    assert "found jam_layanan" in report


TWO_INVITATIONS = (
    (SURVEY_FILE, "platform:", "  email:\n    sender: Survei\n    button: Mulai\nplatform:"),
    (SECTIONS_FILE, "**{sender}**", "**{whatsapp_sender}** atau {email_sender}"),
    (SECTIONS_FILE, "“{button}”", "“{whatsapp_button}” atau “{email_button}”"),
)
"""Sentences that name the invitation whose sender and button they tell."""


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ((SURVEY_FILE, "period:\n", ""), "survey.yml:6:3: expected this line to begin in column 1, found it in column 3"),
        ((SURVEY_FILE, "  email:\n", ""), "survey.yml:13:5: invitations.whatsapp: expected each key once, found sender, button again (first from line 11)"),
        ((SURVEY_FILE, "  email:\n", "email:\n"), "survey.yml:13:1: expected this line to begin in column 3, found it in column 1"),
    ],
    ids=["a file that is not read", "a name that is gone", "a name at the left edge"],
)  # fmt: skip
def test_sentences_that_name_an_invitation_are_not_told_where_it_was_not_read(
    tmp_path: Path, change: Change, told: str
) -> None:
    assert problems_of(tmp_path / "right", *TWO_INVITATIONS) == ""
    report = problems_of(tmp_path / "wrong", *TWO_INVITATIONS, change)
    assert [line for line in report.splitlines() if not line.startswith(" ")] == [
        f"guides/2023/{told}"
    ]
