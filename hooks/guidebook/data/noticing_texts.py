"""What may be right in sentences, and in one guide alone, but should be looked at."""

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from datetime import date

from guidebook.data.model import Edition, Guide, invitations_of
from guidebook.data.showing import texts_of
from guidebook.data.values.markup import chat_bold_in, markup_in
from guidebook.data.values.texts import Text
from guidebook.problems.advice_kinds import (
    GuideDiffers,
    InCapitals,
    LongSentence,
    MarkupShown,
    PeriodOver,
    SafetyPromised,
)
from guidebook.problems.problem import Problem

_MOST_WORDS = 25
"""A sentence of more words is hard to follow for many readers."""

_FEW_WORDS = 4
"""So many of its first words tell which sentence is meant."""

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’)*]*\s+")

_LOUD = re.compile(r"\b[A-Z]{7,}\b|\b[A-Z]{2,}(?:\s+[A-Z]{2,}){2,}\b")
"""A long word in capitals, or three words: names such as SPI and KPK are shorter."""

_SAFETY = re.compile(
    r"\b(?:aman|keamanan\w*|dijamin|terenkripsi|anonim|rahasia|dirahasiakan|kerahasiaan\w*|"
    r"safe|safely|secure|securely|guaranteed|encrypted|anonymous|anonymously|confidential)\b",
    re.IGNORECASE,
)
"""Words that promise safety, in the languages that editors are spoken to in."""

_FEWEST_GUIDES = 3
"""With two guides nobody knows which of them differs."""


def sentences_are_short(edition: Edition) -> Iterator[Problem]:
    """Sentences that are too long to be read at once."""
    for said in _texts(edition):
        for sentence in _SENTENCE_END.split(said.source):
            words = sentence.replace("**", "").split()
            if len(words) > _MOST_WORDS:
                kind = LongSentence(" ".join(words[:_FEW_WORDS]), len(words))
                yield Problem(place=said.place, kind=kind)


def texts_have_no_markup(edition: Edition) -> Iterator[Problem]:
    """Tags, links and references as web pages have them, which readers would see as they stand."""
    for said in _texts(edition):
        shown = [one for one in markup_in(said.source) if one[0] in "<[!&"]
        for found in dict.fromkeys([*shown, *chat_bold_in(said.source)]):
            yield Problem(place=said.place, kind=MarkupShown(found))


def words_are_not_loud(edition: Edition) -> Iterator[Problem]:
    """Words in capitals, which are hard to read and sound like a fraud."""
    for said in _texts(edition):
        for found in _LOUD.findall(re.sub(r"\{[^{}]*\}", "", said.source)):
            yield Problem(place=said.place, kind=InCapitals(found))


def safety_has_a_source(edition: Edition) -> Iterator[Problem]:
    """Words that promise safety, which somebody has to vouch for."""
    for said in _texts(edition):
        for found in dict.fromkeys(_SAFETY.findall(said.source)):
            yield Problem(place=said.place, kind=SafetyPromised(found))


def guides_agree(edition: Edition) -> Iterator[Problem]:
    """What one guide alone says differently, where all others say the same."""
    if len(edition.guides) < _FEWEST_GUIDES:
        return
    said = {guide.id: _facts(edition, guide) for guide in edition.guides}
    for path in dict.fromkeys(path for facts in said.values() for path in facts):
        values = {name: facts.get(path) for name, facts in said.items()}
        counts = Counter(values.values())
        odd = [name for name, value in values.items() if counts[value] == 1]
        if len(counts) == 2 and len(odd) == 1:
            guide = next(one for one in edition.guides if one.id == odd[0])
            kind = GuideDiffers(f"{guide.id}.{path}")
            yield Problem(place=guide.place, path=path, kind=kind)


def period_is_not_over(edition: Edition, today: date) -> Iterator[Problem]:
    """A period whose last day is past, in an edition that does not say that it is closed."""
    period = edition.period
    if period is None or period.ends is None or edition.state != "published":
        return
    settled = any(one.advice == PeriodOver.code for one in edition.settled)
    if period.ends.last < today and not settled:
        kind = PeriodOver(period.ends.last, "day" if period.ends.day else "month")
        yield Problem(place=period.place, path="period.ends", kind=kind)


def _texts(edition: Edition) -> Iterator[Text]:
    for guide in edition.guides:
        yield from texts_of(edition, guide)


def _facts(edition: Edition, guide: Guide) -> Mapping[str, Hashable]:
    """What guides usually have in common, by its path in the file of a guide."""
    invitations = {
        f"invitations.{one.id}.{name}": fact.source
        for one in invitations_of(edition, guide)
        for name, fact in one.facts.items()
    }
    return {
        **invitations,
        "contact_channels": tuple(sorted(one.id for one in guide.contact_channels)),
        "omits": tuple(sorted(one.id for one in guide.omits)),
    }
