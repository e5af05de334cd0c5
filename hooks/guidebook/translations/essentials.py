"""What has to be the same in a text and its translation: numbers, addresses, markup."""

import re
import unicodedata
from collections.abc import Iterator

from guidebook.data.source.signs import (
    control_signs,
    lost_signs,
    sign_name,
    unseen_signs,
    without_entities,
)

_ROW = "〇零一二三四五六七八九"
"""Chinese digits as they stand in a telephone number; alone or in pairs most are words."""

_CHINESE_NUMBER = re.compile(rf"[{_ROW}]*〇[{_ROW}]+|[{_ROW}]+〇[{_ROW}]*|[{_ROW}]{{3,}}")


def numbers_in(text: str) -> list[str]:
    """The numbers in a text, whatever signs they are written with, but for those of addresses."""
    text = _ADDRESS.sub("", _DOTS.sub(".", text))
    text = _CHINESE_NUMBER.sub(
        lambda match: "".join(f"{unicodedata.numeric(sign):g}" for sign in match[0]), text
    )
    return re.findall(r"\d+", "".join(map(_as_digits, text)))


def _as_digits(sign: str) -> str:
    value = None if sign.isalpha() else unicodedata.numeric(sign, None)
    if value is None:
        return sign
    if unicodedata.category(sign) == "Nd":
        return f"{value:.0f}"
    # A sign such as ² or ½ stands alone.
    return f" {value:.0f} " if value.is_integer() else unicodedata.normalize("NFKC", sign)


_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
"""A label has at most 63 letters, and what it is looked for in may be far longer."""

_ADDRESS = re.compile(
    r"(?:(?i:[a-z][a-z0-9+-]*://|\b(?:mailto|tel|sms|javascript):)[^\s{}]+"
    rf"|(?i:\bwww\.)[^\s{{}}]+|(?:[\w.+-]{{1,64}}@)?\b(?:{_LABEL}\.){{1,127}}(?:[a-z]{{2,}}|[A-Z]{{2,}})(?!\w)"
    r"(?:[/?#:][^\s{}]*)?)"
)

_DOTS = re.compile(r"(?<=[A-Za-z0-9])[。｡．](?=[A-Za-z0-9])")
"""The dots of domain names in IDNA, besides the full stop itself."""


def addresses_in(text: str) -> list[str]:
    """The web and mail addresses in a text, as computers take them, but for those of markup."""
    text = unicodedata.normalize("NFKC", _DOTS.sub(".", without_markup(text)))
    found = (re.sub(r"[^\w/#=&-]+$", "", match[0]) for match in _ADDRESS.finditer(text))
    return [_folded(address) for address in found]


def _folded(address: str) -> str:
    """An address with its host in small letters; what follows the host is as it is."""
    scheme, separator, rest = address.rpartition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme.casefold()}{separator}{host.casefold()}{slash}{path}"


def mixed_names_in(text: str) -> list[str]:
    """Names with dots, each with a label of Latin letters and look-alikes of another script."""
    if text.isascii():
        return []
    names = re.findall(rf"\b{_LABEL}(?:\.{_LABEL})+", unicodedata.normalize("NFKC", text))
    return [name for name in names if any(map(_is_mixed, name.split(".")))]


def imitates(name: str, address: str) -> bool:
    """Whether a name with look-alikes stands for an address, or is a part of it."""
    return bool(
        re.search("".join(re.escape(one) if one.isascii() else "." for one in name), address)
    )


def _is_mixed(label: str) -> bool:
    scripts = {unicodedata.name(sign, "").split(" ")[0] for sign in label if sign.isalpha()}
    return "LATIN" in scripts and bool(scripts & {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})


_INSIDE = re.compile(r"(?<=\])\((?:[^()\s]|\([^()\s]*\))*\)?|</?[A-Za-z][^<>]*>")


def without_markup(text: str) -> str:
    """A text without what its links lead to and without tags, which are told as markup."""
    return _INSIDE.sub("", text)


_SEEN_IN_WRITING = frozenset("\n\t\u200b\u200c\u200d\u200e\u200f\u2060")
"""Signs without a shape that some language's spelling or line breaking needs."""


def hidden_signs_in(text: str) -> Iterator[str]:
    """The names of signs that are not seen and can change what is."""
    text, _ = without_entities(text)
    needless = {text[position] for position in (*unseen_signs(text), *control_signs(text))}
    for sign in text:
        is_hidden = unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp")
        if (is_hidden or sign in needless) and sign not in _SEEN_IN_WRITING:
            yield f"U+{ord(sign):04X}"


def lost_signs_in(text: str) -> Iterator[str]:
    """The names of signs that stand for others, which were lost."""
    text, _ = without_entities(text)
    return (sign_name(text[position]) for position in lost_signs(text))
