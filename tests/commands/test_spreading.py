"""Work that several processes share."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from building import ROOT
from guidebook.commands.spreading import spread

ITEMS = tuple(range(7))
LONG = """
import os, time
from guidebook.commands.spreading import spread

def work(item):
    os.write(1, b"%d\\n" % os.getpid())
    time.sleep(0.2)

spread(work, range(1000), 2)
"""


def square(item: int) -> int:
    return item * item


def test_all_items_are_worked_on_and_come_back_in_their_order() -> None:
    for workers in (1, 2, 3, 20):
        assert spread(square, ITEMS, workers) == [0, 1, 4, 9, 16, 25, 36]
    assert spread(square, (), 2) == []


def test_the_work_is_shared_by_as_many_processes_as_are_allowed() -> None:
    assert {*spread(lambda _: os.getpid(), ITEMS, 1)} == {os.getpid()}
    assert len({*spread(lambda _: os.getpid(), ITEMS, 3)}) == 3


def test_work_apart_takes_nothing_of_the_first_process() -> None:
    for workers in (1, 3):
        made = spread(lambda _: os.getpid(), ITEMS, workers, is_apart=True)
        assert len({*made} - {os.getpid()}) == workers
    assert spread(square, ITEMS, 3, is_apart=True) == [0, 1, 4, 9, 16, 25, 36]
    assert spread(square, (), 2, is_apart=True) == []


def test_what_a_killed_helper_has_left_is_done_all_the_same() -> None:
    own = os.getpid()

    def work(item: int) -> int:
        if os.getpid() != own and item > 0:
            os._exit(1)
        return square(item)

    assert spread(work, ITEMS, 2) == [0, 1, 4, 9, 16, 25, 36]
    assert spread(work, ITEMS, 2, is_apart=True) == [0, 1, 4, 9, 16, 25, 36]


def test_a_mistake_of_ours_is_not_lost(capfd: pytest.CaptureFixture[str]) -> None:
    def work(item: int) -> int:
        if item == 1:
            raise ZeroDivisionError("a mistake")
        return item

    with pytest.raises(ZeroDivisionError, match="a mistake"):
        spread(work, ITEMS, 2)
    assert "a mistake" in capfd.readouterr().err


def test_who_stops_or_is_killed_leaves_no_helper_behind() -> None:
    for end in ("terminate", "kill"):
        process = subprocess.Popen(
            [sys.executable, "-c", LONG],
            env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout
        running = {int(process.stdout.readline()) for _ in range(4)}
        assert len(running) == 2
        getattr(process, end)()
        process.wait()
        deadline = time.monotonic() + 30
        while any(is_running(pid) for pid in running) and time.monotonic() < deadline:
            time.sleep(0.1)
        assert not any(is_running(pid) for pid in running)
        process.stdout.close()


def is_running(pid: int) -> bool:
    """Whether there is a process that has not ended."""
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text().rpartition(")")[2].split()[0] != "Z"
