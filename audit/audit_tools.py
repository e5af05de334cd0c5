"""What the audit needs besides Python: npm packages, locked, and a Node that fits."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "audit"
PINS = ("package.json", "package-lock.json", ".npmrc")
WORK = ROOT / ".build"
SITE = WORK / "audit-site"
TOOLS = WORK / "audit-tools"
OLDEST_NODE = (22, 19)


def install_tools() -> str:
    """Puts the locked npm packages into .build/, unless they are there; gives a Node that fits."""
    lock = HERE / "package-lock.json"
    mark = TOOLS / "installed.json"
    if not (mark.exists() and mark.read_bytes() == lock.read_bytes()):
        npm = shutil.which("npm") or sys.exit(
            "The audit needs npm to install Lighthouse, and npm is not here (Debian: npm)."
        )
        print("Installing Lighthouse and the HTML checker into .build/ …", flush=True)
        shutil.rmtree(TOOLS, ignore_errors=True)
        TOOLS.mkdir(parents=True)
        for name in PINS:
            shutil.copy(HERE / name, TOOLS)
        # Install scripts would fetch from elsewhere, past the lock. Nothing here needs them.
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        command += ["--no-update-notifier", "--loglevel=error"]
        if subprocess.run(command, cwd=TOOLS, stdin=subprocess.DEVNULL, check=False).returncode:
            sys.exit("npm could not install the packages of audit/package-lock.json.")
        shutil.copy(lock, mark)
    found = [*sorted((TOOLS / "node_modules").glob("node-*/bin/node*")), shutil.which("node")]
    node = next((str(path) for path in found if path and is_new_enough(str(path))), None)
    return node or sys.exit(
        f"Lighthouse needs Node.js {'.'.join(map(str, OLDEST_NODE))} or newer,"
        " and the packages bring none for this machine: install one."
    )


def is_new_enough(node: str) -> bool:
    """Whether this Node runs here and Lighthouse runs on it."""
    try:
        said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    except OSError:
        return False
    version = re.match(r"v(\d+)\.(\d+)", said.stdout)
    return version is not None and tuple(map(int, version.groups())) >= OLDEST_NODE


def runs(*command: str) -> bool:
    """Whether a command is here and works."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def shorten(text: str) -> str:
    """The text on one line that a terminal shows."""
    line = " ".join(text.split())
    return line if len(line) <= 160 else line[:159] + "…"
