"""Installs what the tests need of the system, with its own package manager."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "audit"))

from programs import run_program

_COMMANDS: Mapping[str, Sequence[Sequence[str]]] = {
    "apt-get": (["apt-get", "-q", "update"], ["apt-get", "-qy", "install"]),
    "dnf": (["dnf", "-qy", "install"],),
    "apk": (["apk", "add", "--quiet"],),
    "brew": (["brew", "install", "--quiet"],),
}
_SECONDS = 900


def install_packages(what: str, names: Mapping[str, Sequence[str]]) -> None:
    """Installs what each manager has under its names, as root or where sudo asks for nothing."""
    manager = next((one for one in _COMMANDS if one in names and shutil.which(one)), None)
    if manager is None:
        return
    prefix: list[str] = []
    if manager != "brew" and hasattr(os, "geteuid") and os.geteuid() != 0:
        if not shutil.which("sudo"):
            return
        prefix = ["sudo", "-n"]
    say(f"Installing {what} with {manager} …")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    *before, last = _COMMANDS[manager]
    for command in (*before, [*last, *names[manager]]):
        run([*prefix, *command], _SECONDS, environment)


def run(command: list[str], seconds: int, environment: dict[str, str]) -> None:
    """Runs it with no question asked, and shows what went wrong where it fails."""
    try:
        done = run_program(command, seconds=seconds, environment=environment, stop=_kill_group)
    except subprocess.TimeoutExpired:
        say(f"  gave up after {seconds} seconds")
        return
    if done.returncode:
        lines = [line.strip() for line in done.stdout.splitlines() if line.strip()]
        errors = [line for line in lines if line.startswith(("E:", "Error", "ERROR", "sudo:"))]
        for line in (errors or lines)[-1:]:
            say(f"  {line}")


def _kill_group(process: subprocess.Popen[str]) -> None:
    """Ends a program together with those that it has started."""
    os.killpg(process.pid, signal.SIGKILL)


def say(text: str) -> None:
    """Tells the user, who reads the standard error."""
    print(text, file=sys.stderr, flush=True)
