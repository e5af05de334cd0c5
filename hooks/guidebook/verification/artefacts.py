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
    expected_guides,
    expected_handouts,
    expected_languages,
    expected_pages,
)
from guidebook.verification.expecting.expectations import LanguageExpectation
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
    SEARCH_FILE,
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

    files are those of a site, or of a language of it, each with what it is about; one with * is a
    pattern. Handouts have no reader here: they are read before all else, since pages tell their
    sizes.
    """

    made: str
    files: Callable[..., Files]
    read: Callable[[bytes, str], Reading | Parts] | None
    expect: Callable[[Parts, Any, SiteExpectation], Mapping[str, Expected]]


def check_page(language: LanguageExpectation) -> str:
    """The check page of a language."""
    return f"{language.folder}{CHECK_PAGE}index.html"


def _in_each(place: str) -> Callable[..., Files]:
    """A file that every language has."""

    def files(site: SiteExpectation, language: LanguageExpectation) -> Files:
        yield language.folder + place, language

    return files


def _guide_pages(site: SiteExpectation, language: LanguageExpectation) -> Files:
    for guide in language.guides:
        yield f"{guide.page}index.html", (language, guide)


def _written_pages(site: SiteExpectation, language: LanguageExpectation) -> Files:
    for name in site.written:
        path = language.folder + name
        yield f"{path}index.html", (language, path)


def _language_pages(site: SiteExpectation, language: LanguageExpectation) -> Files:
    if site.has_many_languages:
        yield f"{language.folder}{LANGUAGES}index.html", language


def _handouts(site: SiteExpectation, language: LanguageExpectation) -> Files:
    for target in site.handouts:
        if target.is_known:
            yield target.path, target


def _contacts(site: SiteExpectation, language: LanguageExpectation) -> Files:
    for guide in language.guides:
        for version, named in (("3.0", ""), ("4.0", "4.0")):
            for name, path in contacts_of(guide, named).items():
                yield path, (guide, name, version)


def _calendars(site: SiteExpectation, language: LanguageExpectation) -> Files:
    for guide in language.guides:
        if guide.edition.period and guide.guide is guide.edition.guides[0]:
            yield calendar_of(guide), guide


def _chats(site: SiteExpectation, language: LanguageExpectation) -> Files:
    for guide in language.guides:
        if guide.address:
            yield chat_of(guide), guide


def _previews(site: SiteExpectation, language: LanguageExpectation) -> Files:
    for guide in language.guides:
        if guide.address and language.is_printed:
            yield f"{guide.page}preview-*.png", guide


def _sitemaps(site: SiteExpectation, language: LanguageExpectation) -> Files:
    if site.address:
        yield addresses.sitemap_file(language.localizer.locale.lang), language


def _schema(site: SiteExpectation) -> Files:
    yield addresses.SCHEMA_FILE, site.schema


def _sitemap_index(site: SiteExpectation) -> Files:
    if site.address:
        yield addresses.SITEMAP_INDEX, site.address


def _robots(site: SiteExpectation) -> Files:
    if site.address and urlsplit(site.address).path == "/":
        yield addresses.ROBOTS_FILE, site.address


CONTACTS = Artefact("file", _contacts, read_properties, expected_files.expect_contact)
"""What pages link to by its content, so that it is read before them."""

OF_LANGUAGES = (
    Artefact("page", _in_each("index.html"), read_html, expected_pages.expect_home),
    Artefact("page", _guide_pages, read_html, expected_pages.expect_guide_page),
    Artefact(
        "page", _in_each(f"{CHECK_PAGE}index.html"), read_html, expected_checks.expect_check_page
    ),
    Artefact("page", _written_pages, read_html, expected_pages.expect_written_page),
    Artefact("page", _language_pages, read_html, expected_languages.expect_languages_page),
    Artefact("page", _in_each("404.html"), read_html, expected_pages.expect_lost_page),
    Artefact("file", _calendars, read_properties, expected_files.expect_calendar),
    Artefact("file", _chats, read_chat, expected_files.expect_chat),
    Artefact("file", _previews, read_picture, expected_files.expect_preview),
    Artefact("file", _in_each(SEARCH_FILE), read_search, expected_data.expect_search),
    Artefact(
        "file", _in_each(addresses.GUIDES_FILE), read_data, expected_guides.expect_machine_guides
    ),
    Artefact("handout", _handouts, None, expected_handouts.expect_handout),
    Artefact("file", _sitemaps, read_sitemap, expected_data.expect_sitemap),
)
"""All others of a language."""

OF_SITE = (
    Artefact("file", _schema, read_data, expected_data.expect_schema),
    Artefact("file", _sitemap_index, read_sitemap, expected_data.expect_sitemap_index),
    Artefact("file", _robots, read_robots, expected_data.expect_robots),
)
"""Those that all languages have in common, which stand beside the languages."""
