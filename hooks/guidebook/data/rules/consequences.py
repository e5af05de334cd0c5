"""What follows from a mistake that is told already, and would only hide it."""

from collections.abc import Iterable, Iterator

from guidebook.data.rules.edition_nodes import OF_INVITATION, EditionNodes
from guidebook.data.source.paths import SECTIONS_FILE, SURVEY_FILE
from guidebook.problems.kind import Kind
from guidebook.problems.problem import Problem
from guidebook.problems.record_kinds import (
    KeyMisspelt,
    KeyUnknown,
    NameGone,
    NoKeys,
    NoKnownKeys,
    NoList,
    NoText,
    SectionEmpty,
    WordUnknown,
)
from guidebook.problems.rule_kinds import (
    FactMisspelt,
    FactUnknown,
    FactUnstated,
    NameUnknown,
    NameWithoutAny,
    StepUnworded,
)
from guidebook.problems.value_kinds import NoIdentifier
from guidebook.problems.yaml_kinds import (
    ControlSign,
    KeyAgain,
    KeysAgain,
    SpacesTooMany,
    UnseenSign,
    WordTooLong,
)

_ROOTS = (KeyMisspelt, KeyUnknown, NameGone, NoKeys, NoKnownKeys, NoList, SectionEmpty)
"""Mistakes that keep a whole part of a file from being read, or that are its absence."""

_VALUES = (NameGone, NoKeys, NoKnownKeys, NoText)
"""Mistakes of a value for which it matters little that nobody knows its key, or one below it."""

_UNREADABLE = (ControlSign, SpacesTooMany, UnseenSign, WordTooLong)
"""Mistakes for which nothing that a text says is of use."""

_IN_SECTIONS = ("mark", "new_step", "step", "part")
"""The names that sections.yml declares; survey.yml has all others."""

_ANY = "*"
"""Stands for every step of a file, and for every key of it."""

_DECLARING = {
    "channel": "contact_channels",
    "invitation": "invitations",
    "schedule": "service_hours",
    "zone": "time_zones",
}
"""The keys of survey.yml below which the other names are declared."""


def without_consequences(
    nodes: EditionNodes, found: Iterable[Problem], roots: Iterable[Problem], path: str
) -> Iterator[Problem]:
    """Problems between the files of an edition, without those that come from a part not read."""
    told = list(roots)
    unread = {one.place.file for one in told if isinstance(one.kind, _ROOTS)}
    if nodes.survey is None:
        unread.add(f"{path}/{SURVEY_FILE}")
    unsure = {
        (one.place.file, one.path.partition(".")[0])
        for one in told
        if isinstance(one.kind, KeyAgain | NameGone)
    }
    between = list(found)
    worded = {*_steps_meant([*told, *between]), *_steps_unread(told)}
    unusable = {one.path.rpartition(".")[2] for one in told if isinstance(one.kind, NoIdentifier)}
    strayed = {one.kind.key for one in told if isinstance(one.kind, KeyUnknown | KeyMisspelt)}
    for problem in between:
        if isinstance(problem.kind, StepUnworded) and (
            problem.kind.step in unusable
            or worded & {(problem.place.file, problem.kind.step), (problem.place.file, _ANY)}
        ):
            continue
        if isinstance(problem.kind, NameUnknown) and problem.kind.found in strayed:
            continue  # it stands where nothing is declared, as a key that nobody knows
        file, part = _declaring(problem.kind)
        file = f"{path}/{file}"
        if any(at == file and part in (one, _ANY) for at, one in unsure):
            continue  # what is below has not been read
        if not (_may_follow(problem.kind) and file in unread):
            yield problem


def _declaring(kind: Kind) -> tuple[str, str]:
    """The file that should declare what is missing, and the key below which it does, if any."""
    if isinstance(kind, NameWithoutAny | NameUnknown):
        is_in_sections = kind.what in _IN_SECTIONS
        return (SECTIONS_FILE, _ANY) if is_in_sections else (SURVEY_FILE, _DECLARING[kind.what])
    return SURVEY_FILE, "invitations" if _names_invitation(kind) else ""


def _names_invitation(kind: Kind) -> bool:
    return isinstance(kind, FactMisspelt | FactUnknown) and kind.name.endswith(OF_INVITATION)


def _steps_meant(found: list[Problem]) -> Iterator[tuple[str, str]]:
    """The files in which the name of a step is misspelt, each with the step that is meant."""
    for one in found:
        if isinstance(one.kind, NameUnknown | NoIdentifier) and one.kind.meant:
            yield one.place.file, one.kind.meant


def _steps_unread(told: list[Problem]) -> Iterator[tuple[str, str]]:
    """The files whose steps could not be read."""
    for one in told:
        is_misspelt = isinstance(one.kind, KeyMisspelt) and one.kind.likely == "steps"
        if is_misspelt or (isinstance(one.kind, NoKeys) and one.path == "steps"):
            yield one.place.file, _ANY


def without_second_words(problems: Iterable[Problem]) -> list[Problem]:
    """Problems without those that follow from another one at the same place.

    Where a text has signs that no text has, its value is wrong for them; where no such name is
    known, it is not told how one is written.
    """
    found = list(problems)
    unreadable = {one.place for one in found if isinstance(one.kind, _UNREADABLE)}
    found = [
        one
        for one in found
        if one.place not in unreadable or isinstance(one.kind, (*_UNREADABLE, KeyAgain))
    ]
    found = _with_repeated_parts(found)
    unknown = {one.place for one in found if isinstance(one.kind, NameUnknown | WordUnknown)}
    unread = {(one.place.file, one.path) for one in found if isinstance(one.kind, _VALUES)}
    return [
        one
        for one in found
        if not (isinstance(one.kind, NoIdentifier) and one.place in unknown)
        and not (
            isinstance(one.kind, NameUnknown)
            and unread & {(one.place.file, path) for path in (one.path, _above(one.path))}
        )
    ]


def _with_repeated_parts(found: list[Problem]) -> list[Problem]:
    """The problems, with one for keys of which all the second ones stand below the first ones."""
    parts: dict[tuple[str, str], list[tuple[Problem, KeyAgain]]] = {}
    for one in found:
        if isinstance(one.kind, KeyAgain):
            part = one.place.file, _above(one.path)
            parts.setdefault(part, []).append((one, one.kind))
    told: list[Problem] = []
    for one in found:
        part = one.place.file, _above(one.path)
        same = parts.get(part, []) if isinstance(one.kind, KeyAgain) else []
        last = max((kind.line for _, kind in same), default=0)
        is_part = len(same) > 1 and same[0][0].place.line > last
        if is_part and one is same[0][0]:
            names = tuple(again.path.rpartition(".")[2] for again, _ in same)
            first = min(kind.line for _, kind in same)
            told.append(Problem(place=one.place, path=part[1], kind=KeysAgain(names, first)))
        elif not is_part:
            told.append(one)
    return told


def _above(path: str) -> str:
    return path.rpartition(".")[0]


def _may_follow(kind: Kind) -> bool:
    """Whether a name is missing that a part not read may have declared."""
    return isinstance(kind, FactUnstated | NameWithoutAny) or _names_invitation(kind)
