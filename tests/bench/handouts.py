"""How long handouts take, in a process of its own, since Typst keeps what it has once made."""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.builds import SITE_URL
from bench.projects import FORMATS, TEMPLATES, many_languages, our_project, project_of
from bench.rows import Row, megabytes, seconds
from guidebook.commands.spreading import spread
from guidebook.data.settings import read_languages
from guidebook.localization.languages import localize_project
from guidebook.printing.orders import orders_of
from guidebook.printing.presses import WORKERS, PrintShop
from guidebook.printing.printers import Printer
from guidebook.printing.shelves import Shelf

_LANGUAGES = 30


def handout_rows(folder: Path) -> Iterator[Row]:
    """Every handout of many languages."""
    told = _measured(folder / "handouts", _LANGUAGES)
    count, pages = int(told["handouts"]), int(told["pages"])
    yield Row(
        what=f"{count} PDFs with {pages} pages, {_LANGUAGES} languages",
        measured=seconds(told["seconds"]),
        ratio=f"{count / told['seconds']:.0f} PDFs a second",
    )
    milliseconds = told["seconds"] / pages * 1000
    yield Row(what="  a page", measured=f"{milliseconds:.1f} ms", wanted="at most 10 ms")
    yield Row(what="  peak memory", measured=megabytes(int(told["memory"])))


def seconds_of_handouts(folder: Path, languages: int) -> float:
    """What the handouts of so many languages take alone."""
    return _measured(folder, languages)["seconds"]


def _measured(folder: Path, languages: int) -> dict[str, float]:
    root = our_project(folder, many_languages(languages), FORMATS)
    command = [sys.executable, "-m", "bench", "handouts", str(root)]
    # These processes know the project by this folder, not by the one that they read.
    done = subprocess.run(command, check=True, capture_output=True, env=os.environ)
    told: dict[str, float] = json.loads(done.stdout)
    return told


def print_handouts(root: Path) -> None:
    """For that process: what it takes to make all handouts of a project, as a build makes them."""
    languages = read_languages(root, [])
    project = project_of(root, languages)
    start = time.perf_counter()
    views = localize_project(project, languages)
    printer = Printer(
        guidebook=project.guidebook,
        shop=PrintShop(
            TEMPLATES,
            workers=WORKERS,
            shelf=Shelf(folder=root / "shelf", state=""),
            apart=partial(spread, is_apart=True),
        ),
        address=SITE_URL,
        problems=[],
        notices=[],
    )
    handouts = printer.print_all(
        order for one in views for order in orders_of(project.guidebook, one, views[0])
    )
    told = {
        "seconds": time.perf_counter() - start,
        "handouts": len(handouts),
        "pages": sum(handout.pages for handout in handouts),
        "memory": max(
            resource.getrusage(who).ru_maxrss
            for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        ),
    }
    print(json.dumps(told))
