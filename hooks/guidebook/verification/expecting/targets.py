"""The files of a site: those that the data want, and what is told about them."""

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from guidebook.data.model import Edition, Guidebook, HandoutFormat
from guidebook.data.settings import Language
from guidebook.localization import addresses
from guidebook.localization.localizing import localize_handout_details
from guidebook.localization.project import Project
from guidebook.localization.views import LocalizedText
from guidebook.printing.font_signs import FontSigns
from guidebook.verification.comparing.content_codes import CODE_SIGN
from guidebook.verification.expecting.expectations import (
    GuideExpectation,
    LanguageExpectation,
    expectations_of,
)
from guidebook.verification.expecting.expected import LinkExpectation

CHECK_PAGE = addresses.page_url(addresses.HANDOUT_PAGE)
LANGUAGES = addresses.page_url(addresses.LANGUAGES_PAGE)
LEAFLETS = 2
"""Copies on the sheet of a leaflet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutTarget:
    """A PDF that has to be there; guide is None where it has all guides of the edition.

    paper, pages and size are those of the file that was found, if it is the right one; listed is
    what the page of codes has for it.
    """

    path: str
    format: HandoutFormat
    edition: Edition
    guide: GuideExpectation | None
    language: LanguageExpectation
    listed: str = ""
    paper: str = ""
    pages: int = 0
    size: int = 0

    @property
    def code(self) -> str | None:
        """The code of its content, if what is listed is one of its edition."""
        is_code = re.fullmatch(rf"{re.escape(self.edition.id)}-{CODE_SIGN}{{5}}", self.listed)
        return self.listed if is_code else None

    @property
    def is_known(self) -> bool:
        """Whether the file is there, so that what is told of it can be held against it."""
        return self.pages > 0

    @property
    def kilobytes(self) -> str:
        """The size as it is told."""
        return str(max(1, round(self.size / 1000)))

    @property
    def copies(self) -> int:
        """How many times a sheet says the same."""
        return LEAFLETS if self.format.id == "leaflet" else 1

    @property
    def guides(self) -> list[GuideExpectation]:
        """The guides that the handout has."""
        if self.guide:
            return [self.guide]
        return [one for one in self.language.guides if one.edition is self.edition]

    @property
    def codes(self) -> tuple[str, ...]:
        """Where its QR codes lead."""
        several = [[one.address] * self.copies for one in self.guides if one.address]
        return tuple(address for copies in several for address in copies)

    @property
    def name(self) -> LocalizedText:
        """The format in the reader's words."""
        edition = next(one for one in self.language.views if one.id == self.edition.id)
        return edition.words[f"formats.{self.format.id.replace('-', '_')}"]

    @property
    def details(self) -> LocalizedText:
        """What a link to the file tells about it."""
        localizer = self.language.localizer
        return localize_handout_details(
            localizer.interface,
            self.edition,
            localizer,
            paper=self.paper,
            pages=self.pages,
            size=self.size,
        )


def handout_targets(
    guidebook: Guidebook, languages: tuple[LanguageExpectation, ...]
) -> Iterator[HandoutTarget]:
    """Every PDF of the site."""
    for language in (one for one in languages if one.is_printed):
        for guide in language.guides:
            for form in guide.edition.handouts:
                is_needless = form.id == "bilingual" and (
                    language.localizer.source is None or not languages[0].is_printed
                )
                if form.id != addresses.ALL and not is_needless:
                    yield _target(form, guide.edition, guide, language)
        for edition in guidebook.editions:
            for form in edition.handouts:
                if form.id == addresses.ALL:
                    yield _target(form, edition, None, language)


