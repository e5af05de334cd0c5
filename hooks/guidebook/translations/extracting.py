"""Every text that is translated, each once, with all its places. What a catalogue has to hold."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from guidebook.data.model import (
    INVITATION_FACTS,
    MEANING_SUFFIX,
    Edition,
    Guide,
    Guidebook,
    facts_of,
    sections_of,
)
from guidebook.data.records.interface import WORDS
from guidebook.data.telling import told_in
from guidebook.data.values.sentences import placeholders
from guidebook.data.values.texts import Name, Text
from guidebook.data.written_pages import WrittenPage
from guidebook.problems.problem import Place
from guidebook.translations.catalogues import MEANING


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A source text, or a name (context meaning) that translations may explain.

    explained are the placeholders of names that have a meaning, kept the names that the text
    writes out; both stay as they are in every language.
    """

    source: str
    explained: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    context: str = ""
    has_plural: bool = False
    places: tuple[Place, ...]
    notes: tuple[str, ...]


_SEEN = INVITATION_FACTS
"""The facts that respondents see on their phone."""

_EXPLAINED = ("badge", "menu", "button")
"""Those that are words with a meaning."""

FACT_NOTES = {
    "survey_name": "the survey's full name",
    "short_name": "the survey's abbreviation",
    "edition": "the year",
    "survey": "abbreviation and year",
    "sender": "the sender's label of the message",
    "badge": "the badge beside the sender",
    "menu": "the menu of the chat bot",
    "button": "the button or link to tap",
    "platform": "the platform on which the survey runs",
    "period": "from when to when",
    "days": "days of the week, or every day",
    "starts": "a month or a day; in another form as {starts|genitive}",
    "ends": "a month or a day; in another form as {ends|genitive}",
    "extended_from": "a month or a day",
    "dates": "dates between which something holds",
    "minutes": "a number",
    "day": "a day of the week",
    "opens": "a time",
    "closes": "a time",
    "time_zone": "abbreviation of a time zone",
    "telephone": "a telephone number",
    "label": "for whom the number is",
    "extension": "a number",
    "languages": "names of languages",
    "language": "the name of a language, in that language",
    "paper": "size of the paper, such as A4",
    "pages": "a number of pages, in words of its own",
    "size": "a number",
    "count": "a number",
    "share": "a number with its sign of per cent",
    "page": "a number",
    "number": "a number",
    "page_count": "a number",
    "address": "a web address, or one of e-mail",
    "latest": "abbreviation and year of a newer edition",
    "published": "a day",
    "audience": "whom a guide is for",
    "code": "code at the foot of a printed guide, such as 2023-K7QM1",
    "handout": "the title of a printed guide",
    "copy_edition": "the edition that a printed guide is of, such as 2023",
    "found": "what a reader has put into the box, such as a number, a link or a name",
    "official": "the number, address or name in the guides that comes nearest",
    "host": "the server that a link leads to",
    "audiences": "for whom guides are, one or several",
    "text": "what the label is of",
    "first": "what stands first",
    "second": "what stands after it",
    "note": "what is to be known of it",
    "title": "a title",
    "whole": "what it is a part of",
    "source_text": "the new text, in the language of the original",
    "source_language": "the name of the language of the original",
}
"""What the placeholders stand for, told to translators."""


COUNTS = frozenset(word.counts for word in WORDS if word.counts)
"""The facts that are numbers of things, for which a language may have several forms."""

DATES = frozenset({"starts", "ends", "extended_from", "published", "day"})
"""The facts that a sentence may ask for in a form of its own: {ends|genitive}."""


def fact_note(name: str) -> str:
    """What a placeholder stands for; one that names its invitation ends like one that does not."""
    return FACT_NOTES.get(name) or FACT_NOTES[name.rpartition("_")[2]]


def messages_of(guidebook: Guidebook) -> tuple[Message, ...]:
    """All messages, in the order in which readers meet them."""
    pages = (message for page in guidebook.pages for message in page_messages(page))
    return _each_once((*survey_messages(guidebook), *pages))


def survey_messages(guidebook: Guidebook) -> tuple[Message, ...]:
    """The messages of the guides and of the words around them."""
    editions = (
        message
        for edition in guidebook.editions
        for guide in edition.guides
        for message in _of_guide(edition, guide)
    )
    return _each_once((*editions, *interface_messages(guidebook)))


def page_messages(page: WrittenPage) -> tuple[Message, ...]:
    """The messages of a page in an editor's own words; what it has in braces are no facts."""
    return _each_once(
        Message(source=text.source, places=(text.place,), notes=(text.note,)) for text in page.texts
    )


