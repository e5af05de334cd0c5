"""The site in one language: its views, and its finished pages and files."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from guidebook.localization.views import CountedText, Locale, LocalizedText
from guidebook.printing.printers import Handout

_LONG = 16
"""Letters, as partials/long_word_styles.html has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page; source is its name below the language's folder: 2023/expert.md.

    body is its HTML, and of one that is_written an editor's own Markdown. kind tells where
    menus show it: guide, earlier (a guide of an earlier edition) or about. title is that of the
    window, title_text the heading that it is made of; headings are the others by their anchors.
    help leads to the numbers of the call centre on this page. name is that of the site, as the
    page's own edition has it; a page that is_superseded is left out of what is searched, from a
    day on where that is superseded_on. live, structured_data and check are the data that its
    scripts read.
    """

    source: str
    kind: str
    body: str
    title: str
    title_text: LocalizedText
    nav_title: LocalizedText
    description: str
    headings: Mapping[str, LocalizedText]
    preview: str | None = None
    live: Mapping[str, Any] | None = None
    structured_data: Mapping[str, Any] | None = None
    check: Mapping[str, Any] | None = None
    help: str | None = None
    name: str | None = None
    is_superseded: bool = False
    superseded_on: date | None = None
    is_written: bool = False

    @property
    def has_long_word(self) -> bool:
        """Whether the heading has a word that may be wider than the screen of a phone."""
        return any(len(word) >= _LONG for word in self.title_text.plain.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """A file beside the pages; path is below the language's folder."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSite:
    """Everything of one language; folder is where on the site it stands, such as en/.

    lost_title is that of the window where an address is wrong. numbers are those that readers may
    look for, with their digits as called from abroad. drafts are the languages that nobody has
    reviewed, with how much is translated of each.
    """

    locale: Locale
    folder: str
    words: Mapping[str, LocalizedText]
    counted: Mapping[str, CountedText]
    description: str
    lost_title: str
    numbers: Mapping[str, str]
    drafts: Mapping[str, str]
    pages: tuple[Page, ...]
    handouts: tuple[Handout, ...]
    assets: tuple[Asset, ...]

    def page(self, source: str) -> Page:
        """A page by its source name."""
        return next(page for page in self.pages if page.source == source)

    def has(self, name: str) -> bool:
        """Whether a page is there, by the name of its file."""
        return any(page.source == name for page in self.pages)
