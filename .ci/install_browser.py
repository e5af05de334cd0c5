"""Prints the path of a Chromium for the tests, and installs one first where there is none."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "audit"))
sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "helpers"))

from browser import chromium_path
from programs import run_program

# How each system installs its Chromium.
PACKAGE_MANAGERS = {
    "apt-get": (["apt-get", "-q", "update"], ["apt-get", "-qy", "install", "chromium"]),
    "dnf": (["dnf", "-qy", "install", "chromium"],),
    "apk": (["apk", "add", "--quiet", "chromium"],),
    "brew": (["brew", "install", "--quiet", "--cask", "chromium"],),
}
DOWNLOAD_SECONDS = 300
PACKAGE_SECONDS = 900


def main() -> str:
    """The path of a Chromium that runs."""
    if found := chromium_path():
        return found
    if named := os.environ.get("CHROMIUM"):
        sys.exit(f"CHROMIUM is {named}, which is no browser that runs.")
    for install in (install_with_playwright, install_with_package_manager):
        install()
        chromium_path.cache_clear()
        if found := chromium_path():
            return found
    sys.exit(
        "The tests need a Chromium browser, and none is here or could be installed.\n"
        "Install Chromium or Chrome, or name one: make test CHROMIUM=/path/to/chromium"
    )


def install_with_playwright() -> None:
    """Fetches Playwright's own, into the user's cache."""
    say("No Chromium here: fetching Playwright's …")
    # Without a network it should give up soon, and on a slow one be let finish.
    environment = os.environ | {"PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT": "10000"}
    command = [sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"]
    run(command, DOWNLOAD_SECONDS, environment)


def install_with_package_manager() -> None:
    """Installs the system's, as root or where sudo asks for no password."""
    manager = next(filter(shutil.which, PACKAGE_MANAGERS), None)
    if manager is None:
        return
    prefix: list[str] = []
    if manager != "brew" and hasattr(os, "geteuid") and os.geteuid() != 0:
        if not shutil.which("sudo"):
            return
        prefix = ["sudo", "-n"]
    say(f"Installing Chromium with {manager} …")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in PACKAGE_MANAGERS[manager]:
        run([*prefix, *command], PACKAGE_SECONDS, environment)


def run(command: list[str], seconds: int, environment: dict[str, str]) -> None:
    """Runs it with no question asked, and shows what went wrong where it fails."""
    try:
        done = run_program(command, seconds=seconds, environment=environment, stop=kill_group)
    except subprocess.TimeoutExpired:
        say(f"  gave up after {seconds} seconds")
        return
    if done.returncode:
        lines = [line.strip() for line in done.stdout.splitlines() if line.strip()]
        errors = [line for line in lines if line.startswith(("E:", "Error", "ERROR", "sudo:"))]
        for line in (errors or lines)[-1:]:
            say(f"  {line}")


def kill_group(process: subprocess.Popen[str]) -> None:
    """Ends a program together with those that it has started."""
    os.killpg(process.pid, signal.SIGKILL)


def say(text: str) -> None:
    """Tells the user, who reads the standard error; the path goes to the standard output."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        print(main())
    except KeyboardInterrupt:
        sys.exit(130)
