"""Work on several things at a time, in processes of their own."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from typing import TypeVar

from guidebook import STOPPED

Item = TypeVar("Item")
Made = TypeVar("Made")


HAS_COPIES = sys.platform == "linux"
"""Whether the system can well copy a process that runs."""


def spread(
    work: Callable[[Item], Made], items: Sequence[Item], workers: int, *, is_apart: bool = False
) -> list[Made]:
    """What the work makes of each item, in their order, by at most so many processes.

    Each begins as a copy of this one, with all that it knows; where the system cannot well copy it,
    and for what another one did not come to an end with, there is this one alone. Where the work
    is_apart this one only waits: what it takes is given back with the others.
    """
    count = min(workers, len(items)) if HAS_COPIES else 0
    own = range(0, 0 if is_apart and count else len(items), max(count, 1))
    made: dict[int, Made] = {}
    with _helpers(work, items, range(0 if is_apart else 1, count), count) as ends:
        made |= {at: work(items[at]) for at in own}
        for end in ends:
            try:
                made |= end.recv()
            except EOFError:
                continue
    return [made[at] if at in made else work(item) for at, item in enumerate(items)]


@contextmanager
def _helpers(
    work: Callable[[Item], Made], items: Sequence[Item], shares: range, count: int
) -> Iterator[list[Connection]]:
    """Processes for some of so many shares of the items, and the pipes that they answer by."""
    context = get_context("fork") if shares else None
    helpers, ends = [], []
    # A copy would write once more what has not been written yet.
    sys.stdout.flush()
    sys.stderr.flush()
    for first in shares:
        assert context
        end, other = context.Pipe(duplex=False)
        share = {at: items[at] for at in range(first, len(items), count)}
        helper = context.Process(target=_help, args=(work, share, other), daemon=True)
        helper.start()
        other.close()
        helpers.append(helper)
        ends.append(end)
    try:
        yield ends
    finally:
        for helper in helpers:
            helper.kill()
            helper.join()


def _help(work: Callable[[Item], Made], share: dict[int, Item], end: Connection) -> None:
    """The work of a helper, which says nothing, and stops where nobody waits for it any more."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    threading.Thread(target=_end_with_the_first, daemon=True).start()
    end.send({at: work(item) for at, item in share.items()})


def _end_with_the_first() -> None:
    if first := parent_process():
        first.join()
        os._exit(STOPPED)
