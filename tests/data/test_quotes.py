"""Quotes that are missing, doubled, or those of a word processor, and the line as it should be."""

from pathlib import Path

import pytest

from yaml_reading import read_yaml

INSIDE = "expected the text to end at the second {}, found more of it"
INSIDE_MEND = "Put the text between quotes, like this: "
AFTER = "expected the end of the line after a closing quote, found more text"
AFTER_MEND = "Put the whole text between quotes, like this: "
UNCLOSED = "expected a second {} at the end of the text that begins here, found none"
UNCLOSED_MEND = "Write the quote at the end of the text, like this: "
BACKSLASH = "expected a text, found a backslash between double quotes"
BACKSLASH_MEND = "Write each backslash twice, like this: "


@pytest.mark.parametrize(
    ("content", "place", "message", "mend"),
    [
        ("a: 'Jum'at'\n", "1:8", INSIDE.format("'"), INSIDE_MEND + 'a: "Jum\'at"'),
        ("- 'Jum'at' # hari\n", "1:7", INSIDE.format("'"), INSIDE_MEND + '- "Jum\'at" # hari'),
        ('a: "Klik "OK""\n', "1:10", INSIDE.format('"'), INSIDE_MEND + "a: 'Klik \"OK\"'"),
        ('a: "Klik" tombol\n', "1:11", AFTER, AFTER_MEND + "a: '\"Klik\" tombol'"),
        ('a: "Klik", lalu\n', "1:10", AFTER, AFTER_MEND + "a: '\"Klik\", lalu'"),
        ('a: "Klik": lalu\n', "1:10", AFTER, AFTER_MEND + "a: '\"Klik\": lalu'"),
        ("a: 1\nb: 'satu\nc: 2\n", "2:4", UNCLOSED.format("'"), UNCLOSED_MEND + "b: 'satu'"),
        ('b: "satu\nc: "dua"\n', "1:4", UNCLOSED.format('"'), UNCLOSED_MEND + 'b: "satu"'),
        ("b: 'satu\nc: it's\n", "1:4", UNCLOSED.format("'"), UNCLOSED_MEND + "b: 'satu'"),
        ('a: "2023  # tahun\nb: 1\n', "1:4", UNCLOSED.format('"'),
         UNCLOSED_MEND + 'a: "2023"  # tahun'),
        ('a: "ISI SURVEI”\nb: 1\n', "1:4", UNCLOSED.format('"'), UNCLOSED_MEND + 'a: "ISI SURVEI"'),
        ('a: "Klik “ISI”\nb: 1\n', "1:4", UNCLOSED.format('"'), UNCLOSED_MEND + 'a: "Klik “ISI”"'),
        ('a: "2023”  # tahun\nb: 1\n', "1:4", UNCLOSED.format('"'),
         UNCLOSED_MEND + 'a: "2023"  # tahun'),
        ('a: "C:\\panduan"\n', "1:7", BACKSLASH, BACKSLASH_MEND + 'a: "C:\\\\panduan"'),
        ('a: "x\\U00110000"\n', "1:6", BACKSLASH, BACKSLASH_MEND + 'a: "x\\\\U00110000"'),
        ('a: "x\\Uffffffff"\n', "1:6", BACKSLASH, BACKSLASH_MEND + 'a: "x\\\\Uffffffff"'),
        ('a: "x\\u12"\n', "1:6", BACKSLASH, BACKSLASH_MEND + 'a: "x\\\\u12"'),
    ],
)  # fmt: skip
def test_a_quote_is_told_where_it_is_wrong_with_the_line_as_it_should_be(
    tmp_path: Path, content: str, place: str, message: str, mend: str
) -> None:
    assert read_yaml(tmp_path, content) == (None, f"a.yml:{place}: {message}\n    {mend}")
