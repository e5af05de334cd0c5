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
    read_written_pages(write(root, {"docs/kami.md": text}), problems)
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


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("a\x1b[31m", 4, "text, found the control character U+001B"),
        ("a\x00b", 4, "text, found the control character U+0000"),
        ("&lt; &#27;", 8, "text, found the control character U+001B"),
        ("a&#x202E;b", 4, "signs that can be seen, found U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("sa&shy;tu", 5, "signs that can be seen, found U+00AD SOFT HYPHEN"),
        ("\uf0b7 satu", 3, "signs that every device shows, found U+F0B7"),
        ("a &#x110000;", 5, "signs that every device shows, found U+FFFD REPLACEMENT CHARACTER"),
    ],
)
def test_a_sign_that_is_none_is_told_at_its_place_also_where_it_is_an_entity(
    tmp_path: Path, text: str, column: int, message: str
) -> None:
    wrong = told(tmp_path, f"# A\n\n> {text}\n")
    assert wrong.startswith(f"docs/kami.md:3:{column}: expected {message}\n")


def test_entities_of_signs_that_are_seen_are_fine(tmp_path: Path) -> None:
    assert (
        told(tmp_path, "# A &amp; B\n\n&lt;a&gt; &copy; &#233; &#x1F642; &nbsp; &x; & ; &#;\n")
        == ""
    )
