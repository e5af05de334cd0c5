"""What the Makefile hands on to the commands."""

import subprocess

import pytest

from factories import PROJECT


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
