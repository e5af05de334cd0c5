"""What the files for programs have to hold: guides.json, its schema, search and list of pages."""

import re
from collections.abc import Iterator, Mapping
from functools import reduce
from operator import or_
from typing import Any

from guidebook.data.model import FORMATS, Edition, Period
from guidebook.localization import addresses
from guidebook.localization.views import EditionView
from guidebook.verification.comparing.comparing import Must, must
from guidebook.verification.comparing.facts import Facts, tokens_in
from guidebook.verification.comparing.passages import Reading
from guidebook.verification.expecting.expectations import (
    GuideExpectation,
    LanguageExpectation,
    numbers_in,
    senders_in,
)
from guidebook.verification.expecting.expected import Expected
from guidebook.verification.expecting.expected_facts import names_of
from guidebook.verification.expecting.musts import (
    guide_musts,
    hours_in,
    order_of,
    said,
    said_with_note,
)
from guidebook.verification.expecting.targets import CHECK_PAGE, SiteExpectation

Parts = Mapping[str, Reading]


def expect_machine_guides(
    parts: Parts, language: LanguageExpectation, site: SiteExpectation
) -> dict[str, Expected]:
    """Every edition and guide, and no other number or address anywhere."""
    locale = language.localizer.locale
    facts = reduce(or_, (guide.facts for guide in language.guides), language.facts)
    known: list[str] = []
    musts = [must(locale.endonym)]
    for edition, view in zip(language.editions, language.views, strict=True):
        musts += _edition(edition, view)
        known += [edition.published.isoformat()] if edition.published else []
        if edition.period:
            known += [text for end in _ends(edition.period) for text in end]
    for guide in language.guides:
        musts += _guide(guide)
    numbers = numbers_in(language.guides) | senders_in(language.guides)
    platforms = {one.platform.address for one in language.editions if one.platform}
    handouts = site.handouts_of(language)
    targets = [language.folder, *(one.page for one in language.guides), *site.files_of(language)]
    return {
        "": Expected(
            # The names of other guides are data here as well.
            facts=Facts(
                known=facts.known | {*known},
                loose=facts.loose | {*FORMATS, *(str(one.pages) for one in handouts)},
            ),
            musts=tuple(dict.fromkeys(musts)),
            vocabulary=language.vocabulary,
            links=site.links(
                language.folder,
                numbers=numbers,
                musts=dict.fromkeys(targets[0 if site.address else 1 :]),
                outside=frozenset(numbers) | {one for one in platforms if one},
            ),
            some={"": {"language": locale.lang, "direction": locale.dir}},
        )
    }


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
    expected[""] = Expected(facts=home, values={"numbers": abroad})
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
    return {"": Expected(facts=None, values={"Disallow": "", "Sitemap": sitemap})}


def _edition(edition: Edition, view: EditionView) -> Iterator[Must]:
    """The facts of an edition, those that belong together beside each other."""
    yield must(edition.short_name.source, f"{edition.short_name.source} {edition.display_name}")
    if edition.period and view.period:
        yield from (must(*end) for end in _ends(edition.period))
        yield must(said(view.period))
    if edition.platform and edition.platform.name:
        yield must(edition.platform.name.source)
    yield from (must(name) for name in names_of(edition))


def _ends(period: Period) -> Iterator[tuple[str, str]]:
    """When a survey starts and when it ends, as it is said and as a day, where it is known."""
    if period.starts and period.first:
        yield str(period.starts), period.first.isoformat()
    if period.ends and period.last:
        yield str(period.ends), period.last.isoformat()
    if period.extended_from:
        yield str(period.extended_from), period.extended_from.last.isoformat()


def _guide(guide: GuideExpectation) -> Iterator[Must]:
    view = guide.view
    yield from (must(said(text)) for text in (view.audience, view.title, view.summary))
    yield from (must(name) for name in names_of(guide.edition, guide.guide))
    for channel, shown in zip(guide.channels, view.channels, strict=True):
        yield must(*said_with_note(shown.label), *channel.point.text.split("\n"))
    for section in view.sections:
        yield from (must(said(text)) for text in (section.title, *section.text, *section.steps))
        for item in hours_in(section):
            yield from (
                must(
                    *said_with_note(zone.name),
                    *said_with_note(zone.when),
                    *(str(one) for one in (zone.value.opens, zone.value.closes) if one),
                )
                for zone in item.zones
            )
