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


@pytest.mark.parametrize("name", ["survey.yml", "en.po", "privacy.md", "mkdocs.yml"])
def test_long_runs_of_the_signs_that_a_reader_looks_for_are_read_in_good_time(
    tmp_path: Path, name: str
) -> None:
    assert Fuzzed(tmp_path / "project", "many-ways").slow_runs(name) == []


def test_whatever_stands_in_the_environment_is_told_as_a_problem() -> None:
    for environment in itertools.islice(environments(random.Random(2023)), 2000):
        read_environment(environment)
