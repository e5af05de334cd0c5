"""Problems as an editor reads them, whole."""

import re
import time

import pytest

from guidebook.problems.command_kinds import EditionTaken, NoMistakes
from guidebook.problems.excerpts import Excerpt, width
from guidebook.problems.file_kinds import NotUtf8
from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place, Problem
from guidebook.problems.record_kinds import KeyMisspelt, WordUnknown
from guidebook.problems.reporting import Manner, report, tell
from guidebook.problems.value_kinds import NoCount, NoDays, NoTime
from guidebook.problems.verification_kinds import Different
from guidebook.problems.yaml_kinds import ColonInText, EmptyFile, UnseenSign


def told(line: str, column: int, kind: Kind, path: str = "a", language: str = "en") -> str:
    """The report on the third line of a file."""
    manner = Manner(language=language, lines=lambda file: ("x: 1", "", line))
    return report([Problem(place=Place("a.yml", 3, column), path=path, kind=kind)], manner)


def test_a_problem_shows_place_code_path_line_caret_message_and_mend() -> None:
    assert told("  - opens: 8.75", 12, NoTime("8.75"), "service_hours[1].opens") == (
        "a.yml:3:12: G201 service_hours[1].opens\n"
        "    3 |   - opens: 8.75\n"
        "      |            ^^^^\n"
        "    expected a time from 00:00 to 24:00, found 8.75\n"
        "    Write hours and minutes with two digits each and a colon, such as 08:30."
    )


def test_an_editor_reads_the_same_in_indonesian() -> None:
    assert told("  - opens: 8.75", 12, NoTime("8.75"), "service_hours[1].opens", "id") == (
        "a.yml:3:12: G201 service_hours[1].opens\n"
        "    3 |   - opens: 8.75\n"
        "      |            ^^^^\n"
        "    seharusnya jam antara 00:00 dan 24:00, tetapi tertulis 8.75\n"
        "    Tulis jam dan menit masing-masing dengan dua angka dan titik dua, misalnya\n"
        "      08:30."
    )


def test_the_line_as_it_should_be_can_be_pasted() -> None:
    assert told(
        "  text: Perhatian: ini", 18, ColonInText('  text: "Perhatian: ini"'), ""
    ).splitlines()[-2:] == [
        "    Put the text between quotes, like this:",
        '      +   text: "Perhatian: ini"',
    ]


@pytest.mark.parametrize(
    ("line", "column", "kind", "better"),
    [
        ("days: Mondy # x", 7, NoDays("Mondy", "Monday"), "days: Monday # x"),
        ("  tittle: Umum", 3, KeyMisspelt("tittle", "title", ("title",)), "  title: Umum"),
        ('list: "numberd"', 7, WordUnknown("numberd", ("numbered",), "numbered"), 'list: "numbered"'),
        ("shows: [a, b]", 12, WordUnknown("b", ("c",), "c"), "shows: [a, c]"),
    ],
)  # fmt: skip
def test_a_word_that_was_meant_is_put_into_the_line(
    line: str, column: int, kind: Kind, better: str
) -> None:
    assert told(line, column, kind).splitlines()[-1] == f"      + {better}"


def test_where_the_word_stands_twice_no_line_is_made_up() -> None:
    assert " + " not in told("days: Mon, Mon", 7, NoDays("Mon", "Monday"))


def test_a_problem_of_a_whole_file_shows_no_line() -> None:
    manner = Manner(lines=lambda file: ("x: 1",))
    assert report([Problem(place=Place("a.yml"), kind=EmptyFile())], manner) == (
        "a.yml:1:1: G114\n"
        "    expected keys with values, found an empty file\n"
        "    Write the keys, as in the files of the same name in another edition."
    )


def test_a_place_behind_the_end_of_the_file_shows_no_line() -> None:
    manner = Manner(lines=lambda file: ("x: 1",))
    assert "|" not in report([Problem(place=Place("a.yml", 9), kind=NotUtf8("0x96"))], manner)


@pytest.mark.parametrize(
    ("line", "column", "shown", "caret"),
    [
        ("a: 中文 x", 7, "a: 中文 x", "        ^"),
        ("a: te\u0301 x", 8, "a: te\u0301 x", "      ^"),
        ("a: บ้าน x", 9, "a: บ้าน x", "       ^"),
        ("a:\tx", 4, "a: x", "   ^"),
        ("a: x\u202ey", 5, "a: x\N{WHITE SQUARE}y", "    ^"),
        ("a: \u200bx", 4, "a: \N{WHITE SQUARE}x", "   ^"),
    ],
    ids=["wide", "combining", "vowel signs", "tab", "turning", "unseen"],
)
def test_the_caret_stands_under_what_was_found(
    line: str, column: int, shown: str, caret: str
) -> None:
    assert told(line, column, UnseenSign("U+200B")).splitlines()[1:3] == [
        f"    3 | {shown}",
        f"      | {caret}",
    ]


