"""How a build ends that no data can mend. What it makes is tested on whole sites."""

from pathlib import Path

import pytest

from factories import write, write_survey
from guidebook.commands.build_command import run_build
from guidebook.commands.command import Call, Stopped

SETTINGS = """\
plugins:
  - guide_languages:
      languages:
        - {locale: id, name: Bahasa Indonesia, default: true}
"""


def refusal(root: Path, host: str) -> str:
    """What is told where MkDocs ends like this program."""
    write(write_survey(root), {"mkdocs.yml": SETTINGS, "hooks/guide_host.py": host})
    with pytest.raises(Stopped) as stopped:
        run_build(Call(root=root, options={}, environment={}, language="en"))
    return stopped.value.told("en")


def test_a_build_that_the_system_ends_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path, "import os\nos.kill(os.getpid(), 9)\n") == (
        "The system ended the build with signal 9.\n"
        "    Perhaps the memory is full: close other programs and try again."
    )


def test_a_build_without_a_home_page_is_no_site(tmp_path: Path) -> None:
    assert refusal(tmp_path, "") == "The build made no home page."
    assert not (tmp_path / "site").exists()
