import dataclasses
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factories import (
    CASES,
    ENGLISH_FILE,
    EXPERT,
    EXPERT_FILE,
    INTERFACE_FILE,
    SECTIONS_FILE,
    SITES,
    SURVEY_FILE,
    latest,
    problems_in,
    problems_of,
    read_folder,
    read_survey,
    survey_files,
    write,
    write_site,
    write_survey,
)


def summary_of(value: Any) -> Any:
    """A value of the model as plain data: without places, notes and what is empty."""
    if isinstance(value, tuple):
        return [summary_of(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if not dataclasses.is_dataclass(value):
        return value
    said = {item.name: getattr(value, item.name) for item in dataclasses.fields(value)}
    return {
        name: summary_of(inner)
        for name, inner in said.items()
        if name not in ("place", "closing_place", "note", "interface", "notices")
        and inner not in (None, "", (), frozenset())
    }


def cases(expected: str) -> list[str]:
    return [path.parent.name for path in sorted(CASES.glob(f"*/{expected}"))]


def write_case(root: Path, name: str) -> Path:
    """The valid survey, with the files that the case has instead or besides."""
    return write_site(write_survey(root), CASES / name)


@pytest.mark.parametrize("name", cases("problems.txt"))
def test_all_mistakes_of_all_files_are_told_in_one_run(tmp_path: Path, name: str) -> None:
    root = write_case(tmp_path, name)
    lang = "en" if (root / ENGLISH_FILE).exists() else None
    expected = (CASES / name / "problems.txt").read_text("utf-8")
    assert problems_in(root, lang=lang) + "\n" == expected


@pytest.mark.parametrize("name", cases("summary.json"))
def test_a_survey_is_read_right(tmp_path: Path, name: str) -> None:
    expected = json.loads((CASES / name / "summary.json").read_text("utf-8"))
    assert summary_of(read_folder(write_case(tmp_path, name))) == expected


def test_every_case_has_what_is_expected_of_it() -> None:
    assert sorted([*cases("problems.txt"), *cases("summary.json")]) == sorted(
        path.name for path in CASES.iterdir()
    )


@pytest.mark.parametrize("name", ["five-guides", "bare", "minimal"])
def test_a_whole_small_survey_is_read_and_localized_without_problems(
    tmp_path: Path, name: str
) -> None:
    root = write_site(tmp_path, SITES / name)
    assert problems_in(root) == ""
    guidebook = read_folder(root)
    assert [guide.id for guide in latest(guidebook).guides] == [
        guide.id for guide in guidebook.latest.guides
    ]


@pytest.mark.parametrize(
    ("name", "guides", "sections", "channels", "hours", "zones"),
    [("five-guides", 5, 4, 4, 2, 2), ("bare", 2, 2, 0, 0, 0), ("minimal", 1, 1, 1, 0, 0)],
)
def test_the_small_surveys_have_what_they_are_there_for(
    tmp_path: Path, name: str, guides: int, sections: int, channels: int, hours: int, zones: int
) -> None:
    edition = read_folder(write_site(tmp_path, SITES / name)).latest
    assert (len(edition.guides), len(edition.sections)) == (guides, sections)
    assert len(edition.contact_channels) == channels
    assert (len(edition.service_hours), len(edition.time_zones)) == (hours, zones)


def test_a_mistake_is_told_with_file_line_column_and_path(tmp_path: Path) -> None:
    change = (SECTIONS_FILE, "open: Klik “{button}”", "open: [Klik]")
    assert problems_of(tmp_path, change) == (
        "guides/2023/sections.yml:7:11: invitation.steps.open: expected text, found a list\n"
        "    Only one text can stand here. Where there are several, such as two numbers, write each "
        "in an entry of its own. Put a text that begins with [ between quotes."
    )


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            (SURVEY_FILE, "guides: [expert]\n", ""),
            "guides/2023/survey.yml:1:1: guides: expected this key, found nothing\n"
            "    Add a line that begins with guides: and gives its value.",
        ),
        (
            (EXPERT_FILE, "summary:", "sumary:"),
            "guides/2023/expert.yml:3:1: sumary: expected a known key, found sumary\n"
            "    Delete the line or correct its key. Did you mean summary? Known here: audience, "
            "title, summary, invitations, steps, omits, contact_channels.",
        ),
        (
            (EXPERT_FILE, "title: Panduan Eksper", "title: '  '"),
            "guides/2023/expert.yml:2:8: title: expected text, found nothing\n"
            "    Write the text after the colon, or delete the line.",
        ),
        (
            (SURVEY_FILE, "period:\n  starts: 2023-07\n  ends: 2023-10\n", "period: {}\n"),
            "guides/2023/survey.yml:6:9: period: expected starts or ends, found neither\n"
            "    Write the end that is known, or delete period.",
        ),
        (
            (SECTIONS_FILE, "  list: numbered", "  list: numberd"),
            "guides/2023/sections.yml:3:9: invitation.list: expected one of bulleted, numbered, "
            "checklist, found numberd\n"
            "    Write one of these words. Did you mean numbered?",
        ),
        (
            (SURVEY_FILE, "    label: Umum\n", "    label:\n"),
            "guides/2023/survey.yml:17:11: contact_channels.general.label: expected text, "
            "found nothing\n"
            "    Write the text after the colon, or delete the line.",
        ),
        (
            (SURVEY_FILE, "edition: 2023", "edition: " + 41 * "x"),
            "guides/2023/survey.yml:3:10: edition: expected at most 40 signs on one line, found 41\n"
            "    Write a short name of the edition, such as 2024.",
        ),
        (
            (SURVEY_FILE, "  - days: every day\n    opens: 08:30", "  - days: Senen\n    opens: 8:75"),
            "guides/2023/survey.yml:20:11: service_hours[1].days: expected days of the week, "
            "found Senen\n"
            "    Write every day, or days such as Monday, or Monday-Friday, with commas between "
            "them. Did you mean Senin?\n"
            "guides/2023/survey.yml:21:12: service_hours[1].opens: expected a time from 00:00 to "
            "24:00, found 8:75\n"
            "    Write hours and minutes with two digits each and a colon, such as 08:30.",
        ),
        (
            (SURVEY_FILE, "country: ID", "country: XX"),
            "guides/2023/survey.yml:5:10: country: expected the two letters of a country, found XX\n"
            "    Write the code of ISO 3166 in capitals, such as ID for Indonesia.",
        ),
        (
            (INTERFACE_FILE, "  question:", "  qustion:"),
            "home.qustion: expected a known key, found qustion",
        ),
    ],
)  # fmt: skip
def test_what_a_record_cannot_hold_is_refused(
    tmp_path: Path, change: tuple[str, str, str], expected: str
) -> None:
    report = problems_of(tmp_path, change)
    if change[0] == INTERFACE_FILE:  # which grows; its lines and its list of keys are not ours
        assert expected in report
    else:
        assert report == expected


