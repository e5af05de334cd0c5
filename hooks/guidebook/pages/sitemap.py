"""The pages of all languages for search engines."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapEntry:
    """A page: its address, and that of each of its translations by language.

    default is the page in the source language, where there is one.
    """

    address: str
    translations: Mapping[str, str]
    default: str | None


def sitemap_of(
    pages: Mapping[str, Mapping[str, str]], root: str, source: str
) -> list[SitemapEntry]:
    """Every page of the site; pages are the places of each by language, source is the first one."""
    root = root.rstrip("/") + "/"
    entries = []
    for places in pages.values():
        addresses = {lang: root + place for lang, place in places.items()}
        entries += [
            SitemapEntry(address=address, translations=addresses, default=addresses.get(source))
            for address in addresses.values()
        ]
    return entries
