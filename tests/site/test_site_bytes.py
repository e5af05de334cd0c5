"""The same input gives the same bytes: anywhere, at any time, in any order of things."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from building import SITE_URL, Site, copy_sources, digests
from guidebook.publishing.manifest import write_manifest


def test_another_machine_time_zone_locale_and_day_change_no_byte(
    site: Site, tmp_path: Path
) -> None:
    project = copy_sources(tmp_path / "elsewhere with a space")
    for path in project.rglob("*"):  # a fresh clone's files are as old as the clone
        os.utime(path, (0, 0))
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")],
        cwd=project,
        env={
            "PATH": os.environ["PATH"],
            "NO_MKDOCS_2_WARNING": "1",
            "SITE_URL": SITE_URL,
            "TZ": "Pacific/Kiritimati",
            "LC_ALL": "C",
            "LANG": "de_DE.UTF-8",
            "PYTHONHASHSEED": "7",
            # MkDocs and others take it for the present day.
            "SOURCE_DATE_EPOCH": "86400",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    write_manifest(tmp_path / "site")
    assert digests(tmp_path / "site") == digests(site.folder)
    shutil.rmtree(project)
