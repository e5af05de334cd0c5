"""Files that nothing reads are told with what to do; what systems leave is passed over."""

import os
from pathlib import Path

import pytest

from factories import (
    EXPERT,
    EXPERT_FILE,
    PO_HEADER,
    SURVEY,
    SURVEY_FILE,
    problems_in,
    write,
    write_review,
    write_survey,
)
from guidebook.data.source.stray_names import is_litter
from guidebook.data.stray_files import unusable_files
from reports import report

COPY = "expected one {0}, found a copy of it\n    Compare the two, keep what holds in {0}, and move the copy away from here."
SETTINGS = "nav:\n  - privacy.md\n"
PAGE = "# Privasi\n"


def found(root: Path, files: dict[str, str | bytes]) -> str:
    """The report on the valid survey with some files more."""
    return problems_in(write(write_survey(root), files))


@pytest.mark.parametrize(
    "name",
    [
        ".DS_Store", ".survey.yml.swp", "survey.yml~", "~$survey.docx", "#survey.yml#", "4913",
        "Thumbs.db", "desktop.ini", "__MACOSX", "survey.yml.tmp", "en.mo",
    ],
)  # fmt: skip
def test_what_editors_and_systems_leave_is_passed_over(tmp_path: Path, name: str) -> None:
    assert is_litter(name)
    files: dict[str, str | bytes] = {
        f"guides/2023/{name}": b"\0", f"guides/{name}": b"\0", f"guides/translations/{name}": b"\0"
    }  # fmt: skip
    assert found(tmp_path, files) == ""


def test_the_folder_of_an_archive_program_is_no_edition(tmp_path: Path) -> None:
    assert found(tmp_path, {"guides/__MACOSX/2023/._survey.yml": b"\0"}) == ""


@pytest.mark.parametrize(
    "name",
    [
        "survey (1).yml", "survey - Copy.yml", "survey - Salinan.yml", "survey copy 2.yml",
        "Copy of survey.yml", "survey_backup.yml", "survey.yml.orig", "survey.yml.bak",
        "survey (conflicted copy 2023-07-01).yml", "survey.sync-conflict-20230701-1.yml",
        "survey-KANTOR-PC7.yml",
    ],
)  # fmt: skip
def test_a_copy_is_recognised(tmp_path: Path, name: str) -> None:
    assert found(tmp_path, {f"guides/2023/{name}": SURVEY}) == (
        f"guides/2023/{name}:1:1: {COPY.format('survey.yml')}"
    )


def test_a_copy_of_a_catalogue_is_recognised(tmp_path: Path) -> None:
    write_survey(tmp_path)
    write_review(tmp_path, "en")
    write(tmp_path, {"guides/translations/en.po": PO_HEADER, "guides/translations/en (1).po": ""})
    assert problems_in(tmp_path, lang="en") == (
        f"guides/translations/en (1).po:1:1: {COPY.format('en.po')}"
    )


@pytest.mark.parametrize("name", ["2023 - Copy", "2023 (1)", "2023 copy"])
def test_a_copied_edition_is_recognised_and_not_read(tmp_path: Path, name: str) -> None:
    assert found(tmp_path, {f"guides/{name}/survey.yml": "a: [\n"}) == (
        f"guides/{name}:1:1: {COPY.format('2023')}"
    )


@pytest.mark.parametrize("name", ["2023-pilot", "2023-2", "2023-b-2"])
def test_an_edition_with_a_longer_name_is_no_copy(tmp_path: Path, name: str) -> None:
    assert "found a copy" not in found(tmp_path, {f"guides/{name}/survey.yml": SURVEY})


@pytest.mark.parametrize("name", ["expert.YML", "Expert.yml", "expert.yaml", "expert.yml.txt"])
def test_a_wrong_ending_is_told_once(tmp_path: Path, name: str) -> None:
    write_survey(tmp_path)
    (tmp_path / EXPERT_FILE).unlink()
    write(tmp_path, {f"guides/2023/{name}": EXPERT})
    assert problems_in(tmp_path) == (
        f"guides/2023/{name}:1:1: expected expert.yml, found the name {name}\n"
        "    Rename it to expert.yml."
    )


def test_a_file_beside_the_editions_is_told(tmp_path: Path) -> None:
    assert found(tmp_path, {"guides/survey.yml": SURVEY}) == (
        "guides/survey.yml:1:1: expected only files that are read here, found another one\n"
        "    Move survey.yml into the folder of its edition, or away from here."
    )


def test_a_language_that_the_site_does_not_have_is_told(tmp_path: Path) -> None:
    assert found(tmp_path, {"guides/translations/fr.po": ""}) == (
        "guides/translations/fr.po:1:1: expected a language of mkdocs.yml, found fr\n"
        "    Add the language, such as: make language LOCALE=fr NAME=… Or move the file away."
    )


@pytest.mark.parametrize("name", ["en_US.po", "EN.po", "en-final.po", "en.po.txt"])
def test_a_catalogue_under_another_name_is_told_once(tmp_path: Path, name: str) -> None:
    write_survey(tmp_path)
    write(tmp_path, {f"guides/translations/{name}": PO_HEADER})
    assert problems_in(tmp_path, lang="en") == (
        f"guides/translations/{name}:1:1: expected en.po, found the name {name}\n"
        "    Rename it to en.po."
    )


def test_another_region_of_a_language_is_a_language_of_its_own(tmp_path: Path) -> None:
    write_survey(tmp_path)
    write_review(tmp_path, "en")
    files = {"guides/translations/en.po": PO_HEADER, "guides/translations/en_GB.po": PO_HEADER}
    write(tmp_path, files)
    assert problems_in(tmp_path, lang="en") == (
        "guides/translations/en_GB.po:1:1: expected a language of mkdocs.yml, found en-GB\n"
        "    Add the language, such as: make language LOCALE=en-GB NAME=… Or move the file away."
    )


