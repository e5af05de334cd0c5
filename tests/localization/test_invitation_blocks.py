"""What stands below the sentences on an invitation: from where it comes, what it never asks for."""

from pathlib import Path

from factories import (
    EXPERT_FILE,
    SECTIONS_FILE,
    SURVEY_FILE,
    Change,
    catalogue,
    latest,
    localizer,
    read_folder,
    read_survey,
    source_localizer,
    write_survey,
)
from guidebook.localization.translating import Localizer
from guidebook.localization.views import GuideView, InvitationView

INDONESIAN = source_localizer()

WHATSAPP = "    button: ISI SURVEI\n"
MORE: Change = (
    SURVEY_FILE,
    WHATSAPP,
    f"{WHATSAPP}    addresses: [0811 1111 1111, survei@example.org]\n"
    "    never_asks: [kata sandi, uang]\n",
)
SMS: Change = (
    SURVEY_FILE,
    WHATSAPP,
    f"{WHATSAPP}    never_asks: [uang]\n  sms: {{sender: SURVEI, addresses: [8888]}}\n",
)
SENDER = "Anda menerima pesan dari **{sender}**"

Said = dict[str, list[tuple[str | None, dict[str, list[str]]]]]


def told(guide: GuideView) -> Said:
    """What sections tell of invitations besides sentences: senders, and lists by their labels."""
    return {
        section.id: [
            (
                one.sender.plain if one.sender else None,
                {label.plain: [item.plain for item in items] for label, items in one.lists},
            )
            for one in block
            if isinstance(one, InvitationView)
        ]
        for section in guide.sections
        for kind, block in section.blocks
        if kind == "invitation" and isinstance(block, tuple)
    }


def read(root: Path, *changes: Change, writer: Localizer = INDONESIAN) -> Said:
    return told(latest(read_survey(root, *changes), writer).guides[0])


def test_they_stand_in_the_section_that_names_the_invitation(tmp_path: Path) -> None:
    lists = {
        "invitation addresses": ["0811 1111 1111", "survei@example.org"],
        "invitation never asks": ["kata sandi", "uang"],
    }
    assert read(tmp_path, MORE) == {"invitation": [(None, lists)]}


def test_a_picture_draws_them_into_its_own_section(tmp_path: Path) -> None:
    drawn: Change = (
        SECTIONS_FILE,
        "platform:\n  title: Platform\n",
        "platform:\n  title: Platform\n  steps: {look: Lihat}\n  picture: {sender: look}\n",
    )
    assert list(read(tmp_path, MORE, drawn)) == ["platform"]


def test_two_invitations_in_one_section_are_told_apart_by_their_senders(tmp_path: Path) -> None:
    both: Change = (SECTIONS_FILE, SENDER, "Pesan dari {whatsapp_sender} atau {sms_sender}")
    assert read(tmp_path, SMS, both) == {
        "invitation": [
            ("SC 2023", {"invitation never asks": ["uang"]}),
            ("SURVEI", {"invitation addresses": ["8888"]}),
        ]
    }


def test_a_name_in_words_of_a_sentence_tells_of_its_invitation_too(tmp_path: Path) -> None:
    plain: Change = (SECTIONS_FILE, "Klik “{button}”", "Klik “{button}” atau balas SURVEI")
    assert [one[0] for one in read(tmp_path, SMS, plain)["invitation"]] == ["SC 2023", "SURVEI"]


def test_one_without_a_sender_is_told_by_what_else_is_known_or_first(tmp_path: Path) -> None:
    more: Change = (
        SURVEY_FILE,
        WHATSAPP,
        f"{WHATSAPP}    never_asks: [uang]\n"
        "  visit: {badge: KARTU PETUGAS, never_asks: [kartu keluarga]}\n"
        "  email: {addresses: [survei@example.org]}\n",
    )
    text = f"{SENDER}, petugas dengan {{visit_badge}}, atau surel dari survei@example.org"
    assert read(tmp_path, more, (SECTIONS_FILE, SENDER, text)) == {
        "invitation": [
            (None, {"invitation addresses": ["survei@example.org"]}),
            ("SC 2023", {"invitation never asks": ["uang"]}),
            ("KARTU PETUGAS", {"invitation never asks": ["kartu keluarga"]}),
        ]
    }


def test_a_guide_says_its_own(tmp_path: Path) -> None:
    own: Change = (
        EXPERT_FILE,
        "steps:\n",
        "invitations: {whatsapp: {addresses: [0822 2222 2222]}}\nsteps:\n",
    )
    [(_, lists)] = read(tmp_path, MORE, own)["invitation"]
    assert lists["invitation addresses"] == ["0822 2222 2222"]
    assert lists["invitation never asks"] == ["kata sandi", "uang"]


def test_what_it_never_asks_for_is_translated(tmp_path: Path) -> None:
    english = localizer(
        catalogue("en", text={"uang": "money", "invitation never asks": "Never asks for"})
    )
    [(_, lists)] = read(tmp_path, MORE, writer=english)["invitation"]
    assert lists["Never asks for"] == ["kata sandi", "money"]


def test_a_draft_shows_that_nobody_has_filled_in_the_numbers(tmp_path: Path) -> None:
    waiting = MORE[2].replace("    addresses", "#?     addresses")
    state: Change = (SURVEY_FILE, "edition: 2023\n", "edition: 2023\nstate: draft\n")
    write_survey(tmp_path, (*MORE[:2], waiting), state)
    guidebook = read_folder(tmp_path, with_drafts=True)
    [(_, lists)] = told(latest(guidebook).guides[0])["invitation"]
    assert lists == {
        "invitation addresses": ["[belum diisi]"],
        "invitation never asks": ["kata sandi", "uang"],
    }


def test_nothing_is_said_where_nothing_is_known(tmp_path: Path) -> None:
    assert read(tmp_path) == {}
