"""Data for programs against what they should be, place by place."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from guidebook.problems.problem import Place, Problem

_LONGEST = 120


def compare_values(
    found: Any, expected: Any, *, place: Place, path: str, mend: str
) -> Iterator[Problem]:
    """The problems of a value that is not just the expected one."""
    if isinstance(expected, Mapping) and isinstance(found, Mapping):
        for key in [*expected, *(key for key in found if key not in expected)]:
            inner = f"{path}.{key}" if path else str(key)
            if key not in found:
                message = f"expected {_told(expected[key])}, found nothing"
                yield Problem(place=place, path=inner, message=message, mend=mend)
            elif key not in expected:
                message = f"expected nothing, found {_told(found[key])}"
                yield Problem(place=place, path=inner, message=message, mend=mend)
            else:
                yield from compare_values(
                    found[key], expected[key], place=place, path=inner, mend=mend
                )
    elif _is_list(expected) and _is_list(found) and len(expected) != len(found):
        message = f"expected {len(expected)} entries, found {len(found)}"
        yield Problem(place=place, path=path, message=message, mend=mend)
    elif _is_list(expected) and _is_list(found):
        for index, (one, other) in enumerate(zip(found, expected, strict=True)):
            yield from compare_values(one, other, place=place, path=f"{path}[{index}]", mend=mend)
    elif found != expected:
        message = f"expected {_told(expected)}, found {_told(found)}"
        yield Problem(place=place, path=path, message=message, mend=mend)


def _told(value: Any) -> str:
    text = str(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)
