"""What make installs, and a clone that is not as it was."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from building import ROOT


@pytest.fixture
def foreign() -> Iterator[Path]:
    """A folder in which whoever runs `unprivileged` may read and not write."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        for item in ("Makefile", "mkdocs.yml", "requirements.txt", ".ci"):
            copy = shutil.copytree if (ROOT / item).is_dir() else shutil.copy
            copy(ROOT / item, root / item)
        root.chmod(0o555)
        yield root
        root.chmod(0o755)


def unprivileged(root: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command that nobody has given rights to."""
    return subprocess.run(
        command,
        cwd=root,
        env={"PATH": os.environ["PATH"], "PYTHON": "python3", **environment},
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
        user=65534 if os.geteuid() == 0 else None,
    )


def test_a_checkout_of_somebody_else_is_told_at_once(foreign: Path) -> None:
    done = unprivileged(foreign, "sh", ".ci/install", "requirements.txt", GUIDEBOOK_LANG="en")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "The packages cannot be installed: this folder cannot be written to "
        f"({foreign}). Work in a folder of your own.\n"
    )


def test_the_installer_speaks_the_language_of_the_guides(foreign: Path) -> None:
    done = unprivileged(foreign, "sh", ".ci/install", "requirements.txt")
    assert done.stderr.startswith("Paket tidak dapat dipasang: ")


def test_a_folder_that_no_packages_can_be_put_into_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "edisi: 2023"
    shutil.copytree(ROOT / ".ci", folder / ".ci")
    for name in ("mkdocs.yml", "requirements.txt"):
        shutil.copy(ROOT / name, folder)
    done = subprocess.run(
        ["sh", ".ci/install", "requirements.txt"],
        cwd=folder,
        env={**os.environ, "PYTHON": sys.executable, "GUIDEBOOK_LANG": "en"},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (
        1,
        "The packages cannot be installed: the name of a folder has a colon "
        f"({folder}). Move or rename it.\n",
    )
    assert not (folder / ".venv").exists()
    assert not (folder / ".venv.lock").exists()


def test_where_the_packages_cannot_be_fetched_is_told_what_to_look_at(tmp_path: Path) -> None:
    shutil.copytree(ROOT / ".ci", tmp_path / ".ci")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "requirements.txt").write_text(f"none==1 --hash=sha256:{'0' * 64}\n", "utf-8")
    done = subprocess.run(
        ["sh", ".ci/install", "requirements.txt"],
        cwd=tmp_path,
        env={
            **os.environ,
            "PYTHON": sys.executable,
            "GUIDEBOOK_LANG": "en",
            "PIP_NO_INDEX": "1",
        },
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == (
        "The packages are not installed: above, pip says why. "
        "Is there room on the disk, and a network?"
    )
    assert not (tmp_path / ".venv/requirements.txt").exists()


CALLED = """\
#!/bin/sh
echo "$@" >>"$CALLS"
case $1 in -m) exit 7 ;; esac
"""


def test_packages_of_another_folder_are_made_anew_and_left_to_it(tmp_path: Path) -> None:
    first = tmp_path / "first"
    shutil.copytree(ROOT / ".ci", first / ".ci")
    (first / "hooks").mkdir()
    (first / "hooks" / "guide_languages.py").touch()
    for name in ("mkdocs.yml", "requirements.txt"):
        shutil.copy(ROOT / name, first)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", first / ".venv"], check=True)
    [packages] = (first / ".venv").glob("lib/python3*/site-packages")
    for name in ("mkdocs", "pip"):
        (packages / f"{name}.py").touch()
    (packages / "respondent_guides.pth").write_text(f"{first / 'hooks'}\n", encoding="utf-8")
    shutil.copy(first / "requirements.txt", first / ".venv")
    python, calls = tmp_path / "python", tmp_path / "calls"
    python.write_text(CALLED, encoding="utf-8")
    python.chmod(0o755)
    calls.touch()
    second = Path(shutil.copytree(first, tmp_path / "second", symlinks=True))
    third = Path(shutil.copytree(second, tmp_path / "third", symlinks=True))
    shutil.rmtree(third / ".venv")
    (third / ".venv").symlink_to(first / ".venv")
    statuses = [
        subprocess.run(
            ["sh", ".ci/install", "requirements.txt"],
            cwd=folder,
            env={**os.environ, "PYTHON": str(python), "CALLS": str(calls)},
            check=False,
        ).returncode
        for folder in (first, second, third)
    ]
    assert statuses == [0, 7, 7]
    assert calls.read_text("utf-8").splitlines()[-1] == "-m venv --clear .venv"
    assert not (second / ".venv.lock").exists()
    # A link to the packages of another folder goes; those packages stay.
    assert not (third / ".venv").exists()
    assert (packages / "mkdocs.py").exists()


def test_every_text_of_a_clone_has_unix_line_ends() -> None:
    asked = subprocess.run(
        ["git", "check-attr", "eol", "text", "--", "Makefile", ".ci/install", "guides/x.yml"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert asked.count("eol: lf") == 3
    fonts = subprocess.run(
        ["git", "check-attr", "text", "--", "hooks/handouts/fonts/NotoSans-Bold.ttf"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert fonts.endswith("text: unset\n")


def test_make_calls_its_scripts_through_the_shell() -> None:
    """A clone may have lost the bit that lets them run."""
    called = re.findall(r"(\S*)[ (]\.ci/(\w+)(?![\w.])", (ROOT / "Makefile").read_text("utf-8"))
    assert [name for _, name in called] == ["language", "lock", "install", "install"]
    assert all(program in ("@sh", 'said="$$(sh') for program, _ in called)


@pytest.mark.parametrize(
    ("environment", "line"),
    [
        ({"LANG": "en_US.UTF-8"}, "make distclean      Remove .venv too"),
        ({"LC_ALL": "C", "LANG": "id_ID.UTF-8"}, "make distclean      Menghapus .venv juga"),
        ({"GUIDEBOOK_LANG": "en", "LANG": "id_ID"}, "make distclean      Remove .venv too"),
        ({}, "make distclean      Menghapus .venv juga"),
    ],
)
def test_make_alone_lists_the_commands_in_the_language_of_who_asks(
    environment: dict[str, str], line: str
) -> None:
    done = subprocess.run(
        ["make"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.rstrip().endswith(line)
    assert "|" not in done.stdout
