"""What changed from one edition to another: fact by fact, and sentence by sentence."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from guidebook.data.written_facts import in_order, written_values


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A value that changed; None where one edition does not have it.

    It waits where it is last year's value, which nobody has confirmed for this one. A guide that
    one edition does not have is one difference, without a path.
    """

    file: str
    path: str
    old: str | None
    new: str | None
    is_fact: bool
    waits: bool

    @property
    def whole_guide(self) -> str:
        """What has become of a whole guide: guide_gone or guide_new; empty where it stayed."""
        if self.path:
            return ""
        return "guide_gone" if self.new is None else "guide_new"


def differences(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[Difference, ...]:
    """What changed between two editions, by the texts of their readable files."""
    return tuple(_differences(old, new))


def _differences(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Difference]:
    for file in in_order({**old, **new}):
        if not (file in old and file in new):
            yield Difference(
                file=file,
                path="",
                old="" if file in old else None,
                new="" if file in new else None,
                is_fact=False,
                waits=False,
            )
            continue
        before, after = written_values(file, old[file]), written_values(file, new[file])
        for path in dict.fromkeys((*after, *before)):
            was, now = before.get(path), after.get(path)
            if was and now and was.text == now.text and not now.waits:
                continue
            one = now or was
            yield Difference(
                file=file,
                path=path,
                old=was.text if was else None,
                new=now.text if now else None,
                is_fact=bool(one and one.fact),
                waits=now is not None and now.waits,
            )


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a changed text: change is "same", "gone" or "new"."""

    text: str
    change: str


def pieces_of(old: str, new: str) -> tuple[Piece, ...]:
    """A changed text word by word."""
    was, now = _words(old), _words(new)
    found: list[Piece] = []
    for tag, start, end, new_start, new_end in SequenceMatcher(None, was, now, False).get_opcodes():
        if tag == "equal":
            found.append(Piece("".join(was[start:end]), "same"))
            continue
        if end > start:
            found.append(Piece("".join(was[start:end]), "gone"))
        if new_end > new_start:
            found.append(Piece("".join(now[new_start:new_end]), "new"))
    return tuple(found)


def _words(text: str) -> list[str]:
    """The words and the spaces of a text."""
    return re.findall(r"\s+|\S+", text)
