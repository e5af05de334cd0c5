"""Addresses that a translation has and its source has not, however they are written."""

import pytest

from proofs import PLACE, read


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


def test_digits_of_a_foreign_address_are_told_with_it_alone() -> None:
    assert read("Isi survei", "Fill in example.org/2024 now") == (
        f"{PLACE}expected the web addresses of the source, found a difference: example.org/2024\n"
        "    Copy the address from the source. Where the source has none, delete it here."
    )


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


@pytest.mark.parametrize("before", ["a." * 900, "a-" * 900, "_x.", "..", "-", "a@"])
def test_an_address_is_found_whatever_stands_before_it(before: str) -> None:
    assert "expected the" in read("Isi survei", f"Fill in {before}evil.example")
