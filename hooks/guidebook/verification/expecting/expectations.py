"""What the data want every language, edition and guide to say, and where."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from guidebook.data.model import (
    ContactChannel,
    Edition,
    Guide,
    Guidebook,
    TimeZone,
    facts_of,
    invitation_facts,
)
from guidebook.data.records.interface import WORDS
from guidebook.data.settings import Language
from guidebook.data.values.partial_dates import PartialDate
from guidebook.data.values.texts import Name
from guidebook.data.values.zone_hours import ZoneHours, hours_in_zone
from guidebook.localization import addresses
from guidebook.localization.dates import write_date
from guidebook.localization.localizing import localize_edition
from guidebook.localization.project import Project, localizers_of
from guidebook.localization.translating import Localizer
from guidebook.localization.views import EditionView, GuideView
from guidebook.translations.extracting import messages_of
from guidebook.verification.comparing.facts import (
    Facts,
    foreign_among,
    texts_of,
    tokens_in,
)
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

    @property
    def channels(self) -> tuple[ContactChannel, ...]:
        """The numbers of the guide, in its order."""
        wanted = [reference.id for reference in self.guide.contact_channels]
        shown = {channel.id for channel in self.view.channels}
        known = {channel.id: channel for channel in self.edition.contact_channels}
        return tuple(known[name] for name in wanted if name in shown)


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageExpectation:
    """A language; facts are what every page of it may say, folder is such as en/ or empty."""

    localizer: Localizer
    folder: str
    home: str | None
    facts: Facts
    editions: tuple[Edition, ...]
    views: tuple[EditionView, ...]
    guides: tuple[GuideExpectation, ...]

    @property
    def latest(self) -> EditionView:
        """The edition that the home page shows."""
        return self.views[0]


def expectations_of(
    project: Project, languages: tuple[Language, ...], address: str | None
) -> tuple[LanguageExpectation, ...]:
    """What every language has to say; address is the site's, with a slash at its end."""
    localizers = localizers_of(project, languages)
    source = localizers[0].locale
    return tuple(
        _language(
            project.guidebook,
            localizer,
            addresses.language_folder(localizer.locale, source),
            address,
        )
        for localizer in localizers
    )


def hours_of(edition: Edition) -> Iterator[tuple[TimeZone, ZoneHours]]:
    """The hours of an edition in all its time zones."""
    zones = {zone.id: zone.zone for zone in edition.time_zones}
    for hours in edition.weekly:
        for zone in edition.time_zones:
            own = zones[hours.zone]
            for shown in hours_in_zone(hours.row, own, zone.zone, edition.window):
                yield zone, shown


def _language(
    guidebook: Guidebook, localizer: Localizer, folder: str, address: str | None
) -> LanguageExpectation:
    views = tuple(localize_edition(guidebook, edition, localizer) for edition in guidebook.editions)
    home = f"{address}{folder}" if address else None
    facts = _site_facts(guidebook, views, localizer)
    if home:
        facts = facts.also([home, f"{home}handout/"])
    months = _months(localizer)
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
                )
            )
    return LanguageExpectation(
        localizer=localizer,
        folder=folder,
        home=home,
        facts=facts,
        editions=guidebook.editions,
        views=views,
        guides=tuple(guides),
    )


def _site_facts(
    guidebook: Guidebook, views: tuple[EditionView, ...], localizer: Localizer
) -> Facts:
    """What any page may say: editions and their periods, and numbers that the texts write."""
    periods = [
        write_date(day, localizer.cldr)
        for edition in guidebook.editions
        if edition.period
        for day in (edition.period.starts, edition.period.ends)
        if day
    ]
    dates = [view.period for view in views] + [
        shown.dates for view in views for shown in view.guides
    ]
    longest = max(
        len(items)
        for view in views
        for shown in view.guides
        for items in (shown.sections, *(section.steps for section in shown.sections))
    )
    return Facts(
        known=frozenset(
            name
            for edition in guidebook.editions
            for name in (edition.id, f"{edition.short_name.source} {edition.display_name}")
        ),
        loose=tokens_in(message.source for message in messages_of(guidebook))
        | tokens_in([*periods, *texts_of(tuple(dates))])
        | tokens_in([localizer.locale.endonym, *PAPERS])
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
    known = [text for one in own for text in (one.point.text, one.point.uri[4:])]
    for _, hours in hours_of(edition):
        known += [str(hours.opens), str(hours.closes)]
    if edition.platform and edition.platform.address:
        known.append(edition.platform.address)
    known += [
        value.source for value in facts_of(edition, guide).values() if isinstance(value, Name)
    ]
    names = {name for other in guidebook.editions for name in _names(other)} | months
    # A word with facts of its own, such as what the picture shows, may be another guide's.
    common = [view.words[word.path] for word in WORDS if word.path in view.words and not word.facts]
    words = [*texts_of(shown), *texts_of(common), *(one.title.plain for one in view.guides)]
    facts = around.also([*known, *([address] if address else [])])
    return replace(facts, foreign=foreign_among(names, words))


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
        for fact in invitation_facts(edition, guide).values():
            yield fact.source
    if edition.platform and edition.platform.name:
        yield edition.platform.name.source
    for channel in edition.contact_channels:
        if channel.label:
            yield channel.label.source
