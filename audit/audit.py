"""Rates the built site as a phone meets it, checks its HTML and PDFs; exit 1 unless all is well.

Builds the site into .build/audit-site, as for a public address, which its PDFs say, and serves it
here as a web host does. Lighthouse (mobile) looks at every page of the sitemap, one after the
other, since two at once would spoil the times; the Nu HTML checker reads every HTML file. Both come
from the npm registry, locked here, and two checkers of PDFs from PyPI.
"""

import os
import subprocess
import sys

from audit_server import serving
from audit_tools import ROOT, SITE, WORK, install_tools, runs

sys.path.insert(0, str(ROOT / "hooks"))
sys.path.insert(0, str(ROOT / "tests" / "helpers"))

from browser import chromium_path
from building import SITE_URL
from guidebook.commands.command import Stopped
from guidebook.commands.exchanging import only_one, remove
from html_checker import check_html
from lighthouse import rate_pages
from pdf_checkers import check_pdfs


def main() -> int:
    """The exit status of the audit."""
    chromium = chromium_path() or sys.exit("The audit needs Chromium: make audit installs it.")
    if not runs("java", "-version"):
        sys.exit(
            "The HTML checker needs Java, and java is not here (Debian: default-jre-headless)."
        )
    WORK.mkdir(exist_ok=True)
    with only_one(WORK / "audit-lock", "make audit"):
        node = install_tools()
        remove(SITE)
        if status := build():
            return status
        with serving(SITE) as address:
            are_rated = rate_pages(address, SITE_URL, node, chromium)
        is_valid = check_html()
        are_accessible = check_pdfs()
    return 0 if are_rated and is_valid and are_accessible else 1


def build() -> int:
    """Builds the site that all of them look at; gives the exit status."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": SITE_URL}
    command += ["--site-dir", str(SITE)]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Stopped as stopped:
        sys.exit(str(stopped))
    except KeyboardInterrupt:
        sys.exit(130)
