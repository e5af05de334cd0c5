"""Installs what completes keys and marks mistakes in VS Code, so that the tests can ask it.

It comes from the npm registry, with everything that it needs locked in language-server/.
"""

import contextlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "helpers"))

from language_server import LOCK, SERVER
from npm_packages import SECONDS, kill
from programs import run_program
from system_packages import install_packages, say


def main() -> None:
    """Installs it, or says why not; without it its tests are skipped."""
    if SERVER.is_file():
        return
    if not shutil.which("npm"):
        install_packages("npm", {"apt-get": ["npm"]})
    if not shutil.which("npm"):
        say("The tests of completion and hover are skipped: npm is not here.")
        return
    say("Installing yaml-language-server …")
    folder = SERVER.parents[3]
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(LOCK.parent, folder)
    # Install scripts would fetch from elsewhere, past the lock. Nothing here needs them.
    command = ["npm", "ci", "--prefix", str(folder), "--ignore-scripts", "--no-audit", "--no-fund"]
    with contextlib.suppress(subprocess.TimeoutExpired):  # what follows says so
        run_program(command, seconds=SECONDS, environment=os.environ, stop=kill)
    if not SERVER.is_file():
        say("The tests of completion and hover are skipped: npm could not install the program.")


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
