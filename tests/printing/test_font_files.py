import shutil
from pathlib import Path

import pytest

from factories import PROJECT
from guidebook.printing.font_files import damaged_fonts
from reports import short

FONTS = PROJECT / "hooks" / "handouts" / "fonts"
ARABIC = "NotoSansArabic-Bold.ttf"


def told(folder: Path, language: str = "en") -> list[str]:
    return [short(problem, language) for problem in damaged_fonts(folder)]


def test_the_shipped_fonts_are_those_of_the_list() -> None:
    listed = {line.split("  ")[1] for line in (FONTS / "SHA256SUMS").read_text().splitlines()}
    assert listed == {path.name for path in FONTS.glob("*.ttf")}
    assert told(FONTS) == []


def test_a_font_that_is_gone_is_named(tmp_path: Path) -> None:
    shutil.copytree(FONTS, tmp_path / "fonts")
    (tmp_path / "fonts" / ARABIC).unlink()
    assert told(tmp_path / "fonts") == [
        f"hooks/handouts/fonts/{ARABIC}:1:1: expected this font, found nothing\n"
        f"    Bring it back from Git: git checkout HEAD -- hooks/handouts/fonts/{ARABIC}. "
        "One that make fonts LOCALE=… has put there it puts there again. "
        "If it is meant to be gone, delete its line in SHA256SUMS."
    ]


@pytest.mark.parametrize("content", [b"", FONTS.joinpath(ARABIC).read_bytes()[:3000], bytes(3000)])
def test_a_font_that_is_cut_or_overwritten_is_named(tmp_path: Path, content: bytes) -> None:
    shutil.copytree(FONTS, tmp_path / "fonts")
    (tmp_path / "fonts" / ARABIC).write_bytes(content)
    assert told(tmp_path / "fonts") == [
        f"hooks/handouts/fonts/{ARABIC}:1:1: expected the font that SHA256SUMS names, found "
        "another one or a damaged one\n"
        f"    Bring it back from Git: git checkout HEAD -- hooks/handouts/fonts/{ARABIC}. "
        "One that make fonts LOCALE=… has put there it puts there again. "
        "If it is meant to be another one, write its hash into SHA256SUMS."
    ]


def test_fonts_without_a_list_are_taken_as_they_are(tmp_path: Path) -> None:
    assert told(tmp_path) == []
