"""What the pages have to hold: guides, home pages, an editor's own."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from guidebook.localization.scripts import territorial
from guidebook.verification.comparing.comparing import Must, must
from guidebook.verification.comparing.facts import tokens_in
from guidebook.verification.comparing.passages import Reading, digits_of, settled
from guidebook.verification.expecting.expectations import (
    GuideExpectation,
    LanguageExpectation,
    dialled_in,
    platforms_in,
)
from guidebook.verification.expecting.expected import Expected, resolved
from guidebook.verification.expecting.expected_outlines import outline_of_guide, outline_of_home
from guidebook.verification.expecting.musts import full, guide_musts, order_of, picture_musts
from guidebook.verification.expecting.own_styles import own_rules
from guidebook.verification.expecting.page_data import (
    CLOCK,
    data_of_guide,
    home_clock_data,
)
from guidebook.verification.expecting.surroundings import (
    anchors_of,
    checks_named,
    frame_named,
    languages_named,
    languages_of,
    names_told,
    texts_around,
)
from guidebook.verification.expecting.targets import (
    CHECK_PAGE,
    HandoutTarget,
    SiteExpectation,
    contacts_of,
    others_of,
    unknown,
)
from guidebook.verification.expecting.writing import texts_of_page
from guidebook.verification.reading.html_reading import AROUND, ARTICLE
from guidebook.verification.reading.mark_reading import TOLD

Parts = Mapping[str, Reading]


def expect_guide_page(
    parts: Parts, subject: tuple[LanguageExpectation, GuideExpectation], site: SiteExpectation
) -> dict[str, Expected]:
    """The whole guide, its numbers to be called and saved, its handouts."""
    language, guide = subject
    view = guide.view
    handouts = site.handouts_of(guide)
    files, named = _handouts_shown(handouts)
    texts = list(guide_musts(guide, in_rows=True))
    texts += [must(full(one.link)) for one in view.newer]
    texts += [must(full(guide.edition_view.begins))]
    texts += [one for section in view.sections for one in picture_musts(section)]
    shown = [one for one in view.channels if one.is_known and not view.is_over]
    labels = [text for one in shown for text in (one.link_label, one.save_label)]
    labels += [section.picture.alt for section in view.sections if section.picture]
    outside = set()
    if guide.address and not view.is_over:
        # What opens WhatsApp with a title and an address.
        outside = {"https://wa.me/?text=" + quote(f"{view.document_title} {guide.address}")}
    outside |= platforms_in([guide])
    saved = contacts_of(guide)
    dialled = {} if view.is_over else dialled_in([guide])
    outside |= {one.uri for one in shown if one.uri} - dialled.keys()
    # Of two that have one number, either may be read aloud first.
    uris = Counter(one.uri for one in shown)
    musts: dict[str, str | None] = dict.fromkeys(outside)
    musts |= {
        one.uri: one.link_label.plain if uris[one.uri] == 1 else None for one in shown if one.uri
    }
    musts |= {saved[one.id]: one.save_label.plain for one in shown}
    others = () if view.is_over else tuple(others_of(guide))
    musts |= dict.fromkeys([*(one.path for one in handouts), *others])
    musts |= dict.fromkeys((*guide.newer_pages, f"{language.folder}{CHECK_PAGE}"))
    return {
        ARTICLE: Expected(
            facts=guide.facts.also(loose=_handout_numbers(handouts, parts, guide.page, site)),
            musts=(*texts, *files),
            vocabulary=guide.vocabulary,
            order=order_of(guide, in_rows=True),
            languages=languages_of((language, site.languages[0])),
            outline=None if unknown(handouts) else outline_of_guide(guide, handouts),
            labels=tuple(must(text.plain) for text in labels),
            links=site.links(
                guide.page,
                numbers=dialled,
                musts=musts,
                outside=frozenset(outside),
                named=named | checks_named(language, guide.edition_view.words),
                codes=site.codes,
            ),
        ),
        AROUND: _around(
            guide.page,
            language,
            site,
            title=view.document_title,
            description=view.summary.plain,
            name=guide.edition_view.words["site.title"].plain,
            robots="noindex" if guide.is_superseded else "",
            has_picture=bool(guide.address) and language.is_printed,
            headings=(
                language.frame.words["page.contents"].plain,
                *(f"{one.number} {one.title.plain}" for one in view.sections),
            ),
            anchors=anchors_of(guide),
            data=data_of_guide(guide),
        ),
    }


def expect_home(
    parts: Parts, language: LanguageExpectation, site: SiteExpectation
) -> dict[str, Expected]:
    """What the survey is, and every guide with what it is about."""
    frame, words = language.frame, language.frame.words
    present = [view for survey in frame.surveys for view in survey.present]
    editions = {view.id: one for view, one in zip(language.views, language.editions, strict=True)}
    sheets = {view.id: site.handouts_of(language, editions[view.id]) for view in present}
    handouts = tuple(one for several in sheets.values() for one in several)
    files, named = _handouts_shown(handouts)
    texts = [words["home.title"], *frame.lead, *frame.latest.notices]
    for view in present:
        texts += [*view.standing, *(text for text in (view.begins, view.period) if text)]
        texts += [] if frame.is_single else [view.words["home.edition"]]
    musts = [must(full(text)) for text in texts]
    musts += [
        must(full(guide.audience), full(guide.summary)) for view in present for guide in view.guides
    ]
    targets = [f"{language.folder}{CHECK_PAGE}"]
    targets += [*(guide.page for guide in language.guides), *(one.path for one in handouts)]
    return {
        ARTICLE: Expected(
            facts=language.facts.also(
                loose=_handout_numbers(handouts, parts, language.folder, site)
            ),
            musts=(*musts, *files),
            vocabulary=language.vocabulary,
            outline=None if unknown(handouts) else outline_of_home(language, sheets),
            links=site.links(
                language.folder,
                musts=dict.fromkeys(targets),
                named=_pages_named(language) | checks_named(language, words) | named,
                codes=site.codes,
            ),
        ),
        AROUND: _around(
            language.folder,
            language,
            site,
            title=words["home.title"].plain,
            description=frame.description,
            data={CLOCK: home_clock_data(site.guidebook.latest, frame)}
            if any(view.period for view in present)
            else {},
        ),
    }


def expect_written_page(
    parts: Parts, subject: tuple[LanguageExpectation, str], site: SiteExpectation
) -> dict[str, Expected]:
    """A page in an editor's own words: they stand there, and its numbers are those of the data."""
    language, path = subject
    page = other_page(path, language, site, None)
    texts = texts_of_page(site.guidebook, path, language.localizer, language.frame)
    return {**page, ARTICLE: replace(page[ARTICLE], musts=tuple(map(must, texts)))}


