"""Which edition supersedes which: of the same survey alone, and as far as nobody needs a clock."""

from pathlib import Path

import pytest

from factories import SURVEY_FILE, read_folder, survey_files, write, write_survey
from guidebook.data.model import Edition, Guidebook
from reports import report


def editions(root: Path, *years: tuple[int, str]) -> Guidebook:
    """A survey with an edition a year, each with more lines in its survey.yml."""
    write_survey(root)
    for year, more in years:
        files = {
            name.replace("/2023/", f"/{year}/"): text.replace("2023", str(year))
            for name, text in survey_files().items()
        }
        survey = SURVEY_FILE.replace("/2023/", f"/{year}/")
        write(root, {**files, survey: files[survey] + more})
    return read_folder(root, with_drafts=True)


def of_year(guidebook: Guidebook, year: int) -> Edition:
    return next(one for one in guidebook.editions if one.id == str(year))


def told(guidebook: Guidebook, year: int) -> tuple[str | None, list[str]]:
    """The edition that supersedes one for certain, and those that do from a day on."""
    edition = of_year(guidebook, year)
    newer = guidebook.newer(edition)
    return newer.id if newer else None, [one.id for one in guidebook.coming(edition)]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", ("2024", [])),
        ("state: closed\n", ("2024", [])),
        ("state: closed\npublished: 2024-05-01\n", ("2024", [])),
        ("published: 2024-05-01\n", (None, ["2024"])),
        ("state: draft\n", (None, [])),
        ("survey: other\n", (None, [])),
    ],
)
def test_a_newer_edition_supersedes_if_it_holds_whatever_the_day(
    tmp_path: Path, more: str, expected: tuple[str | None, list[str]]
) -> None:
    guidebook = editions(tmp_path, (2024, more))
    assert told(guidebook, 2023) == expected
    assert told(guidebook, 2024) == (None, [])


def test_of_several_days_the_first_one_comes_first(tmp_path: Path) -> None:
    dated = "published: {}-05-01\n"
    guidebook = editions(
        tmp_path, (2024, ""), (2025, dated.format(2025)), (2026, dated.format(2026))
    )
    assert told(guidebook, 2023) == ("2024", ["2025", "2026"])
    assert told(guidebook, 2025) == (None, ["2026"])
    (present,) = guidebook.present.values()
    assert [one.id for one in present] == ["2024", "2025", "2026"]


def test_the_words_around_the_guides_are_those_of_the_edition_in_force(tmp_path: Path) -> None:
    guidebook = editions(tmp_path, (2024, "published: 2024-05-01\n"))
    assert guidebook.latest.id == "2023"
    assert not guidebook.is_single


def test_a_closed_line_with_one_edition_is_all_that_a_site_speaks_of(tmp_path: Path) -> None:
    assert editions(tmp_path, (2024, "state: closed\n")).is_single


@pytest.mark.parametrize(
    ("change", "folder", "told"),
    [
        (
            ("edition: 2023", "edition: 2023"),
            "2023-pilot",
            "guides/2023/survey.yml:3:10: edition: SC 2023 is also what the edition in "
            "guides/2023-pilot is called, so readers cannot tell the two apart\n"
            "    Write another edition: in one of them. If they are of two surveys, give one of "
            "them another short_name.",
        ),
        (
            ("edition: 2023", "edition: 2023 uji coba"),
            "2023-pilot",
            "guides/2023/survey.yml:3:10: edition: nothing tells whether SC 2023 or the edition "
            "in guides/2023-pilot is the newer one, and the site says that it is that in "
            "guides/2023-pilot\n"
            "    Write the period of each, or published: in the newer one. If they are of two "
            "surveys, write survey: in one of them.",
        ),
        (("edition: 2023", "edition: Kedua 2023"), "2023-2", ""),
        (("edition: 2023", "survey: pilot\nedition: 2023 uji coba"), "2023-pilot", ""),
        (("starts: 2023-07", "starts: 2023-08"), "2023-b", "edition: SC 2023 is also what"),
    ],
)
def test_editions_that_readers_or_the_site_cannot_tell_apart_are_asked_about(
    tmp_path: Path, change: tuple[str, str], folder: str, told: str
) -> None:
    write_survey(tmp_path)
    files = {name.replace("/2023/", f"/{folder}/"): text for name, text in survey_files().items()}
    survey = SURVEY_FILE.replace("/2023/", f"/{folder}/")
    write(tmp_path, {**files, survey: files[survey].replace(*change)})
    found = report(read_folder(tmp_path).notices)
    assert told in found
    assert bool(told) == bool(found)
