"""A build that somebody stops changes nothing and leaves nobody at work."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from verifying import small_project

PAGE = "the page of before"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small project with something published."""
    project = small_project(tmp_path / "project")
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text(PAGE, encoding="utf-8")
    return project


def published(project: Path) -> dict[str, str]:
    """The texts of the files of the published site."""
    return {path.name: path.read_text("utf-8") for path in (project / "site").iterdir()}


def started(project: Path) -> "subprocess.Popen[str]":
    """A build that is in the middle of its work."""
    process = subprocess.Popen(
        [sys.executable, "-m", "guidebook", "build"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": "hooks"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # Whoever runs the tests in the background may have it ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    end = time.monotonic() + 60
    while not children(project) and time.monotonic() < end:
        time.sleep(0.02)
    return process


def children(project: Path) -> list[int]:
    """The processes that work for a build of this project."""
    wanted = f"guide_host\0build\0{project}"
    found = Path("/proc").glob("[0-9]*")
    return [int(path.name) for path in found if wanted in _read(path / "cmdline")]


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError:  # it has ended
        return ""


def test_a_build_that_the_system_ends_is_told(small: Path) -> None:
    process = started(small)
    [child] = children(small)
    os.kill(child, signal.SIGKILL)
    _, complaint = process.communicate(timeout=60)
    assert (process.returncode, complaint) == (
        1,
        "G823: The system ended the build with signal 9.\n"
        "    Perhaps the memory is full: close other programs and try again.\n"
        "Not built: site/ is as it was.\n",
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_build_that_is_stopped_says_so_and_changes_nothing(
    small: Path, number: signal.Signals
) -> None:
    process = started(small)
    process.send_signal(number)
    _, complaint = process.communicate(timeout=30)
    assert (process.returncode, complaint) == (130, "stopped; site/ is as it was\n")
    assert published(small) == {"index.html": PAGE}
    assert children(small) == []


def test_ctrl_c_stops_all_that_is_at_work_without_another_word(small: Path) -> None:
    for moment in (0.0, 0.1, 0.25, 0.5):  # while what works for it is still being read, too
        process = started(small)
        time.sleep(moment)
        os.killpg(process.pid, signal.SIGINT)
        _, complaint = process.communicate(timeout=30)
        assert (process.returncode, complaint) == (130, "stopped; site/ is as it was\n")
        assert children(small) == []


def test_a_build_that_is_killed_leaves_nobody_at_work(small: Path) -> None:
    process = started(small)
    process.kill()
    process.communicate(timeout=30)
    end = time.monotonic() + 5
    while children(small) and time.monotonic() < end:
        time.sleep(0.05)
    assert children(small) == []
    assert published(small) == {"index.html": PAGE}
