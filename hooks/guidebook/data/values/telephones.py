"""Telephone numbers, as they are read and as they are dialled."""

import re
from dataclasses import dataclass

import phonenumbers
from phonenumbers import shortnumberinfo

from guidebook.data.values.look_alikes import refused
from guidebook.problems.value_kinds import NoCountry, NoTelephone


@dataclass(frozen=True, slots=True)
class Telephone:
    """A telephone number: as it is read, and as it is dialled."""

    text: str
    uri: str


def parse_country(text: str) -> str:
    """A country of the ISO 3166 list, two capitals, whose telephone numbers are known."""
    if text in phonenumbers.SUPPORTED_REGIONS:
        return text
    raise refused(text, NoCountry(text))


def parse_telephone(text: str, country: str) -> Telephone:
    """A number that can be dialled in the country, checked with Google's libphonenumber."""
    wrong = refused(text, NoTelephone(text))
    if not re.fullmatch(r"[+]?[0-9 ()./-]+", text, re.ASCII):
        raise wrong
    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        raise wrong from None
    if phonenumbers.is_valid_number(number):
        national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
        if phonenumbers.region_code_for_number(number) != country:
            national = phonenumbers.format_number(
                number, phonenumbers.PhoneNumberFormat.INTERNATIONAL
            )
        e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        shown = re.sub(r"[()]", "", national).replace("-", " ")
        return Telephone(re.sub(r"\d{7,}", _in_fours, shown), f"tel:{e164}")
    # The list of short numbers that exist lacks some, 198 of Indonesia among them.
    is_short = shortnumberinfo.is_possible_short_number_for_region(number, country)
    digits = re.sub(r"[ ()./-]", "", text)
    if is_short and re.fullmatch(r"[1-9][0-9]{2,4}", digits):
        return Telephone(digits, f"tel:{digits}")
    raise wrong


def _in_fours(digits: re.Match[str]) -> str:
    """Many digits in groups of four from the end, as they are read and dialled."""
    return re.sub(r"(?<=\d)(?=(?:\d{4})+$)", " ", digits[0])
