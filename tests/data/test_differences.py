"""What changed from one edition to another."""

from guidebook.data.differences import Difference, Piece, differences, pieces_of

OLD = {
    "survey.yml": "edition: 2023\nperiod:\n  starts: 2023-07\n  source: Surat 1\n"
    "platform: {name: Q7}\n",
    "sections.yml": "invitation:\n  text:\n    - Satu\n    - Dua\n",
    "expert.yml": "audience: Eksper\n",
}

NEW = {
    "survey.yml": "edition: 2023\nperiod:\n  starts: {value: 2024-07, source: Surat 2}\n"
    "#? platform: {name: Q7}\n",
    "sections.yml": "invitation:\n  text:\n    - Satu\n    - Tiga\n",
    "staff.yml": "audience: Pegawai\n",
}


def difference(file: str, path: str, old: str | None, new: str | None, kind: str) -> Difference:
    """A difference of a fact, of a fact that waits, or of a text."""
    return Difference(
        file=file, path=path, old=old, new=new, is_fact=kind != "text", waits=kind == "waits"
    )


def test_facts_and_sentences_are_told_one_by_one_without_their_sources() -> None:
    assert differences(OLD, NEW) == (
        difference("survey.yml", "period.starts", "2023-07", "2024-07", "fact"),
        difference("survey.yml", "platform.name", "Q7", "Q7", "waits"),
        difference("sections.yml", "invitation.text[2]", "Dua", "Tiga", "text"),
        difference("expert.yml", "", "", None, "text"),
        difference("staff.yml", "", None, "", "text"),
    )
    assert [one.whole_guide for one in differences(OLD, NEW)[-2:]] == ["guide_gone", "guide_new"]


def test_what_stands_in_a_list_is_a_fact_too() -> None:
    old = {"survey.yml": "invitations:\n  sms:\n    never_asks: [uang]\n"}
    new = {"survey.yml": "invitations:\n  sms:\n    never_asks: [sandi]\n"}
    assert differences(old, new) == (
        difference("survey.yml", "invitations.sms.never_asks[1]", "uang", "sandi", "fact"),
    )


def test_editions_that_say_the_same_do_not_differ() -> None:
    assert differences(OLD, OLD) == ()


def test_a_changed_sentence_is_told_word_by_word() -> None:
    assert pieces_of("Klik tombol biru itu", "Klik tombol hijau itu") == (
        Piece("Klik tombol ", "same"),
        Piece("biru", "gone"),
        Piece("hijau", "new"),
        Piece(" itu", "same"),
    )
