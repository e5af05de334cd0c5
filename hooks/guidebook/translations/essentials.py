"""What has to be the same in a text and its translation: numbers, addresses, markup."""

import re
import unicodedata
from collections.abc import Iterator

_ROW = "〇零一二三四五六七八九"
"""Chinese digits as they stand in a telephone number; alone or in pairs most are words."""

_CHINESE_NUMBER = re.compile(rf"[{_ROW}]*〇[{_ROW}]+|[{_ROW}]+〇[{_ROW}]*|[{_ROW}]{{3,}}")


def numbers_in(text: str) -> list[str]:
    """The numbers in a text, whatever signs they are written with."""
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


_LABEL = r"[^\W_](?:[\w-]*[^\W_])?"

_ADDRESS = re.compile(
    r"(?:(?i:[a-z][a-z0-9+-]*://|\b(?:mailto|tel|sms|javascript):)[^\s{}]+"
    rf"|(?i:\bwww\.)[^\s{{}}]+|(?:[\w.+-]+@)?\b(?:{_LABEL}\.)+(?:[a-z]{{2,}}|[A-Z]{{2,}})(?!\w)"
    r"(?:[/?#:][^\s{}]*)?)"
)

_DOTS = re.compile(r"(?<=[A-Za-z0-9])[。｡．](?=[A-Za-z0-9])")
"""The dots of domain names in IDNA, besides the full stop itself."""


def without_addresses(text: str) -> str:
    """A text without its web and mail addresses, of which the digits are a part."""
    return _ADDRESS.sub("", _DOTS.sub(".", text))


def addresses_in(text: str) -> list[str]:
    """The web and mail addresses in a text, as computers take them."""
    text = unicodedata.normalize("NFKC", _DOTS.sub(".", text))
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
    for sign in text:
        is_hidden = unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp")
        if is_hidden and sign not in _SEEN_IN_WRITING:
            yield f"U+{ord(sign):04X}"
