"""What the data want every language, edition and guide to say, and where."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace

from guidebook.data.model import ContactChannel, Edition, Guide, Guidebook, invitations_of
from guidebook.data.settings import Language
from guidebook.localization import addresses
from guidebook.localization.frames import FrameView, frame_of
from guidebook.localization.languages import draft_shares, write_shares
from guidebook.localization.localizing import localize_edition
from guidebook.localization.project import Project, localizers_of
from guidebook.localization.translating import Localizer
from guidebook.localization.views import EditionView, GuideView, PlatformView
from guidebook.printing.font_signs import FontSigns, missing_signs
from guidebook.verification.comparing.facts import Facts, tokens_in
from guidebook.verification.expecting.expected_facts import (
    guide_facts,
    language_facts,
    months_of,
    names_in,
    source_facts,
)
from guidebook.verification.expecting.vocabularies import words_of_language, words_of_site


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideExpectation:
    """A guide in one language; page is where its page stands below the site, with a slash."""

    edition: Edition
    edition_view: EditionView
    guide: Guide
    view: GuideView
    page: str
    address: str | None
    facts: Facts
    vocabulary: frozenset[str]

    @property
    def channels(self) -> tuple[ContactChannel, ...]:
        """The ways to ask that the guide shows, in the order of its language."""
        known = {channel.id: channel for channel in self.edition.contact_channels}
        return tuple(known[channel.id] for channel in self.view.channels)

    @property
    def is_superseded(self) -> bool:
        """Whether a newer edition has taken the place of this one, whatever the day is."""
        return any(one.since is None for one in self.view.newer)

    @property
    def newer_pages(self) -> tuple[str, ...]:
        """Where the guides are that take the place of this one, below the site."""
        folder = self.page.removesuffix(addresses.guide_folder(self.view))
        return tuple(folder + addresses.newer_place(one, self.guide.id) for one in self.view.newer)


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageExpectation:
    """A language; facts are what every page of it may say, folder is such as en/ or empty.

    shares are how much of each draft is translated, by language. One whose letters no font has is
    not printed, nor one whose handouts say something else. vocabulary are all words of its texts.
    """

    localizer: Localizer
    folder: str
    home: str | None
    facts: Facts
    vocabulary: frozenset[str]
    editions: tuple[Edition, ...]
    views: tuple[EditionView, ...]
    guides: tuple[GuideExpectation, ...]
    frame: FrameView
    shares: Mapping[str, str]
    is_printed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Common:
    """What all languages have in common.

    signs are those that the fonts of the handouts have, unprinted the languages that are left out
    of what is printed for another reason.
    """

    guidebook: Guidebook
    address: str | None
    facts: Facts
    vocabulary: frozenset[str]
    signs: FontSigns
    unprinted: Set[str]
    lacked: Set[str] = frozenset()
    """What the fonts have not of the source language's own texts, which is told there alone."""


def expectations_of(
    project: Project,
    languages: tuple[Language, ...],
    address: str | None,
    signs: FontSigns,
    unprinted: Set[str],
) -> tuple[LanguageExpectation, ...]:
    """What every language has to say; address is the site's, with a slash at its end.

    signs are those that the fonts of the handouts have, unprinted the languages that are left out
    of what is printed for another reason.
    """
    guidebook, shares = project.guidebook, draft_shares(project)
    localizers = localizers_of(project, languages)
    # Every page leads to all languages, by their own names.
    names = [localizer.locale.endonym for localizer in localizers]
    common = _Common(
        guidebook=guidebook,
        address=address,
        facts=source_facts(guidebook, names),
        vocabulary=words_of_site(guidebook, names),
        signs=signs,
        unprinted=unprinted,
    )
    first, *others = localizers
    source = _language(common, first, "", write_shares(shares, first))
    if source.is_printed:
        lacked = missing_signs(first.locale.endonym, source.views, signs, is_source=False)
        common = replace(common, lacked=lacked)
    return (
        source,
        *(
            _language(
                common,
                localizer,
                addresses.language_folder(localizer.locale, first.locale),
                write_shares(shares, localizer),
            )
            for localizer in others
        ),
    )


def numbers_in(guides: Iterable[GuideExpectation]) -> dict[str, str]:
    """What a tap opens for each way to reach somebody, with how it is read."""
    points = (channel.point for guide in guides for channel in guide.channels)
    return {point.uri: point.text for point in points if point.uri}


def dialled_in(guides: Iterable[GuideExpectation]) -> dict[str, str]:
    """Those of them that are dialled; whatever else is opened is elsewhere, or nowhere."""
    return {uri: text for uri, text in numbers_in(guides).items() if uri.startswith("tel:")}


def senders_in(guides: Iterable[GuideExpectation]) -> dict[str, str]:
    """What a tap opens for each address that invitations come from, with how it is read."""
    invitations = (one for guide in guides for one in invitations_of(guide.edition, guide.guide))
    return {point.uri: point.text for one in invitations for point in one.addresses if point.uri}


def platforms_in(guides: Iterable[GuideExpectation]) -> frozenset[str]:
    """Where the platforms are that guides show."""
    blocks = (block for one in guides for part in one.view.sections for _, block in part.blocks)
    platforms = (block for block in blocks if isinstance(block, PlatformView))
    return frozenset(one.address for one in platforms if one.address)


def _language(
    common: _Common, localizer: Localizer, folder: str, shares: Mapping[str, str]
) -> LanguageExpectation:
    guidebook = common.guidebook
    views = tuple(localize_edition(guidebook, edition, localizer) for edition in guidebook.editions)
    home = f"{common.address}{folder}" if common.address else None
    facts = common.facts | language_facts(views).also(loose=tokens_in(shares.values()))
    facts = facts.also([home, f"{home}handout/"] if home else [])
    names = {name for one in guidebook.editions for name in names_in(one)}
    names |= months_of(localizer)
    frame = frame_of(guidebook, views)
    vocabulary = common.vocabulary | words_of_language(localizer, (views, frame))
    guides = []
    for edition, view in zip(guidebook.editions, views, strict=True):
        for guide, shown in zip(edition.guides, view.guides, strict=True):
            folder_of_guide = addresses.guide_folder(shown)
            own = f"{home}{folder_of_guide}" if home else None
            guides.append(
                GuideExpectation(
                    edition=edition,
                    edition_view=view,
                    guide=guide,
                    view=shown,
                    page=f"{folder}{folder_of_guide}",
                    address=own,
                    facts=guide_facts(facts, names, edition, guide, view, shown, own),
                    vocabulary=vocabulary,
                )
            )
    return LanguageExpectation(
        localizer=localizer,
        folder=folder,
        home=home,
        facts=facts,
        vocabulary=vocabulary,
        editions=guidebook.editions,
        views=views,
        guides=tuple(guides),
        frame=frame,
        shares=shares,
        is_printed=localizer.locale.lang not in common.unprinted
        and not missing_signs(
            localizer.locale.endonym, views, common.signs, is_source=localizer.source is None
        )
        - common.lacked,
    )
