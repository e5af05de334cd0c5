from pathlib import Path

import pytest

from guidebook.data.source.nodes import Mapping, Node, Scalar, Sequence
from guidebook.problems.problem import Place
from yaml_reading import read_yaml


def place(line: int, column: int) -> Place:
    return Place("a.yml", line, column)


def text_at(node: Node | None, key: str) -> str:
    """The text of a key."""
    assert isinstance(node, Mapping)
    value = next(value for name, value in node.entries if name.text == key)
    assert isinstance(value, Scalar)
    return value.text


def test_every_node_knows_its_place(tmp_path: Path) -> None:
    node, report = read_yaml(tmp_path, "# remark\nsteps:\n  - open: Klik\n  - [a, 'b']\n")
    assert report == ""
    assert node == Mapping(
        (
            (
                Scalar("steps", place(2, 1)),
                Sequence(
                    (
                        Mapping(
                            ((Scalar("open", place(3, 5)), Scalar("Klik", place(3, 11))),),
                            place(3, 5),
                        ),
                        Sequence((Scalar("a", place(4, 6)), Scalar("b", place(4, 9))), place(4, 5)),
                    ),
                    place(3, 3),
                ),
            ),
        ),
        place(2, 1),
    )


def test_keys_keep_the_order_of_the_file(tmp_path: Path) -> None:
    node, _ = read_yaml(tmp_path, "z: 1\na: 2\nm: 3\n")
    assert isinstance(node, Mapping)
    assert [key.text for key, _ in node.entries] == ["z", "a", "m"]


@pytest.mark.parametrize(
    "written",
    ["08:30", "22:00", "24:00", "081119091198", "2023", "2023-07", "No", "yes", "on", "nul",
     "1e3", "0x10", "0o17", "1_000", ".5", "+07:00", "C:\\folder", "a#b", "2:1", "<<", "="],
)  # fmt: skip
def test_a_plain_scalar_is_the_text_that_was_written(tmp_path: Path, written: str) -> None:
    node, report = read_yaml(tmp_path, f"key: {written}\n")
    assert (text_at(node, "key"), report) == (written, "")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('"a: b # c"', "a: b # c"),
        ("'{sender} it''s'", "{sender} it's"),
        ('"*"', "*"),
        ('"\\u00e9"', "é"),
        (">-\n  satu\n  dua", "satu dua"),
        ("|-\n  satu\n  dua #5", "satu\ndua #5"),
        ("satu\n  dua", "satu dua"),
        ("", ""),
        ("null", ""),
        ("~", ""),
        ('"null"', "null"),
        ("'~'", "~"),
    ],
)
def test_quoted_and_folded_texts_are_read_as_yaml_says(
    tmp_path: Path, written: str, read: str
) -> None:
    node, report = read_yaml(tmp_path, f"key: {written}\n")
    assert (text_at(node, "key"), report) == (read, "")


def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    node, report = read_yaml(tmp_path, b"\xef\xbb\xbfname: SPI\r\ntitle: >-\r\n  a\r\n  b\r\n")
    assert (text_at(node, "name"), text_at(node, "title"), report) == ("SPI", "a b", "")
    assert isinstance(node, Mapping)
    assert node.entries[1][0].place == place(2, 1)


