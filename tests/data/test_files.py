import os
from pathlib import Path

import pytest

from factories import write
from guidebook.data.source.files import read_file
from guidebook.problems.problem import Problem
from reports import short


def told(root: Path, language: str = "en") -> list[str]:
    """Why a.yml cannot be read."""
    problems: list[Problem] = []
    assert read_file(root, "a.yml", problems) is None
    return [short(problem, language) for problem in problems]


def refusal(root: Path, content: str | bytes, language: str = "en") -> list[str]:
    write(root, {"a.yml": content})
    return told(root, language)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert told(tmp_path) == [
        "a.yml:1:1: expected this file, found nothing\n"
        "    It has to be there. Was it deleted by mistake? Bring it back from Git: git "
        "checkout HEAD -- a.yml"
    ]


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yml").mkdir()
    assert told(tmp_path) == [
        "a.yml:1:1: expected a file, found a folder\n"
        "    Move the folder away and put the file in its place."
    ]


def test_a_file_that_the_system_does_not_give_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yml").symlink_to("a.yml")
    assert told(tmp_path) == [
        "a.yml:1:1: expected a file that can be read, found: Too many levels of symbolic links\n"
        "    Ask whoever looks after this computer to let you read the file."
    ]


def test_a_pipe_that_never_ends_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yml")
    assert told(tmp_path) == [
        "a.yml:1:1: expected a file, found a pipe or a device\n"
        "    Move it away and put the file in its place."
    ]


def test_a_guide_of_ten_thousand_lines_is_read_and_a_longer_one_is_not(tmp_path: Path) -> None:
    write(tmp_path, {"a.yml": "#\n" * 10_000, "a.po": "#\n" * 50_000})
    assert len(read_file(tmp_path, "a.yml", []) or "") == 20_000
    assert len(read_file(tmp_path, "a.po", []) or "") == 100_000
    assert refusal(tmp_path, "#\n" * 10_001) == [
        "a.yml:1:1: expected a file of at most 10000 lines, found one of 10001\n"
        "    Were lines pasted again and again? Delete what is too much, or divide it."
    ]


def test_a_file_of_a_megabyte_is_read_and_a_larger_one_is_not(tmp_path: Path) -> None:
    write(tmp_path, {"a.yml": (b"#" * 999 + b"\n") * 1_000})
    assert len(read_file(tmp_path, "a.yml", []) or "") == 1_000_000
    assert refusal(tmp_path, b"#" * 1_250_000) == [
        "a.yml:1:1: expected a file of at most 1 MB, found one of 1.25 MB\n"
        "    Was something else saved under this name? Put the right file in its place."
    ]


@pytest.mark.parametrize(
    ("content", "place", "byte", "sign"),
    [
        (b"a: 1\nb: caf\xe9\n", "2:7", "0xE9", "é"),
        (b"button: \x93ISI SURVEI\x94\n", "1:9", "0x93", "“"),
        (b"hours: 08:30 \x96 22:00", "1:14", "0x96", "–"),
    ],
)
def test_text_of_old_windows_is_recognised(
    tmp_path: Path, content: bytes, place: str, byte: str, sign: str
) -> None:
    assert refusal(tmp_path, content) == [
        f"a.yml:{place}: expected UTF-8 text, found another encoding, perhaps Windows-1252, "
        f"in which the byte {byte} is {sign}\n"
        f"    Is {sign} right there? Then open the file with the encoding Windows-1252, else with that "
        "of your language, such as Windows-1250. Save it with the encoding UTF-8."
    ]


