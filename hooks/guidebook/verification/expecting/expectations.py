"""What the data want every language, edition and guide to say, and where."""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace

from guidebook.data.model import (
    ContactChannel,
    Edition,
    Guide,
    Guidebook,
    facts_of,
    invitation_facts,
    invitations_of,
)
from guidebook.data.records.interface import WORDS
from guidebook.data.settings import Language
from guidebook.data.values.partial_dates import PartialDate
from guidebook.data.values.texts import Name
from guidebook.localization import addresses
from guidebook.localization.dates import write_date
from guidebook.localization.frames import FrameView, frame_of
from guidebook.localization.languages import draft_shares, write_shares
from guidebook.localization.localizing import localize_edition
from guidebook.localization.project import Project, localizers_of
from guidebook.localization.translating import Localizer
from guidebook.localization.views import (
    EditionView,
    GuideView,
    HoursView,
    PlatformView,
    ZoneView,
)
from guidebook.printing.font_signs import missing_letters
from guidebook.translations.extracting import survey_messages
from guidebook.verification.comparing.facts import (
    Facts,
    foreign_among,
    said_in,
    texts_of,
    tokens_in,
)
from guidebook.verification.expecting.vocabularies import vocabulary_of
from guidebook.verification.reading.pdf_reading import PAPERS


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
    not printed. vocabulary are all words that its texts have.
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


def expectations_of(
    project: Project,
    languages: tuple[Language, ...],
    address: str | None,
    signs: Set[str],
) -> tuple[LanguageExpectation, ...]:
    """What every language has to say; address is the site's, with a slash at its end.

    signs are those that the fonts of the handouts have.
    """
    localizers = localizers_of(project, languages)
    source = localizers[0].locale
    # Every page leads to all languages, by their own names.
    names = [localizer.locale.endonym for localizer in localizers]
    endonyms = tokens_in(names)
    shares = draft_shares(project)
    return tuple(
        _language(
            project.guidebook,
            localizer,
            addresses.language_folder(localizer.locale, source),
            address,
            endonyms,
            write_shares(shares, localizer),
            names,
            signs,
        )
        for localizer in localizers
    )


def names_of(edition: Edition, guide: Guide | None = None) -> Iterator[str]:
    """The names that the messages have, as the respondents of a guide get them."""
    return (fact.source for fact in invitation_facts(edition, guide).values())


def numbers_of(channel: ContactChannel) -> tuple[str, ...]:
    """How somebody is reached, as it is read and as it is dialled."""
    point = channel.point
    written = (*point.text.split("\n"), point.uri.partition(":")[2])
    return tuple(text for text in (*written, point.international, point.extension) if text)


def numbers_in(guides: Iterable[GuideExpectation]) -> dict[str, str]:
    """What a tap opens for each way to reach somebody, with how it is read."""
    points = (channel.point for guide in guides for channel in guide.channels)
    return {point.uri: point.text for point in points if point.uri}


def senders_in(guides: Iterable[GuideExpectation]) -> dict[str, str]:
    """What a tap opens for each address that invitations come from, with how it is read."""
    invitations = (one for guide in guides for one in invitations_of(guide.edition, guide.guide))
    return {point.uri: point.text for one in invitations for point in one.addresses if point.uri}


def platforms_in(guides: Iterable[GuideExpectation]) -> frozenset[str]:
    """Where the platforms are that guides show."""
    blocks = (block for one in guides for part in one.view.sections for _, block in part.blocks)
    platforms = (block for block in blocks if isinstance(block, PlatformView))
    return frozenset(one.address for one in platforms if one.address)


def _zones_of(guide: GuideView) -> Iterator[ZoneView]:
    """The hours that a guide shows, in all time zones."""
    for section in guide.sections:
        for _, block in section.blocks:
            for item in block if isinstance(block, tuple) else ():
                if isinstance(item, HoursView):
                    yield from item.zones


