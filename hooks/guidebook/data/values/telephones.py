"""Telephone numbers, as they are read and as they are dialled."""

import re
from dataclasses import dataclass

import phonenumbers
from phonenumbers import shortnumberinfo

from guidebook.data.values.look_alikes import refused
from guidebook.problems.number_kinds import (
    ExtensionInNumber,
    ExtensionUnusable,
    NumberWithoutCountry,
)
from guidebook.problems.problem import Wrong
from guidebook.problems.value_kinds import NoCountry, NoTelephone, NumbersTogether


@dataclass(frozen=True, slots=True)
class Telephone:
    """A telephone number: as it is read, and as it is dialled.

    international is the number as it is read abroad, empty where text is that already, and where
    nobody knows that it can be reached from there.
    """

    text: str
    uri: str
    international: str = ""

    @property
    def number(self) -> str:
        """What is dialled: +6281119199198, or 198."""
        return self.uri.removeprefix("tel:")


def parse_country(text: str) -> str:
    """A country of the ISO 3166 list, two capitals, whose telephone numbers are known."""
    if text in phonenumbers.SUPPORTED_REGIONS:
        return text
    raise refused(text, NoCountry(text))


_QUOTES = " “”„‘’‚«»\"'"
"""What a word processor puts around a number, and nobody dials."""


def parse_telephone(text: str, country: str) -> Telephone:
    """A number that can be dialled in the country, checked with Google's libphonenumber.

    Without a country (an empty text) it has to begin with + and a country's code.
    """
    written = plain_signs(text).strip(_QUOTES)
    if (digits := _with_digits(written)) != written:
        raise refused(text, NoTelephone(text, digits if _is_telephone(digits, country) else ""))
    if parts := re.fullmatch(r"(?:tel:|(?:https?://)?wa\.me/)[+]?([0-9]+)", written):
        meant = f"+{parts[1]}" if _is_telephone(f"+{parts[1]}", country) else ""
        raise Wrong(NoTelephone(text, meant))
    several = _BETWEEN.split(written)
    if len(several) > 1 and all(_is_telephone(one, country) for one in several):
        raise Wrong(NumbersTogether(text))
    wrong = refused(text, NoTelephone(text, ""))
    extension = _EXTENSION.search(written)
    if extension:
        raise Wrong(ExtensionInNumber(written[: extension.start()].strip(), extension[1]))
    if not country and not written.startswith("+"):
        raise Wrong(NumberWithoutCountry(text))
    if re.fullmatch(r"[*#]{1,2}[0-9]{2,6}(\*[0-9]{1,6})*#?", written, re.ASCII):
        return Telephone(written, f"tel:{written.replace('#', '%23')}")
    if not re.fullmatch(r"[+]?[0-9 ()./-]+[0-9A-Z ()./-]*", written, re.ASCII):
        raise wrong
    # Letters are words that their owner has chosen, as in 1-800-FLOWERS; one or two are a slip.
    if re.search(r"[A-Z]", written) and not re.search(r"[A-Z]{3}", written):
        raise wrong
    try:
        dialled = phonenumbers.convert_alpha_characters_in_number(written)
        number = phonenumbers.parse(dialled, country or None)
    except phonenumbers.NumberParseException:
        raise wrong from None
    if phonenumbers.is_valid_number(number):
        return _telephone(written, number, country)
    digits = re.sub(r"[^0-9+]", "", written)
    # The list of short numbers that exist lacks some, 198 of Indonesia among them.
    is_short = shortnumberinfo.is_possible_short_number_for_region(number, country)
    if re.fullmatch(r"[1-9][0-9]{2,5}" if is_short else r"[1-9][0-9]{2,4}", digits):
        return Telephone(_grouped(written, " "), f"tel:{digits}")
    raise wrong


def _with_digits(text: str) -> str:
    """A number with the digits that look like its letters, where it has no other letters."""
    letters = re.sub(r"[^A-Za-z]", "", text)
    return text.translate(_DIGITS) if letters and letters.strip("OoIl") == "" else text


