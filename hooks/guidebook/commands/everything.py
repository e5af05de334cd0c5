"""All that commands read of a project."""

from pathlib import Path

from guidebook.commands.command import Stopped
from guidebook.data.settings import Language, read_languages, read_publish_from
from guidebook.localization.project import Project, read_project
from guidebook.printing.font_files import FONTS, damaged_fonts
from guidebook.problems.problem import Problem


def read_everything(
    root: Path, *, with_drafts: bool = False, for_readers: bool = False
) -> tuple[Project, tuple[Language, ...]]:
    """All data below root and the languages of the site, or Stopped with every problem.

    for_readers, what is wrong in translations stops nothing: the project tells it.
    """
    problems: list[Problem] = []
    languages = read_languages(root, problems)
    read_publish_from(root, problems)
    problems.extend(damaged_fonts(root / "hooks" / "handouts" / FONTS))
    project = read_project(
        root, languages, problems, with_drafts=with_drafts, for_readers=for_readers
    )
    if project is None or problems:
        raise Stopped(*problems)
    return project, languages
