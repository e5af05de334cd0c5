from pathlib import Path

import pytest

from po_reading import COMPARE, read

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
    _, problems = read(tmp_path, messages)
    assert problems == f"guides/translations/en.po:{place}: {told}\n{COMPARE}"


def test_a_text_after_a_remark_belongs_to_no_message(tmp_path: Path) -> None:
    _, problems = read(tmp_path, ENTRY + '# remark\n"more"\n')
    assert problems == (
        "guides/translations/en.po:10:1: expected msgid, found a text alone\n" + COMPARE
    )


def test_a_message_that_is_there_twice_is_told_with_the_line_of_the_first(tmp_path: Path) -> None:
    _, problems = read(tmp_path, ENTRY + ENTRY.replace("Search", "Find"))
    assert problems == (
        "guides/translations/en.po:9:1: expected each message once, found it again "
        "(first in line 6)\n"
        "    Delete one of the two."
    )
