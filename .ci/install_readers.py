"""Installs what reads pages without showing them: Firefox's reader view, and text browsers.

The reader view is a package of the npm registry, with a pinned hash. Text browsers are installed
as root or in CI: elsewhere nobody asked for them.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "helpers"))

from npm_packages import install_file
from system_packages import install_packages, say
from text_readers import READABILITY, TEXT_BROWSERS, lacking

PACKAGE = "@mozilla/readability@0.6.0"
SHA512 = (
    "8ee1b9556878a808afcd301e333bd8f71b3d1d8e6b01caf613823bb624920a8911162ed7219080bbdd999124ec22"
    "3d4e3dc78289f2f77297ed78fde90d3f7f41"
)


def main() -> None:
    """Installs them, or says what is missing; without them their tests are skipped."""
    install_file(
        READABILITY,
        PACKAGE,
        SHA512,
        "Readability.js",
        otherwise="The tests of reader views are skipped.",
    )
    is_ours = os.environ.get("CI") or (hasattr(os, "geteuid") and os.geteuid() == 0)
    if lacking() and is_ours:
        install_packages("text browsers", {"apt-get": [*TEXT_BROWSERS]})
    if missing := lacking():
        say(
            f"The tests of text browsers are skipped: {', '.join(missing)} not here. On Debian:\n"
            f"  sudo apt-get install {' '.join(TEXT_BROWSERS)}"
        )


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
