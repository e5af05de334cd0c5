"""Installs the oldest Chromium that the pages are made for, and tables of what others know.

Both come inside packages of the npm registry, with pinned hashes; the browser runs on Linux.
"""

import platform
import sys
from pathlib import Path

import brotli

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "helpers"))

from browser_tables import TABLES
from browser_tables import VERSION as TABLES_VERSION
from npm_packages import install_file
from old_browser import OLD_CHROMIUM, VERSION
from system_packages import say

PACKAGE = "chrome-aws-lambda@1.6.3"
SHA512 = (
    "2b6dbf5fe02aa5214f981c6e20e1e19b31f821dece77d1a92af124b2e695edfcbe58bbd2fd3625c29738238077e9"
    "6cfdbbf366bcbf702ac4354d3f5c32175886"
)

TABLES_PACKAGE = f"@mdn/browser-compat-data@{TABLES_VERSION}"
TABLES_SHA512 = (
    "eddf03f72cd54b8ba02dbb78725cdce43294f1dabce4ad2545e6e3ce93f8dc6c52afbbd82a673381fb8453ed1b7a"
    "29a39796269c791c12bb68960e6de6db5bd0"
)


def main() -> None:
    """Installs both, or says why not; without them their tests are skipped, which fails in CI."""
    install_file(
        TABLES,
        TABLES_PACKAGE,
        TABLES_SHA512,
        "data.json",
        otherwise="The tests of what older browsers know are skipped.",
    )
    if platform.system() != "Linux" or platform.machine() != "x86_64":
        return say(f"Chromium {VERSION} runs on Linux on x86-64 alone: its tests are skipped.")
    install_file(
        OLD_CHROMIUM,
        PACKAGE,
        SHA512,
        f"bin/chromium-{VERSION}.br",
        otherwise="The tests of old browsers are skipped.",
        unpack=brotli.decompress,
        mode=0o755,
    )


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
