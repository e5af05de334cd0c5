"""Builds the site beside the published one and puts it in its place when it is whole.

A build that fails or is stopped leaves site/ as it was.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from guidebook.publishing.manifest import MANIFEST, write_manifest  # noqa: E402


def publish(root: Path) -> int:
    """Builds the site of this folder; gives the exit status."""
    site, work = root / "site", root / ".build"
    new, old = work / "site", work / "old"
    work.mkdir(exist_ok=True)
    with only_one(work / "lock"):
        if old.exists() and not site.exists():  # stopped in the middle of the exchange
            old.rename(site)
        remove(old)
        remove(new)
        status = build(root, new)
        if status == 0 and not (new / "index.html").is_file():
            print("The build made no home page.", file=sys.stderr)
            status = 1
        if status == 0:
            manifest = write_manifest(new)
            status = verify(root, new)
        if status == 0:
            exchange(new, site, old)
            remove(old)
            print("The site is in site/.")
            print(f"SHA-256 of {MANIFEST}: {manifest}")
        elif site.exists():
            print("Not built: site/ is as it was.", file=sys.stderr)
    return status


@contextlib.contextmanager
def only_one(lock: Path, command: str = "make build") -> Iterator[None]:
    """Holds the lock file, which the system lets go even when we are killed."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    with lock.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.exit(f"Another {command} is at work in this folder: try again when it has ended.")
        yield


def build(root: Path, target: Path) -> int:
    """Runs MkDocs with this folder as its target; any warning is an error."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    return run(command, cwd=root)


def verify(root: Path, folder: Path) -> int:
    """Reads the finished site back and holds every fact in it against the data."""
    command = [sys.executable, "-m", "guidebook", "verify"]
    return run(
        [*command, "--site", str(folder), "--address", os.environ.get("SITE_URL", "")],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root / "hooks")},
    )


def run(command: list[str], **options: Any) -> int:
    """Runs a command to its end; gives its exit status."""
    # Ctrl-C reaches the command too; wait until it has ended, and do not ask for more.
    process = subprocess.Popen(command, **options)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def exchange(new: Path, site: Path, old: Path) -> None:
    """Puts the new site in place of the published one; not to be stopped in between."""
    wanted = {signal.SIGINT, signal.SIGTERM}
    before = {number: signal.signal(number, signal.SIG_IGN) for number in wanted}
    try:
        if site.exists():
            site.rename(old)
        new.rename(site)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def remove(path: Path) -> None:
    """Removes a folder, or the link to one, if it is there."""
    if path.is_symlink():
        path.unlink()
    elif path.exists():
        shutil.rmtree(path)


if __name__ == "__main__":
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    sys.exit(publish(ROOT))