_BETWEEN = re.compile(r"\s*(?:[;,]|\s/\s|\b(?:or|and|atau|dan)\b)\s*")
"""What stands between numbers; a slash alone may stand within one."""

_DIGITS = str.maketrans("OoIl", "0011")


def _is_telephone(text: str, country: str) -> bool:
    try:
        parse_telephone(text, country)
    except Wrong:
        return False
    return True


def without_country(digits: str) -> str:
    """The digits of an international number without its country's code: 81119199198."""
    try:
        number = phonenumbers.parse(f"+{digits}")
    except phonenumbers.NumberParseException:
        return digits
    return phonenumbers.national_significant_number(number)


def parse_extension(text: str) -> str:
    """What is dialled after a number has answered."""
    written = plain_signs(text)
    if re.fullmatch(r"[0-9]{1,7}", written, re.ASCII):
        return written
    raise refused(text, ExtensionUnusable(text))


def plain_signs(text: str) -> str:
    """A text with the spaces and hyphens of a keyboard for those of a typesetter.

    Signs that are not seen, which come along with copied numbers, are left out.
    """
    text = re.sub(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]", "", text)
    text = re.sub(r"[\u2010-\u2015\u2212]", "-", text)
    return re.sub(r"\s+", " ", text).strip()


_EXTENSION = re.compile(r"[ ,;]*\b(?:ext|extension|ekst|ekstensi|x)[. :]*([0-9]+)$", re.I)

_SERVICES = frozenset(
    {
        phonenumbers.PhoneNumberType.TOLL_FREE,
        phonenumbers.PhoneNumberType.SHARED_COST,
        phonenumbers.PhoneNumberType.PREMIUM_RATE,
        phonenumbers.PhoneNumberType.UAN,
    }
)
"""Numbers that belong to no place and no phone, grouped as their owner likes to."""

_NORTH_AMERICA = 1


def _telephone(written: str, number: phonenumbers.PhoneNumber, country: str) -> Telephone:
    """A number that exists."""
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    international = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    hyphen = "-" if number.country_code == _NORTH_AMERICA else " "
    abroad = _in_fours(re.sub(r"[()]", "", international).replace("-", " "))
    if written.startswith("+") and re.search(r"[A-Z]", written):
        return Telephone(f"+{_grouped(written, hyphen)}", f"tel:{e164}")
    if not country or phonenumbers.country_code_for_region(country) != number.country_code:
        return Telephone(abroad, f"tel:{e164}")
    national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    is_service = phonenumbers.number_type(number) in _SERVICES
    is_as_written = not written.startswith("+") and (
        bool(re.search(r"[A-Z]", written))
        or (is_service and bool(re.search(r"[ ()./-]", written) or len(written) < 8))
    )
    shown = _grouped(written if is_as_written else national, hyphen)
    if not is_as_written and hyphen == " ":
        shown = _in_fours(shown)
    is_reached = phonenumbers.can_be_internationally_dialled(number)
    if not is_reached or (is_service and _is_of_network(number, national, country)):
        return Telephone(shown, f"tel:{_digits(national)}")
    return Telephone(shown, f"tel:{e164}", "" if is_service else abroad)


def _is_of_network(number: phonenumbers.PhoneNumber, national: str, country: str) -> bool:
    """Whether a service's number belongs to a country's network, and is dialled as it is there.

    Such numbers, 1500 198 of Indonesia among them, lack the prefix that all others have.
    """
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(country)
    prefix = (metadata.national_prefix if metadata else "") or ""
    return number.country_code != _NORTH_AMERICA and not _digits(national).startswith(prefix)


def _digits(text: str) -> str:
    return re.sub(r"[^0-9]", "", text)


def _grouped(text: str, between: str) -> str:
    """A number in its groups, with the same sign between all of them."""
    return between.join(re.findall(r"[0-9A-Z]+", text))


def _in_fours(text: str) -> str:
    """Many digits in groups of four from the end, as they are read and dialled."""
    return re.sub(r"\d{7,}", lambda found: re.sub(r"(?<=\d)(?=(?:\d{4})+$)", " ", found[0]), text)
