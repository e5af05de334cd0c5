"""What follows from a mistake that is told already, and would only hide it."""

from collections.abc import Iterable, Iterator

from guidebook.data.rules.edition_nodes import ALL_FACTS
from guidebook.problems.problem import Problem
from guidebook.problems.record_kinds import KeyMisspelt, KeyUnknown, NoKeys, NoList
from guidebook.problems.rule_kinds import FactUnknown, NameWithoutAny

_ROOTS = (KeyMisspelt, KeyUnknown, NoKeys, NoList)
"""Mistakes that keep a whole part of a file from being read."""

_IN_SECTIONS = ("mark", "step", "part")
"""The names that sections.yml declares; survey.yml has all others."""


def without_consequences(
    found: Iterable[Problem], roots: Iterable[Problem], path: str
) -> Iterator[Problem]:
    """Problems between the files of an edition, without those that come from a part not read."""
    unread = {problem.place.file for problem in roots if isinstance(problem.kind, _ROOTS)}
    for problem in found:
        declared = "survey"
        if isinstance(problem.kind, NameWithoutAny) and problem.kind.what in _IN_SECTIONS:
            declared = "sections"
        if not (_may_follow(problem) and f"{path}/{declared}.yml" in unread):
            yield problem


def _may_follow(problem: Problem) -> bool:
    """Whether a name is missing that a part not read may have declared."""
    if isinstance(problem.kind, FactUnknown):
        return problem.kind.name in ALL_FACTS
    return isinstance(problem.kind, NameWithoutAny)
