"""A line of YAML as an editor sees it: its key or hyphen, its text, and a remark."""

import re
from dataclasses import dataclass

_HEAD = re.compile(
    r"(?P<indent>\s*(?:- +)*)"
    r"(?P<key>[^\s'\"#{}\[\],&*!|>@`%-](?:[^:]|:(?! |$))*:(?: +|$))?"
)
_REMARK = re.compile(r"(?<!\s)\s++(?=#\s)")
_PROCESSED = re.compile('[\u201c\u201d\u201e]([^\u201c\u201d\u201e"]+)[\u201c\u201d"]')
"""A text between quotes of a word processor, or between one of them and a straight one."""

_WORD_AND_COLON = re.compile(r"([\w.-]+)\s*[:\uff1a]?\s*(.*)")


@dataclass(frozen=True, slots=True)
class Line:
    """The parts of one line; together they are the line."""

    indent: str
    key: str
    text: str
    remark: str

    @property
    def head(self) -> str:
        """What comes before the text."""
        return self.indent + self.key

    @property
    def is_written(self) -> bool:
        """Whether there is more than a remark."""
        return bool(self.key or (self.text and not self.text.startswith("#")))

    def quoted(self, text: str = "") -> str:
        """The line as an editor should write it: its text, or this one, between quotes."""
        whole = _PROCESSED.fullmatch(text or self.text)
        inner = whole[1] if whole else text or self.text
        return (self.head + quoted(inner) + self.remark).rstrip()

    def closed(self, quote: str) -> str:
        """The line whose text begins with a quote, with the second one before any remark."""
        text = self.text
        if text.count("\u201d") > text.count("\u201c"):
            text = text.removesuffix("\u201d")  # a word processor's stands for the straight one
        return (self.head + text + quote + self.remark).rstrip()


def line_of(text: str) -> Line:
    """The parts of a line."""
    head = _HEAD.match(text)
    indent, key = head.groups("") if head else ("", "")
    rest = text[len(indent + key) :]
    remark = _REMARK.search(rest)
    end = remark.start() if remark else len(rest.rstrip())
    return Line(indent, key, rest[:end], rest[end:])


def quoted(text: str) -> str:
    """A text between quotes that it does not hold itself."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def with_colon(text: str) -> str:
    """A line as a key with a colon and a space: its first word is the key."""
    match = _WORD_AND_COLON.match(text.strip())
    indent = text[: len(text) - len(text.lstrip())]
    return f"{indent}{match[1]}: {match[2]}".rstrip() if match else text.rstrip()