def _language(
    guidebook: Guidebook,
    localizer: Localizer,
    folder: str,
    address: str | None,
    endonyms: frozenset[str],
    shares: Mapping[str, str],
    around: list[str],
    signs: Set[str],
) -> LanguageExpectation:
    views = tuple(localize_edition(guidebook, edition, localizer) for edition in guidebook.editions)
    home = f"{address}{folder}" if address else None
    facts = _site_facts(guidebook, views).also(loose=endonyms | tokens_in(shares.values()))
    if home:
        facts = facts.also([home, f"{home}handout/"])
    months = _months(localizer)
    frame = frame_of(guidebook, views)
    vocabulary = vocabulary_of(guidebook, localizer, (views, frame), around)
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
                    facts=_guide_facts(facts, months, guidebook, edition, guide, view, shown, own),
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
        is_printed=not missing_letters(
            localizer.locale.endonym, views, signs, is_source=localizer.source is None
        ),
    )


def _site_facts(guidebook: Guidebook, views: tuple[EditionView, ...]) -> Facts:
    """What any page may say: what the texts of the guides say, editions and their periods."""
    dates = [(view.period, *(shown.dates for shown in view.guides)) for view in views]
    sources = [message.source for message in survey_messages(guidebook)]
    guides = [guide for view in views for guide in view.guides]
    own = [*sources, *texts_of([view.words for view in views])]
    own += texts_of([(view.standing, view.begins) for view in views])
    own += texts_of(
        [
            (guide.audience, guide.title, guide.summary, guide.notices, guide.newer)
            for guide in guides
        ]
    )
    longest = max(
        len(items)
        for view in views
        for shown in view.guides
        for items in (shown.sections, *(section.steps for section in shown.sections))
    )
    editions = [
        (one.id, f"{one.short_name.source} {one.display_name}") for one in guidebook.editions
    ]
    return Facts(
        known=frozenset(said_in(own)).union(*editions),
        loose=tokens_in(sources)
        | tokens_in([*texts_of(dates), *PAPERS])
        | {str(number) for number in range(1, longest + 1)},
    )


def _guide_facts(
    around: Facts,
    months: frozenset[str],
    guidebook: Guidebook,
    edition: Edition,
    guide: Guide,
    view: EditionView,
    shown: GuideView,
    address: str | None,
) -> Facts:
    wanted = {channel.id for channel in shown.channels}
    own = [channel for channel in edition.contact_channels if channel.id in wanted]
    known = [text for one in own for text in numbers_of(one)]
    known += [edition.platform.address] if edition.platform and edition.platform.address else []
    for invitation in invitations_of(edition, guide):
        known += [text for one in invitation.addresses for text in (one.text, one.uri) if text]
        known += [text.source for text in invitation.never_asks]
    for zone in _zones_of(shown):
        known += [zone.opens, zone.closes, str(zone.value.opens), str(zone.value.closes)]
    known += [
        value.source for value in facts_of(edition, guide).values() if isinstance(value, Name)
    ]
    names = {name for other in guidebook.editions for name in _names(other)} | months
    # A word with facts of its own, such as what the picture shows, may be another guide's.
    common = [view.words[word.path] for word in WORDS if word.path in view.words and not word.facts]
    texts = [*texts_of((shown, view.begins)), *(one.title.plain for one in view.guides)]
    facts = around.also([*known, *said_in(texts), *([address] if address else [])])
    return replace(facts, foreign=foreign_among(names, [*texts, *texts_of(common)]))


def _months(localizer: Localizer) -> frozenset[str]:
    """The names of the months, in languages that have names for them."""
    names = set()
    for month in range(1, 13):
        written = write_date(PartialDate(2000, month), localizer.cldr).replace("2000", " ")
        if not any(sign.isdigit() for sign in written):
            names.add(max(re.findall(r"\w+", written), key=len))
    return frozenset(names)


def _names(edition: Edition) -> Iterator[str]:
    """Names that a respondent knows the message, the platform or a number by."""
    for guide in (None, *edition.guides):
        yield from names_of(edition, guide)
    if edition.platform and edition.platform.name:
        yield edition.platform.name.source
    for channel in edition.contact_channels:
        if channel.label:
            yield channel.label.source
