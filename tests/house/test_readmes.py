"""Both READMEs are manuals: every command is in them."""

import re

import pytest

from factories import PROJECT

COMMANDS = re.findall(r"^([a-z][a-z-]*):.*## ", (PROJECT / "Makefile").read_text("utf-8"), re.M)


@pytest.mark.parametrize("readme", ["README.md", "README.id.md"])
def test_every_command_is_in_the_manual(readme: str) -> None:
    text = (PROJECT / readme).read_text("utf-8")
    assert [name for name in COMMANDS if not re.search(rf"`make {name}\b", text)] == []
