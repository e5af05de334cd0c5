"""Installs Firefox and WebKit with their drivers, in which the tests look at the pages too.

Only as root or in CI: elsewhere nobody asked for more browsers.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "helpers"))

from engines import PACKAGES, lacking
from system_packages import install_packages, say


def main() -> None:
    """Installs them, or says how; without them their tests are skipped, which fails in CI."""
    is_ours = os.environ.get("CI") or (hasattr(os, "geteuid") and os.geteuid() == 0)
    if lacking() and is_ours:
        install_packages("Firefox and WebKit", {"apt-get": PACKAGES})
    if missing := lacking():
        say(
            f"The tests of other browsers are skipped: {', '.join(missing)} not here. On Debian:\n"
            f"  sudo apt-get install {' '.join(PACKAGES)}"
        )


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
