"""What an editor does: change a file of a project, and run a command in it."""

import os
import subprocess
import sys
from pathlib import Path

from factories import PROJECT
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


def guidebook(project: Path, *words: str, **environment: str) -> tuple[int, str, str]:
    """What a command gives: its status, what it prints, and what it complains of.

    A folder of data alone has no code of its own.
    """
    hooks = project / "hooks" if (project / "hooks").is_dir() else PROJECT / "hooks"
    done = run(project, "-m", "guidebook", *words, PYTHONPATH=str(hooks), **environment)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr
