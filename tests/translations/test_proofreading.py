import pytest

from factories import (
    ENGLISH_FILE,
    SECTIONS_FILE,
)
from guidebook.problems.problem import Place
from guidebook.translations.catalogues import MEANING, Catalogue, Translation
from guidebook.translations.extracting import Message
from guidebook.translations.proofreading import check_catalogue
from reports import report

WRITE_SAME = "    Write the same digits as the source, or leave facts to placeholders."


def message(source: str, *, context: str = "", has_plural: bool = False) -> Message:
    return Message(
        source=source,
        context=context,
        has_plural=has_plural,
        explained=frozenset({"button"} if "{button}" in source else ()),
        places=(Place(SECTIONS_FILE),),
        notes=(),
    )


def read(source: str, *forms: str, is_stale: bool = False, context: str = "") -> str:
    """The report on one translation, or on its plural forms."""
    return _report(message(source, context=context, has_plural=len(forms) > 1), forms, is_stale)


def _report(one: Message, forms: tuple[str, ...], is_stale: bool = False) -> str:
    translation = Translation(
        forms=forms, is_plural=len(forms) > 1, is_stale=is_stale, place=Place(ENGLISH_FILE, 9)
    )
    catalogue = Catalogue(lang="en", translations={(one.context, one.source): translation})
    return report(check_catalogue(catalogue, (one,)))


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Klik", "Click"),
        ("Klik **“{button}”**", "**“{button}”** is to be clicked"),
        ("Nomor {survey}", "{ survey }: number"),
        ("Menerima {{WA}} Blast", "Receiving a {{WA}} Blast"),
        ("Isi {survey} di {survey}", "Fill in {survey}"),
        ("Baca https://a.example/x?y=1#z lalu isi", "Fill in after https://a.example/x?y=1#z"),
        ("Pilih Q7 dan 4G", "4G and Q7 are to be chosen"),
        ("Antara 8 dan 22", "بين ٨ و ٢٢"),
        ("Antara 8 dan 22", "८ से २२"),
        ("A **b** c **d**", "**D** c, a b"),
        ("# halaman", "# pages"),
        ("50% + 1_000 *tidak tebal*", "1_000 + 50% *not bold*"),
    ],
)
def test_a_translation_may_be_worded_freely(source: str, translation: str) -> None:
    assert read(source, translation) == ""


def test_a_fact_that_is_missing_is_named() -> None:
    assert read("Klik **“{button}”** di {platform}", "Click it") == (
        "guides/translations/en.po:9:1: expected {button} as in the source, found it nowhere\n"
        "    Write {button} where the fact belongs in the sentence.\n"
        "guides/translations/en.po:9:1: expected {platform} as in the source, found it nowhere\n"
        "    Write {platform} where the fact belongs in the sentence."
    )


def test_a_fact_that_the_source_lacks_is_refused_with_a_hint() -> None:
    assert read("Nomor {survey} {period}", "{survey} {period} {surveys}") == (
        "guides/translations/en.po:9:1: expected the facts of the source, found {surveys}\n"
        "    Write one of: {period}, {survey}. Did you mean survey?"
    )


def test_a_fact_that_resembles_none_is_refused_without_a_hint() -> None:
    assert read("Klik", "Click {button}") == (
        "guides/translations/en.po:9:1: expected no fact, as in the source, found {button}\n"
        "    Delete {button}."
    )


def test_a_placeholder_in_a_plural_form_is_checked_in_each_form() -> None:
    assert read("{count} halaman", "{count} page", "{count} pages") == ""
    assert read("{count} halaman", "{count} page", "{conut} pages") == (
        "guides/translations/en.po:9:1: expected the facts of the source, found {conut}\n"
        "    Write one of: {count}. Did you mean count?"
    )


def test_a_misspelt_fact_is_told_once_and_another_one_that_is_missing_too() -> None:
    assert read("Hubungi {telephone} {period}", "Call {telefone}") == (
        "guides/translations/en.po:9:1: expected the facts of the source, found {telefone}\n"
        "    Write one of: {period}, {telephone}. Did you mean telephone?\n"
        "guides/translations/en.po:9:1: expected {period} as in the source, found it nowhere\n"
        "    Write {period} where the fact belongs in the sentence."
    )


@pytest.mark.parametrize(
    ("source", "translation", "number", "where"),
    [
        ("Antara 8 dan 22", "Between 8 and 23", "22", "source"),
        ("Antara 8 dan 22", "Between 8 and 23", "23", "translation"),
        ("Pilih Q7", "Choose Q8", "7", "source"),
        ("Jaringan 4G", "A 5G net", "5", "translation"),
        ("1 hasil", "a result", "1", "source"),
        ("2 dan 2", "twice 2", "2", "source"),
        ("Antara 8 dan 22", "بين ٨ و ٢٣", "23", "translation"),
        ("Pukul 08.30", "At 08.31", "31", "translation"),
    ],
)
def test_a_number_that_differs_is_named(
    source: str, translation: str, number: str, where: str
) -> None:
    assert (
        "guides/translations/en.po:9:1: expected the numbers of the source, "
        f"found {number} in the {where} alone\n{WRITE_SAME}"
    ) in read(source, translation)


def test_a_zero_in_front_is_a_digit_too() -> None:
    assert read("Telepon 0811 1909", "Call 811 1909") != ""


def test_digits_in_names_of_facts_are_no_numbers() -> None:
    assert read("{step_2}", "{step_2}") == ""


