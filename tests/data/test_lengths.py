import pytest

from guidebook.data.source.lengths import overlong_text
from guidebook.problems.words import mend_of, message_of


def told(text: str, language: str = "en") -> list[str]:
    return [
        f"{message_of(kind, language)} {mend_of(kind, language)}" for kind in overlong_text(text)
    ]


@pytest.mark.parametrize(
    ("text", "bracket"),
    [
        ("[ " * 51, "["),
        ("[" * 51 + "x" + "]" * 51, "["),
        ("[a]( " * 51, "("),
        ("[a]((b) " * 51, "("),
        ("<a " * 51, "<"),
        ("![a] [b " * 51, "["),
    ],
)
def test_brackets_that_nobody_closes_are_told(text: str, bracket: str) -> None:
    assert told(text) == [
        f"expected at most 50 brackets {bracket} open at a time, found more "
        "Close the brackets, or delete those that do not belong here."
    ]


@pytest.mark.parametrize(
    "text",
    ["[a](b) " * 999, "<b>x</b> " * 999, "[ " * 50, "1 < 2 ( " * 99, "**a** " * 999, "(" * 99],
)
def test_brackets_that_are_closed_and_bold_words_are_fine(text: str) -> None:
    assert told(text) == []


def test_more_marks_than_any_text_has_are_told() -> None:
    assert told("*a " * 2_000) == []
    assert told("*a _b " * 1_001) == [
        "expected at most 2000 of the signs * and _ in a text, found more "
        "Delete those that do not belong here, or divide the text."
    ]
    assert told("*a _b " * 1_001, "id") == [
        "dalam satu teks paling banyak 2000 tanda * dan _, tetapi di sini lebih "
        "Hapus tanda yang tidak perlu, atau bagi teksnya."
    ]
