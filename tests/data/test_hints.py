import pytest

from guidebook.data.values.hints import known_word

KEYS = ["telephone", "sender", "button", "starts", "ends", "platform", "period"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("platfrom", "platform"),
        ("Sender", "sender"),
        ("tombol", "button"),
        ("Pengirim", "sender"),
        ("nomor telepon", "telephone"),
        ("nomor_telepon", "telephone"),
        ("mulai", "starts"),
        ("phone", "telephone"),
        ("button_meaning", "button"),
        ("xyz", ""),
        ("", ""),
    ],
)
def test_the_known_word_that_was_meant_is_found(word: str, meant: str) -> None:
    assert known_word(word, KEYS) == meant


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("wib", ["WIT", "WIB", "WITA"], "WIB"),
        ("WBI", ["WIT", "WIB", "WITA"], "WIB"),
        ("WIB", ["WIT", "WITA"], ""),
        ("pesan", ["message", "open"], ""),
        ("sender", ["starts", "ends"], ""),
        ("2022", ["2024", "2023"], ""),
        ("hijau", ["green", "grey"], "green"),
        ("eksper", ["expert"], "expert"),
    ],
)
def test_another_word_is_never_offered_only_because_it_shares_some_letters(
    word: str, known: list[str], meant: str
) -> None:
    assert known_word(word, known) == meant
