"""The pages of the site: guides, home pages, and what stands around the text of every page."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from guidebook.problems.problem import Place, Problem
from guidebook.verification.checking.data_checking import check_live, check_structured_data
from guidebook.verification.checking.link_checking import LinkExpectation, check_links
from guidebook.verification.checking.obedience_checking import check_obeyed
from guidebook.verification.checking.page_links import (
    handout_numbers,
    handouts_named,
    pages_named,
    unknown_handouts,
)
from guidebook.verification.comparing.comparing import Must, compare, must
from guidebook.verification.comparing.facts import Facts
from guidebook.verification.comparing.passages import Passage, digits_of, settled
from guidebook.verification.expecting.expectations import GuideExpectation, LanguageExpectation
from guidebook.verification.expecting.musts import full, guide_musts, picture_musts
from guidebook.verification.expecting.targets import Targets, share_text
from guidebook.verification.reading.html_reading import HtmlReading

_TELEPHONE = re.compile(r"(?<![\w./])(?:\+|0)\d(?:[ ()./-]{0,2}\d){6,}(?!\w)")
"""What looks like a telephone number in words of an editor's own."""

MEND = (
    "Write no facts into overrides/ or docs/, but take them from the data in guides/; then build "
    "again."
)


def check_guide_page(
    page: HtmlReading,
    expected: GuideExpectation,
    language: LanguageExpectation,
    targets: Targets,
    folder: Path,
) -> Iterator[Problem]:
    """Everything about a guide's own page."""
    view = expected.view
    file = page.article.file
    handouts = targets.handouts_of(expected)
    facts = expected.facts.also(loose=handout_numbers(handouts, page, expected.page, targets))
    texts = list(guide_musts(expected, in_rows=True))
    texts += [one for section in view.sections for one in picture_musts(section)]
    texts += [must(full(one.name), full(one.details)) for one in handouts if one.is_known]
    labels = [
        must(label)
        for channel in view.channels
        for label in (channel.link_label.plain, channel.save_label.plain)
    ] + [must(section.picture.alt.plain) for section in view.sections if section.picture]
    yield from _check_language(page, language)
    yield from _check_parts(page, texts, labels, facts, file)
    yield from _check_around(
        page,
        language,
        title=view.document_title,
        description=view.summary.plain,
        address=expected.address,
    )
    musts: dict[str, str | None] = {channel.uri: None for channel in view.channels}
    musts |= {
        path: next(one.save_label.plain for one in view.channels if one.id == name)
        for name, path in targets.contacts_of(expected).items()
    }
    musts |= {one.path: None for one in handouts}
    musts |= dict.fromkeys(targets.others_of(expected))
    outside = {share_text(view.document_title, expected.address)} if expected.address else set()
    platform = expected.edition.platform
    if platform and platform.address:
        outside.add(platform.address)
    musts |= dict.fromkeys(outside)
    yield from check_links(
        page.article.links,
        LinkExpectation(
            page=expected.page,
            address=targets.address,
            numbers={one.telephone.uri: one.telephone.text for one in expected.channels},
            musts=musts,
            outside=frozenset(outside),
            named=handouts_named(handouts),
            excused=unknown_handouts(handouts),
            wanted=targets.wanted,
        ),
        folder,
        Place(file),
        MEND,
    )
    yield from check_around_links(page, expected.page, language, targets, folder)
    yield from check_live(page, expected.edition, expected.edition_view, view, MEND)
    if expected.address:
        yield from check_structured_data(page, expected, MEND)
    yield from check_obeyed(page, targets.address, frozenset(outside))


def check_home(
    page: HtmlReading, language: LanguageExpectation, targets: Targets, folder: Path
) -> Iterator[Problem]:
    """Everything about a language's home page."""
    view, words = language.latest, language.latest.words
    file = page.article.file
    handouts = targets.collections_of(language)
    texts = [must(full(words["home.title"])), must(full(words["home.lead"]))]
    texts += [must(full(view.period))] if view.period else []
    texts += [must(full(text)) for text in view.notices]
    texts += [must(full(guide.audience), full(guide.summary)) for guide in view.guides]
    texts += [must(full(one.name), full(one.details)) for one in handouts if one.is_known]
    facts = language.facts.also(loose=handout_numbers(handouts, page, language.folder, targets))
    yield from _check_language(page, language)
    yield from _check_parts(page, texts, [], facts, file)
    yield from _check_around(
        page,
        language,
        title=words["home.title"].plain,
        description=words["site.description"].plain,
        address=language.home,
    )
    musts = {guide.page: None for guide in language.guides} | {one.path: None for one in handouts}
    yield from check_links(
        page.article.links,
        LinkExpectation(
            page=language.folder,
            address=targets.address,
            musts=dict(musts),
            named=pages_named(language) | handouts_named(handouts),
            excused=unknown_handouts(handouts),
            wanted=targets.wanted,
        ),
        folder,
        Place(file),
        MEND,
    )
    yield from check_around_links(page, language.folder, language, targets, folder)
    yield from check_live(page, targets.latest, view, None, MEND)
    yield from check_obeyed(page, targets.address, frozenset())


