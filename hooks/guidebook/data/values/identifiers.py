"""Names of the editors' own, tags of languages, and small numbers."""

import re

from guidebook.data.values.look_alikes import refused
from guidebook.problems.problem import Wrong
from guidebook.problems.value_kinds import (
    NoAbbreviation,
    NoCount,
    NoIdentifier,
    NoLanguageTag,
    NoMoment,
)
from guidebook.problems.yaml_kinds import WordTooLong

_MOST_LETTERS = 50
"""No name has so many. Names of files are made of four of them, and systems take no more than 255
letters in one.
"""


def parse_count(text: str) -> int:
    """A whole number from 1 to 99."""
    if re.fullmatch(r"[1-9]\d?", text, re.ASCII):
        return int(text)
    raise refused(text, NoCount(text))


def parse_moment(text: str) -> int | None:
    """A number of seconds since 1970; None where nothing is said."""
    if not text:
        return None
    if re.fullmatch(r"\d{1,11}", text, re.ASCII):
        return int(text)
    raise Wrong(NoMoment(text))


def parse_identifier(text: str) -> str:
    """A name in the data: small letters, digits and underscores."""
    if re.fullmatch(r"[a-z][a-z0-9_]*", text, re.ASCII):
        return _of_moderate_length(text)
    raise refused(text, NoIdentifier(text, identifier_meant(text)))


def _of_moderate_length(name: str) -> str:
    if len(name) > _MOST_LETTERS:
        raise Wrong(WordTooLong(_MOST_LETTERS, len(name)))
    return name


def identifier_meant(text: str) -> str:
    """The name without a bullet, a number, capitals or spaces; empty where nothing is left."""
    name = re.sub(r"\.ya?ml$", "", text.strip().lower())
    return re.sub(r"[^a-z0-9_]+", "_", name).lstrip("_0123456789").rstrip("_")


def parse_abbreviation(text: str) -> str:
    """Capital or small letters and digits, as they can stand in a file's name: SPI."""
    if re.fullmatch(r"[A-Za-z0-9]+([ -][A-Za-z0-9]+)*", text, re.ASCII):
        return _of_moderate_length(text)
    raise refused(text, NoAbbreviation(text))


def parse_language_tag(text: str) -> str:
    """A BCP 47 tag as it is written by custom: ban, zh-Hant, pt-BR, ca-valencia.

    Source: RFC 5646, section 2.1. No language has more than three letters today.
    """
    if _TAG.fullmatch(text):
        return _of_moderate_length(text)
    meant = _tag_in_custom(text)
    raise refused(text, NoLanguageTag(text, meant if _TAG.fullmatch(meant) else ""))


_TAG = re.compile(
    r"[a-z]{2,3}(-[a-z]{3}){0,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?"
    r"(-([a-z0-9]{5,8}|\d[a-z0-9]{3}))*(-[0-9a-wyz](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?"
    r"|x(-[a-z0-9]{1,8})+",
    re.ASCII,
)

_SCRIPTS = {"latin": "Latn", "cyrillic": "Cyrl", "devanagari": "Deva", "arabic": "Arab"}
"""What other programs name after an @: sr@latin."""


def _tag_in_custom(text: str) -> str:
    """A tag that other programs write as sr_RS.UTF-8@latin, in the letters that are the custom."""
    name, _, modifier = text.strip().partition("@")
    language, *parts = name.partition(".")[0].lower().replace("_", "-").split("-")
    if modifier:
        parts.insert(0, _SCRIPTS.get(modifier.lower(), modifier.lower()))
    written = [language]
    for part in parts:
        is_own = all(len(one) > 1 for one in written)  # what follows a single letter is its own
        if is_own and len(part) == _SCRIPT and part.isalpha():
            part = part.title()
        elif is_own and len(part) == _TERRITORY and part.isalpha():
            part = part.upper()
        written.append(part)
    return "-".join(written)


_SCRIPT, _TERRITORY = 4, 2
"""So many letters they have."""
