"""Work on several things at a time, in processes of their own."""

import gc
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from typing import TypeVar

from guidebook import STOPPED

Item = TypeVar("Item")
Made = TypeVar("Made")


HAS_COPIES = sys.platform == "linux"
"""Whether the system can well copy a process that runs."""

_SIZE = 4
"""The bytes of a number."""


def spread(
    work: Callable[[Item], Made], items: Sequence[Item], workers: int, *, is_apart: bool = False
) -> list[Made]:
    """What the work makes of each item, in their order, by at most so many processes.

    Each begins as a copy of this one, with all that it knows, and takes the next item whenever it
    is done with one. Where the system cannot well copy a process, and for what another one did not
    come to an end with, there is this one alone. Where the work is_apart this one only waits.
    """
    count = min(workers, len(items)) if HAS_COPIES else 0
    with _numbers(range(count, len(items))) as left:

        def share(first: int) -> dict[int, Made]:
            return {at: work(items[at]) for at in _taken(first, left)}

        made: dict[int, Made] = {}
        with _helpers(share, range(0 if is_apart else 1, count)) as ends:
            if count and not is_apart:
                made |= share(0)
            for end in ends:
                with suppress(EOFError):
                    made |= end.recv()
    return [made[at] if at in made else work(item) for at, item in enumerate(items)]


@contextmanager
def _numbers(of: Iterable[int]) -> Iterator[int]:
    """A file of numbers: a process and its copies read on where any of them has stopped."""
    with tempfile.TemporaryFile() as file:
        file.write(b"".join(one.to_bytes(_SIZE) for one in of))
        file.seek(0)
        yield file.fileno()


def _taken(first: int, left: int) -> Iterator[int]:
    """The number of a process's first item, and of each that it takes from those that are left."""
    yield first
    while number := os.read(left, _SIZE):
        yield int.from_bytes(number)


@contextmanager
def _helpers(share: Callable[[int], object], firsts: range) -> Iterator[list[Connection]]:
    """Processes that begin with some of the items, and the pipes that they answer by."""
    context = get_context("fork") if firsts else None
    helpers, ends = [], []
    # A copy would write once more what has not been written yet.
    sys.stdout.flush()
    sys.stderr.flush()
    # What is there now stays: no process need look through it for what is not used any more.
    gc.freeze()
    for first in firsts:
        assert context
        end, other = context.Pipe(duplex=False)
        helper = context.Process(target=_help, args=(share, first, other), daemon=True)
        helper.start()
        other.close()
        helpers.append(helper)
        ends.append(end)
    try:
        yield ends
    finally:
        gc.unfreeze()
        for helper in helpers:
            helper.kill()
            helper.join()


def _help(share: Callable[[int], object], first: int, end: Connection) -> None:
    """The work of a helper, which says nothing, and stops where nobody waits for it any more."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    threading.Thread(target=_end_with_the_first, daemon=True).start()
    end.send(share(first))


def _end_with_the_first() -> None:
    if first := parent_process():
        first.join()
        os._exit(STOPPED)
