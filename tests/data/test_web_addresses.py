import pytest

from guidebook.data.values.web_addresses import parse_public_address, parse_web_address
from refusing import refusal


@pytest.mark.parametrize(
    "text",
    ["https://example.org", "https://example.org/", "https://example.org:8443/a?b=c&d=1#e",
     "https://EXAMPLE.org/A", "https://xn--e1afmkfd.example/%20", "https://192.0.2.1/"],
)  # fmt: skip
def test_a_web_address_stays_as_it_is_written(text: str) -> None:
    assert parse_web_address(text) == text


@pytest.mark.parametrize("text", ["example.org", "www.example.org/survey"])
def test_an_address_without_its_beginning_is_asked_about(text: str) -> None:
    assert refusal(parse_web_address, text) == (
        f"expected a web address, found {text}\n"
        "Write the whole address as in a browser, such as https://example.org/survey. "
        f"Did you mean https://{text}?"
    )


@pytest.mark.parametrize(
    "text",
    ["https://", "https:///path", "https://user@example.org", "https://@example.org",
     "https://exa mple.org", "https://example.org:99999", "https://[::1", "https://-a.org",
     "javascript:alert(1)", "ftp://example.org", "https://example.org/<b>", 'https://example.org/"',
     "https://example.org/a\nb", "https://пример.рф", ""],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(text: str) -> None:
    assert refusal(parse_web_address, text) == (
        f"expected a web address, found {text}\n"
        "Write the whole address as in a browser, such as https://example.org/survey."
    )


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("", None),
        (" ", None),
        ("https://example.org", "https://example.org/"),
        ("https://example.org/guides", "https://example.org/guides/"),
        (" https://example.org/guides/ ", "https://example.org/guides/"),
    ],
)
def test_the_address_of_a_site_ends_with_one_slash(text: str, address: str | None) -> None:
    assert parse_public_address(text) == address


@pytest.mark.parametrize("text", ["https://example.org/?a", "https://example.org/#a"])
def test_the_address_of_a_site_is_that_of_a_folder(text: str) -> None:
    assert refusal(parse_public_address, text) == (
        f"expected the address of a folder, found {text}\nLeave out what follows ? or #."
    )


def test_an_address_of_a_site_has_at_most_five_hundred_signs() -> None:
    address = f"https://example.org/{'a' * 479}/"
    assert parse_public_address(address) == address
    assert refusal(parse_public_address, f"{address}b") == (
        "expected a word of at most 500 signs, found one of 501\n"
        "Is a space missing, or a quote not closed? Divide the word, or close the quote."
    )
