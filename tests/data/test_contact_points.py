import pytest

from guidebook.data.values.contact_points import ContactPoint, parse_contact_point
from refusing import refusal


def point(kind: str, text: str, extension: str = "") -> ContactPoint:
    return parse_contact_point(kind, text, "ID", extension)


@pytest.mark.parametrize(
    ("kind", "text", "shown", "uri"),
    [
        ("telephone", "081119199198", "0811 1919 9198", "tel:+6281119199198"),
        ("telephone", "198", "198", "tel:198"),
        ("text_telephone", "021 2557 8300", "021 2557 8300", "tel:+622125578300"),
        ("whatsapp", "081119199198", "0811 1919 9198", "https://wa.me/6281119199198"),
        ("whatsapp", "+44 20 7946 0958", "+44 20 7946 0958", "https://wa.me/442079460958"),
        ("sms", "0811 1919 9198", "0811 1919 9198", "sms:+6281119199198"),
        ("sms", "8888", "8888", "sms:8888"),
        ("email", "survei@example.org", "survei@example.org", "mailto:survei@example.org"),
        ("web_form", "https://example.org/tanya?a=1", "https://example.org/tanya?a=1",
         "https://example.org/tanya?a=1"),
        ("address", "Jalan Kuningan Persada Kav. 4\n\n  Jakarta   12950\n",
         "Jalan Kuningan Persada Kav. 4\nJakarta 12950", ""),
    ],
)  # fmt: skip
def test_a_way_is_read_and_opened_by_a_tap(kind: str, text: str, shown: str, uri: str) -> None:
    found = point(kind, text)
    assert (found.kind, found.text, found.uri) == (kind, shown, uri)


def test_an_extension_is_dialled_after_the_number_and_is_no_part_of_it() -> None:
    found = point("telephone", "021 2557 8300", "12")
    assert (found.text, found.extension) == ("021 2557 8300", "12")
    assert (found.uri, found.number) == ("tel:+622125578300;ext=12", "+622125578300")


def test_the_number_for_those_abroad_comes_along() -> None:
    assert point("telephone", "0811 1919 9198").international == "+62 811 1919 9198"
    assert point("telephone", "198").international == ""


def test_only_what_is_dialled_has_a_number() -> None:
    assert point("sms", "8888").number == ""
    assert point("email", "survei@example.org").number == ""


def test_whatsapp_knows_no_short_numbers() -> None:
    assert refusal(lambda text: point("whatsapp", text), "198") == (
        "expected a number that can be reached from abroad, as WhatsApp needs it, found 198\n"
        "Write the number of the WhatsApp account. Where it is called and not written to, write "
        "telephone: instead of whatsapp:."
    )


@pytest.mark.parametrize(
    ("text", "uri"),
    [
        ("a@example.org", "mailto:a@example.org"),
        ("Survei.SPI+2023@kpk.go.id", "mailto:Survei.SPI+2023@kpk.go.id"),
        ("o'brien_1@sub-domain.example.co", "mailto:o%27brien_1@sub-domain.example.co"),
        ("a%b&c=d@example.org", "mailto:a%25b%26c%3Dd@example.org"),
        ("tanya@contoh.xn--p1ai", "mailto:tanya@contoh.xn--p1ai"),
        ("info@bücher.example", "mailto:info@b%C3%BCcher.example"),
        ("инфо@пример.рф", "mailto:%D0%B8%D0%BD%D1%84%D0%BE@%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.%D1%80%D1%84"),
        (" survei@example.org ", "mailto:survei@example.org"),
    ],
)  # fmt: skip
def test_an_email_address_is_one_that_people_have(text: str, uri: str) -> None:
    found = point("email", text)
    assert (found.text, found.uri) == (text.strip(), uri)


@pytest.mark.parametrize(
    "text",
    ["", "survei", "survei@", "@example.org", "survei@example", "a@b@example.org", "a b@example.org",
     ".a@example.org", "a.@example.org", "a..b@example.org", "a@-b.org", "a@b-.org", "a@b..org",
     "a@192.0.2.1", "Survei <a@example.org>", "a@example.org, b@example.org",
     "a@example.org\nb", f"{'a' * 65}@example.org", f"a@{'b' * 64}.org", f"a@{'b.' * 130}org"],
)  # fmt: skip
def test_what_is_no_email_address_is_refused(text: str) -> None:
    assert refusal(lambda given: point("email", given), text) == (
        f"expected an e-mail address, found {text}\n"
        "Write the address alone, such as survei@example.org."
    )


@pytest.mark.parametrize("text", ["mailto:a@example.org", "a(at)example.org", "a [at] example.org"])
def test_an_email_address_in_disguise_is_asked_about(text: str) -> None:
    assert refusal(lambda given: point("email", given), text) == (
        f"expected an e-mail address, found {text}\n"
        "Write the address alone, such as survei@example.org. Did you mean a@example.org?"
    )


def test_an_address_without_lines_is_refused() -> None:
    assert refusal(lambda text: point("address", text), " \n ") == (
        "expected the lines of an address, found nothing\n"
        "Write the address, each line on a line of its own, or delete the key."
    )
