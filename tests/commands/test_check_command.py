"""The problems as other programs read them, and what is told of a code."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from factories import PROJECT, SURVEY_FILE, Change, write, write_survey
from sarif import SCHEMA

SETTINGS = """\
plugins:
  - guide_languages:
      languages:
        - locale: id
          name: Bahasa Indonesia
          default: true
"""
STILL_RUNNING: Change = (SURVEY_FILE, "  ends: 2023-10", "  ends: 2093-10")
WRONG_HOUR: Change = (SURVEY_FILE, "opens: 08:30", "opens: 8.75")


def guidebook(root: Path, *words: str, language: str = "en") -> tuple[int, str, str]:
    """What a command gives: its status, what it prints, and what it complains of."""
    done = subprocess.run(
        [sys.executable, "-m", "guidebook", *words],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(PROJECT / "hooks"), "GUIDEBOOK_LANG": language},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


def survey(root: Path, *changes: Change) -> Path:
    write_survey(root, *changes)
    return write(root, {"mkdocs.yml": SETTINGS})


def test_a_mistake_is_told_whole_and_without_colours_where_no_terminal_is(tmp_path: Path) -> None:
    assert guidebook(survey(tmp_path, WRONG_HOUR), "check", language="id") == (
        1,
        "",
        "guides/2023/survey.yml:21:12: G201 service_hours[1].opens\n"
        "    21 |     opens: 8.75\n"
        "       |            ^^^^\n"
        "    seharusnya jam antara 00:00 dan 24:00, tetapi tertulis 8.75\n"
        "    Tulis jam dan menit masing-masing dengan dua angka dan titik dua, misalnya\n"
        "      08:30.\n",
    )


def test_problems_are_told_as_json(tmp_path: Path) -> None:
    status, out, err = guidebook(survey(tmp_path, WRONG_HOUR), "check", "--as", "json")
    assert (status, err) == (1, "")
    assert json.loads(out) == {
        "language": "en",
        "problems": [
            {
                "code": "G201",
                "level": "error",
                "file": "guides/2023/survey.yml",
                "line": 21,
                "column": 12,
                "path": "service_hours[1].opens",
                "message": "expected a time from 00:00 to 24:00, found 8.75",
                "mend": "Write hours and minutes with two digits each and a colon, such as 08:30.",
                "text": "    opens: 8.75",
                "better": "",
            }
        ],
    }


def test_advice_is_told_as_notes(tmp_path: Path) -> None:
    unused: Change = (
        SURVEY_FILE,
        "  general:\n",
        "  other:\n    telephone: 0811 1909 3333\n  general:\n",
    )
    status, out, _ = guidebook(survey(tmp_path, unused), "check", "--as", "json")
    told = json.loads(out)["problems"]
    assert status == 0
    assert [(one["code"], one["level"]) for one in told] == [("G917", "note"), ("G902", "note")]


def test_a_survey_that_is_over_is_asked_about(tmp_path: Path) -> None:
    status, out, _ = guidebook(survey(tmp_path), "check")
    assert (status, out) == (
        0,
        "Please check:\n"
        "guides/2023/survey.yml:8:9: G917 period.ends\n"
        "    8 |   ends: 2023-10\n"
        "      |         ^\n"
        "    the survey was over at the end of October 2023, and the edition is not\n"
        "      closed\n"
        "    Was it extended? Write the new end as ends and the old one as extended_from.\n"
        "      Is it over? Add state: closed. If it is to stay as it is, settle it with\n"
        "      that reason.\n"
        "The guides have no mistakes.\n",
    )


def test_an_end_of_which_the_day_is_known_is_told_with_it(tmp_path: Path) -> None:
    root = survey(tmp_path, (SURVEY_FILE, "  ends: 2023-10", "  ends: 2024-11-21"))
    told = "the survey was over on 21 November 2024, and the edition is not closed"
    assert told in guidebook(root, "check", "--as", "json")[1]


@pytest.mark.parametrize(
    ("ends", "told"),
    [
        ("2023-10", "survei berakhir pada akhir Oktober 2023, tetapi edisinya belum ditutup"),
        ("2024-11-21", "survei berakhir pada 21 November 2024, tetapi edisinya belum ditutup"),
    ],
)
def test_an_indonesian_editor_reads_its_end_as_people_write_dates(
    tmp_path: Path, ends: str, told: str
) -> None:
    root = survey(tmp_path, (SURVEY_FILE, "  ends: 2023-10", f"  ends: {ends}"))
    assert told in guidebook(root, "check", language="id")[1]


@pytest.mark.parametrize(
    "change",
    [
        STILL_RUNNING,
        (SURVEY_FILE, "short_name: SC\n", "short_name: SC\nstate: closed\n"),
        (SURVEY_FILE, "short_name: SC\n", "short_name: SC\nsettled: [{advice: G917, at: period.ends, reason: Tetap dibaca}]\n"),
    ],
    ids=["running", "closed", "settled"],
)  # fmt: skip
def test_one_that_is_not_or_is_closed_or_settled_is_not(tmp_path: Path, change: Change) -> None:
    assert guidebook(survey(tmp_path, change), "check") == (0, "The guides have no mistakes.\n", "")


def test_problems_are_told_as_sarif(tmp_path: Path) -> None:
    root = survey(tmp_path, WRONG_HOUR, (SURVEY_FILE, "days: every day", "days: every dya"))
    status, out, err = guidebook(root, "check", "--as", "sarif")
    assert (status, err) == (1, "")
    log = json.loads(out)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["G201", "G203"]
    assert all(rule["shortDescription"]["text"] and rule["help"]["text"] for rule in rules)
    assert [place_of(result) for result in run["results"]] == [
        ("G203", "guides/2023/survey.yml", 20, 11),
        ("G201", "guides/2023/survey.yml", 21, 12),
    ]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] == "error"
    assert run["results"][1]["message"]["text"] == (
        "service_hours[1].opens: expected a time from 00:00 to 24:00, found 8.75\n"
        "Write hours and minutes with two digits each and a colon, such as 08:30."
    )


def test_sarif_is_what_its_schema_says(tmp_path: Path) -> None:
    if not SCHEMA.is_file():
        pytest.skip("the schema of SARIF is not here; make test fetches it")
    changes = (WRONG_HOUR, (SURVEY_FILE, "days: every day", "days: every dya"))
    schema = json.loads(SCHEMA.read_text("utf-8"))
    validator = jsonschema.Draft4Validator(schema)
    for number, root in enumerate((survey(tmp_path / "1", *changes), survey(tmp_path / "2"))):
        log = json.loads(guidebook(root, "check", "--as", "sarif")[1])
        assert [error.message for error in validator.iter_errors(log)] == []
        assert len(log["runs"][0]["results"]) == (2, 1)[number]
    del log["runs"][0]["tool"]
    assert not validator.is_valid(log)


def place_of(result: dict[str, Any]) -> tuple[str, str, int, int]:
    (place,) = result["locations"]
    physical = place["physicalLocation"]
    region = physical["region"]
    uri = physical["artifactLocation"]["uri"]
    return result["ruleId"], uri, region["startLine"], region["startColumn"]


def test_where_nothing_is_wrong_the_lists_are_empty(tmp_path: Path) -> None:
    root = survey(tmp_path, STILL_RUNNING)
    assert json.loads(guidebook(root, "check", "--as", "json")[1])["problems"] == []
    assert json.loads(guidebook(root, "check", "--as", "sarif")[1])["runs"][0]["results"] == []


def test_another_form_is_told(tmp_path: Path) -> None:
    assert guidebook(survey(tmp_path), "check", "--as", "srif") == (
        2,
        "",
        "G806: AS: expected one of text, json, sarif, found srif\n"
        "    Write AS= and one of them, or leave it out. Did you mean sarif?\n",
    )


@pytest.mark.parametrize("words", [("explain", "g104"), ("explain", "--code", "G104")])
def test_a_code_is_explained(tmp_path: Path, words: tuple[str, ...]) -> None:
    status, out, _ = guidebook(tmp_path, *words, language="id")
    assert status == 0
    assert out.startswith("G104\n\nseharusnya teks UTF-8")
    assert max(map(len, out.splitlines())) <= 80


def test_all_codes_are_listed(tmp_path: Path) -> None:
    status, out, _ = guidebook(tmp_path, "explain")
    assert status == 0
    assert "G201  expected a time from 00:00 to 24:00, found …\n" in out
    assert len(out.splitlines()) > 150


def test_a_code_that_no_problem_has_is_told(tmp_path: Path) -> None:
    assert guidebook(tmp_path, "explain", "G999") == (
        2,
        "",
        "G817: expected the code of a problem, found G999\n"
        "    The code stands after the place of a problem, such as G201. All of them are listed "
        "by: make explain\n",
    )


def test_fix_mends_and_shows_what_it_changed(tmp_path: Path) -> None:
    dotted: Change = (SURVEY_FILE, "opens: 08:30", "opens: 8.30 # pagi")
    root = survey(tmp_path, dotted)
    assert guidebook(root, "fix") == (
        0,
        "+++ guides/2023/survey.yml\n"
        "@@ -21 +21 @@\n"
        "-    opens: 8.30 # pagi\n"
        "+    opens: 08:30 # pagi\n"
        "One file was mended. What is left is told by: make check\n",
        "",
    )
    assert guidebook(root, "fix", language="id") == (
        0,
        "Tidak ada yang dapat diperbaiki dengan pasti.\n",
        "",
    )
