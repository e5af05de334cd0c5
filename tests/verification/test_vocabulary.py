"""Words of the site that are found again in the data."""

from guidebook.verification.comparing.vocabulary import strange_word, vocabulary_of

OFFICE = "Kepala BPS Kabupaten/Kota"


def test_a_picture_may_break_a_long_word_with_a_slash_and_no_other() -> None:
    vocabulary = vocabulary_of([OFFICE])
    assert strange_word("Kepala BPS Kabupate", vocabulary, is_line=True) is None
    assert strange_word("Kepala BPS Kabupata", vocabulary, is_line=True) == "kabupata"


def test_a_line_may_break_an_overlong_word_of_an_email_address_and_no_other() -> None:
    word = "sekretariatsurveinasionalterpadu"
    vocabulary = vocabulary_of([f"Tulis ke {word}.pusat@contoh.go.id"])
    assert strange_word("Tulis ke sekretariatsurvei", vocabulary, is_line=True) is None
    assert strange_word("Tulis ke sekretariatsurvey", vocabulary, is_line=True) == (
        "sekretariatsurvey"
    )
    assert strange_word("pus", vocabulary, is_line=True) == "pus"


def test_a_very_long_word_is_known_in_pieces_as_long_as_a_line() -> None:
    vocabulary = vocabulary_of(["a" * 1000 + "b" * 1000])
    assert len(vocabulary) < 400_000
    assert strange_word("a" * 60 + "b" * 60, vocabulary, is_line=True) is None
    assert strange_word("a" * 60 + "c", vocabulary, is_line=True) == "a" * 60 + "c"
