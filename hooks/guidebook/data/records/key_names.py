"""The names of keys in a record: their paths, and those that no record has."""

from collections.abc import Iterator

from guidebook.data.source.nodes import Node, Scalar
from guidebook.data.values.hints import known_word
from guidebook.problems.problem import Place, Problem
from guidebook.problems.record_kinds import ColonGlued, CommaInText, KeyMisspelt, KeyUnknown


def inner_path(path: str, key: str) -> str:
    """The path of a key's value."""
    return f"{path}.{key}" if path else key


def unknown_keys(
    entries: dict[str, tuple[Scalar, Node]], known: tuple[str, ...], path: str
) -> Iterator[Problem]:
    """Keys that a record does not have, and what a comma has cut off a text."""
    was_cut = False
    for name, (key, value) in entries.items():
        is_cut, was_before = _is_bare(key, value), was_cut
        was_cut = is_cut
        if name in known:
            continue
        glued = name.partition(":")
        if is_cut and glued[0] in known and glued[2]:
            yield Problem(
                place=key.place,
                path=inner_path(path, glued[0]),
                kind=ColonGlued(name, f"{glued[0]}: {glued[2]}", glued[0]),
            )
            was_cut = False
            continue
        if is_cut:
            # One text may have several commas.
            if not was_before:
                yield Problem(place=key.place, path=path, kind=CommaInText(name))
            continue
        absent = [one for one in known if one not in entries]
        likely = known_word(name, absent) or known_word(name, known)
        if len(known) == 1:
            likely = known[0]
        yield Problem(
            place=key.place,
            path=inner_path(path, name),
            kind=KeyMisspelt(name, likely, known) if likely else KeyUnknown(name, known),
        )


def _is_bare(key: Scalar, value: Node) -> bool:
    """Whether a key between braces has not even a colon."""
    end = Place(key.place.file, key.place.line, key.place.column + len(key.text))
    return isinstance(value, Scalar) and not value.text and value.place == end
