"""Words of the site that are found again in the data."""

from guidebook.verification.comparing.vocabulary import strange_word, vocabulary_of

OFFICE = "Kepala BPS Kabupaten/Kota"


def test_a_picture_may_break_a_long_word_with_a_slash_and_no_other() -> None:
    vocabulary = vocabulary_of([OFFICE])
    assert strange_word("Kepala BPS Kabupate", vocabulary, is_line=True) is None
    assert strange_word("Kepala BPS Kabupata", vocabulary, is_line=True) == "kabupata"
