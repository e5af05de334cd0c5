import gzip
from pathlib import Path

import brotli
import pytest

from building import digests
from guidebook.publishing.compressing import write_compressed
from guidebook.publishing.manifest import MANIFEST
from verifying import Verified, replace


def compressed(small: Verified, target: Path) -> Path:
    folder = small.copy(target)
    write_compressed(folder)
    return folder


def test_a_compressed_copy_stands_beside_each_text_and_says_the_same(
    small: Verified, tmp_path: Path
) -> None:
    folder = compressed(small, tmp_path / "site")
    assert small.problems(folder) == []
    page = (folder / "index.html").read_bytes()
    assert gzip.decompress((folder / "index.html.gz").read_bytes()) == page
    assert brotli.decompress((folder / "index.html.br").read_bytes()) == page
    assert not list(folder.rglob("*.pdf.gz"))
    assert not list(folder.rglob("*.png.br"))
    assert "  en/2023/expert/index.html.br\n" in (folder / MANIFEST).read_text(encoding="utf-8")


def test_the_same_files_have_the_same_copies(small: Verified, tmp_path: Path) -> None:
    first, second = (compressed(small, tmp_path / name) for name in ("first", "second"))
    assert digests(first) == digests(second)


@pytest.mark.parametrize("name", ["index.html.gz", "index.html.br"])
def test_a_copy_that_says_something_else_is_told(
    small: Verified, tmp_path: Path, name: str
) -> None:
    folder = compressed(small, tmp_path / "site")
    replace(folder / "index.html", "</article>", "</article >")
    told = small.problems(folder)
    assert f"{name}:1:1: expected a copy of index.html, found something else" in told


def test_a_copy_that_cannot_be_opened_is_told(small: Verified, tmp_path: Path) -> None:
    folder = compressed(small, tmp_path / "site")
    for name in ("guides.json.gz", "guides.json.br"):
        content = (folder / name).read_bytes()
        (folder / name).write_bytes(content[: len(content) // 2])
    assert small.problems(folder) == [
        "guides.json.br:1:1: expected a copy of guides.json, found something else",
        "guides.json.gz:1:1: expected a copy of guides.json, found something else",
    ]
