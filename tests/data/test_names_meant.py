from pathlib import Path

import pytest

from factories import SECTIONS_FILE, SURVEY_FILE, Change, problems_of

NAME = "expected a name of small letters, digits and _, found "
NAME_MEND = "Write a name such as local_government; readers see it in addresses only. Did you mean "


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        # A name with what a word processor puts before it is told there, and nowhere else.
        ((SECTIONS_FILE, "  open:", "  • open:"), f"{NAME}• open\n    {NAME_MEND}open?"),
        ((SECTIONS_FILE, "  open:", "  2. open:"), f"{NAME}2. open\n    {NAME_MEND}open?"),
        ((SURVEY_FILE, "  whatsapp:", "  WhatsApp:"), f"{NAME}WhatsApp\n    {NAME_MEND}whatsapp?"),
        ((SURVEY_FILE, "  general:", "  General:"), f"{NAME}General\n    {NAME_MEND}general?"),
    ],
)
def test_a_name_that_is_written_oddly_is_told_once_with_the_name_that_was_meant(
    tmp_path: Path, change: Change, expected: str
) -> None:
    report = problems_of(tmp_path, change)
    assert report.partition(": ")[2].partition(": ")[2] == expected


def test_where_a_key_is_there_twice_the_names_below_the_second_are_not_missed(
    tmp_path: Path,
) -> None:
    again = "  other:\n    telephone: 0811 1909 1198\n  other:"  # the second was general
    report = problems_of(tmp_path, (SURVEY_FILE, "  general:", again))
    assert report.count("\n") == 1
    assert "found it again" in report


@pytest.mark.parametrize("written", ["each guides", "Each guide", "setiap panduan", "every guide"])
def test_a_step_left_to_the_guides_in_other_words_is_never_published_as_its_text(
    tmp_path: Path, written: str
) -> None:
    report = problems_of(tmp_path, (SECTIONS_FILE, "each guide", written))
    assert report.endswith(
        f"expected each guide where every guide words this step itself, found {written}\n"
        "    Write it in English, in small letters. Did you mean each guide?"
    )


@pytest.mark.parametrize(
    ("change", "found", "meant"),
    [
        ((SURVEY_FILE, "starts:", "mulai:"), "a known key, found mulai", "starts"),
        ((SURVEY_FILE, "telephone:", "telepon:"), "a known key, found telepon", "telephone"),
        ((SURVEY_FILE, "telephone:", "Nomor:"), "a known key, found Nomor", "telephone"),
        ((SURVEY_FILE, "button:", "tombol:"), "a known key, found tombol", "button"),
    ],
)
def test_a_key_in_the_editors_own_language_is_known(
    tmp_path: Path, change: Change, found: str, meant: str
) -> None:
    report = problems_of(tmp_path, change)
    assert f"expected {found}\n" in report
    assert f"Did you mean {meant}?" in report
    assert len(report.splitlines()) == 2


def test_a_key_without_a_space_after_its_colon_is_told_once_for_each(tmp_path: Path) -> None:
    report = problems_of(
        tmp_path,
        (SURVEY_FILE, "sender: SC 2023", "badge: {words:HIJAU, color:green}\n    sender: SC 2023"),
    )
    assert [line.strip() for line in report.splitlines()] == [
        "guides/2023/survey.yml:11:13: invitations.whatsapp.badge.words: expected a space after the "
        "colon, found words:HIJAU",
        "Write a space after the colon. Did you mean words: HIJAU?",
        "guides/2023/survey.yml:11:26: invitations.whatsapp.badge.color: expected a space after the "
        "colon, found color:green",
        "Write a space after the colon. Did you mean color: green?",
    ]


@pytest.mark.parametrize(
    ("change", "meant"),
    [
        ((SURVEY_FILE, "guides: [expert]", "guides: expert"), "[expert]"),
        ((SURVEY_FILE, "guides: [expert]", "guides: expert, internal"), "[expert, internal]"),
    ],
)
def test_a_text_for_a_list_is_shown_as_the_list_that_was_meant(
    tmp_path: Path, change: Change, meant: str
) -> None:
    assert problems_of(tmp_path, change).endswith(f"Did you mean {meant}?")
