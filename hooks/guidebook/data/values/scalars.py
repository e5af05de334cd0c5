"""Text of the editors as typed values: each parse_ takes the text and gives the value or Wrong."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from urllib.parse import urlsplit

import phonenumbers
from phonenumbers import shortnumberinfo

from guidebook.problems.problem import Wrong

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in minutes since midnight, 00:00 to 24:00."""

    minutes: int

    def __str__(self) -> str:
        return f"{self.minutes // 60:02}:{self.minutes % 60:02}"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A month, or a day of it where the day is known."""

    year: int
    month: int
    day: int | None = None

    @property
    def first(self) -> date:
        """The first day that is meant."""
        return date(self.year, self.month, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that is meant."""
        return date(
            self.year, self.month, self.day or calendar.monthrange(self.year, self.month)[1]
        )

    def __str__(self) -> str:
        day = f"-{self.day:02}" if self.day else ""
        return f"{self.year:04}-{self.month:02}{day}"


@dataclass(frozen=True, slots=True)
class Telephone:
    """A telephone number: as it is read, and as it is dialled."""

    text: str
    uri: str


@dataclass(frozen=True, slots=True)
class Days:
    """Days of the week, 0 for Monday, in their order."""

    numbers: tuple[int, ...]

    @property
    def is_every_day(self) -> bool:
        """Whether no day is left out."""
        return len(self.numbers) == len(DAYS)

    def shifted(self, days: int) -> "Days":
        """The same, so many days later."""
        return Days(tuple(sorted((number + days) % len(DAYS) for number in self.numbers)))


def nearest(word: str, known: list[str] | tuple[str, ...]) -> str:
    """The known word that was meant, as a hint, or nothing."""
    close = get_close_matches(word, known, n=1)
    return f" Did you mean {close[0]}?" if close else ""


def parse_clock(text: str) -> Clock:
    """08:30 to 24:00."""
    match = re.fullmatch(r"(\d\d):(\d\d)", text, re.ASCII)
    if match:
        minutes = int(match[1]) * 60 + int(match[2])
        if int(match[2]) < 60 and minutes <= DAY_MINUTES:
            return Clock(minutes)
    raise Wrong(
        f"expected a time from 00:00 to 24:00, found {text}",
        "Write hours and minutes with two digits each and a colon, such as 08:30.",
    )


def parse_partial_date(text: str) -> PartialDate:
    """2023-07 or 2023-07-15."""
    match = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", text, re.ASCII)
    if match:
        year, month, day = int(match[1]), int(match[2]), int(match[3] or 1)
        if year >= 1900 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]:
            return PartialDate(year, month, day if match[3] else None)
    raise Wrong(
        f"expected a month or a day, found {text}",
        "Write year and month, such as 2023-07, or year, month and day, such as 2023-07-15.",
    )


def parse_country(text: str) -> str:
    """A country of the ISO 3166 list, two capitals, whose telephone numbers are known."""
    if text in phonenumbers.SUPPORTED_REGIONS:
        return text
    raise Wrong(
        f"expected the two letters of a country, found {text}",
        "Write the code of ISO 3166 in capitals, such as ID for Indonesia.",
    )


def parse_telephone(text: str, country: str) -> Telephone:
    """A number that can be dialled in the country, checked with Google's libphonenumber."""
    wrong = Wrong(
        f"expected a telephone number that exists, found {text}",
        "Write the number as it is dialled in the country, such as 0811 1919 9198, or with +62 "
        "and so on. Compare it digit by digit with its source.",
    )
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


def parse_days(text: str) -> Days:
    """Every day, Monday, Monday-Friday, or several of these with commas between them."""
    if text.strip().lower() == "every day":
        return Days(tuple(range(len(DAYS))))
    names = {name.lower(): number for number, name in enumerate(DAYS)}
    found: set[int] = set()
    for piece in text.split(","):
        ends = [end.strip() for end in re.split(r"[-–]", piece)]
        numbers = [names.get(end.lower()) for end in ends]
        if None in numbers or len(numbers) > 2:
            word = next((e for e, n in zip(ends, numbers, strict=True) if n is None), piece)
            raise Wrong(
                f"expected days of the week, found {text}",
                "Write every day, or days such as Monday, or Monday-Friday, with commas between "
                f"them.{nearest(word.capitalize(), DAYS)}",
            )
        first, last = numbers[0] or 0, numbers[-1] or 0
        found.update((first + step) % len(DAYS) for step in range((last - first) % len(DAYS) + 1))
    return Days(tuple(sorted(found)))


def parse_offset(text: str) -> int:
    """+07:00 as minutes east of UTC."""
    match = re.fullmatch(r"([+-])(\d\d):(\d\d)", text, re.ASCII)
    if match and int(match[3]) < 60:
        minutes = int(match[2]) * 60 + int(match[3])
        if minutes <= 14 * 60:
            return minutes if match[1] == "+" else -minutes
    raise Wrong(
        f"expected a distance from UTC, found {text}",
        "Write sign, hours and minutes, such as +07:00 for WIB.",
    )


def parse_web_address(text: str) -> str:
    """An address that begins with https:// or http:// and names a host."""
    wrong = Wrong(
        f"expected a web address, found {text}",
        "Write the whole address as in a browser, such as https://example.org/survey.",
    )
    if not re.fullmatch(r"https?://[!-~]+", text) or re.search(r'[<>"\\^`{|}]', text):
        raise wrong
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        raise wrong from None
    label = r"[a-z0-9]([a-z0-9-]*[a-z0-9])?"
    if not re.fullmatch(rf"{label}(\.{label})*", host) or parts.username is not None:
        raise wrong
    return text


def parse_public_address(text: str) -> str | None:
    """The address of a site, with a slash at its end; None where nothing is said."""
    if not text.strip():
        return None
    address = parse_web_address(text.strip())
    if "?" in address or "#" in address:
        raise Wrong(
            f"expected the address of a folder, found {address}", "Leave out what follows ? or #."
        )
    return address.rstrip("/") + "/"


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
