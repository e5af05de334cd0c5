"""A small site that is really built, and copies of it in which a test changes something."""

import json
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from building import ROOT, SITE_URL, build, copy_project
from guidebook.data.settings import Language, read_languages
from guidebook.localization.project import Project, read_project
from guidebook.problems.problem import Problem
from guidebook.verification.expecting.writing import WrittenPages, read_written
from guidebook.verification.site_checking import verify_site
from projects import set_languages

_SCHEMA = ROOT / "hooks" / "guidebook" / "channels" / "guides.schema.json"
_HANDOUTS = re.compile(r"\nhandouts:\n(?:  .*\n)+")


@dataclass(frozen=True, slots=True)
class Verified:
    """A built site with the data that it was built from."""

    folder: Path
    project: Project
    languages: tuple[Language, ...]
    written: WrittenPages

    def problems(self, folder: Path | None = None, address: str | None = SITE_URL) -> list[str]:
        """Every disagreement of a folder with the data, as an editor reads it."""
        found = verify_site(
            folder or self.folder,
            self.project,
            self.languages,
            self.written,
            address=address,
            schema=json.loads(_SCHEMA.read_bytes()),
        )
        return [_without_mend(problem) for problem in sorted(found)]

    def copy(self, target: Path) -> Path:
        """The site once more; a file of it is replaced, and never written to."""
        shutil.copytree(self.folder, target, copy_function=os.link)
        return target


def built(root: Path, folder: Path) -> Verified:
    """A site with the project that it was built from."""
    problems: list[Problem] = []
    languages = read_languages(root, problems)
    project = read_project(root, languages, problems)
    assert project is not None
    assert problems == []
    return Verified(folder, project, languages, read_written(root / "docs", languages))


def small_project(target: Path) -> Path:
    """The shipped guides in two languages and two formats."""
    project = copy_project(target)
    set_languages(project, {"id": "Bahasa Indonesia", "en": "English"})
    replace(
        project / "guides" / "2023" / "survey.yml",
        _HANDOUTS,
        "\nhandouts:\n  a4: {pages: 1}\n  leaflet: {pages: 1}\n",
    )
    return project


def small_site(target: Path) -> Verified:
    """The small project, built."""
    project = small_project(target)
    return built(project, build(project, project / "built", site_url=SITE_URL).folder)


def replace(path: Path, old: str | re.Pattern[str], new: str) -> str:
    """Write a file anew with its first old text replaced; gives the text that it now has."""
    text = path.read_bytes().decode()
    pattern = re.compile(re.escape(old)) if isinstance(old, str) else old
    changed, count = pattern.subn(lambda _: new, text, count=1)
    assert count == 1, f"{path.name} has no {pattern.pattern}"
    path.unlink()
    path.write_bytes(changed.encode())
    return changed


def place_of(text: str, mark: str) -> str:
    """The line and the column of a piece of a file, as problems tell them."""
    start = text.index(mark)
    line = text.count("\n", 0, start) + 1
    return f"{line}:{start - text.rfind(chr(10), 0, start)}"


def _without_mend(problem: Problem) -> str:
    return str(problem).splitlines()[0]
