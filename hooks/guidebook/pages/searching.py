"""What the search of each language knows: its pages, its numbers, and its own words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from html import unescape

from guidebook.localization.script_texts import Said, counted_in, said_in
from guidebook.localization.views import CountedText, GuideView, Locale, LocalizedText

_END_OF_PART = re.compile(r"(</(?:caption|dd|dt|li|p|td|th)>(?=<)|<br>(?=\S))")
_TOKEN = re.compile(
    r"<!--.*?-->|<(?:script|style)\b.*?</(?:script|style)>"
    r"""|<(/?)([a-z][a-z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>""",
    re.DOTALL,
)
_ID = re.compile(r"""\sid=["']([^"']+)""")
_EXCLUDED = re.compile(r"\sdata-search-exclude\b")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_APART = ("code", "li", "ol", "p", "pre", "sub", "sup", "ul")
"""Elements whose text is apart from its neighbours'."""

_VOID = ("br", "hr", "img", "input", "wbr")
_WORDS = ("type", "none", "missing")
_COUNTED = ("found", "more")


def with_spaces(html: str) -> str:
    """A page's HTML in which the texts of neighbours are apart: MkDocs puts them together."""
    return _END_OF_PART.sub(r"\1 ", html)


def search_docs(html: str, place: str, title: str) -> list[dict[str, str]]:
    """What the search finds on a page: the text below each heading that has an anchor.

    title is that of what stands before the first heading. Elements with data-search-exclude are
    left out.
    """
    parts = [_Part(location=place)]
    skipped, depth, end, heading = "", 0, 0, ""
    for token in _TOKEN.finditer(html):
        part = parts[-1]
        if not skipped:
            (part.title if heading else part.text).append(html[end : token.start()])
        end = token.end()
        close, tag, attributes = token.groups()
        if skipped:
            if tag == skipped:
                depth += -1 if close else 1
            skipped = skipped if depth else ""
        elif close:
            heading = "" if tag == heading else heading
        elif _EXCLUDED.search(attributes or "") and tag not in _VOID:
            skipped, depth = tag, 1
        elif tag in _HEADINGS and (anchor := _ID.search(attributes)):
            heading = tag
            is_first = len(parts) == 1 and not "".join(part.text).strip()
            if is_first and tag == "h1":
                continue
            parts.append(_Part(location=f"{place}#{unescape(anchor[1])}"))
        if tag in _APART:
            (parts[-1].title if heading else parts[-1].text).append(" ")
    parts[-1].text.append(html[end:])
    return [one.entry(title) for one in parts]


def search_ends(days: Mapping[str, date | None]) -> dict[str, dict[str, str]]:
    """From which day on the search leaves out a page, by its place; nothing where none is."""
    until = {place: day.isoformat() for place, day in days.items() if day}
    return {"until": until} if until else {}


def search_words(
    words: Mapping[str, LocalizedText], counted: Mapping[str, CountedText], page: Locale
) -> dict[str, Said]:
    """What the search says, each in its language where that is not the page's."""
    return {
        **{name: said_in(words[f"search.{name}"], page) for name in _WORDS},
        **{name: counted_in(counted[f"search.{name}"], page) for name in _COUNTED},
    }


def numbers_abroad(guides: Iterable[GuideView]) -> dict[str, str]:
    """Each number as it is shown, with its digits as it is called from another country."""
    channels = (channel for guide in guides for channel in guide.channels)
    return {
        channel.number: re.sub(r"\D", "", channel.international)
        for channel in channels
        if channel.international
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A heading with what stands below it, as pieces of HTML without elements."""

    location: str
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def entry(self, page: str) -> dict[str, str]:
        """The part as the search knows it; page is the title of its page."""
        title = _plain(self.title) or unescape(page)
        return {"location": self.location, "title": title, "text": _plain(self.text)}


def _plain(pieces: Iterable[str]) -> str:
    return " ".join(unescape("".join(pieces)).split())