@pytest.mark.parametrize("name", ["index", "handout", "2023/expert", "en/privacy"])
def test_a_page_where_the_build_makes_one_is_told(tmp_path: Path, name: str) -> None:
    write_survey(tmp_path)
    write_review(tmp_path, "en")
    write(tmp_path, {"guides/translations/en.po": PO_HEADER, f"docs/{name}.md": PAGE})
    assert problems_in(tmp_path, lang="en") == (
        f"docs/{name}.md:1:1: expected no page {name}, found one: "
        "the build makes the page at this address itself\n"
        "    Give the file another name, or move it away from here."
    )


def test_a_page_named_after_languages_may_stand_where_they_are_few(tmp_path: Path) -> None:
    assert found(tmp_path, {"docs/languages.md": PAGE, "docs/404.md": PAGE}) == ""


def test_a_page_with_another_ending_is_told(tmp_path: Path) -> None:
    pages: dict[str, str | bytes] = {"docs/privacy.md": PAGE, "docs/Privacy.MD": PAGE}
    assert found(tmp_path, {"mkdocs.yml": SETTINGS, **pages}) == (
        "docs/Privacy.MD:1:1: expected privacy.md, found the name Privacy.MD\n"
        "    Rename it to privacy.md."
    )


def test_a_guide_listed_by_almost_the_name_of_its_file_is_told_once(tmp_path: Path) -> None:
    write_survey(tmp_path)
    (tmp_path / EXPERT_FILE).rename(tmp_path / "guides/2023/eksper.yml")
    assert problems_in(tmp_path) == (
        "guides/2023/survey.yml:4:10: guides: expected one of eksper, found expert\n"
        "    Write one of these words. Did you mean eksper?"
    )


@pytest.mark.parametrize("names", ["expert, internal", "expert internal"])
def test_names_of_guides_that_are_no_list_are_told_alone(tmp_path: Path, names: str) -> None:
    root = write_survey(tmp_path, (SURVEY_FILE, "[expert]", names))
    assert problems_in(root) == (
        f"guides/2023/survey.yml:4:9: guides: expected a list, found the text {names}\n"
        "    Write one item a line, each after '- ', or all in [ ] with commas. "
        "Did you mean [expert, internal]?"
    )


def test_a_page_that_nothing_lists_is_told_its_ending(tmp_path: Path) -> None:
    assert found(tmp_path, {"docs/kontak.MD": PAGE}) == (
        "docs/kontak.MD:1:1: expected kontak.md, found the name kontak.MD\n"
        "    Rename it to kontak.md."
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"# Caf\xe9\n", ":1:6: expected UTF-8 text, found another encoding, perhaps Windows-1252, in which the byte 0xE9 is \xe9"),
        ("# A\n\nB\u202eC\n".encode(), ":3:2: expected signs that can be seen, found U+202E RIGHT-TO-LEFT OVERRIDE"),
        (b"<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", ":1:1: expected one text, found a merge conflict from line 1 to line 5"),
    ],
)  # fmt: skip
def test_pages_are_read_as_strictly_as_guides(tmp_path: Path, content: bytes, told: str) -> None:
    assert found(tmp_path, {"docs/privacy.md": content}).startswith(f"docs/privacy.md{told}\n")


def test_a_whole_page_has_nothing_to_mend(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "mkdocs.yml": SETTINGS,
        "docs/privacy.md": PAGE,
        SURVEY_FILE: SURVEY,
    }
    assert found(tmp_path, files) == ""


@pytest.mark.parametrize("folder", ["en", "handout", "assets"])
def test_an_edition_has_no_address_that_the_site_itself_uses(tmp_path: Path, folder: str) -> None:
    write_survey(tmp_path)
    (tmp_path / "guides/2023").rename(tmp_path / "guides" / folder)
    assert problems_in(tmp_path, lang="en").splitlines()[:2] == [
        f"guides/{folder}:1:1: expected another name of the folder, found {folder}, which the site "
        "itself uses in addresses",
        "    Rename the folder, such as 2024-pilot; it stands in the addresses of the pages.",
    ]


def test_names_that_would_make_names_of_files_too_long_are_told(tmp_path: Path) -> None:
    write_survey(tmp_path, (SURVEY_FILE, "guides: [expert", f"guides: [{'e' * 300}"))
    (tmp_path / "guides/2023").rename(tmp_path / f"guides/{'2' * 31}")
    report = problems_in(tmp_path)
    assert f"guides/{'2' * 31}:1:1: expected a word of at most 30 signs, found one of 31" in report
    assert f"{'e' * 300}.yml:1:1: expected this file, found nothing" in report


def test_what_cannot_be_copied_from_docs_is_told(tmp_path: Path) -> None:
    docs = write(tmp_path, {"docs/a.png": "x", "docs/b/c.txt": "x"}) / "docs"
    (docs / "b" / "up").symlink_to("..")
    (docs / "gone.png").symlink_to("nowhere")
    (docs / "b2").symlink_to("b")
    os.mkfifo(docs / "pipe.png")
    (docs / "a\udcff.png").write_text("x")
    (docs / "Icon\r").write_text("x")
    told = [line for line in report(list(unusable_files(tmp_path))).splitlines() if line[0] != " "]
    assert told == [
        "docs/a\udcff.png:1:1: expected a name of letters from a to z, digits, hyphens and "
        "dots, for it becomes the page's address, found a\udcff.png",
        "docs/b/up:1:1: expected a folder or a file, found a link to a folder that it is in itself",
        "docs/gone.png:1:1: expected a file that can be read, found: No such file or directory",
        "docs/pipe.png:1:1: expected a file, found a pipe or a device",
    ]