def test_a_wrong_name_and_a_wrong_value_of_one_entry_are_told_together(tmp_path: Path) -> None:
    report = problems_of(
        tmp_path, (SURVEY_FILE, "  general:\n    label: Umum", "  Umum:\n    label: []")
    )
    assert "survey.yml:16:3: contact_channels.Umum: expected a name of small letters" in report
    assert "survey.yml:17:12: contact_channels.Umum.label: expected text, found a list" in report


def test_a_folder_that_cannot_stand_in_an_address_is_told_with_the_other_mistakes(
    tmp_path: Path,
) -> None:
    write_survey(tmp_path, (EXPERT_FILE, "audience: Eksper", "audience: []"))
    (tmp_path / "guides/2023").rename(tmp_path / "guides/tahun 2023")
    report = problems_in(tmp_path)
    assert "expected a folder named with letters, digits and hyphens, found tahun 2023" in report
    assert "expert.yml:1:11: audience: expected text, found a list" in report


def test_the_folder_is_an_address_and_the_edition_is_named_as_readers_see_it(
    tmp_path: Path,
) -> None:
    edition = read_survey(tmp_path, (SURVEY_FILE, "edition: 2023", "edition: Gelombang 2")).latest
    assert (edition.id, edition.display_name) == ("2023", "Gelombang 2")


