from functools import partial
from pathlib import Path

from factories import ENGLISH, INDONESIAN, PO_HEADER, write, write_survey
from guidebook.commands.spreading import spread
from guidebook.data.settings import Language
from guidebook.localization.project import Project, read_project
from guidebook.problems.problem import Problem
from reports import report

LANGUAGES = (INDONESIAN, ENGLISH, Language(lang="jv", endonym="Basa Jawa"))
HEARD = 'msgid "Telepon {survey}"\nmsgstr "Call {survey}"\n'


def read_twice(root: Path, javanese: str) -> tuple[list[Project | None], list[str]]:
    """A project in three languages and its mistakes, as one process reads it, and as two do."""
    header = PO_HEADER.replace("Language: en", "Language: jv")
    folder = "guides/translations"
    write(root, {f"{folder}/en.po": f"{PO_HEADER}\n{HEARD}", f"{folder}/jv.po": header + javanese})
    alone: list[Problem] = []
    shared: list[Problem] = []
    both = partial(spread, workers=2)
    return (
        [
            read_project(root, LANGUAGES, alone),
            read_project(root, LANGUAGES, shared, spread=both),
        ],
        [report(alone), report(shared)],
    )


def test_two_processes_read_what_one_does(tmp_path: Path) -> None:
    (alone, shared), told = read_twice(write_survey(tmp_path), f"\n{HEARD}")
    assert told == ["", ""]
    assert alone
    assert shared
    assert shared.catalogues == alone.catalogues
    assert shared.catalogues["jv"].find("Telepon {survey}")


def test_a_mistake_that_another_process_finds_is_told_at_its_line(tmp_path: Path) -> None:
    found, told = read_twice(write_survey(tmp_path), '\nmsgid "Telepon"\nmsgstr Timbali\n')
    line = 2 + PO_HEADER.count("\n") + 1
    assert found == [None, None]
    assert told[0] == told[1]
    assert told[1].startswith(f"guides/translations/jv.po:{line}:1: ")
