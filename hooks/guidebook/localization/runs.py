"""The pieces of texts, put together."""

import dataclasses
from collections.abc import Iterable, Iterator, Set
from itertools import groupby
from typing import TypeVar

from guidebook.localization.localized_texts import LocalizedText, Run
from guidebook.problems.problem import Place

Said = TypeVar("Said", LocalizedText, Run)


def in_its_language(text: LocalizedText) -> LocalizedText:
    """A text each run of which says its language, to stand inside another one."""
    runs = (
        dataclasses.replace(run, lang=run.lang or text.lang, dir=run.dir or text.dir)
        for run in text.runs
    )
    return dataclasses.replace(text, runs=tuple(runs))


def continued(text: str, before: list[Run]) -> str:
    """Words after others: a date that ends with a full stop, as in Serbian, needs no second one."""
    is_second = text.startswith(".") and not text.startswith("..")
    return text[1:] if is_second and before and before[-1].text.endswith(".") else text


def in_bold(runs: Iterable[Run]) -> Iterator[Run]:
    """The same pieces in bold."""
    return (run if run.strong else dataclasses.replace(run, strong=True) for run in runs)


def joined_runs(runs: list[Run]) -> tuple[Run, ...]:
    """Neighbouring runs of one look as one."""
    if len(runs) < 2:
        return tuple(runs)
    joined = []
    for _, neighbours in groupby(runs, key=lambda run: run.look):
        same = list(neighbours)
        text = "".join(run.text for run in same)
        joined.append(same[0] if len(same) == 1 else dataclasses.replace(same[0], text=text))
    return tuple(joined)


def with_entry(said: Said, place: Place | None, told: Set[str]) -> Said:
    """A text, or a piece of one, that says in which line of a file it stands.

    It does so where a preview tells that.
    """
    if told and (line := line_of(place)) in told:
        return dataclasses.replace(said, entry=line)
    return said


def line_of(place: Place | None) -> str:
    """The line of a place, as a preview tells it."""
    return f"{place.file}:{place.line}" if place else ""