def test_a_file_that_is_missing_is_refused(tmp_path: Path) -> None:
    (write_survey(tmp_path) / EXPERT_FILE).unlink()
    assert problems_in(tmp_path) == (
        "guides/2023/expert.yml:1:1: expected this file, found nothing\n"
        f"    Was it deleted by mistake? Bring it back from Git: git checkout HEAD -- {EXPERT_FILE}. Is "
        f"the guide to be gone? Delete expert from guides: in {SURVEY_FILE}. Is it a new one? Write the file."
    )


def test_a_folder_where_a_file_should_be_is_refused(tmp_path: Path) -> None:
    (write_survey(tmp_path) / SECTIONS_FILE).unlink()
    (tmp_path / SECTIONS_FILE).mkdir()
    assert problems_in(tmp_path) == (
        "guides/2023/sections.yml:1:1: expected a file, found a folder\n"
        "    Move the folder away and put the file in its place."
    )


def test_a_guide_that_no_survey_names_is_refused(tmp_path: Path) -> None:
    write(write_survey(tmp_path), {"guides/2023/external.yml": EXPERT})
    assert problems_in(tmp_path) == (
        "guides/2023/external.yml:1:1: expected a guide that survey.yml names, found another file\n"
        "    Add external to guides in survey.yml. If the edition has no such guide any more, delete the file."
    )


def test_a_survey_that_names_no_guide_is_refused_with_the_files_that_it_leaves_out(
    tmp_path: Path,
) -> None:
    root = write_survey(tmp_path, (SURVEY_FILE, "[expert]", "[]"))
    assert problems_in(root) == (
        "guides/2023/expert.yml:1:1: expected a guide that survey.yml names, found another file\n"
        "    Add expert to guides in survey.yml. If the edition has no such guide any more, delete the file.\n"
        "guides/2023/survey.yml:4:9: guides: expected names of guides, found an empty list\n"
        "    Write the names of the guides' files without .yml."
    )


def test_hidden_files_of_editors_and_systems_are_passed_over(tmp_path: Path) -> None:
    hidden = {"guides/2023/.DS_Store": b"\0", "guides/2023/.expert.yml.swp": b"\xff"}
    assert problems_in(write(write_survey(tmp_path), hidden)) == ""


def test_a_project_without_data_is_refused(tmp_path: Path) -> None:
    assert problems_in(tmp_path) == (
        "guides:1:1: expected the folder of an edition, found none\n"
        "    Make a folder such as guides/2023 with survey.yml, sections.yml and guides.\n"
        "guides/interface.yml:1:1: expected this file, found nothing\n"
        "    It has to be there. Was it deleted by mistake? Bring it back from Git: git "
        "checkout HEAD -- guides/interface.yml"
    )


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    windows = {
        name: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
        for name, text in survey_files().items()
    }
    assert read_folder(write(tmp_path / "windows", windows)) == read_survey(tmp_path / "unix")


def test_a_guide_says_only_what_it_says_differently(tmp_path: Path) -> None:
    guide = read_survey(tmp_path).latest.guides[0]
    assert [step.id for step in guide.steps] == ["chosen"]


def test_a_group_of_words_that_is_missing_is_told_once(tmp_path: Path) -> None:
    root = write_survey(tmp_path)
    words = root / INTERFACE_FILE
    text = words.read_text(encoding="utf-8")
    words.write_text(re.sub(r"(?m)^home:\n(  .*\n)+", "", text), encoding="utf-8")
    assert problems_in(root) == (
        "guides/interface.yml:1:1: home: expected this key, found nothing\n"
        "    Add a line that begins with home: and gives its value."
    )


def test_an_unknown_word_is_told_with_its_group(tmp_path: Path) -> None:
    report = problems_of(
        tmp_path, (INTERFACE_FILE, "not_found:\n", "not_found:\n  tittle: Hilang\n")
    )
    assert "not_found.tittle: expected a known key, found tittle" in report
    assert "Did you mean title? Known here: title, text, home." in report


def test_a_text_where_a_group_of_words_belongs_is_refused(tmp_path: Path) -> None:
    root = write_survey(tmp_path)
    words = root / INTERFACE_FILE
    words.write_text(
        re.sub(r"(?m)^home:\n(  .*\n)+", "home: Beranda\n", words.read_text(encoding="utf-8")),
        encoding="utf-8",
    )
    assert "home: expected keys with values, found the text Beranda" in problems_in(root)
