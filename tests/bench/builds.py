"""How long builds take, and how much memory."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

RUNS = 7
_NOT_AT_HOME = ("PYTHONPATH", "PYTHONDONTWRITEBYTECODE")
"""On an editor's machine Python finds the project by itself and keeps what it has compiled."""

ENVIRONMENT = {
    **{name: said for name, said in os.environ.items() if name not in _NOT_AT_HOME},
    "NO_MKDOCS_2_WARNING": "1",
    "SITE_URL": "",
}


def build(root: Path) -> tuple[float, int]:
    """Seconds and kilobytes of memory that a build takes."""
    return _run(root, "mkdocs", "build", "--quiet", "--site-dir", str(root / "site"))


def make_build(root: Path) -> tuple[float, int]:
    """The same of what an editor calls, which reads the site back."""
    return _run(root, "guidebook", "build", PYTHONPATH="hooks")


def _run(root: Path, *arguments: str, **environment: str) -> tuple[float, int]:
    command = [sys.executable, "-m", *arguments]
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=root,
        env={**ENVIRONMENT, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"The build of {root.name} failed.")
    return time.perf_counter() - start, usage.ru_maxrss


def alternate(
    ours: Callable[[], tuple[float, int]], theirs: Callable[[], tuple[float, int]]
) -> tuple[list[float], list[float]]:
    """Seconds of both builds, one after the other, so that both meet the same machine."""
    times: tuple[list[float], list[float]] = ([], [])
    for run in range(RUNS + 1):
        for build, kept in zip((ours, theirs), times, strict=True):
            seconds, _ = build()
            if run:  # the first of each warms up
                kept.append(seconds)
    return times
