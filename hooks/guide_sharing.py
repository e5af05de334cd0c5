"""One work in two processes, where the system can divide the one that runs."""

import logging
import multiprocessing
import os
import sys
from collections.abc import Callable, Sequence

from mkdocs.utils import CountHandler

from guidebook.commands.spreading import end_with_parent

_FEW = 2
"""So few languages are done sooner than a second process begins."""


def share(work: Callable[[Sequence[str]], None], languages: Sequence[str]) -> None:
    """Do a work for some languages, for half of them in a second process.

    Where that has anything to tell, its half is done again here, where it is told as always.
    """
    if sys.platform != "linux" or len(languages) < _FEW:  # elsewhere threads may stop it
        work(languages)
        return
    own, others = languages[::2], languages[1::2]
    second = multiprocessing.get_context("fork").Process(target=_quietly, args=(work, others))
    second.start()
    try:
        work(own)
        second.join()
    finally:
        second.kill()
        second.join()
    if second.exitcode:
        work(others)


def _quietly(work: Callable[[Sequence[str]], None], languages: Sequence[str]) -> None:
    """Work, and end with a status of its own where there is anything to tell."""
    end_with_parent()
    log, told = logging.getLogger("mkdocs"), CountHandler(level=logging.WARNING)
    for handler in log.handlers:
        handler.addFilter(lambda record: record.levelno < logging.WARNING)
    log.addHandler(told)
    try:
        work(languages)
    except BaseException:
        os._exit(1)
    os._exit(1 if told.get_counts() else 0)
