"""Changes of one sign, taken by chance, in all that readers see or hear of a site."""

import random
from collections import Counter
from pathlib import Path

import pytest

from tampering import KINDS, MADE, Tampering, tamperings
from verifying import Verified

SEED = 20231101
CHANGES = 2 * (len(KINDS) + len(MADE))
ENOUGH = 0.9


@pytest.fixture(scope="module")
def rounds(small: Verified) -> list[dict[str, Tampering]]:
    """The changes by file, as many at once as there are files: each is told at its own."""
    chance = tamperings(small.folder, random.Random(SEED))
    found: list[dict[str, Tampering]] = []
    for _, one in zip(range(CHANGES), chance, strict=False):
        free = next((several for several in found if one.file not in several), None)
        if free is None:
            found.append(free := {})
        free[one.file] = one
    return found


def tampered(small: Verified, target: Path, several: dict[str, Tampering]) -> Path:
    folder = small.copy(target)
    for name, one in several.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).unlink(missing_ok=True)
        (folder / name).write_bytes(one.content)
    return folder


def test_of_all_kinds_of_changes_nine_in_ten_are_noticed_without_the_manifest(
    small: Verified, tmp_path: Path, rounds: list[dict[str, Tampering]]
) -> None:
    unseen: Counter[str] = Counter()
    for number, several in enumerate(rounds):
        folder = tampered(small, tmp_path / str(number), several)
        told = {problem.partition(":")[0] for problem in small.problems(folder)}
        unseen.update(one.kind for name, one in several.items() if name not in told)
    assert sum(map(len, rounds)) == CHANGES > 80
    tried = {one.kind for several in rounds for one in several.values()}
    assert tried == {*KINDS, *MADE}
    assert unseen.total() <= CHANGES * (1 - ENOUGH), unseen
    assert [kind for kind, count in unseen.items() if count == 2] == []


def test_every_change_is_noticed_with_the_manifest(
    small: Verified, tmp_path: Path, rounds: list[dict[str, Tampering]]
) -> None:
    folder = tmp_path / "site"
    small.copy(folder)
    for one in (one for several in rounds for one in several.values()):
        place = folder / one.file
        before = place.read_bytes() if place.is_file() else None
        place.parent.mkdir(parents=True, exist_ok=True)
        place.unlink(missing_ok=True)
        place.write_bytes(one.content)
        [told] = small.refusals(folder)
        assert told.startswith("manifest.sha256:1:1: "), one.kind
        assert told.endswith(one.file), one.kind
        place.unlink()
        if before is not None:
            place.write_bytes(before)
