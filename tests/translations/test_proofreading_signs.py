"""What a translator could slip in, or lose: addresses, digits, markup, signs that nobody sees."""

import pytest

from proofs import PLACE, WRITE_SAME, asked, read


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("〇八一一", "0811"),
        ("０８１１", "0811"),
        ("٠٨١١", "0811"),
        ("①", "1"),
        ("m²", "2"),
        ("½", "1, 2"),
        ("Ⅳ", "4"),
        ("九一一", "911"),
    ],
)
def test_any_sign_with_a_value_is_a_digit(written: str, number: str) -> None:
    assert read("Telepon kami", f"Call us {written}") == (
        f"{PLACE}expected the numbers of the source, found {number} in the translation alone\n"
        "    Write the same digits as the source, or leave facts to placeholders."
    )


@pytest.mark.parametrize("translation", ["请拨打〇八一一", "請撥０８１１", "٠٨١١ اتصل", "0811 ಕರೆ"])
def test_digits_of_every_script_are_the_same_number(translation: str) -> None:
    assert read("Telepon 0811", translation) == ""


@pytest.mark.parametrize("translation", ["请统一填写一次", "万一不清楚，请再三核对", "十分感谢"])
def test_chinese_words_of_numbers_are_words(translation: str) -> None:
    assert read("Isi survei", translation) == ""


@pytest.mark.parametrize(
    ("translation", "found"),
    [
        ("Tap * * this * *", "*"),
        ("Tap __this__", "__"),
        ("Tap <b>this</b>", "<b>"),
        ("Tap <b class=x>this</b>, <i>that</i>", "<b class=x>, <i>"),
        ("Tap this</b>", "</b>"),
        ("Tap ＊＊this＊＊", "＊"),
        ("Tap `this`", "`"),
        ("Tap&nbsp;this", "&nbsp;"),
        ("Tap *this*", "*"),
    ],
)
def test_mangled_markup_is_refused(translation: str, found: str) -> None:
    assert read("Klik **ini**", translation) == "\n".join(
        f"{PLACE}expected no markup but the **bold** of the source, found {mark}\n"
        "    Write ** straight before and after the bold words, and delete other markup."
        for mark in found.split(", ")
    )


def test_a_link_in_markdown_is_refused() -> None:
    assert read("Klik **ini**", "Tap [this](javascript:alert(1))") == (
        f"{PLACE}expected no markup but the **bold** of the source, "
        "found [this](javascript:alert(1))\n"
        "    Write ** straight before and after the bold words, and delete other markup."
    )


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("A * B dan C_D", "A * B and C_D"),
        ("Klik **ini**", "Tap this"),
        ("Klik **ini** atau **itu**", "Tap **this or that**"),
        ("5 < 6 & 7 > 4", "4 < 7 & 6 > 5"),
        ("Isi [opsional]", "Fill in [optional]"),
    ],
)
def test_signs_that_are_no_markup_may_be_written(source: str, translation: str) -> None:
    assert read(source, translation) == ""


def test_bold_where_the_source_has_none_is_refused() -> None:
    assert read("Klik ini", "Tap **this**") == (
        f"{PLACE}expected no bold words, as in the source, found some\n    Delete the ** here."
    )


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("\x1b", "U+001B"),
        ("\x00", "U+0000"),
        ("\N{RIGHT-TO-LEFT OVERRIDE}", "U+202E"),
        ("\N{SOFT HYPHEN}", "U+00AD"),
        ("\N{ZERO WIDTH NO-BREAK SPACE}", "U+FEFF"),
        ("\N{LINE SEPARATOR}", "U+2028"),
    ],
)
def test_a_hidden_sign_is_refused_by_its_number(sign: str, name: str) -> None:
    assert read("Klik ini", f"Tap {sign}this") == (
        f"{PLACE}expected signs that can be seen, found the hidden sign {name}\n"
        "    Delete it: write the words anew where it cannot be found."
    )


@pytest.mark.parametrize(
    "translation", ["می‌خواهید", "กด\u200bที่นี่", "क्‍ष", "اضغط \u200e(WIB)\u200f هنا"]
)
def test_signs_without_shape_that_a_script_needs_are_fine(translation: str) -> None:
    assert read("Klik ini", translation) == ""


