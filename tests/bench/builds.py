"""How long builds take, and how much memory."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_NOT_AT_HOME = ("PYTHONPATH", "PYTHONDONTWRITEBYTECODE")
"""On an editor's machine Python finds the project by itself and keeps what it has compiled."""

SITE_URL = "https://panduan.example/"
ENVIRONMENT = {
    **{name: said for name, said in os.environ.items() if name not in _NOT_AT_HOME},
    "NO_MKDOCS_2_WARNING": "1",
    "SITE_URL": SITE_URL,
}
MADE = (".build", "site")
"""What a build leaves behind."""


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds that a command took, and kilobytes of the largest process in it."""

    seconds: float
    memory: int


def build_cold(root: Path) -> Run:
    """What an editor calls where nothing has been built before; it reads the site back."""
    for name in MADE:
        shutil.rmtree(root / name, ignore_errors=True)
    return build_again(root)


def build_again(root: Path) -> Run:
    """The same with what the last build has left."""
    return run(root, "-m", "guidebook", "build", PYTHONPATH="hooks")


def build_pages(root: Path) -> Run:
    """The pages alone, without the pictures that an address asks for, with nothing built before.

    It is what make build has made before it reads anything back.
    """
    for name in MADE:
        shutil.rmtree(root / name, ignore_errors=True)
    command = ("-m", "guide_host", "build", str(root / "site"))
    return run(root, *command, PYTHONPATH="hooks", SITE_URL="")


def verify(root: Path) -> Run:
    """The second reading alone."""
    return run(root, "-m", "guidebook", "verify", PYTHONPATH="hooks")


def run(root: Path, *arguments: str, python: str = sys.executable, **environment: str) -> Run:
    """A command of Python's in a project."""
    with tempfile.TemporaryFile() as told:
        start = time.perf_counter()
        process = subprocess.Popen(
            [python, *arguments],
            cwd=root,
            env={**ENVIRONMENT, **environment},
            stdin=subprocess.PIPE,  # its end would end what works for us
            stdout=told,
            stderr=told,
        )
        _, status, usage = os.wait4(process.pid, 0)
        taken = time.perf_counter() - start
        assert process.stdin
        process.stdin.close()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            told.seek(0)
            sys.exit(f"{told.read().decode(errors='replace')}\n{arguments[1]} failed in {root}.")
    return Run(taken, usage.ru_maxrss)


def median_of(runs: int, measure: Callable[[Path], Run], root: Path) -> Run:
    """The middle one of several runs, and the most memory."""
    done = [measure(root) for _ in range(runs)]
    return Run(statistics.median(one.seconds for one in done), max(one.memory for one in done))
