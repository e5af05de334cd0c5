"""Some of the input that `make fuzz` makes without an end."""

import itertools
import random
from pathlib import Path

import pytest

from fuzzing import Fuzzed, environments, read_environment

RUNS = 60


@pytest.mark.parametrize("survey", ["minimal", "many-ways"])
def test_whatever_stands_in_a_file_is_told_as_a_problem(tmp_path: Path, survey: str) -> None:
    fuzzed = Fuzzed(tmp_path / "project", survey)
    rng = random.Random(f"{survey} 2023")
    fuzzed.read()
    assert [wrong for wrong in (fuzzed.run(rng) for _ in range(RUNS)) if wrong] == []


def test_whatever_stands_in_the_environment_is_told_as_a_problem() -> None:
    for environment in itertools.islice(environments(random.Random(2023)), 2000):
        read_environment(environment)
