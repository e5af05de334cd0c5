"""What the Makefile hands on to the commands."""

import subprocess

import pytest

from factories import PROJECT


def test_a_check_that_finds_nothing_ends_with_our_own_words() -> None:
    done = subprocess.run(
        ["make", "--dry-run", "check"], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    _, _, after = done.stdout.partition("-m guidebook check")
    tools = [line.split(" -m ")[1] for line in after.splitlines() if " -m " in line]
    assert [tool.split()[0] for tool in tools] == ["ruff", "ruff", "mypy"]
    assert all("--quiet" in tool or "--no-error-summary" in tool for tool in tools)


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ([], "-m guidebook check \n"),
        (["AS=json"], '-m guidebook check --as "json"\n'),
        (["AS=xml"], '-m guidebook check --as "xml"\n'),
    ],
)
def test_problems_are_told_in_words_unless_another_form_is_asked_for(
    words: list[str], called: str
) -> None:
    done = subprocess.run(
        ["make", "--dry-run", "check", *words],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert called in done.stdout
