"""What all commands on the data share: reading everything, writing files, and stopping."""

from pathlib import Path

from guidebook.data.settings import Language, read_languages
from guidebook.localization.project import Project, read_project
from guidebook.problems.problem import Problem, report


class Stopped(Exception):
    """A command cannot go on; its message says why."""


def read_everything(root: Path) -> tuple[Project, tuple[Language, ...]]:
    """All data below root and the languages of the site, or Stopped with every problem."""
    problems: list[Problem] = []
    languages = read_languages(root, problems)
    project = read_project(root, languages, problems)
    if project is None or problems:
        raise Stopped(report(problems))
    return project, languages


def write_file(root: Path, path: Path, content: str) -> bool:
    """Write a text if it changes; gives whether it did, and says so."""
    if path.exists() and path.read_text(encoding="utf-8") == content:
        return False
    path.write_text(content, encoding="utf-8")
    print(f"Wrote {path.relative_to(root)}.")
    return True
