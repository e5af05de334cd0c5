"""The site does not hang on MkDocs: its fork ProperDocs builds the same bytes."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

from building import ROOT, SITE_URL, Site, digests

BUILD = """
import sys
from properdocs.__main__ import cli
import mkdocs
assert mkdocs.__name__ == "properdocs"
cli(["build", "--strict", "--config-file", "mkdocs.yml", "--site-dir", sys.argv[1]])
"""


def environment_without_mkdocs(folder: Path) -> Path:
    """A folder of all installed packages but MkDocs."""
    folder.mkdir()
    for path in Path(sysconfig.get_path("purelib")).iterdir():
        name = path.name.lower()
        if name != "mkdocs" and not name.startswith("mkdocs-1"):
            (folder / path.name).symlink_to(path)
    return folder


def test_properdocs_builds_the_same_site_where_there_is_no_mkdocs(
    site: Site, tmp_path: Path
) -> None:
    packages = environment_without_mkdocs(tmp_path / "packages")
    done = subprocess.run(
        # Without site-packages: there is what the folder has, and nothing else.
        [sys.executable, "-S", "-c", BUILD, str(tmp_path / "built")],
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join((str(packages), str(ROOT / "hooks"))),
            "NO_MKDOCS_2_WARNING": "1",
            "SITE_URL": SITE_URL,
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert digests(tmp_path / "built") == {
        name: digest for name, digest in digests(site.folder).items() if name != "manifest.sha256"
    }


def test_mkdocs_is_really_not_there(tmp_path: Path) -> None:
    packages = environment_without_mkdocs(tmp_path / "packages")
    done = subprocess.run(
        [sys.executable, "-S", "-c", "import mkdocs"],
        env={**os.environ, "PYTHONPATH": str(packages)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr.endswith("ModuleNotFoundError: No module named 'mkdocs'\n")
