"""What a message for WhatsApp says of the invitation where its steps have no room."""

from pathlib import Path

from factories import SECTIONS_FILE, SURVEY_FILE, Change, latest, localized, read_survey
from guidebook.channels.chats import LIMIT, render_chat

WORDS = {
    "sharing.more": localized("Panduan lengkap:"),
    "check.sender": localized("Nama pengirim"),
    "check.badge": localized("Tanda di samping nama pengirim"),
}


def shortened(root: Path, *changes: Change) -> str:
    """The message of a guide that is too long."""
    guide = latest(read_survey(root, *changes)).guides[0]
    return render_chat(guide, words=WORDS, address="https://panduan.example/2023/expert/")


def test_without_its_steps_a_section_says_the_sender_and_the_badge_in_a_line_each(
    tmp_path: Path,
) -> None:
    sentence = "Surat {letter_sender} dan pesan {sender} dengan {badge} "
    message = shortened(
            tmp_path,
            (SURVEY_FILE, "    button: ISI SURVEI\n", "    badge: CENTANG BIRU\n    button: ISI\n"
             "    never_asks: [kata sandi]\n  letter: {sender: Panitia}\n"),
            (SECTIONS_FILE, "Anda menerima pesan dari **{sender}**", sentence + "x" * LIMIT),
    )  # fmt: skip
    assert message.partition("*Menerima undangan*\n")[2].partition("\n\n")[0] == (
        "Nama pengirim: SC 2023\n"
        "Tanda di samping nama pengirim: CENTANG BIRU\n"
        "Nama pengirim: Panitia\n"
        "invitation never asks: kata sandi"
    )


def test_a_sender_that_a_step_says_in_words_of_its_own_is_said_without_it_too(
    tmp_path: Path,
) -> None:
    sender = ("    sender: SC 2023\n", "    sender: BPS\n")
    literal = (SECTIONS_FILE, "**{sender}**", "BPS " + "x" * LIMIT)
    message = shortened(tmp_path / "step", (SURVEY_FILE, *sender), literal)
    assert "\n\n*Menerima undangan*\nNama pengirim: BPS\n\n*Nomor" in message
    # It is a part of other words, and no sender, where a sentence has more letters there.
    part = (SECTIONS_FILE, "**{sender}**", "BPSDM " + "x" * LIMIT)
    message = shortened(tmp_path / "part", (SURVEY_FILE, *sender), part)
    assert "Nama pengirim" not in message


def test_two_invitations_of_one_sender_say_it_once(tmp_path: Path) -> None:
    message = shortened(
        tmp_path,
        (
            SURVEY_FILE,
            "    button: ISI",
            "  sms: {sender: SC 2023}\n  letter:\n    button: ISI",
        ),
        (SECTIONS_FILE, "**{sender}**", "**{sender}** lewat {sms_sender} " + "x" * LIMIT),
    )
    assert message.count("Nama pengirim: SC 2023") == 1
