import errno
import os
from pathlib import Path

import pytest

from guidebook.commands.command import Stopped, refusal_of
from guidebook.commands.exchanging import only_one, published_folder


def refusal(site: Path) -> str:
    """Why nothing can be published there."""
    with pytest.raises(Stopped) as stopped:
        published_folder(site)
    return stopped.value.told("en")


def test_the_same_command_waits_for_the_other_one_to_end(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    with (
        only_one(lock, "make build"),
        pytest.raises(Stopped) as stopped,
        only_one(lock, "make build"),
    ):
        raise AssertionError
    assert stopped.value.told("en") == (
        "Another make build is at work in this folder: try again when it has ended."
    )
    with only_one(lock, "make build"):
        assert lock.exists()


def test_the_folder_of_a_link_is_what_is_published(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "site").symlink_to("there")
    assert published_folder(tmp_path / "site") == tmp_path / "there"


def test_a_link_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to(tmp_path / "gone" / "site")
    assert refusal(tmp_path / "site") == (
        f"site/: expected a link to a folder, found one that leads to {tmp_path}/gone/site, "
        "which cannot be made\n"
        "    Make the folder above it, or delete the link."
    )


def test_a_file_in_place_of_the_site_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").touch()
    assert refusal(tmp_path / "site") == (
        "site: expected a folder for the site, found a file\n"
        "    Move the file away, then build again."
    )


def test_a_disk_in_place_of_the_site_is_refused() -> None:
    assert refusal(Path("/proc")) == (
        "proc/: expected a folder that can be exchanged, found a disk of its own\n"
        "    Mount the folder above it instead, or make site/ a link to a folder on that disk."
    )


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (
            errno.ENOSPC,
            "site/a.html: the disk is full\n    Make room on the disk, then build again.",
        ),
        (
            errno.EROFS,
            "site/a.html: the system does not let us write here: Read-only file system\n"
            "    Work in a folder of your own, or ask whoever looks after this computer for the "
            "right to write here.",
        ),
    ],
)
def test_what_the_system_refuses_is_told_in_words(tmp_path: Path, number: int, told: str) -> None:
    error = OSError(number, os.strerror(number), str(tmp_path / "site" / "a.html"))
    stopped = refusal_of(error, tmp_path)
    assert stopped is not None
    assert stopped.told("en") == told


def test_what_no_editor_can_mend_stays_a_bug(tmp_path: Path) -> None:
    assert refusal_of(OSError(errno.EBADF, "bad", "x"), tmp_path) is None
