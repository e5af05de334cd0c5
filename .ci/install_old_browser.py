"""Installs the oldest Chromium that the pages are made for, where it is not there.

It comes inside a package of the npm registry, with a pinned hash, and runs as it is on Linux.
"""

import platform
import sys
from pathlib import Path

import brotli

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "helpers"))

from npm_packages import file_of, put
from old_browser import OLD_CHROMIUM, VERSION
from system_packages import say

PACKAGE = "chrome-aws-lambda@1.6.3"
SHA512 = (
    "2b6dbf5fe02aa5214f981c6e20e1e19b31f821dece77d1a92af124b2e695edfcbe58bbd2fd3625c29738238077e9"
    "6cfdbbf366bcbf702ac4354d3f5c32175886"
)


def main() -> None:
    """Installs it, or says why not; without it its tests are skipped, which fails in CI."""
    if OLD_CHROMIUM.is_file():
        return
    if platform.system() != "Linux" or platform.machine() != "x86_64":
        return say(f"Chromium {VERSION} runs on Linux on x86-64 alone: its tests are skipped.")
    packed = file_of(PACKAGE, SHA512, f"bin/chromium-{VERSION}.br")
    if packed is None:
        return say("The tests of old browsers are skipped.")
    put(OLD_CHROMIUM, brotli.decompress(packed), 0o755)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
