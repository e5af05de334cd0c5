"""What the search of each language knows: its pages, its numbers, and its own words."""

import html
import re
from collections.abc import Iterable, Mapping
from datetime import date

from guidebook.localization.script_texts import Said, counted_in, said_in
from guidebook.localization.views import CountedText, GuideView, Locale, LocalizedText

_END_OF_PART = re.compile(r"(</(?:caption|dd|dt|li|p|td|th)>(?=<)|<br>(?=\S))")
_WORDS = ("type", "none", "missing")
_COUNTED = ("found", "more")


def with_spaces(html: str) -> str:
    """A page's HTML in which the texts of neighbours are apart: MkDocs puts them together."""
    return _END_OF_PART.sub(r"\1 ", html)


def search_docs(
    found: Iterable[Mapping[str, str]], folders: Iterable[str]
) -> dict[str, list[dict[str, str]]]:
    """What MkDocs found on all pages, by the folder of each language and below it, as plain text.

    Folders are such as en/, empty for the source language.
    """
    longest_first = sorted(folders, key=len, reverse=True)
    docs: dict[str, list[dict[str, str]]] = {folder: [] for folder in longest_first}
    for entry in found:
        folder = next(name for name in longest_first if entry["location"].startswith(name))
        docs[folder].append(
            {
                "location": entry["location"].removeprefix(folder),
                "title": _plain(entry["title"]),
                "text": _plain(entry["text"]),
            }
        )
    return docs


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


def _plain(text: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text.replace("<wbr>", ""))).split())
