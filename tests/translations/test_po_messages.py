from pathlib import Path

import pytest

from factories import ENGLISH_FILE, PO_HEADER, write
from guidebook.problems.problem import Problem
from guidebook.translations.catalogues import read_catalogue
from reports import report

MEND = "    Open the file with Poedit, or compare this line with its neighbours."
ENTRY = 'msgid "Cari"\nmsgstr "Search"\n\n'


@pytest.mark.parametrize(
    ("messages", "place", "told"),
    [
        ('msgctxt "meaning"\n', "7:1", "expected msgid, found the end of the file"),
        (
            'msgid "a"\nmsgid_plural "b"\n',
            "8:1",
            "expected msgstr[, found the end of the file",
        ),
        (
            'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgid_plural "d"\n',
            "9:1",
            "expected msgstr[ or msgctxt or msgid, found msgid_plural",
        ),
    ],
)
def test_what_is_out_of_order_or_cut_off_is_told(
    tmp_path: Path, messages: str, place: str, told: str
) -> None:
    write(tmp_path, {ENGLISH_FILE: PO_HEADER + messages})
    problems: list[Problem] = []
    read_catalogue(tmp_path, "guides/translations", "en", problems)
    assert report(problems) == f"guides/translations/en.po:{place}: {told}\n{MEND}"


def test_a_text_after_a_remark_belongs_to_no_message(tmp_path: Path) -> None:
    write(tmp_path, {ENGLISH_FILE: PO_HEADER + ENTRY + '# remark\n"more"\n'})
    problems: list[Problem] = []
    read_catalogue(tmp_path, "guides/translations", "en", problems)
    assert report(problems) == (
        "guides/translations/en.po:10:1: expected msgid, found a text alone\n" + MEND
    )


def test_a_message_that_is_there_twice_is_told_with_the_line_of_the_first(tmp_path: Path) -> None:
    write(tmp_path, {ENGLISH_FILE: PO_HEADER + ENTRY + ENTRY.replace("Search", "Find")})
    problems: list[Problem] = []
    read_catalogue(tmp_path, "guides/translations", "en", problems)
    assert report(problems) == (
        "guides/translations/en.po:9:1: expected each message once, found it again "
        "(first in line 6)\n"
        "    Delete one of the two."
    )
