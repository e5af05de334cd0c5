"""Installs the oldest Chromium that the pages are made for, where it is not there.

It comes inside a package of the npm registry, with a pinned hash, and runs as it is on Linux.
"""

import hashlib
import os
import platform
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import brotli

sys.path.insert(0, str(Path(__file__).parent.parent / "audit"))
sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "helpers"))

from old_browser import OLD_CHROMIUM, VERSION
from programs import run_program
from system_packages import install_packages, say

PACKAGE = "chrome-aws-lambda@1.6.3"
SHA512 = (
    "2b6dbf5fe02aa5214f981c6e20e1e19b31f821dece77d1a92af124b2e695edfcbe58bbd2fd3625c29738238077e9"
    "6cfdbbf366bcbf702ac4354d3f5c32175886"
)
SECONDS = 300


def main() -> None:
    """Installs it, or says why not; without it its tests are skipped, which fails in CI."""
    if OLD_CHROMIUM.is_file():
        return
    if platform.system() != "Linux" or platform.machine() != "x86_64":
        return say(f"Chromium {VERSION} runs on Linux on x86-64 alone: its tests are skipped.")
    if not shutil.which("npm"):
        install_packages("npm", {"apt-get": ["npm"]})
    if not shutil.which("npm"):
        return say(f"Chromium {VERSION} comes with npm, which is not here: its tests are skipped.")
    with tempfile.TemporaryDirectory() as folder:
        archive = fetched(Path(folder))
        if archive is None:
            return say(f"npm could not fetch {PACKAGE}: the tests of old browsers are skipped.")
        if hashlib.sha512(archive.read_bytes()).hexdigest() != SHA512:
            sys.exit(f"{PACKAGE} is another file than the one that is pinned here.")
        unpack(archive)


def fetched(folder: Path) -> Path | None:
    """The package as npm gives it."""
    say(f"Fetching Chromium {VERSION} …")
    command = ["npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", str(folder)]
    try:
        run_program([*command, PACKAGE], seconds=SECONDS, environment=os.environ, stop=kill)
    except subprocess.TimeoutExpired:
        return None
    return next(folder.glob("*.tgz"), None)


def unpack(archive: Path) -> None:
    """Puts the browser where the tests look for it, whole or not at all."""
    with tarfile.open(archive) as package:
        packed = package.extractfile(f"package/bin/chromium-{VERSION}.br")
        content = brotli.decompress(packed.read()) if packed else b""
    OLD_CHROMIUM.parent.mkdir(parents=True, exist_ok=True)
    part = OLD_CHROMIUM.with_suffix(f".{os.getpid()}")
    part.write_bytes(content)
    part.chmod(0o755)
    part.replace(OLD_CHROMIUM)


def kill(process: subprocess.Popen[str]) -> None:
    """Ends npm together with those that it has started."""
    os.killpg(process.pid, signal.SIGKILL)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
