"""What may be said at all: what the data give any page, a language and a guide."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

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
from guidebook.data.values.partial_dates import PartialDate
from guidebook.data.values.texts import Name
from guidebook.localization.dates import write_date
from guidebook.localization.translating import Localizer
from guidebook.localization.views import EditionView, GuideView
from guidebook.translations.extracting import survey_messages
from guidebook.verification.comparing.facts import (
    Facts,
    foreign_among,
    said_in,
    texts_of,
    tokens_in,
)
from guidebook.verification.reading.pdf_reading import PAPERS


def source_facts(guidebook: Guidebook, names: Iterable[str]) -> Facts:
    """What any page may say: what the source texts say, names of languages, and editions."""
    sources = [message.source for message in survey_messages(guidebook)]
    editions = [
        (one.id, f"{one.short_name.source} {one.display_name}") for one in guidebook.editions
    ]
    return Facts(
        known=frozenset(said_in(sources)).union(*editions),
        loose=tokens_in([*sources, *names, *PAPERS]),
    )


def language_facts(views: tuple[EditionView, ...]) -> Facts:
    """What any page of a language may say: what its texts say, and the periods of editions."""
    dates = [(view.period, *(shown.dates for shown in view.guides)) for view in views]
    guides = [guide for view in views for guide in view.guides]
    own = [(view.words, view.standing, view.begins) for view in views]
    shown = [(one.audience, one.title, one.summary, one.notices, one.newer) for one in guides]
    longest = max(
        len(items)
        for guide in guides
        for items in (guide.sections, *(section.steps for section in guide.sections))
    )
    numbers = {str(number) for number in range(1, longest + 1)}
    return Facts(
        known=frozenset(said_in(texts_of([*own, *shown]))),
        loose=tokens_in(texts_of(dates)) | numbers,
    )


def guide_facts(
    around: Facts,
    names: Iterable[str],
    edition: Edition,
    guide: Guide,
    view: EditionView,
    shown: GuideView,
    address: str | None,
) -> Facts:
    """What the pages and papers of a guide may say, and which of the names are another guide's."""
    wanted = {channel.id for channel in shown.channels}
    own = [channel for channel in edition.contact_channels if channel.id in wanted]
    known = [text for one in own for text in numbers_of(one)]
    known += [edition.platform.address] if edition.platform and edition.platform.address else []
    for invitation in invitations_of(edition, guide):
        known += [text for one in invitation.addresses for text in (one.text, one.uri) if text]
        known += [text.source for text in invitation.never_asks]
    for zone in (zone for row in shown.hours for zone in row.zones):
        times = (zone.value.opens, zone.value.closes)
        known += [*filter(None, (zone.opens, zone.closes)), *(str(one) for one in times if one)]
    known += [
        value.source for value in facts_of(edition, guide).values() if isinstance(value, Name)
    ]
    # A word with facts of its own, such as what the picture shows, may be another guide's.
    common = [view.words[word.path] for word in WORDS if word.path in view.words and not word.facts]
    texts = [*texts_of((shown, view.begins)), *(one.title.plain for one in view.guides)]
    facts = around.also([*known, *said_in(texts), *([address] if address else [])])
    return replace(facts, foreign=foreign_among(names, [*texts, *texts_of(common)]))


def names_of(edition: Edition, guide: Guide | None = None) -> Iterator[str]:
    """The names that the messages have, as the respondents of a guide get them."""
    return (fact.source for fact in invitation_facts(edition, guide).values())


def numbers_of(channel: ContactChannel) -> tuple[str, ...]:
    """How somebody is reached, as it is read and as it is dialled."""
    point = channel.point
    written = (*point.text.split("\n"), point.uri.partition(":")[2])
    return tuple(text for text in (*written, point.international, point.extension) if text)


def months_of(localizer: Localizer) -> frozenset[str]:
    """The names of the months, in languages that have names for them."""
    names = set()
    for month in range(1, 13):
        written = write_date(PartialDate(2000, month), localizer.cldr).replace("2000", " ")
        if not any(sign.isdigit() for sign in written):
            names.add(max(re.findall(r"\w+", written), key=len))
    return frozenset(names)


def names_in(edition: Edition) -> Iterator[str]:
    """Names that a respondent knows the message, the platform or a number by."""
    for guide in (None, *edition.guides):
        yield from names_of(edition, guide)
    if edition.platform and edition.platform.name:
        yield edition.platform.name.source
    for channel in edition.contact_channels:
        if channel.label:
            yield channel.label.source