def check_code_page(
    page: HtmlReading, language: LanguageExpectation, codes: frozenset[str]
) -> Iterator[Problem]:
    """The page that lists the codes of the handouts, which are compared with the PDFs later."""
    yield from _check_language(page, language)
    yield from _check_parts(page, [], [], language.facts.also(known=codes), page.article.file)


def check_other_page(
    page: HtmlReading,
    path: str,
    language: LanguageExpectation,
    targets: Targets,
    folder: Path,
    *,
    heading: str | None = None,
) -> Iterator[Problem]:
    """A page in an editor's own words: only its numbers are held against the data.

    The page of codes and that for a wrong address have the heading that the data give, and lead
    nowhere else.
    """
    title = f"{heading} – {language.latest.words['site.title'].plain}" if heading else None
    numbers = {
        one.telephone.uri: one.telephone.text for guide in language.guides for one in guide.channels
    }
    yield from _check_around(page, language, title=title, description=None, address=None)
    known = {digits_of(text) for text in (*numbers, *numbers.values())}
    for passage in page.article.text:
        for number in _TELEPHONE.findall(settled(passage.text)):
            if digits_of(number) not in known:
                yield Problem(
                    place=passage.place,
                    path=passage.path,
                    message=f"expected a number of the data, found {number}",
                    mend=MEND,
                )
    yield from check_links(
        page.article.links,
        LinkExpectation(
            page=path,
            address=targets.address,
            numbers=numbers,
            wanted=targets.wanted,
            is_free=heading is None,
        ),
        folder,
        Place(page.article.file),
        MEND,
    )
    yield from check_around_links(page, path, language, targets, folder, has_address=bool(path))
    yield from check_obeyed(page, targets.address, frozenset())


def _check_language(page: HtmlReading, language: LanguageExpectation) -> Iterator[Problem]:
    locale = language.localizer.locale
    for name, found, wanted in (("lang", page.lang, locale.lang), ("dir", page.dir, locale.dir)):
        if found != wanted and (found or wanted != "ltr"):
            yield Problem(
                place=Place(page.article.file),
                path=f"html {name}",
                message=f"expected {wanted}, found {found or 'nothing'}",
                mend=MEND,
            )


def _check_parts(
    page: HtmlReading, texts: list[Must], labels: list[Must], facts: Facts, file: str
) -> Iterator[Problem]:
    whole = Passage(text="", place=Place(file), path="article")
    yield from compare(page.article.text, tuple(texts), facts, mend=MEND, whole=whole)
    yield from compare(page.article.labels, tuple(labels), facts, mend=MEND, whole=whole)


def _check_around(
    page: HtmlReading,
    language: LanguageExpectation,
    *,
    title: str | None,
    description: str | None,
    address: str | None,
) -> Iterator[Problem]:
    """What stands around the text: the window's title, the navigation, what chats show."""
    whole = Passage(text="", place=Place(page.around.file), path="head")
    facts = language.facts.also(loose=["1200", "630"])
    labels = [must(description)] if description else []
    # What chats show with an address.
    labels += [must(title)] if title and address else []
    yield from _check_title(page, title)
    yield from compare(page.around.text, (), facts, mend=MEND, whole=whole)
    yield from compare(page.around.labels, tuple(labels), facts, mend=MEND, whole=whole)


def _check_title(page: HtmlReading, title: str | None) -> Iterator[Problem]:
    """One title of the window; on a page in an editor's own words it may be any."""
    first = page.titles[0] if page.titles else None
    found = settled(first.text) if first else "nothing"
    if first is None or (title and found != settled(title)):
        yield Problem(
            place=first.place if first else Place(page.around.file),
            path="title",
            message=f"expected {title or 'a title'}, found {found}",
            mend=MEND,
        )


def check_around_links(
    page: HtmlReading,
    path: str,
    language: LanguageExpectation,
    targets: Targets,
    folder: Path,
    *,
    has_address: bool = True,
) -> Iterator[Problem]:
    """The navigation, the languages, and the page's own address, if it has one."""
    musts: Mapping[str, str | None] = {path: None} if targets.address and has_address else {}
    yield from check_links(
        page.around.links,
        LinkExpectation(
            page=path,
            address=targets.address,
            musts=musts,
            named=pages_named(language),
            languages=targets.languages_of(path),
            wanted=targets.wanted,
        ),
        folder,
        Place(page.around.file),
        MEND,
    )
