"""What the attributes of an element do: they hide it, and they load, lead or run something."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from guidebook.problems.problem import Place

_UNSHOWN = frozenset(
    [
        "audio",
        "canvas",
        "datalist",
        "iframe",
        "noscript",
        "object",
        "template",
        "video",
    ]
)
"""Elements whose content a browser does not show, at least where it knows the element."""

_CLOSED = frozenset(("details", "dialog"))

_HIDING = re.compile(
    r"display:none|visibility:(?:hidden|collapse)|opacity:0(?![.\d])|font-size:0(?![.\d])"
)

_ADDRESSES = frozenset(
    [
        "action",
        "background",
        "data",
        "data-address",
        "formaction",
        "href",
        "manifest",
        "ping",
        "poster",
        "src",
        "xlink:href",
    ]
)
_SEVERAL = frozenset(("srcset", "imagesrcset"))
_PICTURES = frozenset(("feimage", "image", "img", "input", "source", "use"))

WORDS = frozenset(
    [
        "description",
        "og:description",
        "og:image:alt",
        "og:site_name",
        "og:title",
        "twitter:description",
        "twitter:image:alt",
        "twitter:title",
    ]
)
"""Properties of a page that are words, and may tell an address without leading there."""

Kind = Literal["address", "picture", "link", "addresses", "script", "style", "forbidden"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Obeyed:
    """What a browser obeys, and what it is.

    An address is one; of a picture, it may be a data: address as well, and of a link, a telephone
    number. addresses are several in one text, and what is forbidden may not be there at all.
    """

    kind: Kind
    text: str
    place: Place
    path: str


def hides(tag: str, given: Mapping[str, str]) -> bool:
    """Whether an element is not shown, or not read aloud."""
    return (
        tag in _UNSHOWN
        or "hidden" in given
        or "popover" in given
        or (tag in _CLOSED and "open" not in given)
        or given.get("aria-hidden", "").strip().lower() == "true"
        or given.get("display") == "none"
        or given.get("visibility") in ("hidden", "collapse")
        or bool(_HIDING.search(re.sub(r"\s+|/\*.*?\*/", "", given.get("style", "")).lower()))
    )


def obeyed(tag: str, given: Mapping[str, str], place: Place, path: str) -> Iterator[Obeyed]:
    """All that a browser obeys in the attributes of an element."""
    for name, value in given.items():
        where = path if (tag, name) == ("a", "href") else f"{path} {name}"
        if name in _ADDRESSES:
            kind = _kind(tag, name, given)
            if tag == "link":
                where = f"link {given.get('rel', '')}"
            yield Obeyed(kind=kind, text=value, place=place, path=where)
        elif name in _SEVERAL:
            yield Obeyed(kind="addresses", text=value, place=place, path=where)
        elif name == "style":
            yield Obeyed(kind="style", text=value, place=place, path=where)
        elif name == "srcdoc" or (name.startswith("on") and name.isalpha()):
            yield Obeyed(kind="forbidden", text=value, place=place, path=where)
    name = given.get("property") or given.get("name", "")
    is_refresh = given.get("http-equiv", "").strip().lower() == "refresh"
    if tag == "meta" and "content" in given and (is_refresh or name not in WORDS):
        yield Obeyed(
            kind="forbidden" if is_refresh else "addresses",
            text=given["content"],
            place=place,
            path="meta refresh" if is_refresh else f"meta {name}",
        )


def _kind(tag: str, name: str, given: Mapping[str, str]) -> Kind:
    if tag == "base":
        return "forbidden"
    if tag in ("a", "area") and name in ("href", "xlink:href"):
        return "link"
    is_icon = tag == "link" and "icon" in given.get("rel", "").lower().split()
    return "picture" if tag in _PICTURES or is_icon else "address"
