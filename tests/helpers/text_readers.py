"""Programs that read a page without showing it: Firefox's reader view, and text browsers."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from playwright.sync_api import Page

READABILITY = (
    Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    / "respondent-guides"
    / "readability-0.6.0.js"
)
"""Where .ci/install_readers.py puts the script of the reader view."""

TEXT_BROWSERS: Mapping[str, Sequence[str]] = {
    "w3m": ("-dump", "-cols", "999", "-I", "UTF-8", "-O", "UTF-8"),
    "lynx": ("-dump", "-nolist", "-width=999", "-assume_charset=utf-8", "-display_charset=utf-8"),
    "links": ("-dump", "-width", "512", "-codepage", "utf-8"),
}
"""Each with the words that make it print a page."""


def lacking() -> list[str]:
    """The text browsers that are not here."""
    return [name for name in TEXT_BROWSERS if not shutil.which(name)]


def dumped(browser: str, page: Path) -> str:
    """A page as a text browser prints it, its lines put together."""
    done = subprocess.run(
        [browser, *TEXT_BROWSERS[browser], str(page)],
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    return " ".join(done.stdout.split())


def reader_view(screen: Page) -> str:
    """What the reader view makes of the page that is open, in one line."""
    script = READABILITY.read_text(encoding="utf-8")
    parsed = "new Readability(document.cloneNode(true)).parse()"
    html: str = screen.evaluate(f"(() => {{ {script}; return {parsed}.content; }})()")
    text: str = screen.evaluate(
        "(html) => new DOMParser().parseFromString(html, 'text/html').body.textContent", html
    )
    return " ".join(text.split())
