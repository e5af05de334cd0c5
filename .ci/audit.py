"""Rates the built site as a phone meets it, and checks its HTML; exit 1 unless all is well.

Builds the site into .build/audit-site and serves it here as a web host does. Lighthouse (mobile)
looks at every page of the sitemap, one after the other, since two at once would spoil the times;
the Nu HTML checker reads every HTML file. Both come from the npm registry: .ci/audit/.
"""

import os
import sys

from audit_server import serving
from audit_tools import ROOT, SITE, WORK, install_tools, runs
from html_checker import check_html
from lighthouse import rate_pages
from publish import build, only_one, remove

sys.path.insert(0, str(ROOT / "tests" / "helpers"))

from browser import chromium_path


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
        with serving(SITE) as address:
            # The canonical addresses have to be those that Lighthouse asks for.
            os.environ["SITE_URL"] = address
            remove(SITE)
            if status := build(ROOT, SITE):
                return status
            are_rated = rate_pages(address, node, chromium)
        is_valid = check_html()
    return 0 if are_rated and is_valid else 1


if __name__ == "__main__":
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
