"""Prints the path of a Chromium for the tests, and installs one first where there is none."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "helpers"))

from browser import chromium_path
from system_packages import install_packages, run, say

# How each system calls its Chromium.
PACKAGES = {
    "apt-get": ["chromium"],
    "dnf": ["chromium"],
    "apk": ["chromium"],
    "brew": ["--cask", "chromium"],
}
DOWNLOAD_SECONDS = 300


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
    """Installs the system's."""
    install_packages("Chromium", PACKAGES)


if __name__ == "__main__":
    try:
        print(main())
    except KeyboardInterrupt:
        sys.exit(130)