def test_a_text_with_a_remark_after_it_is_read_without_the_remark(tmp_path: Path) -> None:
    node, report = read_yaml(tmp_path, "edition: 2023   # the folder's name\n")
    assert (text_at(node, "edition"), report) == ("2023", "")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            "a: 1\nb:\t2\n",
            "a.yml:2:3: expected spaces, found a tab\n"
            "    Replace the tab by spaces, two for each level. "
            "The line as it should be: b: 2",
        ),
        (
            "",
            "a.yml:1:1: expected keys with values, found an empty file\n"
            "    Write the keys, as in the files of the same name in another edition.",
        ),
        (
            "# only a remark\n",
            "a.yml:1:1: expected keys with values, found an empty file\n"
            "    Write the keys, as in the files of the same name in another edition.",
        ),
        (
            "a: 1\n---\nb: 2\n",
            "a.yml:2:1: expected one document, found a second one after ---\n"
            "    Delete the line --- and what does not belong here.",
        ),
        (
            "a: &one Klik\n",
            "a.yml:1:4: a: expected a value, found the anchor &one\n"
            "    Delete the anchor; a text that begins with & goes between quotes.",
        ),
        (
            "a: {b: [1, *one]}\n",
            "a.yml:1:12: a.b[2]: expected a value, found the alias *one\n"
            "    Write the value itself; a text that begins with * goes between quotes.",
        ),
        (
            "a: !secret Klik\n",
            "a.yml:1:4: a: expected a value, found the tag !secret\n"
            "    Delete the tag; a text that begins with ! goes between quotes.",
        ),
        (
            "a: !!str 5\n",
            "a.yml:1:4: a: expected a value, found the tag tag:yaml.org,2002:str\n"
            "    Delete the tag; a text that begins with ! goes between quotes.",
        ),
        (
            "a: 1\nb: 2\na: 3\n",
            "a.yml:3:1: a: expected each key once, found it again (first in line 1)\n"
            "    Delete one of the two. Where both have entries below them, "
            "move those of the second below the first, and delete its line.",
        ),
        (
            "steps:\n  open: 1\n  open: 2\n",
            "a.yml:3:3: steps.open: expected each key once, found it again (first in line 2)\n"
            "    Delete one of the two. Where both have entries below them, "
            "move those of the second below the first, and delete its line.",
        ),
        (
            "{a: 1}: b\n",
            "a.yml:1:1: expected a key, found a list or keys with values\n"
            "    Put a text that begins with { or [ between quotes.",
        ),
        (
            "a: satu\x07dua\n",
            "a.yml:1:8: expected text, found the control character U+0007\n"
            "    Delete the character; it cannot be seen.",
        ),
        (
            "a: 1\nb: satu\x00\n",
            "a.yml:2:8: expected text, found the control character U+0000\n"
            "    Delete the character; it cannot be seen.",
        ),
        (
            f"a: satu {'a' * 2001}\n",
            "a.yml:1:9: expected a word of at most 2000 signs, found one of 2001\n"
            "    Is a space missing, or a quote not closed? Divide the word, or close the quote.",
        ),
        (
            'a: "A\\0nda"\n',
            "a.yml:1:4: a: expected text, found the control character U+0000\n"
            "    Delete the character; it cannot be seen.",
        ),
        (
            'a: ["\\e[31m", "\\ud800"]\n',
            "a.yml:1:5: a[1]: expected text, found the control character U+001B\n"
            "    Delete the character; it cannot be seen.\n"
            "a.yml:1:15: a[2]: expected text, found the control character U+D800\n"
            "    Delete the character; it cannot be seen.",
        ),
        (
            "address: Gedung #5\n",
            "a.yml:1:17: address: expected the end of the line, found # straight after a text\n"
            "    Does # belong to the text? Put the text between quotes. Is it a remark? "
            "Write a space after #.",
        ),
        (
            "address:\n  - Jalan\n    Kuningan #5\n",
            "a.yml:3:14: address[1]: expected the end of the line, found # straight after a text\n"
            "    Does # belong to the text? Put the text between quotes. Is it a remark? "
            "Write a space after #.",
        ),
    ],
)  # fmt: skip
def test_what_is_no_plain_data_is_refused_at_its_place(
    tmp_path: Path, content: str | bytes, expected: str
) -> None:
    assert read_yaml(tmp_path, content)[1] == expected


def test_every_tab_of_a_file_is_told(tmp_path: Path) -> None:
    _, report = read_yaml(tmp_path, "a:\t1\nb: 2\n\tc: 3\n")
    assert [line.split(": ")[0] for line in report.splitlines()[::2]] == ["a.yml:1:3", "a.yml:3:1"]


