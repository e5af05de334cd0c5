"""Some of the languages are built in a second process, and nobody notices but by the clock."""

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from guide_sharing import share

LANGUAGES = ("en", "jv", "su")
KILLED = """
import time
from pathlib import Path
from guide_sharing import share

def work(language):
    Path(language).touch()
    time.sleep(60)

share(work, ("en", "jv"))
"""

linux_alone = pytest.mark.skipif(sys.platform != "linux", reason="one process elsewhere")


def wait_until(condition: Callable[[], bool]) -> None:
    """Look again and again."""
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def written_by(folder: Path) -> dict[str, int]:
    """The process that did each language."""
    return {path.name: int(path.read_text()) for path in folder.iterdir()}


@linux_alone
def test_every_language_is_done_once_by_one_of_two_processes(tmp_path: Path) -> None:
    def work(language: str) -> None:
        with (tmp_path / language).open("x") as file:
            file.write(str(os.getpid()))

    share(work, LANGUAGES)
    done = written_by(tmp_path)
    assert sorted(done) == ["en", "jv", "su"]
    assert done["en"] == os.getpid() != done["jv"]


@linux_alone
def test_who_is_done_with_a_language_takes_the_next_one(tmp_path: Path) -> None:
    def work(language: str) -> None:
        (tmp_path / language).write_text(str(os.getpid()))
        if language == "jv":
            wait_until(lambda: len(list(tmp_path.iterdir())) == 5)

    share(work, (*LANGUAGES, "min", "ban"))
    done = written_by(tmp_path)
    assert done["en"] == done["su"] == done["min"] == done["ban"] == os.getpid() != done["jv"]


def test_a_mistake_in_any_language_is_raised_here() -> None:
    def work(language: str) -> None:
        if language == "jv":
            raise ValueError(language)

    with pytest.raises(ValueError, match="jv"):
        share(work, LANGUAGES)


def test_a_warning_in_any_language_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    def work(language: str) -> None:
        logging.getLogger("mkdocs.commands").warning(language)

    share(work, LANGUAGES)
    assert sorted(record.getMessage() for record in caplog.records) == ["en", "jv", "su"]


def test_a_second_process_that_is_killed_is_done_without(tmp_path: Path) -> None:
    first = os.getpid()

    def work(language: str) -> None:
        if os.getpid() != first:
            os.kill(os.getpid(), signal.SIGKILL)
        (tmp_path / language).write_text(str(os.getpid()))

    share(work, LANGUAGES)
    assert written_by(tmp_path) == dict.fromkeys(LANGUAGES, first)


@linux_alone
def test_a_first_process_that_is_killed_leaves_no_second_one(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.Popen([sys.executable, "-c", KILLED], cwd=tmp_path, env=environment)
    wait_until(lambda: len(list(tmp_path.iterdir())) == 2)
    [second] = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    process.kill()
    process.wait()
    wait_until(lambda: not Path(f"/proc/{second}/exe").exists())
