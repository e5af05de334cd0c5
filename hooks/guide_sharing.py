"""One work for many languages in two processes, where the system can divide the one that runs."""

import logging
import multiprocessing
import os
from collections.abc import Callable, Sequence

from mkdocs.utils import CountHandler

from guidebook.commands.spreading import spread

_PROCESSES = 2


def share(work: Callable[[str], None], languages: Sequence[str]) -> None:
    """Do a work for each language, for some of them in a second process.

    Each of the two takes the next language when it is done with one. Where the second one has
    anything to tell, its languages are done again here, where it is told as always.
    """

    def work_quietly_elsewhere(language: str) -> None:
        if multiprocessing.parent_process():
            _quietly(work, language)
        else:
            work(language)

    spread(work_quietly_elsewhere, languages, workers=_PROCESSES)


def _quietly(work: Callable[[str], None], language: str) -> None:
    """Work, and end without an answer where there is anything to tell."""
    log, told = logging.getLogger("mkdocs"), CountHandler(level=logging.WARNING)
    others = tuple(log.handlers)
    for handler in others:
        handler.addFilter(_is_no_warning)
    log.addHandler(told)
    try:
        work(language)
    except BaseException:
        os._exit(1)
    if told.get_counts():
        os._exit(1)
    log.removeHandler(told)
    for handler in others:
        handler.removeFilter(_is_no_warning)


def _is_no_warning(record: logging.LogRecord) -> bool:
    return record.levelno < logging.WARNING
