"""What the files for programs have to hold: guides.json, its schema, search and list of pages."""

import re
from collections.abc import Mapping
from typing import Any

from guidebook.localization import addresses
from guidebook.verification.comparing.facts import Facts, tokens_in
from guidebook.verification.comparing.passages import Reading
from guidebook.verification.expecting.expectations import (
    LanguageExpectation,
)
from guidebook.verification.expecting.expected import Expected
from guidebook.verification.expecting.musts import (
    guide_musts,
    order_of,
)
from guidebook.verification.expecting.page_data import said_on
from guidebook.verification.expecting.targets import CHECK_PAGE, SiteExpectation

Parts = Mapping[str, Reading]


def expect_schema(parts: Parts, schema: Any, site: SiteExpectation) -> dict[str, Expected]:
    """What guides.json looks like, just as it is written."""
    return {"": Expected(facts=None, values={"": schema})}


def expect_search(
    parts: Parts, language: LanguageExpectation, site: SiteExpectation
) -> dict[str, Expected]:
    """The guides, and on all other pages but an editor's own no number that is not in the data."""
    handouts = site.handouts_of(language)
    loose = {token for one in handouts for token in (str(one.pages), one.kilobytes)}
    if not all(one.is_known for one in handouts):
        loose |= tokens_in(one.text for part in parts.values() for one in part.text)
    home = Facts(known=language.facts.known, loose=language.facts.loose | loose)
    written = [*site.written, CHECK_PAGE]
    expected = {
        page: Expected(
            facts=None if page in written else home,
            # MkDocs leaves out what stands between the heads of a table.
            vocabulary=None if page == CHECK_PAGE else language.vocabulary,
        )
        for page in parts
    }
    for guide in language.guides:
        # The headings stand apart from their numbers here.
        musts = tuple(guide_musts(guide, with_numbers=False))
        page = guide.page.removeprefix(language.folder)
        if guide.is_superseded:
            expected[page] = Expected(facts=None, is_unwanted=True)
            continue
        expected[page] = Expected(
            facts=guide.facts.also(loose=loose),
            musts=musts,
            vocabulary=language.vocabulary,
            order=order_of(guide),
        )
    abroad = {
        channel.point.text: re.sub(r"\D", "", channel.point.international)
        for guide in language.guides
        for channel in guide.channels
        if channel.point.international and not guide.is_superseded
    }
    words = {
        name: said_on(language.frame.words[f"search.{name}"], language.localizer.locale)
        for name in ("type", "none", "missing")
    }
    expected[""] = Expected(facts=home, values={"numbers": abroad}, some={"words": words})
    return expected


def expect_sitemap(
    parts: Parts, language: LanguageExpectation, site: SiteExpectation
) -> dict[str, Expected]:
    """Every page of a language with its address and that of each of its languages."""
    address, source = site.address or "", site.languages[0].localizer.locale.lang
    superseded = {guide.page for guide in language.guides if guide.is_superseded}
    wanted: dict[str, dict[str, str]] = {}
    for page in (one for one in site.pages_of(language) if one not in superseded):
        own = {other: address + path for other, path in site.pages[page].items()}
        wanted[address + page] = {**own, "x-default": own[source]}
    return {"": Expected(facts=None, pages=wanted)}


def expect_sitemap_index(parts: Parts, address: str, site: SiteExpectation) -> dict[str, Expected]:
    """The sitemap of each language."""
    names = (addresses.sitemap_file(one.localizer.locale.lang) for one in site.languages)
    return {"": Expected(facts=None, pages={address + name: {} for name in names})}


def expect_robots(parts: Parts, address: str, site: SiteExpectation) -> dict[str, Expected]:
    """That everything may be read, and where all pages are listed."""
    sitemap = address + addresses.SITEMAP_INDEX
    return {
        "": Expected(
            facts=None, values={"rules": ["User-agent: *", "Disallow:"], "Sitemap": sitemap}
        )
    }
