"""Both READMEs tell every command of the Makefile."""

import re

import pytest

from factories import PROJECT

TARGETS = re.findall(r"^([a-z]+):.*## ", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_the_makefile_has_commands() -> None:
    assert {"build", "edition", "verify", "distclean"} <= set(TARGETS)


@pytest.mark.parametrize("readme", ["README.md", "README.id.md"])
def test_a_readme_has_every_command_in_its_table(readme: str) -> None:
    rows = re.findall(r"^\| `make .*$", (PROJECT / readme).read_text("utf-8"), re.MULTILINE)
    told = set(re.findall(r"`make ([a-z]+)`", "\n".join(rows)))
    assert [name for name in TARGETS if name != "help" and name not in told] == []


@pytest.mark.parametrize("readme", ["README.md", "README.id.md"])
def test_a_readme_names_no_command_that_is_not_there(readme: str) -> None:
    text = (PROJECT / readme).read_text("utf-8")
    assert set(re.findall(r"`make ([a-z]+)`", text)) <= set(TARGETS)
