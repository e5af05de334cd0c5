"""The small surveys of tests/sites of other shapes, built and verified as an editor builds them."""

import os
import subprocess
import sys
from pathlib import Path

import yaml
from babel.messages.pofile import read_po

from building import ROOT, SITE_URL, Site
from projects import survey_project

SHAPES = {
    "weekdays": {"id": "Bahasa Indonesia"},
    "two-lines": {"id": "Bahasa Indonesia"},
    "many-ways": {"id": "Bahasa Indonesia"},
    "name-only": {"id": "Bahasa Indonesia"},
    "three-surveys": {"id": "Bahasa Indonesia"},
    "lisbon": {"pt": "Português"},
    "county": {"en": "English", "es": "Español"},
}
"""The languages of each; the first one is the source."""

_WORDS = {
    "lisbon": ROOT / "tests" / "sites" / "lisbon" / "interface.po",
    "county": ROOT / "guides" / "translations" / "en.po",
}
"""Where the words around the guides are translated, for a source that is not Indonesian."""


def shape_project(target: Path, name: str) -> Path:
    """A project with one of the shapes in place of the shipped guides."""
    project = survey_project(target, name, SHAPES[name])
    if name in _WORDS:
        _write_words(project / "guides" / "interface.yml", _WORDS[name])
    return project


def make_build(project: Path, *, site_url: str = SITE_URL) -> subprocess.CompletedProcess[str]:
    """What `make build` does: a build, and a reading of all that is in it."""
    return subprocess.run(
        [sys.executable, "-m", "guidebook", "build"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": "hooks", "GUIDEBOOK_LANG": "en", "SITE_URL": site_url},
        capture_output=True,
        text=True,
        check=False,
    )


def shape(target: Path, name: str) -> Site:
    """A shape that has to be built without a mistake, and verified."""
    project = shape_project(target, name)
    done = make_build(project)
    assert done.returncode == 0, done.stdout + done.stderr
    return Site(project / "site", done.stdout + done.stderr)


def _write_words(path: Path, catalogue: Path) -> None:
    """Write the words around the guides in another language; what has no translation stays."""
    with catalogue.open("rb") as file:
        messages = {str(one.id): str(one.string) for one in read_po(file) if one.string}
    words = yaml.safe_load(path.read_text(encoding="utf-8"))
    for group in words.values():
        for key, text in group.items():
            group[key] = messages.get(text) or text
    path.write_text(yaml.safe_dump(words, allow_unicode=True, sort_keys=False), "utf-8")
