"""What every page has around its text: words, other pages, languages, and what its head tells."""

from collections.abc import Iterable, Iterator, Mapping

from guidebook.localization.addresses import page_url
from guidebook.localization.views import LocalizedText
from guidebook.localization.written_views import localize_written, plain_markup
from guidebook.verification.comparing.passages import settled
from guidebook.verification.expecting.expectations import GuideExpectation, LanguageExpectation
from guidebook.verification.expecting.musts import full
from guidebook.verification.expecting.targets import CHECK_PAGE, SiteExpectation

_TOLD = ("charset", "description", "format-detection", "icon", "viewport")
_TOLD_OUTSIDE = (
    *("canonical", "og:description", "og:locale", "og:site_name", "og:title", "og:type", "og:url"),
)
_TOLD_OF_PICTURES = (
    *("og:image", "og:image:alt", "og:image:height", "og:image:type", "og:image:width"),
    "twitter:card",
)
"""What the head of every page tells, of one with an address, and of one with a preview."""

_WORDS = (
    *("site.title", "page.header", "page.navigation", "page.footer", "page.help", "check.title"),
    *("search.open", "search.placeholder", "search.reset", "search.starting"),
)
"""Words that every page has around its text."""


def names_told(has_address: bool, has_picture: bool) -> frozenset[str]:
    """What the head of a page tells, by its names."""
    outside = _TOLD_OUTSIDE if has_address else ()
    return frozenset((*_TOLD, *outside, *(_TOLD_OF_PICTURES if has_picture else ())))


def languages_of(several: Iterable[LanguageExpectation]) -> frozenset[str]:
    """The languages that parts of a page may be in, as its elements name them."""
    locales = [one.localizer.locale for one in several]
    return frozenset(f"{one.lang} {one.dir}" for one in locales)


def texts_around(language: LanguageExpectation, site: SiteExpectation) -> Iterator[str]:
    """The search, all guides but superseded ones, and all languages where they are not many."""
    words = language.frame.words
    yield from (words[name].plain for name in _WORDS if name in words)
    for guide in language.guides:
        if not guide.is_superseded:
            shown = guide.view.audience if language.frame.is_single else guide.view.menu_title
            yield shown.plain
    if len(site.languages) > 1 and not site.has_many_languages:
        yield from (one.localizer.locale.endonym for one in site.languages)


def languages_named(path: str, site: SiteExpectation) -> dict[str, frozenset[str]]:
    """Where links from a page lead that show just the name of a language."""
    pages = site.pages.get(path, {})
    named: dict[str, frozenset[str]] = {}
    for locale in (one.localizer.locale for one in site.languages if pages):
        name = settled(locale.endonym)
        named[name] = named.get(name, frozenset()) | {pages[locale.lang]}
    return named


def anchors_of(guide: GuideExpectation) -> dict[str, str]:
    """Where links lead on the page of a guide that show just these words."""
    words, sections = guide.edition_view.words, guide.view.sections
    anchors = {f"{one.number} {one.title.plain}": f"#{one.id}" for one in sections}
    with_numbers = (
        one.id for one in sections if any(kind == "contact_channels" for kind, _ in one.blocks)
    )
    if "page.help" in words and (help_at := next(with_numbers, None)):
        anchors[words["page.help"].plain] = f"#{help_at}"
    anchors[words["page.skip_to_content"].plain] = "#guide"
    return {settled(said): anchor for said, anchor in anchors.items()}


def frame_named(language: LanguageExpectation, site: SiteExpectation) -> dict[str, frozenset[str]]:
    """Where links around the text lead that show just the name of a page, or of the site."""
    words, folder = language.frame.words, language.folder
    named = checks_named(language, words)
    for text in ("page.all_guides", "site.title"):
        _name(named, words[text], folder)
    for page in site.guidebook.pages:
        headings = localize_written(page, language.localizer, words).headings
        heading = next(iter(headings.values()), language.localizer.plain(page.name))
        _name(named, plain_markup(heading), folder + page_url(page.source))
    return named


def checks_named(
    language: LanguageExpectation, words: Mapping[str, LocalizedText]
) -> dict[str, frozenset[str]]:
    """The links to the page that tells what is official."""
    named: dict[str, frozenset[str]] = {}
    for text in ("check.title", "check.link", "codes.link"):
        _name(named, words[text], f"{language.folder}{CHECK_PAGE}")
    return named


def _name(named: dict[str, frozenset[str]], text: LocalizedText, place: str) -> None:
    said = settled(full(text) or "")
    named[said] = named.get(said, frozenset()) | {place}
