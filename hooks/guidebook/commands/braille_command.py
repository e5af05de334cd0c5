"""The command that writes the guides in braille: uncontracted, 40 cells by 25 lines.

The translation into braille is liblouis' own, called as a program: its tables know the rules.
"""

import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from guidebook.channels.braille import Passage, file_name, passages_of, render_brf
from guidebook.commands.announcements import told_of_mistakes
from guidebook.commands.command import Call, Stopped, public_address
from guidebook.commands.everything import read_everything
from guidebook.localization import addresses
from guidebook.localization.localizing import localize_edition
from guidebook.localization.project import localizers_of
from guidebook.problems.command_kinds import (
    BrailleFailed,
    BrailleProgramMissing,
    BrailleSignUnknown,
    BrailleTableMissing,
    WroteBraille,
)

BRAILLE = "braille"

_DISPLAY = "en-us-brf.dis"
"""The signs of a BRF file."""

_OWN_TABLES = Path(__file__).resolve().parents[2] / "braille"

_TABLES = {"id": "./id-g1.utb", "en": "en-ueb-g1.ctb"}
"""The languages with an uncontracted table: Indonesian, which is our own and says itself where it
comes from, and Unified English Braille."""


def run_braille(call: Call) -> None:
    """Write all guides in the languages that have a table."""
    program = shutil.which("lou_translate")
    if program is None:
        raise Stopped(BrailleProgramMissing())
    site = public_address(call)
    project, languages = read_everything(call.root, for_readers=True)
    localizers = localizers_of(project, languages)
    target = call.root / BRAILLE
    target.mkdir(exist_ok=True)
    for localizer in localizers:
        if localizer.locale.lang not in _TABLES:
            continue
        folder = addresses.language_folder(localizer.locale, localizers[0].locale)
        for edition in project.guidebook.editions:
            view = localize_edition(project.guidebook, edition, localizer)
            for guide in view.guides:
                address = f"{site}{folder}{addresses.guide_folder(guide)}" if site else None
                passages = list(passages_of(view, guide, address))
                braille = _translate(program, passages, localizer.locale.lang)
                text = render_brf(passages, braille.__getitem__)
                name = file_name(guide)
                (target / name).write_bytes(text.encode("ascii"))
                call.say(WroteBraille(f"{BRAILLE}/{name}", text.count("\f") + 1))
    for text in told_of_mistakes(project.wrong, call.manner):
        print(text)


def _translate(program: str, passages: Iterable[Passage], lang: str) -> Mapping[Passage, str]:
    """The braille of each passage, by the table of its own language or else of the guide's."""
    by_table: dict[str, list[Passage]] = {}
    for passage in passages:
        by_table.setdefault(_TABLES.get(passage.lang, _TABLES[lang]), []).append(passage)
    return {
        passage: braille
        for table, some in by_table.items()
        for passage, braille in zip(some, _louis(program, table, some), strict=True)
    }


def _louis(program: str, table: str, passages: list[Passage]) -> list[str]:
    """The braille of passages by one table, a line each."""
    name = Path(table).name
    texts = [passage.text for passage in passages]
    lines, said = _run(program, table, texts)
    if "could not be compiled" in said:
        raise Stopped(BrailleTableMissing(name))
    if _is_wrong(lines, said, len(texts)):
        for text in texts:
            if _is_wrong(*_run(program, table, [text]), 1):
                raise Stopped(BrailleSignUnknown(name, text))
        raise Stopped(BrailleFailed(name, said.strip()))
    return lines


def _is_wrong(lines: list[str], said: str, count: int) -> bool:
    """Whether liblouis could not write all of these lines; it says so in more than one way."""
    no_dots = r"\\[Xx][0-9A-Ja-f]{4}"  # stands for a sign of which it knows only the number
    wrong = rf"{no_dots}|[^ -_]"
    return (
        "no mapping" in said or len(lines) != count or any(re.search(wrong, line) for line in lines)
    )


def _run(program: str, table: str, texts: list[str]) -> tuple[list[str], str]:
    """The lines that liblouis writes for these lines, and what it complains of."""
    done = subprocess.run(
        [program, f"{_DISPLAY},{table}"],
        input="".join(f"{text}\n" for text in texts),
        cwd=_OWN_TABLES,  # a comma in the folder's own name would be taken for one in the list
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return done.stdout.splitlines(), done.stderr
