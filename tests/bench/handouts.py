"""How long handouts take, each in a process of its own, since Typst keeps what it has once made."""

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bench.builds import RUNS
from bench.projects import TEMPLATES, project_of, sites_of
from guidebook.data.settings import read_languages
from guidebook.localization.languages import localize_project
from guidebook.printing.orders import orders_of
from guidebook.printing.presses import WORKERS, Job, PrintShop, Refused
from guidebook.printing.printers import Printer
from guidebook.printing.typesetting import Pdf, Typesetter


def time_handouts(root: Path) -> tuple[float, float]:
    """Seconds for the first handout of a process, and for each further one."""
    command = [sys.executable, "-m", "bench", "handouts", str(root)]
    runs: list[list[float]] = [
        json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        for _ in range(RUNS)
    ]
    further = [statistics.median(times[1:]) for times in runs]
    return statistics.median(times[0] for times in runs), statistics.median(further)


def time_formats(root: Path) -> list[dict[str, float]]:
    """What three runs tell that make all handouts of a project."""
    command = [sys.executable, "-m", "bench", "formats", str(root)]
    return [
        json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        for _ in range(3)
    ]


def print_handout_times(root: Path) -> None:
    """For a process of its own, since Typst keeps what it has once made."""
    shop = _TimedShop(TEMPLATES)
    sites_of(read_languages(root, []), root, shop)
    print(json.dumps(shop.times))


def print_formats(root: Path) -> None:
    """For a process of its own: how long it takes to make all handouts of a project."""
    project, languages = project_of(root, read_languages(root, []))
    start = time.perf_counter()
    views = localize_project(project, languages)
    printer = Printer(
        guidebook=project.guidebook,
        shop=PrintShop(TEMPLATES, workers=WORKERS),
        address="https://panduan.example/",
        problems=[],
    )
    handouts = printer.print_all(
        order for one in views for order in orders_of(project.guidebook, one, views[0])
    )
    told = {
        "seconds": time.perf_counter() - start,
        "handouts": len(handouts),
        "pages": sum(handout.pages for handout in handouts),
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
    }
    print(json.dumps(told))


class _TimedShop(PrintShop):
    """Keeps how many seconds each handout took, made one after the other."""

    def __init__(self, templates: Path) -> None:
        super().__init__(templates)
        self.times: list[float] = []

    def typeset_all(self, jobs: Sequence[Job]) -> list[Pdf | Refused]:
        """The handouts, and their times."""
        typesetter = Typesetter(self.templates)
        made: list[Pdf | Refused] = []
        for job in jobs:
            start = time.perf_counter()
            made.append(typesetter.typeset(job.data, job.form))
            self.times.append(time.perf_counter() - start)
        return made
