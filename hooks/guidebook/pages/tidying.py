"""The form of a page's HTML: without what only costs bytes, and with what saves a request."""

import json
import re
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import quote

from guidebook.pages.lowering import lowered
from guidebook.pages.naming import short_named

_SCRIPT_SPACES = re.compile(
    r"""(?P<kept>"(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | `(?:[^`\\]|\\.)*`
    | /(?![ *])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/)
    | [ \n]*;[ \n]*(?=\})
    | [ \n]*(?P<sign>!==|[=<>*%&|?:;,(){}\[\]])[ \n]*
    | (?<=[\w)\]"'`])[ ]?(?P<sum>[-+])[ ](?=[\w(\["'`])""",
    re.VERBOSE,
)
"""Texts and patterns, in which spaces mean something; the end of the last statement of a block,
which needs no sign; signs, around which spaces mean nothing."""


def tidy_html(html: str) -> str:
    """HTML without the templates' indents and empty lines; scripts and styles too."""
    html = _within(_within(html, "script", short_script), "style", tidy_styles)
    if "<pre" in html:
        return html
    lines = "\n".join(filter(None, map(str.strip, html.split("\n"))))
    return f"{lines}\n" if html.endswith("\n") else lines


def _within(html: str, tag: str, tidy: Callable[[str], str]) -> str:
    """HTML in which the text of each element of one kind, that has no attributes, is tidied."""
    before, *parts = html.split(f"<{tag}>")
    texts = (part.partition(f"</{tag}>") for part in parts)
    return f"<{tag}>".join((before, *(tidy(text) + end + rest for text, end, rest in texts)))


# Most pages have the same ones.
@lru_cache(maxsize=64)
def tidy_script(script: str) -> str:
    """A script of the templates, whose statements all end with a semicolon."""
    return _SCRIPT_SPACES.sub(
        lambda found: found["kept"] or found["sign"] or found["sum"] or "", script
    )


@lru_cache(maxsize=64)
def short_script(script: str) -> str:
    """A tidied script whose own names are short where nobody else can see them."""
    return short_named(tidy_script(script))


@lru_cache(maxsize=64)
def tidy_styles(css: str) -> str:
    """CSS without comments and the spaces that mean nothing, in forms that old browsers know."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s*([{};,>~])\s*", r"\1", css).replace(" !important", "!important")
    return lowered(re.sub(r"(?<=[a-z]): +", ":", css).replace(";}", "}").strip())


def json_in_html(data: object) -> str:
    """Data for a script element, in which no < may stand; empty for none."""
    return (
        json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
        if data
        else ""
    )


def svg_address(svg: str) -> str:
    """A drawing as an address that needs no request."""
    return "data:image/svg+xml," + quote(svg.replace('"', "'").strip(), safe="'/=:;,()")
