from pathlib import Path

import pytest

from factories import write
from guidebook.data.written_pages import read_written_pages
from guidebook.problems.problem import Problem
from reports import report

DEEP = (
    "expected at most 50 levels, found more\n"
    "    Look for brackets or hyphens that do not belong here, and delete them."
)


def told(root: Path, text: str) -> str:
    problems: list[Problem] = []
    pages = read_written_pages(write(root, {"docs/kami.md": text}), problems)
    assert bool(pages) is not bool(problems)
    return report(problems)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("# A\n\n" + "> " * 51 + "x\n", "3:103"),
        ("# A\n\n" + "- " * 60 + "x\n", "3:121"),
        ("# A\n\n" + "1. > " * 30 + "x\n", "3:151"),
        ("# A\n\n- x\n" + " " * 204 + "- x\n", "4:207"),
        ("# A\n\n" + "\t" * 51 + "- x\n", "3:54"),
        ("# A\n\n" + "<div markdown>\n" * 51 + "x\n" + "</div>\n" * 51, "53:1"),
        ('# A\n\n<div markdown="1">' + "<p markdown>" * 50 + "x", "3:607"),
    ],
)
def test_a_page_with_more_levels_than_markdown_can_take_is_told_at_the_first_of_them(
    tmp_path: Path, text: str, place: str
) -> None:
    assert told(tmp_path, text) == f"docs/kami.md:{place}: {DEEP}"


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"{'    ' * level}- x\n" for level in range(20)),
        "> " * 20 + "- x\n",
        "- - - -\n\n" + "-" * 200 + "\n\n" + "* " * 20 + "*\n",
        "<div markdown>\nx\n</div>\n\n" * 60,
        "<p>x\n\n" * 60,
        "| a |" + " " * 100 + "|\n|---|---|\n| b | c |\n",
        "> 1 > 0 dan 2 < 3 [x] (y) _z_ *",
    ],
)
def test_a_page_of_moderate_levels_is_read(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, f"# A\n\n{text}") == ""


def test_a_page_of_two_hundred_thousand_signs_is_read_and_a_longer_one_is_not(
    tmp_path: Path,
) -> None:
    line = "kata " * 199 + "kata\n\n"
    assert told(tmp_path, line * 199) == ""
    assert told(tmp_path, line * 200) == (
        "docs/kami.md:1:1: expected a text of at most 200000 signs, found one of 200200\n"
        "    Is a quote not closed? Close it, or divide the text."
    )
