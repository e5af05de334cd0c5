"""Elements and attributes that the templates write: all others may change what is said or done.

What a browser does with an attribute that is meant for another element, or with one of tomorrow,
nobody has looked at. What loads something, hides something or says something itself is told of by
itself, so that it is known here.
"""

import re
from collections.abc import Iterator, Mapping

_ANYWHERE = frozenset(("class", "hidden", "id", "lang", "translate"))
_DRAWN = "circle path svg"

_TAGS = {
    "aria-current": "a=page a=true",
    "aria-describedby": "textarea",
    "aria-hidden": _DRAWN,
    "aria-label": "a button div input nav",
    "aria-labelledby": "div nav",
    "autocapitalize": "input textarea",
    "autocomplete": "form input textarea",
    "autocorrect": "input",
    "charset": "meta=utf-8",
    "content": "meta",
    "cx": _DRAWN,
    "cy": _DRAWN,
    "d": _DRAWN,
    "dir": "bdi body textarea",
    "download": "a=",
    "enterkeyhint": "input",
    "fill": _DRAWN,
    "focusable": _DRAWN,
    "for": "label",
    "form": "input",
    "href": "a link",
    "hreflang": "a",
    "http-equiv": "meta",
    "media": "meta",
    "name": "input meta",
    "placeholder": "input",
    "popover": "nav",
    "popovertarget": "button",
    "property": "meta",
    "r": _DRAWN,
    "rel": "link",
    "role": "div=search div=img div=status p=status span=status",
    "rows": "textarea",
    "scope": "th",
    "spellcheck": "input textarea",
    "src": "script",
    "stroke": _DRAWN,
    "stroke-linecap": _DRAWN,
    "stroke-linejoin": _DRAWN,
    "stroke-width": _DRAWN,
    "tabindex": "button=-1",
    "type": "button=reset input=checkbox script",
    "viewbox": _DRAWN,
    "xmlns": _DRAWN,
}
"""The elements that may have an attribute, or may have it with just that value."""

_KNOWN = frozenset((name, tag) for name, tags in _TAGS.items() for tag in tags.split())

_ELEMENTS = frozenset((
    "a", "article", "b", "bdi", "body", "br", "button", "caption", "circle", "dd", "details",
    "div", "dl", "dt", "em", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "head",
    "header", "html", "i", "input", "label", "li", "link", "main", "meta", "nav", "ol", "p",
    "path", "script", "section", "small", "span", "strong", "style", "summary", "svg", "table",
    "tbody", "td", "template", "textarea", "th", "thead", "title", "tr", "ul", "wbr",
))  # fmt: skip


def strange_marks(tag: str, given: Mapping[str, str]) -> Iterator[str]:
    """What the templates do not write: the element itself, or attributes of it."""
    if tag not in _ELEMENTS:
        yield f"<{tag}>"
    for name, value in given.items():
        plain = name.lower()
        is_known = (
            plain in _ANYWHERE
            or plain.startswith("data-")
            or (plain, tag) in _KNOWN
            or (plain, f"{tag}={value}") in _KNOWN
            or (plain == "dir" and "lang" in given)
        )
        if not is_known:
            yield f'<{tag} {name}="{value}">'


_ACTIVE = frozenset((
    "applet", "base", "button", "embed", "form", "frame", "iframe", "input", "link", "meta",
    "object", "script", "select", "style", "template", "textarea",
))  # fmt: skip
_RUNNING = re.compile(r"[\s\x00-\x1f]*(?:javascript|vbscript|data):", re.IGNORECASE)


def active_marks(tag: str, given: Mapping[str, str]) -> Iterator[str]:
    """What would run, load or send something, which no words of an editor's own do."""
    if tag in _ACTIVE:
        yield f"<{tag}>"
    for name, value in given.items():
        if name.lower().startswith("on") or _RUNNING.match(re.sub(r"[\t\r\n]", "", value)):
            yield f'<{tag} {name}="{value}">'
