"""How a finished site takes the place of the published one, and what can stand in its way."""

import errno
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from guidebook.commands.command import Stopped, refusal_of
from guidebook.commands.exchanging import (
    exchange,
    make_readable,
    only_one,
    published_folder,
    recover,
)
from reports import in_short

OLD = {"index.html": "old", "2022/index.html": "old", "manifest.sha256": "old"}
NEW = {"index.html": "new", "2023/index.html": "new", "manifest.sha256": "new"}


def folder(path: Path, files: dict[str, str]) -> Path:
    """A folder with files."""
    for name, text in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(text, encoding="utf-8")
    return path


def content(path: Path) -> dict[str, str]:
    """The texts of all files by their names."""
    return {
        one.relative_to(path).as_posix(): one.read_text(encoding="utf-8")
        for one in path.rglob("*")
        if one.is_file()
    }


def publish(work: Path, site: Path) -> None:
    """What a build does with a finished site."""
    target = published_folder(site)
    exchange(folder(work / "site", NEW), target, work / "old")


def refused(site: Path) -> str:
    """Why a site cannot be published there."""
    with pytest.raises(Stopped) as stopped:
        published_folder(site)
    assert stopped.value.status == 1
    return in_short(str(stopped.value)).rstrip()


def test_the_new_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    site = folder(tmp_path / "site", OLD)
    publish(tmp_path / ".build", site)
    assert content(site) == NEW
    assert list((tmp_path / ".build").iterdir()) == []


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    publish(tmp_path / ".build", tmp_path / "site")
    assert content(tmp_path / "site") == NEW


def test_a_site_is_there_at_every_moment_of_the_exchange(tmp_path: Path) -> None:
    site = folder(tmp_path / "site", OLD)
    code = f"""
import os
import re
while True:
    os.stat({str(site / "index.html")!r})
"""
    with subprocess.Popen(
        [sys.executable, "-c", code], stderr=subprocess.PIPE, text=True
    ) as reader:
        time.sleep(0.3)
        for _ in range(200):
            publish(tmp_path / ".build", site)
        assert reader.poll() is None
        reader.kill()


def test_a_link_stays_and_its_target_is_exchanged(tmp_path: Path) -> None:
    web_root = folder(tmp_path / "www" / "spi", OLD)
    site = tmp_path / "project" / "site"
    site.parent.mkdir()
    site.symlink_to(web_root)
    publish(tmp_path / "project" / ".build", site)
    assert site.is_symlink()
    assert content(web_root) == NEW
    assert sorted(path.name for path in web_root.parent.iterdir()) == ["spi"]


def test_a_link_to_another_disk_is_followed_too(tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory(dir="/dev/shm") as other:
        assert Path(other).stat().st_dev != tmp_path.stat().st_dev
        web_root = folder(Path(other) / "spi", OLD)
        (tmp_path / "site").symlink_to(web_root)
        publish(tmp_path / ".build", tmp_path / "site")
        assert content(web_root) == NEW
        assert [path.name for path in Path(other).iterdir()] == ["spi"]


def test_another_disk_that_takes_no_more_keeps_the_old_site_and_tells_why(tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory(dir="/dev/shm") as other:
        web_root = folder(Path(other) / "spi", OLD)
        (tmp_path / "site").symlink_to(web_root)
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        new = folder(tmp_path / ".build" / "site", NEW)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2, most))
        try:
            with pytest.raises(OSError, match="File too large") as refusal:
                exchange(new, published_folder(tmp_path / "site"), tmp_path / "old")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        assert refusal.value.errno == errno.EFBIG
        assert content(web_root) == OLD
        assert [path.name for path in Path(other).iterdir()] == ["spi"]


def test_a_link_may_lead_to_a_folder_that_is_still_to_be_made(tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "www" / "spi")
    publish(tmp_path / ".build", tmp_path / "site")
    assert content(tmp_path / "www" / "spi") == NEW


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to(tmp_path / "www" / "spi")
    assert refused(tmp_path / "site") == (
        f"site/: expected a link to a folder, found one that leads to {tmp_path}/www/spi, "
        "which cannot be made\n"
        "    Make the folder above it, or delete the link."
    )


