"""Installs the web servers that the tests of deploy/ start, where they are not there.

Only as root or in CI: elsewhere a server that nobody asked for would run on the machine.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "helpers"))

from servers import lacking
from system_packages import install_packages, say

PACKAGES = {"apt-get": ["nginx-light", "libnginx-mod-http-brotli-static", "caddy"]}


def main() -> None:
    """Installs them, or says how; without them their tests are skipped, which fails in CI."""
    is_ours = os.environ.get("CI") or (hasattr(os, "geteuid") and os.geteuid() == 0)
    if lacking() and is_ours:
        install_packages("nginx and Caddy", PACKAGES)
    if missing := lacking():
        say(
            f"The tests of deploy/ are skipped: {' and '.join(missing)} not here. On Debian:\n"
            f"  sudo apt-get install {' '.join(PACKAGES['apt-get'])}"
        )


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
