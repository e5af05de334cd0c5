"""The files of a site: those that the data want, and what is told about them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from guidebook.data.model import Edition, Guidebook, HandoutFormat
from guidebook.localization import addresses
from guidebook.localization.localizing import localize_handout_details
from guidebook.localization.views import LocalizedText
from guidebook.verification.expecting.expectations import GuideExpectation, LanguageExpectation


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutTarget:
    """A PDF that has to be there; guide is None where it has all guides of the edition.

    paper, pages and size are those of the file that was found, if it is the right one.
    """

    path: str
    format: HandoutFormat
    edition: Edition
    guide: GuideExpectation | None
    language: LanguageExpectation
    paper: str = ""
    pages: int = 0
    size: int = 0

    @property
    def is_known(self) -> bool:
        """Whether the file is there, so that what is told of it can be held against it."""
        return self.pages > 0

    @property
    def kilobytes(self) -> str:
        """The size as it is told."""
        return str(max(1, round(self.size / 1000)))

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
    for language in languages:
        for guide in language.guides:
            for form in guide.edition.handouts:
                is_needless = form.id == "bilingual" and language.localizer.source is None
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
class Targets:
    """All that links may lead to; pages has every page's languages, by the page's path."""

    address: str | None
    latest: Edition
    handouts: tuple[HandoutTarget, ...]
    languages: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    guides: tuple[GuideExpectation, ...] = ()

    @property
    def wanted(self) -> frozenset[str]:
        """Every file and page that the data want, and that a page may link to."""
        files = {one.path for one in self.handouts} | {*self.languages}
        for guide in self.guides:
            files |= {*self.contacts_of(guide).values(), *self.others_of(guide)}
        return frozenset(files)

    def handouts_of(self, guide: GuideExpectation) -> tuple[HandoutTarget, ...]:
        """The PDFs of a guide."""
        return tuple(one for one in self.handouts if one.guide is guide)

    def collections_of(self, language: LanguageExpectation) -> tuple[HandoutTarget, ...]:
        """The PDFs of all guides of the latest edition in a language."""
        return tuple(
            one
            for one in self.handouts
            if one.language is language and one.guide is None and one.edition is self.latest
        )

    def contacts_of(self, guide: GuideExpectation) -> dict[str, str]:
        """The contact that the page links to for each number of a guide."""
        return {
            channel.id: _below(guide, addresses.contact_path(guide.view, channel.id))
            for channel in guide.view.channels
        }

    def others_of(self, guide: GuideExpectation) -> Iterator[str]:
        """What else the page of a guide links to."""
        if guide.edition.period:
            yield calendar_of(guide)
        if guide.address:
            yield chat_of(guide)

    def languages_of(self, path: str) -> Mapping[str, str]:
        """Where the links to other languages of a page lead."""
        return self.languages.get(path, {})


def calendar_of(guide: GuideExpectation) -> str:
    """Where the period of a guide's edition stands."""
    edition, lang = guide.edition, guide.view.locale.lang
    return _below(guide, addresses.calendar_path(edition.short_name.source, edition.id, lang))


def chat_of(guide: GuideExpectation) -> str:
    """Where the text for chats of a guide stands."""
    return _below(guide, addresses.chat_path(guide.view))


def newer_contact_of(guide: GuideExpectation, channel: str) -> str:
    """Where the vCard 4.0 of a number stands."""
    return _below(guide, addresses.contact_path(guide.view, channel, "4.0"))


def share_text(title: str, address: str) -> str:
    """The link that opens WhatsApp with a title and an address."""
    return "https://wa.me/?text=" + quote(f"{title} {address}")


def _below(guide: GuideExpectation, path: str) -> str:
    """A path below the language's folder, below the site."""
    folder = guide.page.removesuffix(addresses.guide_folder(guide.view))
    return folder + path
