"""The picture of an invitation: what the data mark and know, and the text in its place."""

from pathlib import Path
from typing import Any

import pytest

from factories import SECTIONS_FILE, SURVEY_FILE, catalogue, latest, localizer, read_survey
from guidebook.localization.views import PictureView

SHIPPED = """\
invitations:
  whatsapp:
    sender: SC 2023
    button: ISI SURVEI
"""
STEPS = "  list: numbered\n"
INVITATION = """\
invitations:
  whatsapp:
    sender: SC 2023
    badge: CENTANG HIJAU
    button: ISI SURVEI
"""


def picture(
    root: Path, marks: str, invitation: str = INVITATION, **said: Any
) -> PictureView | None:
    """The picture of the small survey, with these marks and this invitation."""
    guidebook = read_survey(
        root,
        (SECTIONS_FILE, STEPS, f"{STEPS}  picture: {marks}\n"),
        (SURVEY_FILE, SHIPPED, invitation),
    )
    writer = localizer(catalogue("en", **said)) if said else None
    return latest(guidebook, writer).guides[0].sections[0].picture


def drawn(root: Path, marks: str, invitation: str = INVITATION, **said: Any) -> PictureView:
    found = picture(root, marks, invitation, **said)
    assert found
    return found


def test_only_marked_parts_have_a_number(tmp_path: Path) -> None:
    found = drawn(tmp_path, "{sender: message, name: chosen}")
    assert found.marks == {"sender": "1", "name": "2"}
    assert (found.channel, found.sender, found.button, found.menu) == (
        "whatsapp",
        "SC 2023",
        "ISI SURVEI",
        None,
    )


def test_a_marked_part_that_is_not_known_is_left_out(tmp_path: Path) -> None:
    found = drawn(tmp_path, "{menu: open, reason: chosen}")
    assert found.marks == {"reason": "2"}


def test_without_a_known_part_there_is_no_picture(tmp_path: Path) -> None:
    assert picture(tmp_path, "{menu: open}") is None


def test_a_badge_without_a_colour_gets_none(tmp_path: Path) -> None:
    found = drawn(tmp_path, "{sender: message}")
    assert (found.badge and found.badge.plain, found.badge_color) == ("CENTANG HIJAU", None)


def test_a_badge_has_the_colour_of_the_data(tmp_path: Path) -> None:
    blue = INVITATION.replace("CENTANG HIJAU", "{words: CENTANG BIRU, color: blue}")
    found = drawn(tmp_path, "{sender: message}", blue)
    assert (found.badge and found.badge.plain, found.badge_color) == ("CENTANG BIRU", "blue")


@pytest.mark.parametrize(
    ("invitation", "channel", "said"),
    [
        (INVITATION.replace("whatsapp", "letter"), "letter", "picture letter"),
        (INVITATION.replace("whatsapp:", "first:\n    channel: sms"), "sms", "picture sms"),
        (INVITATION.replace("whatsapp", "courier"), None, "picture other"),
    ],
)
def test_a_picture_is_of_the_way_in_which_the_invitation_comes(
    tmp_path: Path, invitation: str, channel: str | None, said: str
) -> None:
    found = drawn(tmp_path, "{name: message}", invitation)
    assert found.channel == channel
    assert found.alt.plain == f"{said} picture name mark"


def test_the_text_for_a_picture_has_a_sentence_a_part(tmp_path: Path) -> None:
    found = drawn(tmp_path, "{sender: message, reason: chosen, button: open}")
    assert found.alt.plain == (
        "picture whatsapp picture sender with badge picture reason mark picture button mark"
    )


def test_a_badge_with_a_number_has_a_sentence_of_its_own(tmp_path: Path) -> None:
    found = drawn(tmp_path, "{sender: message, badge: chosen}")
    assert found.alt.plain == "picture whatsapp picture sender mark picture badge mark"


def test_the_text_for_a_picture_is_in_one_language(tmp_path: Path) -> None:
    half = {"picture whatsapp": "Picture of a chat."}
    found = drawn(tmp_path, "{name: message}", text=half)
    assert (found.alt.plain, found.alt.lang, found.alt.is_fallback) == (
        "picture whatsapp picture name mark",
        "id",
        True,
    )
    whole = {**half, "picture name mark": "Your name."}
    found = drawn(tmp_path / "whole", "{name: message}", text=whole)
    assert (found.alt.plain, found.alt.lang) == ("Picture of a chat. Your name.", "en")


BLUE = INVITATION.replace("CENTANG HIJAU", "{color: blue}")


def test_a_badge_whose_words_nobody_knows_is_drawn_in_its_colour(tmp_path: Path) -> None:
    found = drawn(tmp_path, "{sender: message}", BLUE)
    assert (found.has_badge, found.badge, found.badge_color) == (True, None, "blue")
    assert found.alt.plain == "picture whatsapp picture sender mark picture sign mark"


def test_a_badge_without_words_may_have_a_number_of_its_own(tmp_path: Path) -> None:
    found = drawn(tmp_path, "{sender: message, badge: chosen}", BLUE)
    assert found.marks == {"sender": "1", "badge": "2"}
    assert found.alt.plain == "picture whatsapp picture sender mark picture sign mark"


def test_a_badge_of_which_nothing_is_known_is_not_drawn(tmp_path: Path) -> None:
    nothing = INVITATION.replace("CENTANG HIJAU", "{on_screen: no}")
    found = drawn(tmp_path, "{sender: message, badge: chosen}", nothing)
    assert (found.has_badge, found.marks) == (False, {"sender": "1"})
    assert found.alt.plain == "picture whatsapp picture sender mark"