def test_an_end_before_its_start_is_asked_about() -> None:
    assert asked("Buka {opens} s.d. {closes}", "Open {closes} to {opens}") == (
        f"{PLACE}{{closes}} stands before {{opens}} here, unlike in the source\n"
        "    Read the sentence with a start and an end in it. "
        "If it is right so, nothing has to be done."
    )
    assert asked("Buka {opens} s.d. {closes}", "From {opens} until {closes} open") == ""
    assert asked("Sampai {ends} dari {starts}", "Until {ends} from {starts}") == ""


@pytest.mark.parametrize(
    ("written", "sign"),
    [
        ("15\ufe0f", "U+FE0F"),
        ("SPI\u034f", "U+034F"),
        ("&#x202e;SPI", "U+202E"),
        ("S\ufdd0", "U+FDD0"),
    ],
)
def test_a_sign_that_does_nothing_there_is_refused_in_a_translation_too(
    written: str, sign: str
) -> None:
    assert (
        f"{PLACE}expected signs that can be seen, found the hidden sign {sign}\n"
        "    Delete it: write the words anew where it cannot be found."
    ) in read("Isi survei", f"Fill in the survey {written}")


def test_a_sign_that_was_lost_in_a_translation_is_told() -> None:
    assert read("Isi survei", "Fill in the survey caf\ufffd") == (
        f"{PLACE}expected signs that every device shows, found U+FFFD REPLACEMENT CHARACTER\n"
        "    A sign was lost when the text was copied from another program. Look which one it was, "
        "and type it anew."
    )


def test_a_page_with_an_odd_number_of_stars_may_have_a_translation_with_bold_words() -> None:
    assert read("**Papan d**ipakai ketik.**", "**Keyboard.** All of it.") == ""
    assert "expected no bold words" in read("Papan ketik.", "**Keyboard.** All of it.")


def test_the_groups_of_a_telephone_number_stay_in_their_order() -> None:
    source = "Hubungi 0811 1919 9198"
    assert read(source, "Call 0811-1919-9198") == ""
    assert read(source, "اتصل ٠٨١١ ١٩١٩ ٩١٩٨") == ""
    assert read(source, "Call 0811 9198 1919") == (
        f"{PLACE}expected the numbers of the source, found 0811, 9198, 1919 in the translation alone\n"
        f"{WRITE_SAME}\n"
        f"{PLACE}expected the numbers of the source, found 0811, 1919, 9198 in the source alone\n"
        f"{WRITE_SAME}"
    )


@pytest.mark.parametrize(
    ("source", "translation", "before", "after"),
    [
        ("Sampai 7/10/2023", "Until 10/7/2023", "7 10 2023", "10 7 2023"),
        ("Versi 1.5", "Version 5.1", "1 5", "5 1"),
        ("Pukul 08.30–22.00", "At ২২:০০–০৮:৩০", "08 30 22 00", "22 00 08 30"),
    ],
)
def test_a_date_that_is_turned_round_is_asked_about(
    source: str, translation: str, before: str, after: str
) -> None:
    assert read(source, translation) == ""
    assert asked(source, translation) == (
        f"{PLACE}{after} stands here for {before} in the source\n"
        "    In a date or a span another order may be right: then nothing has to be done. "
        "Otherwise write the numbers as in the source."
    )
    assert asked(source, source) == ""


@pytest.mark.parametrize(
    ("translation", "mark"),
    [
        ("# Privacy", "#"),
        ("- Privacy", "-"),
        ("> Privacy", ">"),
        ("~~~ Privacy", "~~~"),
        ("<!-- Privacy", "<!"),
        ("Privacy { #index }", "{ #index }"),
        ("Privacy {: .hidden }", "{: .hidden }"),
    ],
)
def test_what_would_make_another_block_of_a_page_is_refused(translation: str, mark: str) -> None:
    assert read("Privasi", translation).startswith(
        f"{PLACE}expected no markup but the **bold** of the source, found {mark}\n"
    )
    assert read("Privasi", "– Privacy, # - and >") == ""
