"""Prints the licence of everything that the site is made of and tested with.

Packages say theirs themselves; that of fonts and data stands in pyproject.toml.
"""

import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCKS = {"requirements.txt": "site", "requirements-dev.txt": "tests"}

_NAME = re.compile(r"^([A-Za-z0-9][\w.-]*)==([^\s;\\]+)", re.MULTILINE)
_NEAR = "License :: "


def main() -> int:
    """All of them as a table; 1 where a package tells none."""
    rows = [*packages(), *others()]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        told = (f"{cell:{width}}" for cell, width in zip(row, widths, strict=False))
        print("  ".join((*told, row[3])).rstrip())
    unknown = [row[0] for row in rows if not row[3]]
    if unknown:
        print(f"Without a licence: {', '.join(unknown)}", file=sys.stderr)
    return 1 if unknown else 0


def packages() -> list[tuple[str, str, str, str]]:
    """Name, version, what for, licence of each locked package that is installed here."""
    found: dict[str, tuple[str, str, str, str]] = {}
    for lock, what in LOCKS.items():
        for name, _ in _NAME.findall((ROOT / lock).read_text(encoding="utf-8")):
            try:
                told = metadata.metadata(name)
            except metadata.PackageNotFoundError:
                continue  # one for other systems
            version = metadata.version(name)
            found.setdefault(name, (name, version, what, licence_of(told) or first_line(name)))
    return sorted(found.values())


def licence_of(told: metadata.PackageMetadata) -> str:
    """What a package says: an SPDX expression, else its classifiers, else a short text."""
    if expression := (told.get_all("License-Expression") or [""])[0]:
        return str(expression)
    classifiers = told.get_all("Classifier") or []
    named = [one.rpartition(" :: ")[2] for one in classifiers if one.startswith(_NEAR)]
    if named:
        return ", ".join(named)
    first = str((told.get_all("License") or [""])[0]).strip().partition("\n")[0]
    return first[:60]


def first_line(name: str) -> str:
    """The first line of a package's licence, where nothing else tells it."""
    files = metadata.files(name) or []
    texts = (file.read_text() for file in files if file.stem.startswith("LICEN"))
    return next((text.strip().partition("\n")[0] for text in texts), "")


def others() -> list[tuple[str, str, str, str]]:
    """Fonts and data, which nobody installs."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    entries = settings["tool"]["licences"]
    return [(one["name"], "", one["for"], one["licence"]) for one in entries]


if __name__ == "__main__":
    sys.exit(main())
