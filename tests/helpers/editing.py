"""What an editor does: change a file of a project, and run a command in it."""

import os
import subprocess
import sys
from pathlib import Path

from reports import shortened


def change(project: Path, file: str, before: str, after: str) -> None:
    """An editor's change of one text in one file."""
    path = project / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def run(project: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """What Python gives for a command in a project."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "hooks", **environment}
    return shortened(
        subprocess.run(
            [sys.executable, *command],
            cwd=project,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
    )
