"""Every code is explained in both languages, and its example is wrong and right as it says."""

import re
from pathlib import Path

import pytest

from factories import EXPERT_FILE, SECTIONS_FILE, SURVEY_FILE, survey_files, write
from guidebook.data.settings import Language
from guidebook.localization.project import read_project
from guidebook.problems.explaining import explanation_of, known_codes, summary_of
from guidebook.problems.problem import Problem
from guidebook.problems.words import LANGUAGES, WORDS

EXAMPLES = (WORDS / "examples.txt").read_text("utf-8").strip().split("\n\n")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", known_codes())
def test_of_every_code_more_is_said_than_by_the_problem_itself(code: str, language: str) -> None:
    code_itself, *paragraphs = explanation_of(code, language).split("\n\n")
    assert code_itself == code
    assert paragraphs[0] == summary_of(code, language)
    mends = [part for part in paragraphs[1:] if part]
    assert len(mends) >= 1
    assert re.search(r"[.:]$", re.sub(r"\n.*", "", paragraphs[-1])) or paragraphs[-1][0] == " "


def test_an_explanation_is_read_from_top_to_bottom() -> None:
    assert explanation_of("G201", "en") == (
        "G201\n\n"
        "expected a time from 00:00 to 24:00, found …\n\n"
        "Write hours and minutes with two digits each and a colon, such as 08:30.\n\n"
        "Midnight at the end of a day is 24:00.\n\n"
        "Times, days, numbers and addresses have a form, so that pages, PDFs, contacts and "
        "calendars can show them in every language and time zone. Compare with the source letter "
        "by letter.\n\n"
        "An example, with - before what is wrong and + before what is right:\n\n"
        "    -     opens: 8.75\n"
        "    +     opens: 08:45"
    )


def codes_in(root: Path, files: dict[str, str]) -> set[str]:
    """The codes of all problems that the survey has with these files."""
    problems: list[Problem] = []
    read_project(write(root, files), (Language(lang="id", endonym="Bahasa Indonesia"),), problems)
    return {problem.kind.code for problem in problems}


def with_lines(lines: list[str]) -> dict[str, str]:
    """The valid survey with these lines in the place of the one with the same last key."""
    key = re.compile(r"\s*(- )?(?P<key>[\w]+):").match(lines[-1])
    assert key, lines
    files = survey_files()
    for name in (SURVEY_FILE, SECTIONS_FILE, EXPERT_FILE):
        found = re.search(rf"(?m)^ *(- )?{key['key']}:.*\n", files[name])
        if found and (name != SURVEY_FILE or key["key"] != "contact_channels"):
            files[name] = files[name].replace(found[0], "\n".join(lines) + "\n", 1)
            return files
    raise KeyError(key["key"])


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda text: text[:4])
def test_an_example_is_wrong_before_and_right_after(tmp_path: Path, example: str) -> None:
    code, *lines = example.splitlines()
    before = [line[2:] for line in lines if line.startswith("- ")]
    after = [line[2:] for line in lines if line.startswith("+ ")]
    assert len(before) + len(after) == len(lines)
    right = with_lines(after)
    assert codes_in(tmp_path / "right", right) == set()
    wrong = {
        name: text.replace("\n".join(after), "\n".join(before), 1) for name, text in right.items()
    }
    assert codes_in(tmp_path / "wrong", wrong) == {code}
