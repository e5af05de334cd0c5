"""The files that hand a language on, with one thing changed by hand in each."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from guidebook.publishing.packing import packed
from verifying import Verified, place_of, replace

ONE_FILE, FOLDER = "en/guides-en.html", "en/guides-en.zip"
GUIDE = "2023/expert/index.html"

Change = Callable[[dict[str, bytes]], None]


def repacked(path: Path, change: Change) -> None:
    """Packs a folder again after a change."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    path.unlink()
    path.write_bytes(packed(files))


def rewritten(name: str, old: str, new: str) -> Change:
    def change(files: dict[str, bytes]) -> None:
        assert old.encode() in files[name]
        files[name] = files[name].replace(old.encode(), new.encode(), 1)

    return change


@pytest.mark.parametrize(
    ("old", "new", "at", "told"),
    [
        (
            'translate="no">0811 1906 1198</bdi>', 'translate="no">0811 1906 1199</bdi>',
            '<a class="guide-call" href="tel:+6281119061198"',
            "a.guide-call: expected 0811 1906 1198, found 0811 1906 1199",
        ),
        (
            'href="tel:+6281119061198"', 'href="tel:+6281119061199"',
            '<a class="guide-call" href="tel:+6281119061199"',
            "a.guide-call: expected tel:+6281119061198, found tel:+6281119061199",
        ),
        (
            'href="#2023-internal"', 'href="#2023-external"',
            '<a class="guide-card" href="#2023-external"><strong class="guide-card-audience">Int',
            "a.guide-card: expected #2023-internal, found #2023-external",
        ),
    ],
)  # fmt: skip
def test_one_file_that_says_something_else_than_the_pages_is_told_of(
    small: Verified, tmp_path: Path, old: str, new: str, at: str, told: str
) -> None:
    folder = small.copy(tmp_path / "site")
    text = replace(folder / ONE_FILE, old, new)
    assert small.problems(folder) == [f"{ONE_FILE}:{place_of(text, at)}: {told}"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            '<meta charset="utf-8">', '<meta charset="utf-16">',
            "mark: expected only elements and attributes that the templates write, "
            'found <meta charset="utf-16">',
        ),
        (
            "<main ", "<p>Call 0800 123 456</p><main ",
            "p: expected only what the data say, found Call 0800 123 456",
        ),
        (
            "</article>", "<script>alert(1)</script></article>",
            "script: expected nothing, found alert(1)",
        ),
        (
            "<main ", '<img src="https://elsewhere.example/x.png" alt=""><main ',
            "mark: expected only elements and attributes that the templates write, "
            "found <img>",
        ),
    ],
)  # fmt: skip
def test_one_file_with_anything_but_the_guides_is_told_of(
    small: Verified, tmp_path: Path, old: str, new: str, told: str
) -> None:
    folder = small.copy(tmp_path / "site")
    replace(folder / ONE_FILE, old, new)
    [problem] = small.problems(folder)
    assert problem.partition(": ")[2] == told


def test_guides_in_another_order_are_told_of(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    text = (folder / ONE_FILE).read_text("utf-8")
    start, end = text.index('<article class="guide-page" id="2023-ex'), text.index("</main>")
    first = text[start : text.index("</article>", start) + len("</article>")]
    replace(folder / ONE_FILE, text[start:end], text[start:end].replace(first, "") + first)
    assert small.problems(folder) == [
        f"{ONE_FILE}:1:1: article: expected home, 2023-expert, 2023-external, 2023-internal, "
        "handout, found home, 2023-external, 2023-internal, handout, 2023-expert"
    ]


def test_a_guide_that_one_file_lacks_is_told_of(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    text = (folder / ONE_FILE).read_text("utf-8")
    start = text.index('<article class="guide-page" id="2023-internal"')
    replace(folder / ONE_FILE, text[start : text.index("<article", start + 1)], "")
    [told] = small.problems(folder)
    assert told.startswith(f"{ONE_FILE}:1:1: h1: expected Questionnaire guide for internal")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            rewritten(GUIDE, ">0811 1906 1198</bdi>", ">0811 1906 1199</bdi>"),
            "a.guide-call: expected 0811 1906 1198, found 0811 1906 1199",
        ),
        (
            rewritten("index.html", 'href="2023/expert/index.html"', 'href="2023/expert/"'),
            "a: expected 2023/expert/index.html, found 2023/expert/",
        ),
        (
            rewritten("2023/expert/spi-2023-ministries-en.vcf", "61198", "61199"),
            "2023/expert/spi-2023-ministries-en.vcf: "
            "expected en/2023/expert/spi-2023-ministries-en.vcf, "
            "found 2023/expert/spi-2023-ministries-en.vcf",
        ),
        (lambda files: files.pop(GUIDE) and None, f"{GUIDE}: expected {GUIDE}, found nothing"),
        (
            lambda files: files.update({"note.txt": b"0811 1919 9199"}),
            "note.txt: expected nothing, found note.txt",
        ),
    ],
    ids=["a number", "a link to a folder", "a contact", "a page is missing", "a file too many"],
)
def test_a_folder_that_is_not_what_the_site_is_is_told_of(
    small: Verified, tmp_path: Path, change: Change, told: str
) -> None:
    folder = small.copy(tmp_path / "site")
    repacked(folder / FOLDER, change)
    [problem] = small.problems(folder)
    assert problem.startswith(FOLDER)
    assert problem.endswith(told)


def test_a_folder_that_cannot_be_opened_is_told_of(small: Verified, tmp_path: Path) -> None:
    folder = small.copy(tmp_path / "site")
    (folder / FOLDER).unlink()
    (folder / FOLDER).write_bytes(b"PK")
    [problem] = small.problems(folder)
    assert problem.startswith(f"{FOLDER}:1:1: ")
