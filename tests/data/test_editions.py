"""Several editions side by side: their order, their surveys, and drafts."""

from pathlib import Path

from factories import (
    SURVEY,
    SURVEY_FILE,
    problems_in,
    read_folder,
    survey_files,
    write,
    write_survey,
)
from guidebook.data.reading import read_guidebook


def test_the_latest_edition_comes_first(tmp_path: Path) -> None:
    root = write_survey(tmp_path)
    for name, text in survey_files().items():
        newer = text.replace("edition: 2023", "edition: 2024-autumn")
        write(root, {name.replace("/2023/", "/2024-autumn/"): newer})
    assert [edition.id for edition in read_folder(root).editions] == ["2024-autumn", "2023"]


def test_nothing_is_inherited_from_an_earlier_edition(tmp_path: Path) -> None:
    root = write_survey(tmp_path)
    no_period = SURVEY.replace("period:\n  starts: 2023-07\n  ends: 2023-10\n", "")
    for name, text in {**survey_files(), SURVEY_FILE: no_period}.items():
        newer = text.replace("edition: 2023", "edition: 2024")
        write(root, {name.replace("/2023/", "/2024/"): newer})
    assert read_folder(root).latest.period is None


def write_editions(root: Path, **editions: str) -> Path:
    """Folders 2023_a, 2023_b and so on, each with changes to survey.yml behind its edition."""
    write_survey(root)
    for name, more in editions.items():
        for file, text in survey_files().items():
            own = text.replace("edition: 2023\n", f"edition: 2023\n{more}")
            write(root, {file.replace("/2023/", f"/{name}/"): own})
    return root


def test_each_survey_has_its_own_line_of_editions(tmp_path: Path) -> None:
    root = write_editions(tmp_path, pilot="survey: pilot\n", z2022="published: 2024-05-01\n")
    guidebook = read_folder(root)
    lines = {survey: {one.id for one in line} for survey, line in guidebook.surveys.items()}
    assert lines == {"sc": {"2023", "z2022"}, "pilot": {"pilot"}}
    pilot = guidebook.surveys["pilot"][0]
    assert guidebook.newer(pilot) is None


def test_editions_are_in_the_order_of_their_periods_and_not_of_their_folders(
    tmp_path: Path,
) -> None:
    root = write_editions(tmp_path, z="")
    survey = root / "guides/z/survey.yml"
    earlier = SURVEY.replace("2023-07", "2021-07").replace("2023-10", "2021-10")
    survey.write_text(earlier.replace("edition: 2023", "edition: 2021"), "utf-8")
    guidebook = read_folder(root)
    assert [edition.id for edition in guidebook.editions] == ["2023", "z"]
    newer = guidebook.newer(guidebook.editions[1])
    assert newer
    assert newer.id == "2023"


def test_a_draft_is_read_only_where_it_is_asked_for_and_supersedes_nothing(
    tmp_path: Path,
) -> None:
    root = write_editions(tmp_path, next="state: draft\n")
    assert [edition.id for edition in read_folder(root).editions] == ["2023"]
    guidebook = read_guidebook(root, [], with_drafts=True)
    assert guidebook
    assert {edition.id for edition in guidebook.editions} == {"2023", "next"}
    [old] = [edition for edition in guidebook.editions if edition.id == "2023"]
    assert guidebook.newer(old) is None


def test_mistakes_in_a_draft_are_told_as_well(tmp_path: Path) -> None:
    root = write_editions(tmp_path, next="state: draft\npaper: A3\n")
    assert "guides/next/survey.yml:5:8: paper: expected one of A4, Letter, found A3" in (
        problems_in(root)
    )


def test_a_project_of_drafts_alone_is_refused(tmp_path: Path) -> None:
    root = write_survey(tmp_path, (SURVEY_FILE, "edition: 2023", "edition: 2023\nstate: draft"))
    assert "guides:1:1: expected an edition that is not a draft, found drafts alone" in (
        problems_in(root)
    )