def plural_messages(messages: Iterable[Message]) -> tuple[Message, ...]:
    """Those that are about a number; the source language may have several forms of them too."""
    return tuple(message for message in messages if message.has_plural)


def guide_messages(edition: Edition, guide: Guide) -> tuple[Message, ...]:
    """The messages that readers of one guide meet, without the words around it."""
    return _each_once(_of_guide(edition, guide))


def interface_messages(guidebook: Guidebook) -> tuple[Message, ...]:
    """The messages of the words around the guides."""
    names: dict[str, Name] = {}
    for edition in reversed(guidebook.editions):
        names.update(_stay_as_they_are(edition, None))
    return _each_once(
        _message(word.text_of(guidebook.interface), names, has_plural=bool(word.counts))
        for word in WORDS
    )


def _each_once(messages: Iterable[Message]) -> tuple[Message, ...]:
    alike: defaultdict[tuple[str, str], list[Message]] = defaultdict(list)
    for message in messages:
        alike[message.context, message.source].append(message)
    return tuple(map(_together, alike.values()))


def _together(messages: Sequence[Message]) -> Message:
    """Messages of the same text as one."""
    return dataclasses.replace(
        messages[0],
        has_plural=any(one.has_plural for one in messages),
        explained=frozenset().union(*(one.explained for one in messages)),
        kept=frozenset().union(*(one.kept for one in messages)),
        places=tuple(dict.fromkeys(place for one in messages for place in one.places)),
        notes=tuple(dict.fromkeys(note for one in messages for note in one.notes)),
    )


def _of_guide(edition: Edition, guide: Guide) -> Iterator[Message]:
    names = _stay_as_they_are(edition, guide)
    yield from (_meaning(name) for name in names.values() if name.has_meaning)
    described = (fact for fact in facts_of(edition, guide).values() if isinstance(fact, Text))
    yield from (_message(text, names) for text in described)
    yield from (_message(text, names) for text in _texts(edition, guide))


def _stay_as_they_are(edition: Edition, guide: Guide | None) -> dict[str, Name]:
    facts = facts_of(edition, guide)
    return {name: fact for name, fact in facts.items() if isinstance(fact, Name)}


def _texts(edition: Edition, guide: Guide) -> Iterator[Text]:
    yield from (guide.title, guide.audience, guide.summary)
    own = {step.id: step.text for step in guide.steps}
    shown = {reference.id for reference in guide.contact_channels}
    told = told_in(edition, guide)
    for section in sections_of(edition, guide):
        yield section.title
        yield from section.text
        yield from (text for step in section.steps if (text := own.get(step.id) or step.text))
        for block in section.shows:
            if block.id == "contact_channels":
                beside = (
                    (item.label, item.note) for item in edition.contact_channels if item.id in shown
                )
                yield from (text for texts in beside for text in texts if text)
            elif block.id == "service_hours":
                for zone in edition.time_zones:
                    names = (zone.name, zone.daylight.name if zone.daylight else None)
                    yield from (name for name in names if name)
        for invitation in told.get(section.id, ()):
            yield from invitation.never_asks


def _message(text: Text, names: Mapping[str, Name], *, has_plural: bool = False) -> Message:
    notes = [text.note] if text.note else []
    for fact in dict.fromkeys(placeholders(text.source)):
        note = f"{{{fact}}}: {fact_note(fact)}"
        if fact in names:
            note += f" ({names[fact].source}); stays as it is"
            if names[fact].has_meaning:
                note += f", {{{fact}{MEANING_SUFFIX}}} explains it"
        notes.append(note)
    used = set(placeholders(text.source))
    return Message(
        source=text.source,
        has_plural=has_plural,
        explained=frozenset(fact for fact in used if _may_be_explained(fact, names)),
        kept=frozenset(
            name.source
            for key, name in names.items()
            if key in _SEEN and name.source in text.source
        ),
        places=(text.place,),
        notes=tuple(notes),
    )


def _may_be_explained(fact: str, names: Mapping[str, Name]) -> bool:
    """Whether a name has a meaning, or is one that other editions have, or that a draft lacks."""
    return names[fact].has_meaning if fact in names else fact.rpartition("_")[2] in _EXPLAINED


def _meaning(name: Name) -> Message:
    note = f"{name.note}; stays as it is, and this explains it" if name.note else ""
    return Message(
        source=name.source,
        context=MEANING,
        places=(name.place,),
        notes=(note,) if note else (),
    )
