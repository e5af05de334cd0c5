"""What a translator could slip in, or lose: addresses, digits, markup, signs that nobody sees."""

import pytest

from factories import ENGLISH_FILE, SECTIONS_FILE
from guidebook.problems.problem import Place
from guidebook.translations.asking import notices_on_catalogue
from guidebook.translations.catalogues import Catalogue, Translation
from guidebook.translations.extracting import Message
from guidebook.translations.headers import plural_forms
from guidebook.translations.proofreading import check_catalogue
from reports import report

PLACE = "guides/translations/en.po:9:1: "
WRITE_SAME = "    Write the same digits as the source, or leave facts to placeholders."


def one_of(source: str, *forms: str) -> tuple[Message, Catalogue]:
    message = Message(source=source, places=(Place(SECTIONS_FILE),), notes=())
    found = Translation(forms=forms, is_stale=False, place=Place(ENGLISH_FILE, 9))
    own = plural_forms("en")
    return message, Catalogue(lang="en", plural_forms=own, translations={("", source): found})


def read(source: str, translation: str) -> str:
    """The report on one translation."""
    message, catalogue = one_of(source, translation)
    return report(check_catalogue(catalogue, (message,)))


def asked(source: str, translation: str) -> str:
    """What is asked about one translation."""
    message, catalogue = one_of(source, translation)
    return report(notices_on_catalogue(catalogue, (message,)))


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("HTTPS://EVIL.EXAMPLE/SPI", "https://evil.example/SPI"),
        ("evil。example", "evil.example"),
        ("evil．example", "evil.example"),
        ("ｅｖｉｌ.ｅｘａｍｐｌｅ", "evil.example"),
        ("EVIL.EXAMPLE", "evil.example"),
        ("крк.го.id", "крк.го.id"),
        ("www.Evil.Example", "www.evil.example"),
        ("javascript:alert", "javascript:alert"),
        ("tel:+62811", "tel:+62811"),
        ("Evil.Com", "evil.com"),
        ("Bit.Ly/SPI", "bit.ly/SPI"),
        ("evil\u200b.exam\u2060ple", "evil.example"),
        ("см. спи-кпк.рф/анкета", "спи-кпк.рф/анкета"),
        ("উদাহরণ.বাংলা", "উদাহরণ.বাংলা"),
        ("مثال.شبكة", "مثال.شبكة"),
        ("x.com.", "x.com"),
        ("@spi_kpk", "@spi_kpk"),
    ],
)
def test_a_foreign_address_is_found_however_it_is_written(written: str, address: str) -> None:
    assert (
        f"{PLACE}expected the web addresses of the source, found a difference: {address}\n"
        "    Copy the address from the source. Where the source has none, delete it here."
    ) in read("Isi survei di sini", f"Fill in the survey at {written} now")


def test_a_foreign_mail_address_is_called_one() -> None:
    found = read("Isi survei di sini", "Fill in the survey, write to ayu@evil.example")
    assert found == (
        f"{PLACE}expected the e-mail addresses of the source, "
        "found a difference: ayu@evil.example\n    Copy the address from the source. "
        "Where the source has none, delete it here."
    )


def test_an_address_with_look_alike_letters_is_refused() -> None:
    assert read("Buka kpk.go.id", "Open kpк.gо.id") == (
        f"{PLACE}expected an address in one script, found letters of several in kpк.gо.id\n"
        "    Copy the address from the source."
    )


@pytest.mark.parametrize(
    "translation",
    [
        "Fill in the survey.Then wait, e.g. at home, U.S. or a.m.",
        "请填写。WhatsApp会提醒您。然后等待",
        "Заполните опрос.Спасибо в WhatsApp-чате",
        "Fill in HTTPS and Q&A: yes/no",
        "W WhatsAppie, m.in. na telefonie, f.eks. på mobil, t.ex. här, p.ej. aquí, p.sh. këtu, t.zw.",
        "Usuári@s e tod@s, @ dan @x",
        "সব ঠিক আছে।বাংলা, опрос. Рус",
    ],
)
def test_what_is_no_address_is_taken_for_none(translation: str) -> None:
    assert read("Isi survei", translation) == ""


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


def test_digits_of_a_foreign_address_are_told_with_it_alone() -> None:
    assert read("Isi survei", "Fill in example.org/2024 now") == (
        f"{PLACE}expected the web addresses of the source, found a difference: example.org/2024\n"
        "    Copy the address from the source. Where the source has none, delete it here."
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


def test_the_words_of_a_link_are_translated_and_its_address_stays() -> None:
    source = "Ada di panduan Anda: [pilih panduan](index.md)."
    assert read(source, "It is in your guide: [choose a guide](index.md).") == ""
    assert read(source, "It is in your guide: choose a guide.") == (
        f"{PLACE}expected the link of the source, [words](index.md), found none\n"
        "    Put the words that lead there between [ and ](index.md), as in the source."
    )
    told = read(source, "It is in your guide: [choose a guide](other.md).")
    assert (
        "expected no markup but the **bold** of the source, found [choose a guide](other.md)"
        in told
    )


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
