"""The kinds of artefacts: which files each has, how one is read, and what it has to hold."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from guidebook.localization import addresses
from guidebook.verification.comparing.passages import Reading
from guidebook.verification.expecting import (
    expected_checks,
    expected_data,
    expected_files,
    expected_handouts,
    expected_languages,
    expected_pages,
)
from guidebook.verification.expecting.expected import Expected
from guidebook.verification.expecting.targets import (
    CHECK_PAGE,
    LANGUAGES,
    SiteExpectation,
    calendar_of,
    chat_of,
    contacts_of,
)
from guidebook.verification.reading.data_reading import (
    read_codes,
    read_data,
    read_picture,
    read_robots,
    read_search,
    read_sitemap,
)
from guidebook.verification.reading.html_reading import read_html
from guidebook.verification.reading.line_reading import read_chat, read_properties

Files = Iterator[tuple[str, Any]]
Parts = Mapping[str, Reading]


@dataclass(frozen=True, slots=True)
class Artefact:
    """A kind of artefact. made is who makes it, and says how a mistake in it is mended.

    files are those of a site, or patterns with *, each with what it is about. Handouts have no
    reader here: they are read before all else, since pages tell their sizes.
    """

    made: str
    files: Callable[[SiteExpectation], Files]
    read: Callable[[bytes, str], Reading | Parts] | None
    expect: Callable[[Parts, Any, SiteExpectation], Mapping[str, Expected]]


def _homes(site: SiteExpectation) -> Files:
    for language in site.languages:
        yield f"{language.folder}index.html", language


def _guide_pages(site: SiteExpectation) -> Files:
    for guide in site.guides:
        yield f"{guide.page}index.html", guide


def _check_pages(site: SiteExpectation) -> Files:
    for language in site.languages:
        yield check_page(language.folder), language


def _written_pages(site: SiteExpectation) -> Files:
    for language in site.languages:
        for name in site.written:
            path = language.folder + name
            yield f"{path}index.html", (language, path)


def _check_scripts(site: SiteExpectation) -> Files:
    yield addresses.CODE_OF_CHECK.replace(".", ".*."), site


def _language_pages(site: SiteExpectation) -> Files:
    for language in site.languages if site.has_many_languages else ():
        yield f"{language.folder}{LANGUAGES}index.html", language


def _lost_pages(site: SiteExpectation) -> Files:
    for language in site.languages:
        yield f"{language.folder}404.html", language


def _handouts(site: SiteExpectation) -> Files:
    for target in site.handouts:
        if target.is_known:
            yield target.path, target


def _contacts(site: SiteExpectation) -> Files:
    for guide in site.guides:
        for version, named in (("3.0", ""), ("4.0", "4.0")):
            for name, path in contacts_of(guide, named).items():
                yield path, (guide, name, version)


def _calendars(site: SiteExpectation) -> Files:
    for guide in site.guides:
        if guide.edition.period and guide.guide is guide.edition.guides[0]:
            yield calendar_of(guide), guide


def _chats(site: SiteExpectation) -> Files:
    for guide in site.guides:
        if guide.address:
            yield chat_of(guide), guide


def _previews(site: SiteExpectation) -> Files:
    printed = (one for one in site.languages if one.is_printed)
    for guide in (guide for language in printed for guide in language.guides):
        if guide.address:
            yield f"{guide.page}preview-*.png", guide


def _search_indexes(site: SiteExpectation) -> Files:
    for language in site.languages:
        yield f"{language.folder}search/search_index.json", language


def _machine_guides(site: SiteExpectation) -> Files:
    for language in site.languages:
        yield language.folder + addresses.GUIDES_FILE, language


def _schema(site: SiteExpectation) -> Files:
    yield addresses.SCHEMA_FILE, site.schema


def _sitemaps(site: SiteExpectation) -> Files:
    for language in site.languages if site.address else ():
        yield addresses.sitemap_file(language.localizer.locale.lang), language


def _sitemap_index(site: SiteExpectation) -> Files:
    if site.address:
        yield addresses.SITEMAP_INDEX, site.address


def _robots(site: SiteExpectation) -> Files:
    if site.address and urlsplit(site.address).path == "/":
        yield addresses.ROBOTS_FILE, site.address


def check_page(folder: str) -> str:
    """The check page of a language, by its folder."""
    return f"{folder}{CHECK_PAGE}index.html"


CONTACTS = Artefact("file", _contacts, read_properties, expected_files.expect_contact)
"""What pages link to by its content, so that it is read before them."""

ARTEFACTS = (
    Artefact("page", _homes, read_html, expected_pages.expect_home),
    Artefact("page", _guide_pages, read_html, expected_pages.expect_guide_page),
    Artefact("page", _check_pages, read_html, expected_checks.expect_check_page),
    Artefact("file", _check_scripts, read_codes, expected_checks.expect_codes),
    Artefact("page", _written_pages, read_html, expected_pages.expect_written_page),
    Artefact("page", _language_pages, read_html, expected_languages.expect_languages_page),
    Artefact("page", _lost_pages, read_html, expected_pages.expect_lost_page),
    Artefact("file", _calendars, read_properties, expected_files.expect_calendar),
    Artefact("file", _chats, read_chat, expected_files.expect_chat),
    Artefact("file", _previews, read_picture, expected_files.expect_preview),
    Artefact("file", _search_indexes, read_search, expected_data.expect_search),
    Artefact("file", _machine_guides, read_data, expected_data.expect_machine_guides),
    Artefact("handout", _handouts, None, expected_handouts.expect_handout),
    Artefact("file", _schema, read_data, expected_data.expect_schema),
    Artefact("file", _sitemaps, read_sitemap, expected_data.expect_sitemap),
    Artefact("file", _sitemap_index, read_sitemap, expected_data.expect_sitemap_index),
    Artefact("file", _robots, read_robots, expected_data.expect_robots),
)
"""All others of a site."""
