"""Finished pages as they are handed on: in a folder from a stick, and all in one file.

Nobody serves these files: a link names a file where a server would find it in a folder, and what
is not among them is on the site, if its address is known.
"""

import posixpath
import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape, unescape

ARTICLES = "<!--guides-->"
"""Where the guides stand in the frame of the file that has them all."""

_HREF = re.compile(r'(<a\b[^>]*?) href="([^"]*)"')
_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
_ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)
_IDS = re.compile(r'(\s(?:id|for|form|aria-describedby|aria-labelledby)=")([^"]+)(")')
_CODE_FILE = re.compile(r'"(?:\.\./)*(assets/[^"]+\.js)"')
_UNSERVED = re.compile(r"<template>.*?</template>", re.DOTALL)
_OFFER = re.compile(
    r'<h2 class="guide-handout-heading" id="offline".*?</ul>\s*'
    r'|<h2 id="codes".*?(?=<script|</article>|\Z)'
    r'|<p class="guide-check-codes".*?</p>\s*'
    r'|<(p|li)><a href="[^"]*#codes".*?</\1>\s*',
    re.DOTALL,
)
"""The offer of these very files, and the newest codes, which a saved copy cannot know."""

_ACTIVE = re.compile(
    r"<(script|style)\b.*?</\1>\s*"
    r'|<form class="guide-check".*?</form>\s*'
    r"|<nav\b.*?</nav>\s*",
    re.DOTALL,
)
"""What only a script uses, and what leads to other languages."""

_FILES = re.compile(
    r' ?<a class="guide-save"[^>]*>.*?</a>'
    r'|<p class="guide-calendar".*?</p>\s*'
    r'|<h([23]) class="guide-handout-heading".*?</ul>\s*',
    re.DOTALL,
)
"""What is nothing without a file that it leads to."""

_UNSEARCHED = ".guide-search,.guide-search-button"
_SINGLE = ".guide-languages,.guide-likely-languages"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offline:
    """What is handed on of a language: its pages by their places, and its files.

    folder is that of the language on the site, address the site's own with a slash at its end.
    """

    folder: str
    address: str | None
    places: Set[str]
    files: Set[str]

    def page(self, html: str, place: str) -> str:
        """A page, and any part of it, for a folder without a server; its policy is to come."""
        html = _OFFER.sub("", _UNSERVED.sub("<template></template>", html))
        up = _relative(".", place or ".")
        html = _CODE_FILE.sub(lambda found: f'"{posixpath.join(up, found[1])}"', html)
        return _HREF.sub(lambda one: f'{one[1]} href="{self._from_page(one[2], place)}"', html)

    def styled(self, html: str) -> str:
        """The same page without what needs a server: the search, and unknown other languages."""
        gone = _UNSEARCHED if self.address else f"{_UNSEARCHED},{_SINGLE}"
        return html.replace("</style>", f"{gone}{{display:none!important}}</style>", 1)

    def article(self, html: str, place: str) -> str:
        """The text of a page as one of several in a file."""
        found = _ARTICLE.search(html)
        text = _OFFER.sub("", _ACTIVE.sub("", found[1] if found else ""))
        if not self.address:
            text = _FILES.sub("", text)
        name = slug(place)
        text = _IDS.sub(lambda one: f"{one[1]}{name}-{one[2]}{one[3]}", text)
        text = _HREF.sub(lambda one: self._kept(one[1], one[2], place), text)
        return f'<article class="guide-page" id="{name}">{text}</article>'

    def _kept(self, start: str, link: str, place: str) -> str:
        """The start of an element with its link, or without one that leads nowhere."""
        led = self._in_file(link, place)
        return start if led is None else f'{start} href="{led}"'

    def _in_file(self, link: str, place: str) -> str | None:
        """A link within the file that has all guides, or to the site; None where it is unknown."""
        target, anchor = _resolved(link, self.folder + place)
        if target is None:
            return link
        below = self._below(target)
        if below in self.places:
            return f"#{slug(below)}" + (f"-{anchor}" if anchor else "")
        return self._on_site(target, anchor)

    def _from_page(self, link: str, place: str) -> str:
        """A link from a page in a folder."""
        target, anchor = _resolved(link, self.folder + place)
        if target is None or link.startswith("#"):
            return link
        below, start = self._below(target), place or "."
        end = f"#{anchor}" if anchor else ""
        if below in self.places:
            return _relative(below + "index.html", start) + end
        bare = below.partition("?")[0]
        if bare in self.files:
            return _relative(bare, start) + end
        return self._on_site(target, anchor) or link

    def _below(self, target: str) -> str:
        """A place below the folder of the language; of another one, which is nobody's here."""
        return target.removeprefix(self.folder) if target.startswith(self.folder) else f"/{target}"

    def _on_site(self, target: str, anchor: str) -> str | None:
        if not self.address:
            return None
        return escape(self.address + target) + (f"#{anchor}" if anchor else "")


@lru_cache(maxsize=1024)  # a page is looked through three times
def _resolved(link: str, place: str) -> tuple[str | None, str]:
    """The place below the site that a link of a page there leads to, and the anchor there."""
    if _SCHEME.match(link):
        return None, ""
    bare, _, anchor = unescape(link).partition("#")
    joined = posixpath.normpath(posixpath.join("/", place, bare))
    is_page = not bare or bare.endswith(("/", "."))
    return joined.lstrip("/") + ("/" if is_page and joined != "/" else ""), anchor


_relative = cache(posixpath.relpath)
"""The same few for the pages of every language."""


def slug(place: str) -> str:
    """The name of a page where all are in one file: 2023-expert for 2023/expert/."""
    return place.strip("/").replace("/", "-") or "home"


def filled(frame: str, articles: Iterable[str]) -> str:
    """The file that has all guides."""
    return frame.replace(ARTICLES, "\n".join(articles), 1)