@pytest.mark.parametrize(
    ("content", "place", "byte"),
    [
        ("é: “ü”\nb: ".encode() + b"\x93", "2:4", "0x93"),
        (b"a: \x81", "1:4", "0x81"),
        ("a: é".encode()[:-1], "1:4", "0xC3"),
    ],
    ids=["beside good signs", "no sign in Windows-1252", "cut off"],
)
def test_a_broken_byte_is_told_as_it_is(
    tmp_path: Path, content: bytes, place: str, byte: str
) -> None:
    assert refusal(tmp_path, content) == [
        f"a.yml:{place}: expected UTF-8 text, found the byte {byte}\n"
        "    Save the file again with the encoding UTF-8."
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_recognised(tmp_path: Path, encoding: str) -> None:
    assert refusal(tmp_path, "name: Survei – SPI\n".encode(encoding)) == [
        "a.yml:1:1: expected UTF-8 text, found UTF-16 text\n"
        "    Open the file with the encoding UTF-16 and save it with the encoding UTF-8."
    ]


CONFLICT = "<<<<<<< HEAD\n{0}a: 1\n=======\n{0}a: 2\n>>>>>>> theirs\n"


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        ("x: 1\n" + CONFLICT.format(""), [(2, 6)]),
        ("x: >-\n  satu\n  " + CONFLICT.format("  ").replace("\n", "\n  "), [(3, 7)]),
        (CONFLICT.format("") + "y: 1\n" + CONFLICT.format(""), [(1, 5), (7, 11)]),
        ("a: 1\n<<<<<<< HEAD\nb: 2\n", [(2, 2)]),
        ("a: 1\n>>>>>>> theirs\n", [(2, 2)]),
        ("<<<<<<< a\nx\n<<<<<<< b\ny\n>>>>>>> c\n", [(1, 1), (3, 5)]),
    ],
    ids=["whole", "inside a text", "two", "begun", "ended", "begun twice"],
)
def test_a_merge_conflict_is_told_with_its_first_and_last_line(
    tmp_path: Path, content: str, lines: list[tuple[int, int]]
) -> None:
    assert refusal(tmp_path, content) == [
        f"a.yml:{first}:1: expected one text, found a merge conflict from line {first} "
        f"to line {last}\n"
        "    Keep one of the two versions between the marks, and delete the other one and the "
        "marks <<<<<<<, ======= and >>>>>>>."
        for first, last in lines
    ]


@pytest.mark.parametrize(
    "content", ["Judul\n=======\n", "a: <<<<<<< b\n", "<<<<<<<<< x\n", ">>>>>>>x\n", "> > > > > > > x\n"]
)  # fmt: skip
def test_what_only_looks_like_a_merge_conflict_is_text(tmp_path: Path, content: str) -> None:
    write(tmp_path, {"a.yml": content})
    problems: list[Problem] = []
    assert (read_file(tmp_path, "a.yml", problems), problems) == (content, [])


def test_an_editor_reads_it_in_indonesian(tmp_path: Path) -> None:
    assert refusal(tmp_path, CONFLICT.format(""), "id") == [
        "a.yml:1:1: ada dua versi teks yang belum dipilih (konflik Git), dari baris 1 sampai "
        "baris 5\n"
        "    Pilih salah satu versi di antara tanda-tanda itu, lalu hapus versi yang lain beserta "
        "tanda <<<<<<<, =======, dan >>>>>>>."
    ]


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04\x14\x00\x06\x00" + bytes(40),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "{\\rtf1\\ansi name: SPI}",
        "%PDF-1.7\n",
        "<!DOCTYPE html>\n<html></html>\n",
        "\n<html><body>name: SPI</body></html>\n",
    ],
)
def test_a_file_of_another_program_is_told_as_such(tmp_path: Path, content: str | bytes) -> None:
    assert refusal(tmp_path, content) == [
        "a.yml:1:1: expected plain text, found a file of a word processor, a spreadsheet or a "
        "browser\n    Put the earlier file back, and edit it with an editor of plain texts. What "
        "another document says is copied as text."
    ]


@pytest.mark.parametrize(
    ("line", "place", "message"),
    [
        ("satu " + "a" * 2_001, "2:6", "expected a word of at most 2000 signs, found one of 2001"),
        ("a:" + " " * 2_001 + "b", "2:3", "expected at most 2000 spaces in a row, found 2001"),
        ("a " * 13_000, "2:1", "expected a text of at most 20000 signs, found one of 26000"),
    ],
)
def test_what_is_longer_than_anybody_writes_is_told_at_its_place(
    tmp_path: Path, line: str, place: str, message: str
) -> None:
    (wrong,) = refusal(tmp_path, f"# satu\n{line}\n")
    assert wrong.startswith(f"a.yml:{place}: {message}\n")


def test_words_spaces_and_lines_that_are_just_not_too_long_are_read(tmp_path: Path) -> None:
    written = f"{'a' * 2_000}{' ' * 2_000}b\n{'a ' * 12_500}\n"
    write(tmp_path, {"a.yml": written})
    assert read_file(tmp_path, "a.yml", []) == written
    for end in ("\r\n", "\r"):
        lines = f"# satu{end}" * 5_000
        write(tmp_path, {"a.yml": lines.encode()})
        assert read_file(tmp_path, "a.yml", []) == lines
