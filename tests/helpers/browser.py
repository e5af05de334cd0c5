"""The Chromium browser that the tests drive: where it is on this machine, and how to start it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_APPS = ("Chromium", "Google Chrome")
# Inside a revision's folder of Playwright's own store; the names differ by system and release.
PLAYWRIGHT_BROWSERS = (
    "chrome-*/chrome",
    "chrome-*/chrome.exe",
    "chrome-*/*.app/Contents/MacOS/*",
    "chrome-*/headless_shell*",
    "chrome-*/chrome-headless-shell*",
)

LAUNCH_ARGUMENTS = [
    "--no-sandbox",  # which root has to do without; the tests open only pages of their own
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@cache
def chromium_path() -> str | None:
    """The Chromium to test with: the one that CHROMIUM names, else the first one that runs."""
    named = os.environ.get("CHROMIUM")
    candidates = [shutil.which(named) or named] if named else _candidates()
    return next((path for path in candidates if _runs(path)), None)


def _candidates() -> Iterator[str]:
    yield from filter(None, map(shutil.which, COMMANDS))
    if sys.platform == "darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            for name in MAC_APPS:
                yield str(folder / f"{name}.app" / "Contents" / "MacOS" / name)
    store = _playwright_store()
    for pattern in PLAYWRIGHT_BROWSERS:
        yield from map(str, sorted(store.glob(f"chromium*-*/{pattern}"), reverse=True))


def _playwright_store() -> Path:
    if named := os.environ.get("PLAYWRIGHT_BROWSERS_PATH"):
        return Path(named)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "ms-playwright"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "ms-playwright"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "ms-playwright"


def _runs(path: str) -> bool:
    """Whether it starts; a stub for a snap, or a browser without its libraries, does not."""
    if not Path(path).is_file() or not os.access(path, os.X_OK):
        return False
    if sys.platform == "win32":  # where it would open a window
        return True
    try:
        ran = subprocess.run([path, "--version"], capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return ran.returncode == 0