@pytest.mark.parametrize(
    "translation",
    ["See https://b.example/x", "See", "See http://a.example/x", "https://a.example/X"],
)
def test_another_address_is_refused(translation: str) -> None:
    assert (
        "guides/translations/en.po:9:1: expected the web addresses of the source, "
        "found a difference: https://a.example/x\n    Copy the address from the source. "
        "Where the source has none, delete it here."
    ) in read("Lihat https://a.example/x", translation)


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Baca https://a.example/x.", "https://a.example/x is to be read."),
        ("Isi (https://a.example/x), lalu baca", "Fill in https://a.example/x and read"),
        ("Baca **https://a.example/x**", "Read https://a.example/x"),
        ("Baca “https://a.example/x”", "Read 'https://a.example/x'"),
    ],
)
def test_signs_after_an_address_are_none_of_it(source: str, translation: str) -> None:
    assert read(source, translation) == ""


def test_an_address_without_its_protocol_is_an_address_too() -> None:
    assert read("Lihat www.kpk.example", "See www.kpk.test") != ""


def test_facts_and_numbers_of_what_cannot_be_read_are_not_missed_too() -> None:
    told = read("Klik **{button}** di {platform} 24", "Click **{button} on {platform} 24")
    assert told.count("guides/translations/en.po:9:1: ") == 1
    assert "found a ** without its pair" in told


def test_bold_without_its_end_is_refused() -> None:
    assert read("Klik **ini**", "Click **this") == (
        "guides/translations/en.po:9:1: expected ** before and after what is bold, "
        "found a ** without its pair\n"
        "    Write ** on both sides of the bold words, or delete the single **."
    )


@pytest.mark.parametrize(
    "translation", [" Click", "Click ", "Click\n", "\tClick", "Click\N{NO-BREAK SPACE}", " "]
)
def test_space_around_is_refused(translation: str) -> None:
    assert read("Klik", translation) == (
        "guides/translations/en.po:9:1: expected no space at the beginning or the end, found one\n"
        "    Delete the space."
    )


def test_a_stale_translation_is_checked_too() -> None:
    assert read("Klik {button}", "Click", is_stale=True) == (
        "guides/translations/en.po:9:1: expected {button} as in the source, found it nowhere\n"
        "    Write {button} where the fact belongs in the sentence."
    )


def test_a_meaning_is_checked_against_its_name() -> None:
    assert read("Q7 resmi", "the official Q7", context=MEANING) == ""
    assert read("Q7 resmi", "the official {platform}", context=MEANING) == (
        "guides/translations/en.po:9:1: expected no fact, as in the source, found {platform}\n"
        "    Delete {platform}.\n"
        "guides/translations/en.po:9:1: expected the numbers of the source, "
        f"found 7 in the source alone\n{WRITE_SAME}"
    )


def test_a_telephone_number_instead_of_a_fact_is_one_number_that_is_told_once() -> None:
    told = "0811, 1919, 9198"
    assert read("Hubungi {telephone}", "Call {telephone} or 0811 1919 9198") == (
        f"guides/translations/en.po:9:1: expected the numbers of the source, found {told} "
        f"in the translation alone\n{WRITE_SAME}"
    )
    assert read("Hubungi 0811 1919 9198", "Call 0811 1919 9199") == (
        "guides/translations/en.po:9:1: expected the numbers of the source, found 9199 "
        f"in the translation alone\n{WRITE_SAME}\n"
        "guides/translations/en.po:9:1: expected the numbers of the source, found 9198 "
        f"in the source alone\n{WRITE_SAME}"
    )
    assert read("Hubungi 0811 1919 9198", "Call us") == (
        f"guides/translations/en.po:9:1: expected the numbers of the source, found {told} "
        f"in the source alone\n{WRITE_SAME}"
    )


def test_a_number_in_all_plural_forms_is_told_once() -> None:
    assert read("{count} halaman", "{count} page of 7", "{count} pages of 7") == (
        "guides/translations/en.po:9:1: expected the numbers of the source, found 7 "
        f"in the translation alone\n{WRITE_SAME}"
    )


def test_plural_forms_where_one_text_is_due_are_refused() -> None:
    assert _report(message("Cari"), ("Search", "Searches")) == (
        "guides/translations/en.po:9:1: expected one text, found plural forms\n"
        "    Run make translations, which gives the message its form."
    )


def test_one_text_where_plural_forms_are_due_is_refused() -> None:
    assert _report(message("{count} halaman", has_plural=True), ("{count} pages",)) == (
        "guides/translations/en.po:9:1: expected one text a plural form, found one text\n"
        "    Run make translations, which gives the message its form."
    )


def test_an_indonesian_editor_reads_about_a_translation_in_indonesian() -> None:
    one = message("Klik **“{button}”** di {platform}")
    found = Translation(forms=("Click {buton} ",), is_stale=False, place=Place(ENGLISH_FILE, 9))
    catalogue = Catalogue(lang="en", translations={("", one.source): found})
    assert report(check_catalogue(catalogue, (one,)), "id") == (
        "guides/translations/en.po:9:1: seharusnya fakta yang sama dengan teks asal, "
        "tetapi tertulis {buton}\n"
        "    Tulis salah satu dari: {button}, {platform}. Apakah maksud Anda button?\n"
        "guides/translations/en.po:9:1: {platform} dalam teks asal tidak ada di sini\n"
        "    Tulis {platform} di tempat fakta itu dalam kalimat.\n"
        "guides/translations/en.po:9:1: di awal dan di akhir teks tidak boleh ada spasi\n"
        "    Hapus spasinya."
    )
