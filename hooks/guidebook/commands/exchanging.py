"""The exchange of the published site for a new one: at once, so that it is never half there."""

import contextlib
import ctypes
import errno
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from guidebook.commands.command import Stopped
from guidebook.problems.build_kinds import (
    AnotherAtWork,
    SiteIsFile,
    SiteIsMount,
    SiteLinkForeign,
    SiteLinkLost,
)
from guidebook.publishing.manifest import MANIFEST

_HERE = -100
_EXCHANGE = 2
"""AT_FDCWD and RENAME_EXCHANGE of Linux, see renameat2(2)."""

_UNABLE = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)
"""What an older system says, or a file system that cannot exchange."""


@contextlib.contextmanager
def only_one(lock: Path, command: str) -> Iterator[None]:
    """Hold the lock file, which the system lets go even when we are killed."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    with lock.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Stopped(AnotherAtWork(command)) from None
        yield


def published_folder(site: Path) -> Path:
    """The folder that is published: that of a link where the site is one. Stopped if it is none."""
    folder = site
    if site.is_symlink():
        folder = Path(os.path.realpath(site))
        if folder.is_symlink() or not folder.parent.is_dir():
            raise Stopped(SiteLinkLost(f"{site.name}/", str(folder)))
    if folder.exists() and not folder.is_dir():
        raise Stopped(SiteIsFile(site.name))
    if folder.is_dir() and folder.is_mount():
        raise Stopped(SiteIsMount(f"{site.name}/"))
    if site.is_symlink() and (found := _foreign(folder)):
        raise Stopped(SiteLinkForeign(f"{site.name}/", str(folder), found))
    return folder


def _foreign(folder: Path) -> str:
    """A name in a folder that is no site; nothing where it is one, empty or still to come."""
    names = sorted(path.name for path in folder.iterdir()) if folder.exists() else []
    return "" if MANIFEST in names else next(iter(names), "")


def recover(folder: Path, old: Path) -> None:
    """Put the old site back if somebody stopped us between the two steps of an exchange."""
    if old.exists() and not folder.exists():
        old.rename(folder)
    remove(old)


def make_readable(folder: Path) -> None:
    """Let everybody read all files, as a web server has to, whatever the umask."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


def exchange(new: Path, folder: Path, old: Path) -> None:
    """Put a new site in the place of the published one, which goes away."""
    with _undisturbed():
        try:
            _exchange(new, folder, old)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            _exchange_across(new, folder)
        remove(new)
        remove(old)


def _exchange_across(new: Path, folder: Path) -> None:
    """The same on another disk, where the new site has to be before it can be exchanged."""
    beside = folder.with_name(f".{folder.name}.new")
    remove(beside)
    try:
        _copy(new, beside)
        _exchange(beside, folder, folder.with_name(f".{folder.name}.old"))
    finally:
        remove(beside)


def _copy(folder: Path, target: Path) -> None:
    """As shutil.copytree does it, which tells of a full disk once a file, and not by its number."""
    target.mkdir()
    for path in sorted(folder.rglob("*")):
        copied = target / path.relative_to(folder)
        if path.is_dir():
            copied.mkdir()
        else:
            shutil.copy2(path, copied)
    make_readable(target)


def _exchange(new: Path, folder: Path, old: Path) -> None:
    if not folder.exists():
        new.rename(folder)
    elif not _swap(new, folder):
        folder.rename(old)
        new.rename(folder)
        remove(old)


def _swap(one: Path, other: Path) -> bool:
    """Let two folders take each other's name in one step; False where the system cannot."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    if renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNABLE:
        return False
    raise OSError(number, os.strerror(number), str(other))


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl-C has to wait."""
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.signal(number, signal.SIG_IGN) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def remove(path: Path) -> None:
    """Remove a folder, or the link to one, if it is there."""
    if path.is_symlink():
        path.unlink()
    elif path.exists():
        shutil.rmtree(path)
