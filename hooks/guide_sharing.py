"""One work for many languages in two processes, where the system can divide the one that runs."""

import gc
import logging
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from mkdocs.utils import CountHandler

from guidebook.commands.spreading import spread


def share(work: Callable[[Sequence[str]], None], languages: Sequence[str]) -> None:
    """Do a work for some languages, for half of them in a second process.

    Where that has anything to tell, its half is done again here, where it is told as always.
    """

    def work_quietly_elsewhere(half: Sequence[str]) -> None:
        if multiprocessing.parent_process():
            _quietly(work, half)
        else:
            work(half)

    halves = [half for half in (languages[::2], languages[1::2]) if half]
    with nothing_collected():
        spread(work_quietly_elsewhere, halves, workers=len(halves))


@contextmanager
def nothing_collected() -> Iterator[None]:
    """While what is made stays: Python would look for what is not used any more, in vain."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _quietly(work: Callable[[Sequence[str]], None], languages: Sequence[str]) -> None:
    """Work, and end without an answer where there is anything to tell."""
    log, told = logging.getLogger("mkdocs"), CountHandler(level=logging.WARNING)
    for handler in log.handlers:
        handler.addFilter(lambda record: record.levelno < logging.WARNING)
    log.addHandler(told)
    try:
        work(languages)
    except BaseException:
        os._exit(1)
    if told.get_counts():
        os._exit(1)