def expect_lost_page(
    parts: Parts, language: LanguageExpectation, site: SiteExpectation
) -> dict[str, Expected]:
    """The page for a wrong address, which has no address of its own.

    That of the source language says the same in other languages.
    """
    expected = other_page("", language, site, "not_found.title")
    if language.folder:
        return expected
    words = frozenset().union(*(one.vocabulary for one in site.languages))
    return {**expected, ARTICLE: replace(expected[ARTICLE], vocabulary=words)}


def other_page(
    path: str, language: LanguageExpectation, site: SiteExpectation, heading: str | None
) -> dict[str, Expected]:
    """A page without a guide; one that has the heading of the data leads nowhere else."""
    words = language.frame.words
    title = language.frame.window_title(words[heading]) if heading else None
    numbers = dialled_in(language.guides)
    return {
        ARTICLE: Expected(
            facts=None,
            numbers=frozenset(map(digits_of, [*numbers, *numbers.values(), *language.facts.known])),
            links=site.links(path, numbers=numbers, is_free=heading is None),
            vocabulary=language.vocabulary if heading else None,
        ),
        AROUND: _around(path, language, site, title=title, has_address=bool(path)),
    }


def _around(
    path: str,
    language: LanguageExpectation,
    site: SiteExpectation,
    *,
    title: str | None,
    description: str | None = None,
    has_address: bool = True,
    data: Mapping[str, Any] | None = None,
    anchors: Mapping[str, str] | None = None,
    name: str | None = None,
    robots: str = "",
    has_picture: bool = False,
    headings: Iterable[str] = (),
) -> Expected:
    """What stands around the text: the window's title, the navigation, what chats show."""
    locale = language.localizer.locale
    is_told = language.home is not None and has_address
    # What chats show with an address.
    labels = [must(description)]
    # The name of the site is that of the page's own edition.
    labels += [must(title if description else None), must(name)] if language.home else []
    return Expected(
        facts=language.facts,
        vocabulary=language.vocabulary,
        labels=tuple(labels),
        links=site.links(
            path,
            musts={path: None} if site.address and has_address else {},
            named=_pages_named(language)
            | frame_named(language, site)
            | languages_named(path, site),
            anchors=anchors or {},
            languages=site.pages.get(path, {}),
        ),
        values={
            **{"html lang": locale.lang, "html dir": locale.dir, "title": title, "robots": robots},
            **({f"{TOLD}description": description} if description else {}),
            **({f"{TOLD}og:locale": territorial(locale.lang)} if is_told else {}),
            **(data or {}),
        },
        has_policy=True,
        rules=own_rules(site.folders),
        languages=languages_of(site.languages),
        told=names_told(is_told, has_picture),
        nearby=(*texts_around(language, site), *headings),
    )


def _pages_named(language: LanguageExpectation) -> dict[str, frozenset[str]]:
    """Where links lead that show nothing but the name of a guide, with its summary or without."""
    pages: dict[str, frozenset[str]] = {}
    for guide in language.guides:
        texts = (guide.view.audience, guide.view.summary, guide.view.menu_title)
        audience, summary, menu = (settled(full(text) or "") for text in texts)
        own = audience if language.frame.is_single else menu
        for name in [menu] if guide.is_superseded else [own, f"{audience} {summary}"]:
            pages[name] = pages.get(name, frozenset()) | {guide.page}
    return pages


def _handouts_shown(
    handouts: tuple[HandoutTarget, ...],
) -> tuple[list[Must], dict[str, frozenset[str]]]:
    """The format and the details that links to handouts show, and where these lead."""
    shown = {one.path: must(full(one.name), full(one.details)) for one in handouts if one.is_known}
    named: dict[str, frozenset[str]] = {}
    for path, one in shown.items():
        name = settled(str(one))
        named[name] = named.get(name, frozenset()) | {path}
    return list(shown.values()), named


def _handout_numbers(
    handouts: tuple[HandoutTarget, ...], parts: Parts, path: str, site: SiteExpectation
) -> Iterator[str]:
    """The pages and sizes of handouts that a page tells; any, where a handout is not known."""
    strange = unknown(handouts)
    for one in handouts:
        yield from (str(one.pages), one.kilobytes)
    for link in parts[ARTICLE].links:
        if resolved(link.address, path, site.address) in strange:
            yield from tokens_in([link.text])