def test_of_a_long_line_the_piece_around_is_shown() -> None:
    line = f"text: {'kata ' * 40}{{sendr}} {'kata ' * 40}"
    place = line.index("{sendr}") + 1
    _, shown, caret, *_ = told(line, place, UnseenSign("U+200B")).splitlines()
    assert len(shown) <= 80
    assert shown[caret.index("^") :].startswith("{sendr} kata")
    assert shown.startswith("    3 | …")
    assert shown.endswith("…")


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_report_fits_into_80_columns(language: str) -> None:
    said = told("a: 中" + "文" * 90, 4, NoDays("x" * 30, "Monday"), language=language)
    assert max(map(width, said.splitlines())) <= 80
    assert len(said.splitlines()) > 5


def test_of_many_problems_of_one_kind_three_are_shown_whole() -> None:
    found = [Problem(place=Place("a.yml", line, 4), kind=NoCount("0")) for line in range(1, 6)]
    said = report(found, Manner(lines=lambda file: ("a: 0",) * 9)).splitlines()
    assert said[:5] == [
        "a.yml:1:4: G210",
        "    1 | a: 0",
        "      |    ^",
        "    expected a number from 1 to 99, found 0",
        "    Write a number such as 1.",
    ]
    assert said[15:] == [
        "a.yml:4:4: G210",
        "    expected a number from 1 to 99, found 0",
        "a.yml:5:4: G210",
        "    expected a number from 1 to 99, found 0",
    ]


def test_another_way_to_mend_is_told_too_after_many_of_the_same_kind() -> None:
    made = ["page"] * 4 + ["file"]
    found = [
        Problem(place=Place("a.vcf", line), kind=Different("1", "2", one))
        for line, one in enumerate(made, 1)
    ]
    *_, mend = report(found, Manner()).partition("a.vcf:5:1: G701\n    expected 1, found 2\n")
    assert mend.startswith("    Build again; ")


def test_colours_change_nothing_that_is_read() -> None:
    problem = Problem(place=Place("a.yml", 1, 7), path="days", kind=NoDays("Mondy", "Monday"))

    def said(has_colours: bool) -> str:
        return report(
            [problem], Manner(lines=lambda file: ("days: Mondy",), has_colours=has_colours)
        )

    assert "\x1b[31mG203\x1b[0m" in said(True)
    assert re.sub(r"\x1b\[\d+m", "", said(True)) == said(False)


def test_what_has_no_place_is_told_with_its_code() -> None:
    assert tell(EditionTaken("guides/2024"), Manner()).startswith("G814: ")
    assert not tell(NoMistakes(), Manner()).startswith("G")


def test_a_report_on_nothing_is_empty() -> None:
    assert report([], Manner()) == ""


def test_a_line_of_a_megabyte_is_cut_at_once() -> None:
    began = time.monotonic()
    excerpt = Excerpt(number=1, line="ab" * 500_000, start=2, end=4)
    assert excerpt.shown(10) == ("ababababa…", "  ^^")
    assert time.monotonic() - began < 5


def test_of_many_problems_alike_a_hundred_of_a_file_are_told_and_the_rest_counted() -> None:
    found = [
        Problem(place=Place(file, line + 1, 1), path="a", kind=NoTime(str(line)))
        for file, count in (("a.yml", 102), ("b.yml", 100))
        for line in range(count)
    ]
    said = report(found, Manner(language="en"))
    assert said.count(": G201 a\n") == 200
    assert "    and 2 more G201 in this file\nb.yml:1:1: G201 a\n" in said
    assert report(found, Manner(language="id")).count("dan 2 G201 lagi dalam berkas ini") == 1


def test_a_name_of_a_file_does_nothing_to_a_terminal() -> None:
    place = Place("guides/a\nb\x1b[31m.yml", 9)
    said = report([Problem(place=place, kind=NotUtf8("0x96"))], Manner())
    assert said.startswith("guides/a\N{WHITE SQUARE}b\N{WHITE SQUARE}[31m.yml:9:1: G104\n")