def _target(
    form: HandoutFormat,
    edition: Edition,
    guide: GuideExpectation | None,
    language: LanguageExpectation,
) -> HandoutTarget:
    path = addresses.handout_path(
        edition.short_name.source,
        edition.id,
        guide.guide.id if guide else addresses.ALL,
        language.localizer.locale.lang,
        form.id,
    )
    return HandoutTarget(
        path=language.folder + path, format=form, edition=edition, guide=guide, language=language
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteExpectation:
    """All that the site has to hold; handouts are known only after they have been read.

    pages are where the links to each language lead, for every page.
    wanted are all files and pages that a page may link to, written the pages in an editor's own
    words, below the folder of each language. Many languages stand on a page of their own. codes are
    those that links to files carry: that of a handout, or of a contact's own bytes.
    """

    address: str | None
    guidebook: Guidebook
    languages: tuple[LanguageExpectation, ...]
    folders: tuple[Path, ...]
    schema: Any
    handouts: tuple[HandoutTarget, ...]
    pages: Mapping[str, Mapping[str, str]]
    wanted: frozenset[str]
    written: tuple[str, ...]
    has_many_languages: bool
    codes: Mapping[str, str] = field(default_factory=dict)

    def links(self, page: str, **of: Any) -> LinkExpectation:
        """What the links of a page may be; those to files that are not there are told of there."""
        return LinkExpectation(
            page=page,
            address=self.address,
            excused=unknown(self.handouts),
            wanted=self.wanted,
            **of,
        )

    def pages_of(self, language: LanguageExpectation) -> list[str]:
        """The pages of a language, below the site."""
        lang = language.localizer.locale.lang
        return [page for page, several in self.pages.items() if several[lang] == page]

    def files_of(self, language: LanguageExpectation) -> list[str]:
        """The other files that its pages link to."""
        others = (path for guide in language.guides for path in files_beside(guide))
        return [*(one.path for one in self.handouts_of(language)), *others]

    def handouts_of(
        self, owner: GuideExpectation | LanguageExpectation, edition: Edition | None = None
    ) -> tuple[HandoutTarget, ...]:
        """The PDFs of a guide, or those of a language, of all guides of an edition at once."""
        if isinstance(owner, GuideExpectation):
            return tuple(one for one in self.handouts if one.guide is owner)
        own = tuple(one for one in self.handouts if one.language is owner)
        return tuple(
            one for one in own if not edition or (one.guide is None and one.edition is edition)
        )


def expect_site(
    project: Project,
    languages: tuple[Language, ...],
    folders: tuple[Path, ...],
    *,
    address: str | None,
    schema: Any,
    signs: FontSigns,
    unprinted: Set[str] = frozenset(),
) -> SiteExpectation:
    """What the data want of a site.

    address is its public one with a slash at its end, or None where it is not known; folders have
    the files of editors and of the theme. schema is the JSON Schema of the guides for programs,
    signs are those of the handouts' fonts. The languages of unprinted have no handouts.
    """
    guidebook = project.guidebook
    expected = expectations_of(project, languages, address, signs, unprinted)
    handouts = tuple(handout_targets(guidebook, expected))
    written = tuple(addresses.page_url(page.source) for page in guidebook.pages)
    has_many = len(languages) >= addresses.MANY
    names = ["", CHECK_PAGE, *(guide.page for guide in expected[0].guides), *written]
    names += [LANGUAGES] if has_many else []
    pages: dict[str, Mapping[str, str]] = {}
    for name in names:
        several = {one.localizer.locale.lang: one.folder + name for one in expected}
        pages |= dict.fromkeys(several.values(), several)
    every = (guide for language in expected for guide in language.guides)
    wanted = {*pages, *(one.path for one in handouts)}.union(*map(files_beside, every))
    return SiteExpectation(
        address=address,
        guidebook=guidebook,
        languages=expected,
        folders=folders,
        schema=schema,
        handouts=handouts,
        pages=pages,
        wanted=frozenset(wanted),
        written=written,
        has_many_languages=has_many,
    )


def unknown(handouts: tuple[HandoutTarget, ...]) -> frozenset[str]:
    """The handouts that are not there, or are not what they should be."""
    return frozenset(one.path for one in handouts if not one.is_known)


def contacts_of(guide: GuideExpectation, version: str = "") -> dict[str, str]:
    """The contact of each number of a guide; without a version, the one that its page links to."""
    return {
        channel.id: _below(guide, addresses.contact_path(guide.view, channel.id, version))
        for channel in guide.view.channels
        if channel.is_known
    }


def files_beside(guide: GuideExpectation) -> Iterator[str]:
    """All that stands beside a guide: contacts in both versions, calendar, text for chats."""
    for version in ("", "4.0"):
        yield from contacts_of(guide, version).values()
    yield from others_of(guide)


def others_of(guide: GuideExpectation) -> Iterator[str]:
    """What else the page of a guide links to."""
    if guide.edition.period:
        yield calendar_of(guide)
    if guide.address:
        yield chat_of(guide)


def calendar_of(guide: GuideExpectation) -> str:
    """Where the period of a guide's edition stands."""
    edition, lang = guide.edition, guide.view.locale.lang
    return _below(guide, addresses.calendar_path(edition.short_name.source, edition.id, lang))


def chat_of(guide: GuideExpectation) -> str:
    """Where the text for chats of a guide stands."""
    return _below(guide, addresses.chat_path(guide.view))


def _below(guide: GuideExpectation, path: str) -> str:
    """A path below the language's folder, below the site."""
    return guide.page.removesuffix(addresses.guide_folder(guide.view)) + path
