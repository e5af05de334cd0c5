"""Data for programs against what they should be, place by place."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place, Problem
from guidebook.problems.verification_kinds import Different, NotExpected, NotThere, OtherLength
from guidebook.verification.comparing.passages import cut

ANY = object()
"""In the place of a value that nobody knows."""


def compare_values(
    found: Any, expected: Any, place: Place, path: str, made: str
) -> Iterator[Problem]:
    """The problems of a value that is not just the expected one."""
    kind: Kind | None = None
    if expected is ANY:
        return
    if isinstance(expected, Mapping) and isinstance(found, Mapping):
        for key in [*expected, *(key for key in found if key not in expected)]:
            inner = f"{path}.{key}" if path else str(key)
            if key not in found:
                yield Problem(place=place, path=inner, kind=NotThere(_told(expected[key]), made))
            elif key not in expected:
                yield Problem(place=place, path=inner, kind=NotExpected(_told(found[key]), made))
            else:
                yield from compare_values(found[key], expected[key], place, inner, made)
    elif _is_list(expected):
        given = found if _is_list(found) else ()
        if len(expected) == len(given):
            for index, (one, other) in enumerate(zip(given, expected, strict=True)):
                yield from compare_values(one, other, place, f"{path}[{index}]", made)
        else:
            kind = OtherLength(len(expected), len(given), made)
    elif found != expected:
        kind = unlike(_told(expected), _told(found), made)
    if kind:
        yield Problem(place=place, path=path, kind=kind)


def unlike(wanted: str, found: str, made: str) -> Kind:
    """That something else was found, or nothing, or something where nothing should be."""
    wanted, found = cut(wanted), cut(found)
    if not found:
        return NotThere(wanted, made)
    return Different(wanted, found, made) if wanted else NotExpected(found, made)


def projected(found: Any, expected: Any) -> Any:
    """What was found, without keys that are not compared."""
    if isinstance(found, Mapping) and isinstance(expected, Mapping):
        return {key: projected(found[key], expected[key]) for key in expected if key in found}
    if _is_list(found) and _is_list(expected) and len(found) == len(expected):
        return [projected(one, other) for one, other in zip(found, expected, strict=True)]
    return found


def _told(value: Any) -> str:
    return cut(" ".join(str(value).split()))


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)
