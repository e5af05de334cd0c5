from pathlib import Path

import pytest

from factories import SECTIONS_FILE, SURVEY_FILE, Change, problems_of, read_survey

PLATFORM = "platform:\n  title: Platform\n  text: Pengisian melalui **{platform}**\n"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            (SURVEY_FILE, "platform:\n  name: Q7\n", "platform: Q7\n"),
            "guides/2023/survey.yml:13:11: platform: expected keys with values, found the text Q7",
        ),
        (
            (SURVEY_FILE, "  a4: {pages: 1}\n", "  a4:\n"),
            "guides/2023/survey.yml:29:6: handouts.a4: expected keys with values, found nothing",
        ),
        (
            (SURVEY_FILE, "guides: [expert]", "guides:"),
            "guides/2023/survey.yml:4:8: guides: expected a list, found nothing",
        ),
        (
            (SURVEY_FILE, "opens: 08:30\n    closes: 22:00", "opens: 08:30\n    closes: 00:00"),
            "guides/2023/survey.yml:22:13: service_hours[1].closes: expected 24:00 for the "
            "midnight that ends the day, found 00:00",
        ),
        (
            (SECTIONS_FILE, "  list: numbered\n", "  picture: {button: opne}\n"),
            "guides/2023/sections.yml:3:21: invitation.picture.button: "
            "expected a step of this section, found opne",
        ),
        (
            (SECTIONS_FILE, PLATFORM, PLATFORM + "  picture: {sender: message}\n"),
            "guides/2023/sections.yml:15:21: platform.picture.sender: "
            "expected a step of this section, found message",
        ),
    ],
)
def test_what_is_wrong_is_told_in_a_whole_sentence(
    tmp_path: Path, change: Change, told: str
) -> None:
    assert told in problems_of(tmp_path, change).splitlines()


def test_a_text_between_braces_that_a_comma_ends_is_to_be_put_between_quotes(
    tmp_path: Path,
) -> None:
    address = "  office: {address: Jalan Contoh 1, Jakarta Pusat, DKI, note: Lantai 2}\n"
    told = problems_of(
        tmp_path, (SURVEY_FILE, "contact_channels:\n", f"contact_channels:\n{address}")
    )
    assert told == (
        "guides/2023/survey.yml:16:37: contact_channels.office: "
        "expected a key with a colon and a value after the comma, found Jakarta Pusat\n"
        "    Does it belong to the text before the comma? Put the whole text between quotes. "
        "Else delete it."
    )


def test_hours_that_are_gone_are_told_where_a_sentence_asks_for_their_days(
    tmp_path: Path,
) -> None:
    rows = (
        "service_hours:\n  - days: every day\n    opens: 08:30\n    closes: 22:00\n"
        "    time_zone: WIB\n"
    )
    assert problems_of(tmp_path, (SURVEY_FILE, rows, "service_hours:\n")).startswith(
        "guides/2023/sections.yml:10:9: call_center.text: "
        "expected a fact that survey.yml states, found {days}, which is not stated\n"
    )


def test_a_key_below_which_nothing_is_left_says_nothing(tmp_path: Path) -> None:
    changes = (
        (SURVEY_FILE, "platform:\n  name: Q7\n", "platform:\n"),
        (SURVEY_FILE, "    sender: SC 2023\n    button: ISI SURVEI\n", ""),
        (SURVEY_FILE, "period:\n  starts: 2023-07\n  ends: 2023-10\n", "period:\n"),
        (SECTIONS_FILE, PLATFORM, ""),
        (SECTIONS_FILE, "  shows: [platform]\n", ""),
        (SECTIONS_FILE, "Anda menerima pesan dari **{sender}**", "Anda menerima pesan"),
        (SECTIONS_FILE, "Klik “{button}”", "Klik tombol"),
    )
    edition = read_survey(tmp_path, *changes).latest
    assert (edition.platform, edition.period) == (None, None)
    assert [one.facts for one in edition.invitations] == [{}]
