from guidebook.channels.plain_texts import direction_of, isolated, language_of, plain_text
from guidebook.localization.views import LocalizedText, Run

NUMBER = Run(text="0811 1919 9198", dir="ltr")


def test_a_number_between_arabic_words_keeps_its_order() -> None:
    text = LocalizedText(runs=(Run(text="اتصل "), NUMBER), lang="ar", dir="rtl")
    assert plain_text(text) == "اتصل \u20660811 1919 9198\u2069"


def test_a_number_between_latin_words_needs_no_marks() -> None:
    text = LocalizedText(runs=(Run(text="Telepon "), NUMBER), lang="id", dir="ltr")
    assert plain_text(text) == "Telepon 0811 1919 9198"
    assert isolated("سلام", "rtl", "ltr") == "\u2067سلام\u2069"


def test_notes_are_left_out() -> None:
    runs = (Run(text="Buka"), Run(text=" [lama]", is_note=True))
    assert plain_text(LocalizedText(runs=runs, lang="id", dir="ltr")) == "Buka"


def test_a_borrowed_name_is_in_its_own_language_and_a_sentence_around_it_is_not() -> None:
    name = Run(text="Survei Contoh", lang="id", dir="ltr")
    alone = LocalizedText(runs=(name,), lang="ar", dir="rtl")
    assert (language_of(alone), direction_of(alone)) == ("id", "ltr")
    within = LocalizedText(runs=(Run(text="هذا "), name), lang="ar", dir="rtl")
    assert (language_of(within), direction_of(within)) == ("ar", "rtl")
