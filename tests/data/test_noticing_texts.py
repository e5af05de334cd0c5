"""What is asked about in sentences, and in one guide alone."""

from pathlib import Path

import pytest

from factories import (
    EXPERT,
    EXPERT_FILE,
    SECTIONS_FILE,
    SURVEY_FILE,
    Change,
    read_folder,
    write_survey,
)
from noticed import notices
from reports import report

TEXT = "  text: Call Center dapat dihubungi {days} pada pukul\n"
WORDS = (
    "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh " * 2 + "lagi dan lagi dan lagi"
)


def said(words: str) -> Change:
    """A section says this, and then what it said."""
    return (SECTIONS_FILE, TEXT, f"  text: >-\n    {words}\n    Dihubungi {{days}} pada pukul\n")


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (
            f"{WORDS.capitalize()} dan selesai.",
            "guides/2023/sections.yml:10:9: the sentence “Satu dua tiga empat …” has 27 words, and "
            "more than 25 are hard to follow\n"
            "    Make two sentences of it. If the words are fixed, settle it with that reason.",
        ),
        (
            "JANGAN ANDA ABAIKAN pesan {survey_name}.",
            "guides/2023/sections.yml:10:9: JANGAN ANDA ABAIKAN is in capitals, as messages of "
            "fraudsters often are\n"
            "    Write it in small letters, and **bold** where it matters. If it is a name, settle "
            "it with that reason.",
        ),
        (
            "Ini PERINGATAN.",
            "guides/2023/sections.yml:10:9: PERINGATAN is in capitals, as messages of fraudsters "
            "often are\n"
            "    Write it in small letters, and **bold** where it matters. If it is a name, settle "
            "it with that reason.",
        ),
        (
            "Jawaban Anda dijamin Aman.",
            "guides/2023/sections.yml:10:9: “Aman” promises safety\n"
            "    Say who promises it and where that is written, or delete it. If there is a "
            "source, settle it with that source as the reason.\n"
            "guides/2023/sections.yml:10:9: “dijamin” promises safety\n"
            "    Say who promises it and where that is written, or delete it. If there is a "
            "source, settle it with that source as the reason.",
        ),
        (
            "Baca <b>ini</b> &amp; [itu](https://example.org/).",
            "\n".join(
                f"guides/2023/sections.yml:10:9: readers see {found} just so, since texts know no "
                "markup but **bold**\n"
                "    Delete it, or write **bold** instead. An address leads to where it says by "
                "itself. If it is to be seen, settle it with that reason."
                for found in ("&amp;", "</b>", "<b>", "[itu](https://example.org/)")
            ),
        ),
        (
            "Baca *kalimat ini* dan **yang itu**.",
            "guides/2023/sections.yml:10:9: readers see *kalimat ini* just so, since texts know no "
            "markup but **bold**\n"
            "    Delete it, or write **bold** instead. An address leads to where it says by "
            "itself. If it is to be seen, settle it with that reason.",
        ),
    ],
    ids=["long", "loud words", "loud word", "safety", "markup", "bold of a chat"],
)
def test_a_sentence_that_readers_may_stumble_over_is_asked_about(
    tmp_path: Path, words: str, asked: str
) -> None:
    assert notices(tmp_path, said(words)) == asked


@pytest.mark.parametrize(
    "words",
    [
        f"{WORDS.capitalize()}. Dan yang kedua.",
        "{button} {sender} {button} {sender}",
        "SPI KPK dan WIB atau BPJS.",
        "Kamera pengaman di zamannya.",
        "Tekan *123*4# atau *888#. Syarat *) berlaku, 2*3*4.",
    ],
    ids=["two sentences", "facts", "short names", "parts of words", "asterisks"],
)
def test_what_is_short_quiet_and_promises_nothing_is_not(tmp_path: Path, words: str) -> None:
    assert notices(tmp_path, said(words)) == ""


def test_each_of_these_can_be_settled(tmp_path: Path) -> None:
    settled = "".join(
        f"  - {{advice: {code}, at: {at}, reason: Ditetapkan dengan surat keputusan}}\n"
        for code, at in (("G913", "Satu dua tiga empat"), ("G914", "PERINGATAN"), ("G915", "aman"))
    )
    changes = (
        said(f"{WORDS.capitalize()} aman PERINGATAN."),
        (SURVEY_FILE, "country: ID\n", f"country: ID\nsettled:\n{settled}"),
    )
    assert notices(tmp_path, *changes) == ""


OTHERS: Change = (SURVEY_FILE, "guides: [expert]", "guides: [expert, external, internal]")


def three_guides(root: Path, **changed: tuple[str, str]) -> str:
    """What is asked about three guides, some of them changed."""
    write_survey(root, OTHERS)
    for name in ("expert", "external", "internal"):
        text = EXPERT.replace("Panduan Eksper", f"Panduan {name}")
        text = text.replace(*changed.get(name, ("", "")))
        (root / EXPERT_FILE).with_stem(name).write_text(text, encoding="utf-8")
    return report(read_folder(root).notices)


def test_a_guide_that_differs_where_the_others_agree_is_asked_about(tmp_path: Path) -> None:
    own = "invitations: {whatsapp: {button: Mulai}}\naudience:"
    assert three_guides(tmp_path, internal=("audience:", own)) == (
        "guides/2023/internal.yml:1:1: invitations.whatsapp.button: "
        "internal.invitations.whatsapp.button differs from what all other guides of this edition "
        "have\n"
        "    Compare with the source. If this guide alone is like that, settle it with that reason."
    )


def test_guides_that_agree_or_all_differ_are_not(tmp_path: Path) -> None:
    assert three_guides(tmp_path) == ""
    buttons = {
        name: ("audience:", f"invitations: {{whatsapp: {{button: Tombol {name}}}}}\naudience:")
        for name in ("expert", "external", "internal")
    }
    assert three_guides(tmp_path, **buttons) == ""
