"""Writes the guides in braille, for braille printers: uncontracted, 40 cells by 25 lines.

The translation into braille is liblouis' own, called as a program: its tables know the rules.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from guidebook.channels.braille import Passage, file_name, passages_of, render_brf
from guidebook.data.settings import read_languages
from guidebook.localization import addresses
from guidebook.localization.localizing import localize_edition
from guidebook.localization.project import localizers_of, read_project
from guidebook.problems.problem import Problem, report

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "braille"

DISPLAY = "en-us-brf.dis"
"""The signs of a BRF file."""

OWN_TABLES = ROOT / ".ci" / "braille"

TABLES = {"id": "./id-g1.utb", "en": "en-ueb-g1.ctb"}
"""The languages with an uncontracted table: Indonesian, which is our own and says itself where it
comes from, and Unified English Braille."""

MISSING = (
    "Braille needs lou_translate of liblouis, which is not here"
    " (Debian: apt-get install liblouis-bin)."
)


def main(root: Path, target: Path, site_url: str) -> None:
    """Writes all guides in the languages that have a table; stops with a line where it cannot."""
    program = shutil.which("lou_translate") or sys.exit(MISSING)
    problems: list[Problem] = []
    languages = read_languages(root, problems)
    project = read_project(root, languages, problems)
    if project is None or problems:
        sys.exit(report(problems))
    site = f"{site_url.rstrip('/')}/" if site_url else None
    localizers = localizers_of(project, languages)
    target.mkdir(exist_ok=True)
    for localizer in localizers:
        if localizer.locale.lang not in TABLES:
            continue
        folder = addresses.language_folder(localizer.locale, localizers[0].locale)
        for edition in project.guidebook.editions:
            view = localize_edition(project.guidebook, edition, localizer)
            for guide in view.guides:
                address = f"{site}{folder}{addresses.guide_folder(guide)}" if site else None
                passages = list(passages_of(view, guide, address))
                braille = translate(program, passages, localizer.locale.lang)
                text = render_brf(passages, braille.__getitem__)
                path = target / file_name(guide)
                path.write_bytes(text.encode("ascii"))
                print(f"Wrote {target.name}/{path.name}, {text.count(chr(12)) + 1} pages.")


def translate(program: str, passages: Iterable[Passage], lang: str) -> Mapping[Passage, str]:
    """The braille of each passage, by the table of its own language or else of the guide's."""
    by_table: dict[str, list[Passage]] = {}
    for passage in passages:
        by_table.setdefault(TABLES.get(passage.lang, TABLES[lang]), []).append(passage)
    return {
        passage: braille
        for table, some in by_table.items()
        for passage, braille in zip(some, louis(program, table, some), strict=True)
    }


def louis(program: str, table: str, passages: list[Passage]) -> list[str]:
    """The braille of passages by one table, a line each."""
    name = Path(table).name
    lines, said = run(program, table, [passage.text for passage in passages])
    if "could not be compiled" in said:
        sys.exit(
            f"Braille needs the table {name} of liblouis, and those that it includes, which are"
            " not here or broken (Debian: apt-get install liblouis-data)."
        )
    if is_wrong(lines, said, len(passages)):
        texts = [passage.text for passage in passages]
        alone = [text for text in texts if is_wrong(*run(program, table, [text]), 1)]
        found = ": ".join(["others in", *alone[:1]]) if alone else said.strip() or "nothing"
        sys.exit(f"expected signs that the braille table {name} has, found {found}")
    return lines


def is_wrong(lines: list[str], said: str, count: int) -> bool:
    """Whether liblouis could not write all of these lines; it says so in more than one way."""
    no_dots = r"\\[Xx][0-9A-Ja-f]{4}"  # stands for a sign of which it knows only the number
    wrong = rf"{no_dots}|[^ -_]"
    return (
        "no mapping" in said or len(lines) != count or any(re.search(wrong, line) for line in lines)
    )


def run(program: str, table: str, texts: list[str]) -> tuple[list[str], str]:
    """The lines that liblouis writes for these lines, and what it complains of."""
    done = subprocess.run(
        [program, f"{DISPLAY},{table}"],
        input="".join(f"{text}\n" for text in texts),
        cwd=OWN_TABLES,  # a comma in the folder's own name would be taken for one in the list
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return done.stdout.splitlines(), done.stderr


if __name__ == "__main__":
    main(ROOT, TARGET, os.environ.get("SITE_URL", ""))
