"""A small site that is really built, and copies of it in which a test changes something."""

import json
import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from building import ROOT, SITE_URL, Site, build, copy_project
from guidebook.channels.machine_guides import read_schema
from guidebook.commands.verify_command import theme_folders
from guidebook.data.settings import Language, read_languages
from guidebook.localization.project import Project, read_project
from guidebook.printing.font_signs import font_signs_of
from guidebook.problems.problem import Problem
from guidebook.publishing.manifest import MANIFEST, write_manifest
from guidebook.verification.expecting.targets import SiteExpectation, expect_site
from guidebook.verification.site_checking import verify_site
from projects import set_languages

_HANDOUTS = re.compile(r"\nhandouts:\n(?:  .*\n)+")


GUIDE = "2023/expert/index.html"


@dataclass(frozen=True, slots=True)
class Case:
    """What is changed in a file, the place that is to be told, and what is to be told."""

    file: str
    old: str | re.Pattern[str]
    new: str
    told: str
    at: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Verified:
    """A built site with the data that it was built from."""

    folder: Path
    project: Project
    languages: tuple[Language, ...]
    folders: tuple[Path, ...]

    def problems(self, folder: Path | None = None, address: str | None = SITE_URL) -> list[str]:
        """Every disagreement of the site, or of a copy, with the data, as an editor reads it.

        A copy's manifest is written anew, so that what a test has changed in it is read at all.
        """
        if folder and folder.joinpath("index.html").is_file():
            rehash(folder)
        return self.refusals(folder or self.folder, address)

    def refusals(self, folder: Path, address: str | None = SITE_URL) -> list[str]:
        """The same with the manifest as it is."""
        found = verify_site(folder, self.expected(address))
        return [_without_mend(problem) for problem in sorted(found)]

    def expected(self, address: str | None = SITE_URL) -> SiteExpectation:
        """What the data want of the site."""
        return _expected(self, address)

    def copy(self, target: Path) -> Path:
        """The site once more; a file of it is replaced, and never written to."""
        shutil.copytree(self.folder, target, copy_function=os.link)
        return target


@cache
def _expected(site: Verified, address: str | None) -> SiteExpectation:
    return expect_site(
        site.project,
        site.languages,
        site.folders,
        address=address,
        schema=json.loads(read_schema()),
        signs=font_signs_of(ROOT / "hooks" / "handouts" / "fonts"),
    )


def changed(old: str, new: str, at: str, told: str, file: str = GUIDE) -> Case:
    """A change on a page."""
    return Case(file, old, new, told, at)


def added(element: str, told: str, file: str = GUIDE) -> Case:
    """An element at the end of the text of a page."""
    return changed("</article>", f"{element}</article>", element, told, file)


def rehash(folder: Path) -> None:
    """Write the manifest of a site anew, as the builder does after its work."""
    (folder / MANIFEST).unlink(missing_ok=True)
    write_manifest(folder)


def built(root: Path, folder: Path) -> Verified:
    """A site with the project that it was built from."""
    problems: list[Problem] = []
    languages = read_languages(root, problems)
    project = read_project(root, languages, problems)
    assert project is not None
    assert problems == []
    return Verified(folder, project, languages, (root / "docs", *theme_folders(root)))


TWO = MappingProxyType({"id": "Bahasa Indonesia", "en": "English"})


def small_project(target: Path, languages: Mapping[str, str] = TWO) -> Path:
    """The shipped guides in two languages, or in others, and two formats."""
    project = copy_project(target)
    set_languages(project, languages)
    replace(
        project / "guides" / "2023" / "survey.yml",
        _HANDOUTS,
        "\nhandouts:\n  a4: {pages: 1}\n  leaflet: {pages: 1}\n",
    )
    return project


def build_small(target: Path) -> Site:
    """The small project, built."""
    project = small_project(target)
    return build(project, project / "built", site_url=SITE_URL)


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


def problems_of(small: Verified, target: Path, case: Case) -> tuple[list[str], str]:
    """What is told after the change, and what is to be told."""
    folder = small.copy(target)
    changed = replace(folder / case.file, case.old, case.new)
    place = place_of(changed, case.at) if case.at else "1:1"
    if case.at and not case.at.startswith("<"):
        place = f"{place.partition(':')[0]}:1"
    told = [
        re.sub(r"docs\[\d+\]", "docs[N]", re.sub(r"2022-[0-9A-Z]{5}", "2022-CODE", one))
        for one in small.problems(folder)
    ]
    told = [re.sub(r"\(char \d+\)", "(char PLACE)", one) for one in told]
    told = [re.sub(r"\d+ KB", "N KB", one) for one in told]
    return told, f"{case.file}:{place}: {case.told}"


def _without_mend(problem: Problem) -> str:
    return str(problem).splitlines()[0]
