"""What the styles of a page hide from readers, and what they say or turn round themselves."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from turbohtml import Document, Element

_STRING = r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'"
_WHOLE = re.compile(rf"/\*.*?\*/|url\((?:{_STRING}|[^)\"'])*\)|{_STRING}", re.DOTALL)
"""What may have braces of its own: comments, addresses and strings."""

_KEPT = re.compile(r"\0(\d+)\0")
_BRACE = re.compile(r"([^{}]*)([{}])")

_HIDING = re.compile(
    r"(?:^|;)(?:display:none|content-visibility:hidden|visibility:(?:hidden|collapse)"
    r"|opacity:(?:0*\.0+|0)%?(?![\d.])|font-size:(?:0*\.0\d*|0|[0-3]p[xt])(?![\d.])"
    r"|clip(?:-path)?:(?!none|auto)|(?:max-)?(?:height|width):0(?![\d.]))"
)
_SAYING = re.compile(
    r"(?:^|;)(content:.*[\"'].*|direction:rtl|unicode-bidi:(?:bidi|isolate)-override"
    r"|counter-(?:reset|increment|set):[^;]*\d[^;]*|flex-(?:direction|flow):[^;]*reverse"
    r"|text-decoration(?:-line)?:[^;]*line-through|(?:-\w+-)?text-security:(?!none)[^;]*"
    r"|color:transparent|(?:left|right|top|bottom|text-indent):-\d{3}[^;]*"
    r"|(?:transform|scale):(?:scale(?:[XY]|3d)?\()?0(?![\d.])[^;]*)"
)
_WORD = re.compile(r"\w")
_FETCHING = re.compile(r"@(?:import|font-face|counter-style)\b")


def hidden_in(document: Document) -> frozenset[Element]:
    """The elements that a style of the page hides somewhere on a screen, whatever its width.

    What only shows once a page is touched, such as what is open or has the focus, is hidden.
    """
    selectors = (one for style in document.select("style") for one in hiders_in(style.text))
    return frozenset(element for one in selectors for element in _selected(document, one))


@lru_cache(64)
def hiders_in(style: str) -> tuple[str, ...]:
    """The selectors of what a style hides."""
    found = (
        selector
        for around, selector, said in _rules(style)
        if _HIDING.search(_plain(said)) and "@media print" not in around
    )
    return tuple(dict.fromkeys(found))


@lru_cache(64)
def said_in(style: str) -> tuple[str, ...]:
    """What a style says or turns round, and fonts and styles that it fetches for that."""
    found = _FETCHING.findall(_WHOLE.sub(" ", style))
    for _, _, said in _rules(style):
        told = (_SAYING.search(_plain(one)) for one in said.split(";"))
        found += [one[1] for one in told if one and _is_said(one[1])]
    return tuple(dict.fromkeys(found))


def _is_said(declaration: str) -> bool:
    name, _, value = declaration.partition(":")
    strings = re.findall(_STRING, value) if name == "content" else ["x"]
    return any(map(_WORD.search, strings))


def _rules(style: str) -> Iterator[tuple[Sequence[str], str, str]]:
    """Each rule with the conditions around it, its selector and what it says."""
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        if found[0].startswith("/*"):
            return " "
        kept.append(found[0])
        return f"\0{len(kept) - 1}\0"

    def whole(text: str) -> str:
        return _KEPT.sub(lambda found: kept[int(found[1])], text).strip()

    opened: list[str] = []
    for text, brace in _BRACE.findall(_WHOLE.sub(keep, style)):
        if brace == "{":
            opened.append(whole(text.rpartition(";")[2]))
        elif opened:
            selector = opened.pop()
            yield tuple(opened), selector, whole(text)


def _plain(said: str) -> str:
    return "".join(said.split()).lower()


def _selected(document: Document, selector: str) -> Iterator[Element]:
    """What a selector means; browsers pass over one that they do not know, as is done here."""
    try:
        yield from document.select(selector)
    except ValueError:
        return
