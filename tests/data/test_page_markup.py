"""Markup in pages of docs/ that would do more than show words."""

from pathlib import Path

import pytest

from factories import write
from guidebook.data.written_pages import read_written_pages
from guidebook.problems.problem import Problem
from reports import report


def told(root: Path, words: str) -> str:
    problems: list[Problem] = []
    read_written_pages(write(root, {"docs/info.md": f"# Info\n\n{words}\n"}), problems)
    return report(problems)


@pytest.mark.parametrize(
    ("words", "column", "found"),
    [
        ("Teks <script>alert(1)</script>", 7, "<script>"),
        ("<META http-equiv=refresh content='0;url=https://other.example'>", 2, "<meta>"),
        ("<style>body {display: none}</style>", 2, "<style>"),
        ("<form action='https://other.example'>", 2, "<form>"),
        ("<b onmouseover=alert(1)>x</b>", 4, "onmouseover"),
        ("Teks{: onclick='alert(1)' }", 8, "onclick"),
        ("[Isi survei](javascript:alert(1))", 14, "javascript:"),
        ("<a href='java&#x73;cript:alert(1)'>x</a>", 10, "javascript:"),
        ("<JavaScript:alert(1)>", 2, "javascript:"),
        ("[isi]: data:text/html,x", 8, "data:"),
    ],
)
def test_what_runs_loads_or_sends_something_is_refused_at_its_place(
    tmp_path: Path, words: str, column: int, found: str
) -> None:
    assert told(tmp_path, words) == (
        f"docs/info.md:3:{column}: expected words and what marks them up, found {found}, which "
        "runs, loads or sends something\n"
        "    Delete it: a browser would not let a page of this site do that."
    )


@pytest.mark.parametrize(
    "words",
    [
        "Tekan <kbd>Ctrl</kbd>, lihat <abbr title='on = aktif'>on</abbr> dan H<sub>2</sub>O.",
        "Tulis `<script>` atau `[x](javascript:y)`.",
        "```\n<script>alert(1)</script>\n```",
        "[Situs](https://www.example/?on=1) atau <mailto:info@example.org>",
        "Data: lihat metadata, formulir, dan style = gaya. <3",
    ],
)
def test_words_that_are_marked_up_or_speak_of_code_are_fine(tmp_path: Path, words: str) -> None:
    assert told(tmp_path, words) == ""
