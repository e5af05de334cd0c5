"""A site that is not as it was built is refused before anything in it is read."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from verifying import GUIDE, Verified, rehash, replace

BY_HAND = {
    "a page that goes on by itself": (
        GUIDE,
        "<title>",
        '<meta http-equiv="Refresh" content="0;url=https://evil.example/"><title>',
    ),
    "another base of all addresses": (
        GUIDE,
        "<title>",
        '<base href="https://evil.example/"><title>',
    ),
    "a script of its own that goes elsewhere": (
        GUIDE,
        "</article>",
        "<script>location = 'https://evil.example/'</script></article>",
    ),
    "a page inside a frame": (
        GUIDE,
        "</article>",
        '<iframe srcdoc="&lt;p&gt;Hubungi kami"></iframe></article>',
    ),
    "a frame with words in its address": (
        GUIDE,
        "</article>",
        '<iframe src="data:text/html,Hubungi kami"></iframe></article>',
    ),
    "a picture in several sizes": (
        GUIDE,
        "</article>",
        '<img srcset="../../a.png 1x, https://evil.example/a.png 2x"></article>',
    ),
    "an address in an element's style": (
        GUIDE,
        "</article>",
        '<p style="background: url(https://evil.example/a.png)"></p></article>',
    ),
    "an address in the page's style": (
        GUIDE,
        "</article>",
        "<style>p { background: url('https://evil.example/a.png') }</style></article>",
    ),
    "another style in the page's style": (
        GUIDE,
        "</article>",
        '<style>@import "https://evil.example/a.css";</style></article>',
    ),
    "a link that is a script": (
        "privacy/index.html",
        "</article>",
        '<a href="java&#10;script:alert(1)">Baca</a></article>',
    ),
    "a press": (
        GUIDE,
        '<a class="guide-call" href',
        '<a class="guide-call" onclick="location=1" href',
    ),
    "a picture that is there": (GUIDE, "</article>", '<svg ONLOAD="go()"></svg></article>'),
    "a press in a template": (
        GUIDE,
        "</article>",
        '<template><p onclick="go()"></p></template></article>',
    ),
    "words in a style": (
        GUIDE,
        "</article>",
        '<style>.guide-period::after{content: "Ditutup"}</style></article>',
    ),
    "a number in a style": (
        GUIDE,
        "</article>",
        "<style>.guide-call::after{color:red;content:'\\30 800'/''}</style></article>",
    ),
    "words in a style by a name": (
        GUIDE,
        "</article>",
        '<style>p{--a: "Ditutup"} p::after{content:var(--a)}</style></article>',
    ),
}
"""Changes that need no fact: a page that acts, loads, leads elsewhere or says more by its style."""


@pytest.mark.parametrize(("file", "old", "new"), BY_HAND.values(), ids=BY_HAND)
def test_a_page_that_was_changed_is_refused(
    small: Verified, tmp_path: Path, file: str, old: str, new: str
) -> None:
    folder = hashed(small, tmp_path / "site")
    replace(folder / file, old, new)
    assert small.refusals(folder) == [
        f"manifest.sha256:1:1: expected this file as it was built, found it changed: {file}"
    ]


def test_a_file_that_is_lost_is_refused(small: Verified, tmp_path: Path) -> None:
    folder = hashed(small, tmp_path / "site")
    (folder / "en/guides.json").unlink()
    assert small.refusals(folder) == [
        "manifest.sha256:1:1: expected this file, found nothing: en/guides.json"
    ]


def test_a_file_that_was_added_is_refused(small: Verified, tmp_path: Path) -> None:
    folder = hashed(small, tmp_path / "site")
    (folder / "assets/poll.js").write_text("go()", encoding="utf-8")
    assert small.refusals(folder) == [
        "manifest.sha256:1:1: expected only files that were built, found this one: assets/poll.js"
    ]


def test_many_files_are_one_line_with_the_first_few_names(small: Verified, tmp_path: Path) -> None:
    folder = hashed(small, tmp_path / "site")
    for number in range(1, 8):
        (folder / f"{number}.html").write_text("<p>", encoding="utf-8")
    replace(folder / GUIDE, "</article>", "</article> ")
    assert small.refusals(folder) == [
        f"manifest.sha256:1:1: expected this file as it was built, found it changed: {GUIDE}",
        "manifest.sha256:1:1: expected only files that were built, found these 7: "
        "1.html, 2.html, 3.html, 4.html, 5.html, …",
    ]


def test_a_site_without_its_manifest_is_refused(small: Verified, tmp_path: Path) -> None:
    folder = hashed(small, tmp_path / "site")
    (folder / "manifest.sha256").unlink()
    assert small.refusals(folder) == [
        "manifest.sha256:1:1: expected the list of the site's files, found none"
    ]


def test_a_manifest_that_was_changed_is_refused(small: Verified, tmp_path: Path) -> None:
    folder = hashed(small, tmp_path / "site")
    replace(folder / "manifest.sha256", re.compile("[0-9a-f]{64}"), "0" * 64)
    assert small.refusals(folder) == [
        "manifest.sha256:1:1: expected this file as it was built, found it changed: "
        "2023/expert/index.html"
    ]


def test_a_line_that_is_none_of_a_manifest_is_refused(small: Verified, tmp_path: Path) -> None:
    folder = hashed(small, tmp_path / "site")
    replace(folder / "manifest.sha256", re.compile("^[0-9a-f]{64}"), "all is well")
    [told] = small.refusals(folder)
    assert told.startswith(
        "manifest.sha256:1:1: expected a line of the list of files, found all is well"
    )


def test_a_manifest_names_every_file_but_itself(small: Verified, tmp_path: Path) -> None:
    folder = hashed(small, tmp_path / "site")
    lines = (folder / "manifest.sha256").read_text(encoding="utf-8").splitlines()
    names = [line[66:] for line in lines]
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert names == sorted(names)
    assert {*names, "manifest.sha256"} == {path.relative_to(folder).as_posix() for path in files}


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs sha256sum")
def test_sha256sum_reads_the_manifest(small: Verified, tmp_path: Path) -> None:
    folder = hashed(small, tmp_path / "site")
    command = ["sha256sum", "--check", "--strict", "--quiet", "manifest.sha256"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def hashed(small: Verified, target: Path) -> Path:
    """A copy of the site with its manifest."""
    folder = small.copy(target)
    rehash(folder)
    return folder