def test_every_duplicate_anchor_and_tag_of_a_file_is_told(tmp_path: Path) -> None:
    _, report = read_yaml(tmp_path, "a: &x 1\nb: !y 2\nc: *x\nc: 3\n")
    assert [line.split(": ")[0] for line in report.splitlines()[::2]] == [
        "a.yml:1:4",
        "a.yml:2:4",
        "a.yml:3:4",
        "a.yml:4:1",
    ]


def test_text_before_a_syntax_error_keeps_its_own_problems(tmp_path: Path) -> None:
    _, report = read_yaml(tmp_path, "a: &x 1\nb: 'c\n")
    assert [line.split(": ")[0] for line in report.splitlines()[::2]] == ["a.yml:1:4", "a.yml:2:4"]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("a: " + 900 * "[" + 900 * "]" + "\n", "1:53"),
        (900 * "{a: " + 900 * "}" + "\n", "1:201"),
        ("\n".join("  " * level + "a:" for level in range(60)), "51:101"),
        (60 * "- " + "1\n", "1:101"),
    ],
)
def test_what_is_nested_too_deep_is_refused(tmp_path: Path, content: str, place: str) -> None:
    assert read_yaml(tmp_path, content) == (
        None,
        f"a.yml:{place}: expected at most 50 levels, found more\n"
        "    Look for brackets or hyphens that do not belong here, and delete them.",
    )


def test_lists_beside_each_other_are_not_deep(tmp_path: Path) -> None:
    assert read_yaml(tmp_path, "a:\n" + 200 * "  - [1, {b: 2}]\n")[1] == ""


def test_a_text_of_twenty_thousand_signs_is_read_and_a_longer_one_is_not(tmp_path: Path) -> None:
    assert read_yaml(tmp_path, f"a: {'x ' * 9_999}x\n")[1] == ""
    assert read_yaml(tmp_path, f"a: {'x ' * 10_000}x\n") == (
        None,
        "a.yml:1:4: a: expected a text of at most 20000 signs, found one of 20001\n"
        "    Is a quote not closed? Close it, or divide the text.",
    )


def test_ten_thousand_entries_of_a_file_are_read_and_more_are_not(tmp_path: Path) -> None:
    lists = "".join(f"k{number}: [{'a, ' * 998}a]\n" for number in range(10))
    assert read_yaml(tmp_path, lists)[1] == ""
    assert read_yaml(tmp_path, lists + "more: [a]\n") == (
        None,
        "a.yml:11:1: expected at most 10000 entries in a file, found more\n"
        "    Were lines pasted again and again? Delete what is too much, or divide it.",
    )


def test_what_is_far_too_much_is_told_once_and_not_read_on(tmp_path: Path) -> None:
    items = "- a\n" * 1_001
    lists = "".join(f"k{number}:\n{items}" for number in range(5))
    assert read_yaml(tmp_path, lists)[1].count("expected") == 1
    assert read_yaml(tmp_path, 'a: "awal\n' + f"{'kata ' * 12}\n" * 9_990) == (
        None,
        'a.yml:1:4: expected a second " at the end of the text that begins here, found none\n'
        '    Write the quote at the end of the text, like this: a: "awal"',
    )


@pytest.mark.parametrize(
    ("entry", "place"), [("  - satu\n", "1002:5"), ("  langkah_{}: satu\n", "1002:3")]
)
def test_a_thousand_entries_are_read_and_more_are_not(
    tmp_path: Path, entry: str, place: str
) -> None:
    entries = [entry.format(number) for number in range(1_001)]
    assert read_yaml(tmp_path, "steps:\n" + "".join(entries[:1_000]))[1] == ""
    assert read_yaml(tmp_path, "steps:\n" + "".join(entries)) == (
        None,
        f"a.yml:{place}: steps: expected at most 1000 entries below one key, found more\n"
        "    Were lines pasted again and again? Delete what is too much, or divide it.",
    )
