"""Names of the editors' own, tags of languages, and small numbers."""

import re

from guidebook.problems.problem import Wrong


def parse_edition(text: str) -> str:
    """A year, with more after a hyphen where a year has several editions: 2023, 2023-autumn."""
    if re.fullmatch(r"\d{4}(-[a-z0-9]+)*", text, re.ASCII) and int(text[:4]) >= 1900:
        return text
    raise Wrong(
        f"expected a year, found {text}",
        "Write the year, such as 2023, or the year and a word, such as 2023-autumn.",
    )


def parse_count(text: str) -> int:
    """A whole number from 1 to 99."""
    if re.fullmatch(r"[1-9]\d?", text, re.ASCII):
        return int(text)
    raise Wrong(f"expected a number from 1 to 99, found {text}", "Write a number such as 1.")


def parse_identifier(text: str) -> str:
    """A name in the data: small letters, digits and underscores."""
    if re.fullmatch(r"[a-z][a-z0-9_]*", text, re.ASCII):
        return text
    raise Wrong(
        f"expected a name of small letters, digits and _, found {text}",
        "Write a name such as local_government; readers see it in addresses only.",
    )


def parse_abbreviation(text: str) -> str:
    """Capital or small letters and digits, as they can stand in a file's name: SPI."""
    if re.fullmatch(r"[A-Za-z0-9]+([ -][A-Za-z0-9]+)*", text, re.ASCII):
        return text
    raise Wrong(
        f"expected letters and digits, found {text}",
        "Write a short name such as SPI; the names of the PDF files begin with it.",
    )


def parse_language_tag(text: str) -> str:
    """A BCP 47 tag: a language of two or three letters, with script and region where needed.

    Source: RFC 5646, section 2.1, without extensions and private use.
    """
    form = r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-([a-z0-9]{5,8}|\d[a-z0-9]{3}))*"
    if re.fullmatch(form, text, re.ASCII):
        return text
    raise Wrong(
        f"expected a language tag of BCP 47, found {text}",
        "Write the language with two or three small letters, and if needed script and region: "
        "ban, zh-Hant, pt-BR.",
    )
