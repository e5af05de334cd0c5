"""The files of a site: those that the data want, and what is told about them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from guidebook.data.model import Edition, Guidebook, HandoutFormat
from guidebook.localization import addresses
from guidebook.localization.localizing import localize_handout_details
from guidebook.localization.views import LocalizedText
from guidebook.verification.comparing.content_codes import CODE_SIGN
from guidebook.verification.expecting.expectations import GuideExpectation, LanguageExpectation

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

    codes are those that links to files carry: that of a handout, or of a contact's own bytes.
    """

    address: str | None
    guidebook: Guidebook
    languages: tuple[LanguageExpectation, ...]
    folders: tuple[Path, ...]
    schema: Any
    handouts: tuple[HandoutTarget, ...] = ()
    codes: Mapping[str, str] = field(default_factory=dict)
    wanted: frozenset[str] = field(init=False)
    """Every file and page that the data want, and that a page may link to."""
    pages: Mapping[str, Mapping[str, str]] = field(init=False)
    """Where the links to each language lead, for every page; home where there is none."""

    def __post_init__(self) -> None:
        pages = self._languages_of_pages()
        files = {one.path for one in self.handouts} | {*pages}
        for guide in self.guides:
            files |= {*contacts_of(guide).values(), *contacts_of(guide, "4.0").values()}
            files |= {*others_of(guide)}
        object.__setattr__(self, "pages", pages)
        object.__setattr__(self, "wanted", frozenset(files))

    @property
    def guides(self) -> Iterator[GuideExpectation]:
        """Every guide in every language."""
        for language in self.languages:
            yield from language.guides

    @property
    def has_many_languages(self) -> bool:
        """Whether they stand on a page of their own."""
        return len(self.languages) >= addresses.MANY

    @property
    def written(self) -> tuple[str, ...]:
        """The pages in an editor's own words, below the folder of each language."""
        return tuple(addresses.page_url(page.source) for page in self.guidebook.pages)

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

    def _languages_of_pages(self) -> dict[str, dict[str, str]]:
        homes = {one.localizer.locale.lang: one.folder for one in self.languages}
        every = frozenset(homes)
        names = {"": every, CHECK_PAGE: every} | dict.fromkeys(
            (one.page for one in self.languages[0].guides), every
        )
        names |= dict.fromkeys(self.written, every)
        names |= {LANGUAGES: every} if self.has_many_languages else {}
        found: dict[str, dict[str, str]] = {}
        for name, langs in names.items():
            pages = {
                lang: folder + (name if lang in langs else "") for lang, folder in homes.items()
            }
            found |= {pages[lang]: pages for lang in langs}
        return found


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
