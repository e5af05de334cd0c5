import re
from pathlib import Path

from factories import (
    EXPERT_FILE,
    EXTERNAL,
    SECTIONS_FILE,
    SURVEY_FILE,
    Change,
    read_folder,
    read_survey,
    write,
    write_survey,
)
from guidebook.data.model import facts_of
from guidebook.data.records.interface import WORDS
from guidebook.translations.catalogues import MEANING
from guidebook.translations.extracting import Message, fact_note, messages_of


def messages(root: Path, *changes: Change) -> dict[tuple[str, str], Message]:
    return {(one.context, one.source): one for one in messages_of(read_survey(root, *changes))}


def test_every_text_of_an_edition_is_a_message_in_the_order_of_its_readers(tmp_path: Path) -> None:
    sources = [one.source for one in messages_of(read_survey(tmp_path)) if one.context != MEANING]
    assert sources[:16] == [
        "Panduan Eksper",
        "Eksper",
        "Anda terpilih sebagai eksper.",
        "Menerima undangan",
        "Anda menerima pesan dari **{sender}**",
        "Pastikan bahwa Anda eksper",
        "Klik “{button}”",
        "Nomor Call Center {survey}",
        "Call Center dapat dihubungi {days} pada pukul",
        "Waktu Indonesia Barat",
        "Waktu Indonesia Tengah",
        "Waktu Indonesia Timur",
        "Umum",
        "Platform",
        "Pengisian melalui **{platform}**",
        "Panduan {survey}",
    ]


ELSEWHERE = re.compile(
    r"\b(the same|the next (one|sentence)|(below|after) it|in its place|an old one|that page)\b"
)


def test_a_note_to_translators_does_not_lean_on_another_entry() -> None:
    """Tools show one entry at a time, in an order of their own."""
    assert [word.note for word in WORDS if ELSEWHERE.search(word.note)] == []


def test_words_that_stay_are_messages_of_the_context_meaning(tmp_path: Path) -> None:
    meanings = [one.source for one in messages_of(read_survey(tmp_path)) if one.context == MEANING]
    assert meanings == ["Survei Contoh", "ISI SURVEI"]


def test_numbers_and_names_without_a_meaning_are_no_messages(tmp_path: Path) -> None:
    sources = {one.source for one in messages_of(read_survey(tmp_path))}
    assert sources.isdisjoint(
        {"SC", "SC 2023", "Q7", "2023", "0811 1909 1198", "WIB", "each guide"}
    )


def test_a_message_knows_its_place_and_tells_translators_what_it_is(tmp_path: Path) -> None:
    message = messages(tmp_path)["", "Umum"]
    assert [str(place) for place in message.places] == ["guides/2023/survey.yml:17:12"]
    assert message.notes == ("label of a telephone number",)


def test_a_text_that_stands_in_two_places_is_one_message_with_both(tmp_path: Path) -> None:
    root = write_survey(tmp_path, (SECTIONS_FILE, "  title: Platform", "  title: Eksper"))
    message = next(one for one in messages_of(read_folder(root)) if one.source == "Eksper")
    assert [str(place) for place in message.places] == [
        "guides/2023/expert.yml:1:11",
        "guides/2023/sections.yml:13:10",
    ]
    assert message.notes == ("a group of respondents", "heading of a section")


def test_a_text_that_goes_with_a_number_has_a_plural(tmp_path: Path) -> None:
    found = messages(tmp_path)
    assert found["", "{count} halaman"].has_plural
    assert not found["", "Umum"].has_plural


def test_what_a_second_guide_says_differently_comes_after_the_first_one(tmp_path: Path) -> None:
    root = write_survey(tmp_path, (SURVEY_FILE, "[expert]", "[expert, external]"))
    write(root, {"guides/2023/external.yml": EXTERNAL})
    sources = [one.source for one in messages_of(read_folder(root)) if one.context != MEANING]
    start = sources.index("Pengisian melalui **{platform}**")
    assert sources[start + 1 : start + 6] == [
        "Panduan Eksternal",
        "Eksternal",
        "Anda terpilih sebagai pengguna layanan.",
        "Pastikan bahwa Anda pengguna layanan",
        "Panduan {survey}",
    ]


def test_what_no_guide_shows_is_no_message(tmp_path: Path) -> None:
    omitted = (EXPERT_FILE, "contact_channels: [general]", "omits: [call_center, message]")
    sources = {one.source for one in messages_of(read_survey(tmp_path, omitted))}
    assert sources.isdisjoint({"Umum", "Waktu Indonesia Barat", "Nomor Call Center {survey}"})
    assert "Anda menerima pesan dari **{sender}**" not in sources


def test_translators_are_told_what_a_placeholder_stands_for(tmp_path: Path) -> None:
    assert messages(tmp_path)["", "Klik “{button}”"].notes == (
        "step",
        "{button}: the button or link to tap (ISI SURVEI); stays as it is, "
        "{button_meaning} explains it",
    )


def test_every_fact_that_a_sentence_may_ask_for_is_told_to_translators(tmp_path: Path) -> None:
    edition = read_survey(tmp_path).latest
    own = {fact for word in WORDS for fact in word.facts}
    for fact in {*facts_of(edition, edition.guides[0]), *own}:
        assert fact_note(fact)


def test_a_badge_that_is_described_is_translated_and_one_on_the_screen_is_explained(
    tmp_path: Path,
) -> None:
    asks = (EXPERT_FILE, "title: Panduan Eksper", "title: Panduan {badge}")
    sender = "    sender: SC 2023\n"
    described = (SURVEY_FILE, sender, f"{sender}    badge: CENTANG HIJAU\n")
    seen = (SURVEY_FILE, sender, f"{sender}    badge: {{words: RESMI, on_screen: yes}}\n")
    assert ("", "CENTANG HIJAU") in messages(tmp_path / "described", asks, described)
    assert (MEANING, "RESMI") in messages(tmp_path / "seen", asks, seen)


def test_the_button_of_one_guide_is_explained_too(tmp_path: Path) -> None:
    change = (
        EXPERT_FILE,
        "steps:\n",
        "invitations:\n  whatsapp:\n    button: Link yang tersedia\nsteps:\n",
    )
    found = messages_of(read_survey(tmp_path, change))
    assert "Link yang tersedia" in [one.source for one in found if one.context == MEANING]
