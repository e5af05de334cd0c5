"""Names of the editors' own, tags of languages, and small numbers."""

import re

from guidebook.data.values.look_alikes import refused
from guidebook.problems.value_kinds import (
    NoAbbreviation,
    NoCount,
    NoIdentifier,
    NoLanguageTag,
)


def parse_count(text: str) -> int:
    """A whole number from 1 to 99."""
    if re.fullmatch(r"[1-9]\d?", text, re.ASCII):
        return int(text)
    raise refused(text, NoCount(text))


def parse_identifier(text: str) -> str:
    """A name in the data: small letters, digits and underscores."""
    if re.fullmatch(r"[a-z][a-z0-9_]*", text, re.ASCII):
        return text
    raise refused(text, NoIdentifier(text))


def parse_abbreviation(text: str) -> str:
    """Capital or small letters and digits, as they can stand in a file's name: SPI."""
    if re.fullmatch(r"[A-Za-z0-9]+([ -][A-Za-z0-9]+)*", text, re.ASCII):
        return text
    raise refused(text, NoAbbreviation(text))


def parse_language_tag(text: str) -> str:
    """A BCP 47 tag: a language of two or three letters, with script and region where needed.

    Source: RFC 5646, section 2.1, without extensions and private use.
    """
    form = r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-([a-z0-9]{5,8}|\d[a-z0-9]{3}))*"
    if re.fullmatch(form, text, re.ASCII):
        return text
    raise refused(text, NoLanguageTag(text))
