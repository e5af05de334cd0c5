"""What is mended without a doubt, with comments, order and sentences as they were."""

from pathlib import Path

import pytest

from factories import (
    EXPERT_FILE,
    SECTIONS_FILE,
    SURVEY_FILE,
    Change,
    read_folder,
    write_survey,
)
from guidebook.data.fixing import mended_files


def mended(root: Path, *changes: Change) -> list[tuple[str, str, str]]:
    """Each line that is mended, before and after."""
    found = []
    for name, before, after in mended_files(write_survey(root, *changes), "id"):
        pairs = zip(before.split("\n"), after.split("\n"), strict=True)
        found += [(name, old, new) for old, new in pairs if old != new]
    return found


@pytest.mark.parametrize(
    ("old", "written", "better"),
    [
        ("    opens: 08:30", "    opens: 8.30 # WIB", "    opens: 08:30 # WIB"),
        ("    opens: 08:30", '    opens: "8.30"', "    opens: 08:30"),
        ("  - days: every day", "  - days: setiap hari", "  - days: every day"),
        ("  - days: every day", "  - days: Senin – Minggu", "  - days: every day"),
        ("  starts: 2023-07", "  starts: Juli 2023", "  starts: 2023-07"),
        ("    button: ISI SURVEI", "    button: “ISI SURVEI”", "    button: ISI SURVEI"),
        ("    button: ISI SURVEI", "    button: “#SPI”", '    button: "#SPI"'),
        ("    telephone: 0811 1909 1198", "    telephone: 081119091198", "    telephone: 0811 1909 1198"),
        ("    telephone: 0811 1909 1198", "    telephone: 0811–1909–1198", "    telephone: 0811 1909 1198"),
        ("    telephone: 0811 1909 1198", "    telephone: +62 811-1909-1198", "    telephone: 0811 1909 1198"),
        ("    label: Umum", "\u00a0   label:\u00a0Umum  ", "    label: Umum"),
        ("    label: Umum", "\t\tlabel: Umum", "    label: Umum"),
        ("    label: Umum", "    label: U\u200bmum", "    label: Umum"),
    ],
)  # fmt: skip
def test_what_is_certain_is_mended(tmp_path: Path, old: str, written: str, better: str) -> None:
    assert mended(tmp_path, (SURVEY_FILE, old, written)) == [(SURVEY_FILE, written, better)]


def test_a_day_in_words_gets_its_numbers(tmp_path: Path) -> None:
    change = (SURVEY_FILE, "country: ID", "country: ID\npublished: 1 Mei 2024")
    assert mended(tmp_path, change) == [
        (SURVEY_FILE, "published: 1 Mei 2024", "published: 2024-05-01")
    ]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (SECTIONS_FILE, "Klik “{button}”", "“Klik pukul 8.30”"),
        (EXPERT_FILE, "summary: Anda terpilih", "summary: >-\n  Anda  terpilih"),
        (SURVEY_FILE, "opens: 08:30", "opens: 8.75"),
        (SURVEY_FILE, "sender: SC 2023", 'sender: "SC 2023"  # kutipan'),
        (SURVEY_FILE, "telephone: 0811 1909 1198", "telephone: 0811 1909"),
        (SURVEY_FILE, "days: every day", "days: “setiap hari”"),
    ],
)
def test_sentences_and_what_is_in_doubt_stay(tmp_path: Path, file: str, old: str, new: str) -> None:
    assert mended(tmp_path, (file, old, new)) == []


def test_what_is_mended_says_what_it_said(tmp_path: Path) -> None:
    root = write_survey(tmp_path, (SURVEY_FILE, "opens: 08:30", "opens: 8.30"))
    before = read_folder(root)
    for name, _, after in mended_files(root, "id"):
        (root / name).write_text(after, encoding="utf-8")
    assert read_folder(root) == before
    assert list(mended_files(root, "id")) == []


def test_a_file_with_another_mistake_is_mended_as_far_as_it_can_be(tmp_path: Path) -> None:
    assert mended(
        tmp_path,
        (SURVEY_FILE, "closes: 22:00", "closes: 22.75"),
        (SURVEY_FILE, "opens: 08:30", "opens: 8.30"),
    ) == [(SURVEY_FILE, "    opens: 8.30", "    opens: 08:30")]


def test_the_line_ends_of_windows_stay_on_every_line(tmp_path: Path) -> None:
    root = write_survey(tmp_path, (SURVEY_FILE, "\ncountry: ID\n", "\n\ncountry: ID  \n"))
    path = root / SURVEY_FILE
    written = path.read_text("utf-8").replace("\n", "\r\n")
    path.write_text(written, "utf-8", newline="")
    (found,) = mended_files(root, "id")
    assert found == (SURVEY_FILE, written, written.replace("ID  \r\n", "ID\r\n"))


def test_lines_that_nobody_has_confirmed_stay(tmp_path: Path) -> None:
    change = (SURVEY_FILE, "    opens: 08:30", "#?     opens: 8.30")
    assert mended(tmp_path, change) == []
