"""The form of a page's HTML: without what only costs bytes, and with what saves a request."""

import json
import re
from urllib.parse import quote


def tidy_html(html: str) -> str:
    """HTML without the templates' indents and empty lines, where they mean nothing.

    Material's check boxes have an attribute that HTML does not allow there.
    """
    html = re.sub(r'(<input class="md-toggle"[^>]*?) autocomplete="off"', r"\1", html)
    return html if "<pre" in html else re.sub(r"\s*\n\s*", "\n", html).lstrip()


def tidy_styles(css: str) -> str:
    """CSS without comments and the spaces that mean nothing."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s*([{};,])\s*", r"\1", css)
    return re.sub(r"(?<=[a-z]): +", ":", css).replace(";}", "}").strip()


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
