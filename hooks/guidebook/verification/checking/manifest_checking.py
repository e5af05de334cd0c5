"""The files of a site against the list that was written when it was built."""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place, Problem
from guidebook.problems.site_file_kinds import (
    FilesAdded,
    FilesChanged,
    FilesLost,
    ManifestMissing,
    ManifestUnread,
)

MANIFEST = "manifest.sha256"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
_TOLD = 5
"""So many files are named; of all others only the number is told."""


def check_manifest(folder: Path) -> Iterator[Problem]:
    """Every difference between the files that are there and those that were built."""
    place = Place(MANIFEST)
    if not (folder / MANIFEST).is_file():
        yield Problem(place=place, kind=ManifestMissing())
        return
    listed: dict[str, str] = {}
    text = (folder / MANIFEST).read_bytes().decode("utf-8", "replace")
    for number, line in enumerate(text.split("\n")[:-1], start=1):
        if found := _LINE.fullmatch(line):
            listed[found[2]] = found[1]
        else:
            yield Problem(place=Place(MANIFEST, number), kind=ManifestUnread(line[:80]))
            return
    paths = (path for path in folder.rglob("*") if path.is_file())
    files = {path.relative_to(folder).as_posix(): path for path in paths}
    files.pop(MANIFEST)
    both = sorted({*listed} & {*files})
    changed = [
        name for name in both if sha256(files[name].read_bytes()).hexdigest() != listed[name]
    ]
    kinds: tuple[tuple[type[FilesChanged | FilesLost | FilesAdded], list[str]], ...] = (
        (FilesChanged, changed),
        (FilesLost, sorted({*listed} - {*files})),
        (FilesAdded, sorted({*files} - {*listed})),
    )
    for kind, names in kinds:
        if names:
            more = ["…"] if len(names) > _TOLD else []
            told: Kind = kind(len(names), (*names[:_TOLD], *more))
            yield Problem(place=place, kind=told)
