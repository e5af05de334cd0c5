"""make edition: the next edition begins as a draft with the texts of the last one."""

from datetime import date
from pathlib import Path

import pytest

from editing import guidebook
from guidebook.commands.command import Call, host_environment

BEGUN = """\
Wrote guides/2024/ as a draft. 15 lines begin with #? there and wait to be confirmed: expert.yml, survey.yml.
    Where last year's fact still holds, delete #? before it; else write the new fact, or delete the line. Look at the draft with make serve.
"""


def names(folder: Path) -> list[str]:
    """What is in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_the_next_edition_is_begun_and_passes_the_check_as_a_draft(project: Path) -> None:
    assert guidebook(project, "edition", "--from", "2023", "--to", "2024") == (0, BEGUN, "")
    old, new = project / "guides" / "2023", project / "guides" / "2024"
    assert names(new) == names(old)
    assert (new / "sections.yml").read_bytes() == (old / "sections.yml").read_bytes()
    survey = (new / "survey.yml").read_text("utf-8")
    assert "#?     sender: SPI 2023\n" in survey
    assert "2024                       # seperti pembaca" in survey
    assert guidebook(project, "check")[0] == 0
    (new / "survey.yml").write_text(survey.replace("state: draft\n", ""), "utf-8")
    status, _, complaint = guidebook(project, "check")
    assert status == 1
    assert [line for line in complaint.splitlines() if line.startswith("guides")] == [
        "guides/2024/expert.yml:8:1: expected facts of this edition, found 1 line of the last one"
        " that nobody confirmed: line 8",
        "guides/2024/survey.yml:13:1: expected facts of this edition, found 14 lines of the last"
        " one that nobody confirmed: lines 13, 14, 20, …",
    ]


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (
            ("--from", "2023"),
            2,
            "FROM and TO must both be written\n    Write: make edition FROM=2023 TO=2024\n",
        ),
        (
            ("--from", "2022", "--to", "2024"),
            1,
            "expected one of the editions 2023, found 2022\n"
            "    Write the name of a folder in guides/.\n",
        ),
        (
            ("--from", "2023", "--to", "9" * 5000),
            2,
            f"guides/{'9' * 5000}:1:1: expected a word of at most 30 signs, found one of 5000\n"
            "    Is a space missing, or a quote not closed? Divide the word, or close the quote.\n",
        ),
        (
            ("--from", "2023", "--to", "2023"),
            1,
            "guides/2023 is there already\n"
            "    Choose another name for TO, or remove that folder first if nothing in it is"
            " needed.\n",
        ),
        (
            ("--from", "2023", "--to", "../2024"),
            2,
            "guides/../2024:1:1: expected a folder named with letters, digits and hyphens, found"
            " ../2024\n"
            "    Rename the folder, such as 2024-pilot; it stands in the addresses of the pages.\n",
        ),
        (
            ("--from", "2023", "--to", "en"),
            2,
            "guides/en:1:1: expected another name of the folder, found en, which the site itself"
            " uses in addresses\n"
            "    Rename the folder, such as 2024-pilot; it stands in the addresses of the pages.\n",
        ),
        (
            ("--from", "2023", "--to", "translations"),
            2,
            "guides/translations:1:1: expected a folder named with letters, digits and hyphens,"
            " found translations\n"
            "    Rename the folder, such as 2024-pilot; it stands in the addresses of the pages.\n",
        ),
    ],
)
def test_a_wrong_call_changes_nothing(
    project: Path, words: tuple[str, ...], status: int, said: str
) -> None:
    before = names(project / "guides")
    assert guidebook(project, "edition", *words) == (status, "", said)
    assert names(project / "guides") == before


def test_an_edition_that_cannot_be_read_is_not_copied(project: Path) -> None:
    sections = project / "guides" / "2023" / "sections.yml"
    sections.write_text("a: [", "utf-8")
    status, _, complaint = guidebook(project, "edition", "--from", "2023", "--to", "2024")
    assert status == 1
    assert complaint.startswith("guides/2023/sections.yml:")
    assert not (project / "guides" / "2024").exists()


def test_texts_of_a_draft_are_translated_before_it_is_published(project: Path) -> None:
    guidebook(project, "edition", "--from", "2023", "--to", "2024")
    expert = project / "guides" / "2024" / "expert.yml"
    text = expert.read_text("utf-8")
    summary = "summary: Anda terpilih sebagai eksper tahun ini.\n"
    lines = [summary if one.startswith("summary:") else one for one in text.splitlines(True)]
    expert.write_text("".join(lines), "utf-8")
    assert guidebook(project, "translations")[0] == 0
    template = (project / "guides" / "translations" / "messages.pot").read_text("utf-8")
    assert 'msgid "Anda terpilih sebagai eksper tahun ini."\n' in template
    _, table, _ = guidebook(project, "coverage", "--locale", "en")
    assert "en        2024/expert" in table


@pytest.mark.parametrize(("options", "said"), [({}, ""), ({"drafts": "yes"}, "yes")])
def test_the_shell_is_told_to_build_drafts(options: dict[str, str], said: str) -> None:
    call = Call(root=Path(), options=options, environment={}, language="en", today=date(2023, 8, 1))
    assert host_environment(call)["GUIDEBOOK_DRAFTS"] == said
