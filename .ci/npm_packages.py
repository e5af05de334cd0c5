"""Takes one file out of a package of the npm registry, which has a pinned hash."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "audit"))

from programs import run_program
from system_packages import install_packages, say

SECONDS = 300


def install_file(
    path: Path,
    package: str,
    sha512: str,
    name: str,
    *,
    otherwise: str,
    unpack: Callable[[bytes], bytes] = bytes,
    mode: int = 0o644,
) -> None:
    """Puts a file of a package where the tests look for it, or says what they do without it."""
    if path.is_file():
        return
    packed = file_of(package, sha512, name)
    if packed is None:
        say(otherwise)
    else:
        put(path, unpack(packed), mode)


def file_of(package: str, sha512: str, name: str) -> bytes | None:
    """What a file of a package holds; None, with the reason told, where npm cannot fetch it."""
    if not shutil.which("npm"):
        install_packages("npm", {"apt-get": ["npm"]})
    if not shutil.which("npm"):
        say(f"{package} comes with npm, which is not here.")
        return None
    with tempfile.TemporaryDirectory() as folder:
        archive = fetched(package, Path(folder))
        if archive is None:
            say(f"npm could not fetch {package}.")
            return None
        if hashlib.sha512(archive.read_bytes()).hexdigest() != sha512:
            sys.exit(f"{package} is another file than the one that is pinned here.")
        with tarfile.open(archive) as opened:
            found = opened.extractfile(f"package/{name}")
            return found.read() if found else None


def fetched(package: str, folder: Path) -> Path | None:
    """The package as npm gives it."""
    say(f"Fetching {package} …")
    command = ["npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", str(folder)]
    try:
        run_program([*command, package], seconds=SECONDS, environment=os.environ, stop=kill)
    except subprocess.TimeoutExpired:
        return None
    return next(folder.glob("*.tgz"), None)


def kill(process: subprocess.Popen[str]) -> None:
    """Ends npm together with those that it has started."""
    os.killpg(process.pid, signal.SIGKILL)


def put(path: Path, content: bytes, mode: int) -> None:
    """Writes a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}")
    part.write_bytes(content)
    part.chmod(mode)
    part.replace(path)
