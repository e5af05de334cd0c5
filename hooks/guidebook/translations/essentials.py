"""What has to be the same in a text and its translation: numbers, addresses, markup."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

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
    return re.findall(r"\d+", _with_digits(text))


def _with_digits(text: str) -> str:
    """A text with its numbers in the digits of ASCII, without its addresses."""
    text = _ADDRESS.sub("", _DOTS.sub(".", text.translate(_WITHOUT_SHAPE)))
    text = _CHINESE_NUMBER.sub(
        lambda match: "".join(f"{unicodedata.numeric(sign):g}" for sign in match[0]), text
    )
    return "".join(map(_as_digits, text))


_TOGETHER = re.compile(r"\d+(?:[ \u00a0\u202f./:\u2013-]\d+)+")

Groups = tuple[str, ...]
"""Digits that stand together, such as those of a telephone number or a date."""


def turned_numbers(source: str, text: str) -> Iterator[tuple[Groups, Groups]]:
    """Groups of digits that a text has in another order than its source, each with both."""
    before, after = _groups_in(source), _groups_in(text)
    for groups in before:
        if groups not in after:
            others = (one for one in after if one not in before and sorted(one) == sorted(groups))
            yield from ((groups, one) for one in islice(others, 1))


def _groups_in(text: str) -> list[Groups]:
    return [tuple(re.findall(r"\d+", one)) for one in _TOGETHER.findall(_with_digits(text))]


def is_dialled(groups: Groups) -> bool:
    """Whether groups of digits are a number to dial, which has one order in every language."""
    return all(len(one) >= _LEAST_DIALLED for one in groups)


_LEAST_DIALLED = 3


def _as_digits(sign: str) -> str:
    value = None if sign.isalpha() else unicodedata.numeric(sign, None)
    if value is None:
        return sign
    if unicodedata.category(sign) == "Nd":
        return f"{value:.0f}"
    # A sign such as ² or ½ stands alone.
    return f" {value:.0f} " if value.is_integer() else unicodedata.normalize("NFKC", sign)


_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
"""As long as DNS lets it be: what has an end is found in good time, however long a text is."""

_ABBREVIATION = r"(?:[^\W\d_]\.){1,6}(?!(?:com?|me)\.)[a-z]{2,5}\.(?![\w/])"
"""Such as m.in. in Polish and f.eks. in Danish: hosts of one letter are but a handful."""

_END = (
    r"(?:[a-z]{2,}|[A-Z]{2,}|(?i:com|net|org|info)|[A-Z][a-z]{1,2}(?=/\w))(?!\w)"
    r"(?:[/?#:][^\s{}]*)?"
)

_ENDS_OF_OTHER_SCRIPTS = (
    "рф|рус|ком|орг|сайт|онлайн|дети|москва|бел|укр|қаз|мкд|мон|срб|бг|ею|католик|ευ|ελ|հայ|გე|"
    "קום|ישראל|كوم|موقع|شبكة|عرب|بازار|همراه|امارات|ایران|ايران|الاردن|الجزائر|السعودية|المغرب|"
    "اليمن|البحرين|تونس|سودان|سورية|عراق|عمان|فلسطين|قطر|مصر|مليسيا|موريتانيا|پاکستان|بھارت|بارت|"
    "कॉम|नेट|संगठन|भारत|भारतम्|भारोत|ভারত|ভাৰত|বাংলা|ਭਾਰਤ|ભારત|ଭାରତ|இந்தியா|இலங்கை|சிங்கப்பூர்|"
    "భారత్|ಭಾರತ|ഭാരതം|ලංකා|ไทย|คอม|ລາວ|한국|닷컴|닷넷|コム|みんな|ストア|クラウド|中国|中國|香港|"
    "台湾|台灣|澳門|新加坡|公司|网络|網絡|网址|网站|网店|在线|中文网|商城|移动|政务|公益|我爱你"
)
"""How names of hosts end that are not of Latin letters; most of the delegated ones."""

_NAME = r"[^\s{}()\[\],;!?\"'“”«»。]"

_ADDRESS = re.compile(
    r"(?:(?i:[a-z][a-z0-9+-]{0,30}://|\b(?:mailto|tel|sms|javascript):)[^\s{}]+"
    rf"|(?i:\bwww\.)[^\s{{}}]+|\b(?!{_ABBREVIATION})(?:[\w.+-]{{1,64}}@)?\b(?:{_LABEL}\.){{1,20}}{_END}"
    rf"|(?<!{_NAME}){_NAME}{{1,253}}?(?<!\d)\.(?:{_ENDS_OF_OTHER_SCRIPTS})(?![^\W\d_])"
    r"(?:[/:][^\s{}]*)?"
    r"|(?<![\w@.])@[A-Za-z]\w{2,})"
)

_DOTS = re.compile(r"(?<=[A-Za-z0-9])[。｡．](?=[A-Za-z0-9])")
"""The dots of domain names in IDNA, besides the full stop itself."""

_WITHOUT_SHAPE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
"""Signs that nobody sees between the letters of an address."""


def addresses_in(text: str) -> list[str]:
    """The web and mail addresses in a text, as computers take them, but for those of markup."""
    text = without_markup(text).translate(_WITHOUT_SHAPE)
    text = unicodedata.normalize("NFKC", _DOTS.sub(".", text))
    return [_folded(_without_end(match[0])) for match in _ADDRESS.finditer(text)]


def _without_end(address: str) -> str:
    """An address without the signs after it, which end its sentence."""
    end = len(address)
    while end and not (
        unicodedata.category(address[end - 1])[0] in "LMN" or address[end - 1] in _KEPT
    ):
        end -= 1
    return address[:end]


_KEPT = "_/#=&-"


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