def test_a_link_that_leads_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to("site")
    assert refused(tmp_path / "site") == (
        f"site/: expected a link to a folder, found one that leads to {tmp_path}/site, "
        "which cannot be made\n"
        "    Make the folder above it, or delete the link."
    )


@pytest.mark.parametrize(
    ("target", "found"), [("guides", "survey.yml"), (".", "guides"), ("..", "project")]
)
def test_a_link_to_what_is_no_site_takes_nothing_away(
    tmp_path: Path, target: str, found: str
) -> None:
    project = tmp_path / "project"
    folder(project / "guides", {"survey.yml": "name: SPI\n"})
    (project / "site").symlink_to(target)
    assert refused(project / "site") == (
        "site/: expected a link to an empty folder or to a site made here, found "
        f"{found} in {(project / target).resolve()}, which would be deleted\n"
        "    Let the link lead to a folder for the site alone, or move away what is in this one."
    )
    assert content(project / "guides") == {"survey.yml": "name: SPI\n"}


def test_a_link_may_lead_to_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "www" / "spi").mkdir(parents=True)
    (tmp_path / "site").symlink_to(tmp_path / "www" / "spi")
    publish(tmp_path / ".build", tmp_path / "site")
    assert content(tmp_path / "www" / "spi") == NEW


def test_a_file_in_the_place_of_the_site_is_told(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine", encoding="utf-8")
    assert refused(tmp_path / "site") == (
        "site: expected a folder for the site, found a file\n"
        "    Move the file away, then build again."
    )


def test_a_disk_in_the_place_of_the_site_is_told(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to("/proc")
    assert refused(tmp_path / "site") == (
        "site/: expected a folder that can be exchanged, found a disk of its own\n"
        "    Mount the folder above it instead, or make site/ a link to a folder on that disk."
    )


def test_an_exchange_in_two_steps_that_was_killed_is_taken_back(tmp_path: Path) -> None:
    folder(tmp_path / ".build" / "old", OLD)
    recover(tmp_path / "site", tmp_path / ".build" / "old")
    assert content(tmp_path / "site") == OLD


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (
            errno.ENOSPC,
            "site/index.html: the disk is full\n    Make room on the disk, then build again.",
        ),
        (
            errno.EROFS,
            "site/index.html: the system does not let us write here: Read-only file system\n"
            "    Work in a folder of your own, or ask whoever looks after this computer for the "
            "right to write here.",
        ),
        (
            errno.EFBIG,
            "site/index.html: the system does not let us write here: File too large\n"
            "    Work in a folder of your own, or ask whoever looks after this computer for the "
            "right to write here.",
        ),
        (
            errno.EBUSY,
            "site/index.html: expected a folder that can be exchanged, found a disk of its own\n"
            "    Mount the folder above it instead, or make site/ a link to a folder on that disk.",
        ),
    ],
)
def test_what_the_system_refuses_is_told_in_words(tmp_path: Path, number: int, said: str) -> None:
    error = OSError(number, os.strerror(number), str(tmp_path / "site" / "index.html"))
    refusal = refusal_of(error, tmp_path)
    assert refusal is not None
    assert (refusal.status, in_short(str(refusal)).rstrip()) == (1, said)


def test_any_other_refusal_is_a_mistake_of_ours(tmp_path: Path) -> None:
    assert refusal_of(OSError(errno.EBADF, "Bad file descriptor"), tmp_path) is None


def test_two_builds_in_one_folder_do_not_meet(tmp_path: Path) -> None:
    with only_one(tmp_path / "lock", "make build"):
        with pytest.raises(Stopped) as stopped, only_one(tmp_path / "lock", "make build"):
            pass
        assert in_short(str(stopped.value)).rstrip() == (
            "Another make build is at work in this folder: try again when it has ended."
        )
    with only_one(tmp_path / "lock", "make build"):
        pass


def test_a_web_server_may_read_the_site_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        make_readable(folder(tmp_path / "site", NEW))
    finally:
        os.umask(before)
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "site").rglob("*")}
    assert modes == {"2023": 0o755, "index.html": 0o644, "manifest.sha256": 0o644}
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755
