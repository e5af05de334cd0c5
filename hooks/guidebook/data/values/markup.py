"""What looks like markup of another kind than the ** around bold words."""

import re

_MARKUP = re.compile(
    r"^(?:#{1,6}|[+>-])(?=\s)|~~~+|\{\s*[#.:][^{}]*\}|<[!?]|"
    r"</?[A-Za-z][^<>]*>|!?\[[^\[\]]*\]\((?:[^()\s]|\([^()\s]*\))*\)?|&(?:[A-Za-z]+|#\w+);|__+|`+|[*＊∗⁎﹡]"
)

_BOLD = re.compile(r"\*\*(?=\S)(.*?)(?<=\S)\*\*")
_BOLD_OF_CHATS = re.compile(r"(?<![\w*])\*(?=\w)[^*\n]*(?<=\w)\*(?![\w*#])")


def chat_bold_in(text: str) -> list[str]:
    """Words between single asterisks, as they are pasted from a chat."""
    return _BOLD_OF_CHATS.findall(_BOLD.sub("", text))


def markup_in(text: str) -> list[str]:
    """What is or was meant as markup, without the ** around bold words."""
    return _MARKUP.findall(_BOLD.sub(r"\1", text))


def link_target(mark: str) -> str:
    """A piece of markup without the words of a link, which are translated."""
    return mark[mark.index("](") :] if mark.startswith("[") else mark


def tag_name(mark: str) -> str:
    """The name of an element of HTML, of its beginning as of its end; empty for other markup."""
    found = re.match(r"</?([A-Za-z][^\s/>]*)", mark)
    return found[1].casefold() if found else ""
