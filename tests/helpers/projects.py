"""Copies of the project with other languages and other guides, to be built for real."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from building import ROOT, copy_project, publish_all

_LANGUAGES = re.compile(r"(?:^        - locale: .*\n(?:^          .*\n)*)+", re.MULTILINE)


def set_languages(project: Path, languages: Mapping[str, str]) -> None:
    """Have a copy of the project built in these languages, by tag; the first one is the source."""
    entries = [f"        - locale: {tag}\n          name: {languages[tag]}\n" for tag in languages]
    entries[0] += "          default: true\n"
    settings = project / "mkdocs.yml"
    text, count = _LANGUAGES.subn("".join(entries), settings.read_text(encoding="utf-8"))
    assert count == 1
    settings.write_text(text, encoding="utf-8")
    # A catalogue of another language is a mistake.
    for path in (project / "guides" / "translations").glob("*.po"):
        if path.stem not in languages:
            path.unlink()


def survey_project(target: Path, name: str, languages: Mapping[str, str]) -> Path:
    """A project with one of the small surveys of tests/sites in place of the shipped guides."""
    project = copy_project(target)
    shutil.rmtree(project / "guides")
    shutil.copytree(ROOT / "tests" / "sites" / name / "guides", project / "guides")
    if not (project / "guides" / "interface.yml").exists():
        shutil.copy(ROOT / "guides" / "interface.yml", project / "guides")
    set_languages(project, languages)
    publish_all(project)
    return project
