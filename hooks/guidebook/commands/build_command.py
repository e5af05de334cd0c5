"""The command that builds the site beside the published one and publishes it when it is whole.

A build that fails or is stopped leaves site/ as it was.
"""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from guidebook import STOPPED
from guidebook.commands.command import (
    Call,
    Stopped,
    host_environment,
    public_address,
    uninterrupted,
)
from guidebook.commands.exchanging import (
    exchange,
    make_readable,
    only_one,
    published_folder,
    recover,
    remove,
)
from guidebook.commands.second_reading import NOTICED, WORK, SecondReading
from guidebook.problems.build_kinds import (
    BuildKilled,
    BuildStopped,
    SiteAsItWas,
    SiteHasDrafts,
    SiteReady,
    SiteUnchanged,
)
from guidebook.problems.verification_kinds import SiteVerified
from guidebook.publishing.compressing import write_compressed
from guidebook.publishing.manifest import MANIFEST, hash_of_whole, write_manifest

SITE = "site"


def run_build(call: Call) -> None:
    """Build, read back, publish."""
    public_address(call)
    work = call.root / WORK
    new, old = work / SITE, work / "old"
    work.mkdir(exist_ok=True)
    with only_one(work / "lock", "make build"):
        folder = published_folder(call.root / SITE)
        recover(folder, old)
        remove(new)
        if unchanged := _unchanged(call, folder):
            call.say(SiteUnchanged(f"{SITE}/"))
            _say_ready(call, unchanged)
            return
        (work / NOTICED).unlink(missing_ok=True)
        try:
            manifest = _build(call, new)
            make_readable(new)
            exchange(new, folder, old)
        except Stopped as stopped:
            kept = (SiteAsItWas(),) if folder.exists() else ()
            raise Stopped(*stopped.found, *kept, status=stopped.status) from None
        except KeyboardInterrupt:
            raise Stopped(BuildStopped(), status=STOPPED) from None
    _say_ready(call, manifest)


def _say_ready(call: Call, manifest: str) -> None:
    """Tell where the site is, and whether it may be published."""
    call.say(SiteReady(f"{SITE}/", MANIFEST, manifest))
    if call.option("drafts"):
        from guidebook.data.reading import draft_editions

        if drafts := draft_editions(call.root):
            call.say(SiteHasDrafts(f"{SITE}/", drafts))


def _unchanged(call: Call, folder: Path) -> str | None:
    """The hash of the site's manifest where a build would make the same site again.

    Then what the data tell on this day is told. Who wants to see MkDocs at work has it work.
    """
    manifest = None if call.option("verbose") else hash_of_whole(folder)
    if manifest is None or not SecondReading.of(call).is_all(manifest):
        return None
    from guidebook.commands.announcements import tell_all

    tell_all(call)
    return manifest


_Reader = Callable[[str, frozenset[str]], frozenset[str]]
"""What reads a site whose handouts are left out in some languages, and tells where more must be."""


def _ready_to_read(call: Call) -> _Reader | Stopped:
    """What holds a site against the data, or what is wrong with these, which the build tells.

    All of it takes its time: to read the code that reads the site, and the data, and to tell what
    these want of the site.
    """
    with uninterrupted():
        from guidebook.commands.everything import read_everything
        from guidebook.commands.verify_command import expect, read_back

    try:
        found = read_everything(
            call.root, with_drafts=bool(call.option("drafts")), for_readers=True
        )
        expected = expect(call, *found, public_address(call))
    except Stopped as stopped:
        return stopped
    return partial(read_back, call, *found, expected)


def _build(call: Call, folder: Path) -> str:
    """Make the site in a folder and hold it against the data; gives the hash of its manifest.

    Where the second reading wants some languages without handouts, the site is made once more, and
    that one is read again.
    """
    ready: _Reader | Stopped | None = None
    with _making(call, folder):
        reading = SecondReading.of(call)
        if not reading.may_be_known:
            ready = _ready_to_read(call)
    manifest = _finish(call, folder)
    if reading.is_known(manifest):
        call.say(SiteVerified())
        return manifest
    ready = ready or _ready_to_read(call)
    if isinstance(ready, Stopped):
        raise ready
    site = folder.relative_to(call.root).as_posix()
    unprinted = ready(site, frozenset())
    if unprinted:
        remove(folder)
        with _making(call, folder, unprinted):
            pass
        manifest = _finish(call, folder)
        ready(site, unprinted)
    reading.note(manifest, unprinted)
    return manifest


@contextmanager
def _making(call: Call, folder: Path, unprinted: Iterable[str] = ()) -> Iterator[None]:
    """Have the site made in a folder while something else is done. Any warning is a mistake."""
    command = [sys.executable, "-m", "guide_host", "build", str(folder)]
    command += ["--verbose"] * bool(call.option("verbose"))
    environment = host_environment(call, unprinted)
    # Its standard input ends when we do, however that comes; then it ends too.
    # Ctrl-C, which all processes get, has to wait until it knows what to do; we kill it before.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    with subprocess.Popen(
        command, cwd=call.root, env=environment, stdin=subprocess.PIPE
    ) as process:
        try:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
            yield
            status = process.wait()
        except BaseException as error:
            process.kill()
            # Python makes another error of it where it comes while a class is being made.
            if isinstance(error.__cause__, KeyboardInterrupt):
                raise error.__cause__ from None
            raise
    if status < 0:
        raise Stopped(BuildKilled(-status))
    if status == STOPPED:
        raise KeyboardInterrupt
    if status:
        raise Stopped()


def _finish(call: Call, folder: Path) -> str:
    """What is made of a whole site: smaller files, if they are asked for, and its manifest."""
    if call.option("compress"):
        write_compressed(folder)
    return write_manifest(folder)
