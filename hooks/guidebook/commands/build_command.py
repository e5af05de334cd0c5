"""The command that builds the site beside the published one and publishes it when it is whole.

A build that fails or is stopped leaves site/ as it was.
"""

import subprocess
import sys
from pathlib import Path

from guidebook import STOPPED
from guidebook.commands.command import (
    Call,
    Stopped,
    host_environment,
    public_address,
    read_everything,
)
from guidebook.commands.exchanging import (
    exchange,
    make_readable,
    only_one,
    published_folder,
    recover,
    remove,
)
from guidebook.commands.second_reading import SecondReading
from guidebook.data.settings import Language
from guidebook.localization.project import Project
from guidebook.problems.build_kinds import (
    BuildKilled,
    BuildStopped,
    SiteAsItWas,
    SiteReady,
)
from guidebook.problems.verification_kinds import SiteVerified
from guidebook.publishing.compressing import write_compressed
from guidebook.publishing.manifest import MANIFEST, write_manifest

SITE = "site"

WORK = ".build"


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
        try:
            manifest = _build(call, new)
            make_readable(new)
            exchange(new, folder, old)
        except Stopped as stopped:
            kept = (SiteAsItWas(),) if folder.exists() else ()
            raise Stopped(*stopped.found, *kept, status=stopped.status) from None
        except KeyboardInterrupt:
            raise Stopped(BuildStopped(), status=STOPPED) from None
    call.say(SiteReady(f"{SITE}/", MANIFEST, manifest))


def _read(call: Call) -> tuple[Project, tuple[Language, ...]] | Stopped:
    """All data, or what is wrong with them, which the build tells."""
    # The code that reads the site takes its time too.
    import guidebook.commands.verify_command  # noqa: F401

    try:
        return read_everything(call.root, with_drafts=bool(call.option("drafts")))
    except Stopped as stopped:
        return stopped


def _build(call: Call, folder: Path) -> str:
    """Make the site in a folder and hold it against the data; gives the hash of its manifest.

    Any warning is a mistake.
    """
    command = [sys.executable, "-m", "guide_host", "build", str(folder)]
    command += ["--verbose"] * bool(call.option("verbose"))
    reading = SecondReading.of(call, call.root / WORK)
    found: tuple[Project, tuple[Language, ...]] | Stopped | None = None
    # Its standard input ends when we do, however that comes; then it ends too.
    with subprocess.Popen(
        command, cwd=call.root, env=host_environment(call), stdin=subprocess.PIPE
    ) as process:
        try:
            if not reading.may_be_known:
                found = _read(call)
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
    if call.option("compress"):
        write_compressed(folder)
    manifest = write_manifest(folder)
    if reading.is_known(manifest):
        call.say(SiteVerified())
        return manifest
    found = found or _read(call)
    if isinstance(found, Stopped):
        raise found
    from guidebook.commands.verify_command import verify_folder

    verify_folder(call, *found, folder.relative_to(call.root).as_posix())
    reading.note(manifest)
    return manifest
