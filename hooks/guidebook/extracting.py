"""Every text that is translated, each once, with all its places. What a catalogue has to hold."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

from guidebook.catalogues import MEANING
from guidebook.model import Edition, Guidebook, Interface, Invitation, Name, Text
from guidebook.problems import Place

PLURALS = ("pages",)
"""The words of the interface that go with a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A source text, or a name (context meaning) that translations may explain."""

    source: str
    context: str = ""
    has_plural: bool = False
    places: tuple[Place, ...]
    notes: tuple[str, ...]


def messages_of(guidebook: Guidebook) -> tuple[Message, ...]:
    """All messages, in the order in which readers meet them."""
    found: dict[tuple[str, str], Message] = {}
    for message in _messages(guidebook):
        key = (message.context, message.source)
        earlier = found.get(key)
        found[key] = (
            message
            if earlier is None
            else dataclasses.replace(
                earlier,
                has_plural=earlier.has_plural or message.has_plural,
                places=tuple(dict.fromkeys((*earlier.places, *message.places))),
                notes=tuple(dict.fromkeys((*earlier.notes, *message.notes))),
            )
        )
    return tuple(found.values())


def _messages(guidebook: Guidebook) -> Iterator[Message]:
    for edition in guidebook.editions:
        yield from (_meaning(name) for name in _names(edition))
        yield from (_message(text) for text in _texts(edition))
    for item in dataclasses.fields(Interface):
        text = getattr(guidebook.interface, item.name)
        yield _message(text, has_plural=item.name in PLURALS)


def _names(edition: Edition) -> Iterator[Name]:
    yield edition.name
    for invitation in (edition.invitation, *(guide.invitation for guide in edition.guides)):
        for item in dataclasses.fields(Invitation):
            name = getattr(invitation, item.name)
            if name is not None and name.has_meaning:
                yield name


def _texts(edition: Edition) -> Iterator[Text]:
    for guide in edition.guides:
        yield from (guide.title, guide.audience, guide.summary)
    for section in edition.sections:
        yield section.title
        yield from section.text
        for step in section.steps:
            if step.text:
                yield step.text
            for guide in edition.guides:
                yield from (own.text for own in guide.steps if own.id == step.id and own.text)
    yield from (channel.label for channel in edition.contact_channels if channel.label)
    yield from (zone.name for zone in edition.time_zones)


def _message(text: Text, *, has_plural: bool = False) -> Message:
    return Message(
        source=text.source,
        has_plural=has_plural,
        places=(text.place,),
        notes=(text.note,) if text.note else (),
    )


def _meaning(name: Name) -> Message:
    return Message(
        source=name.source,
        context=MEANING,
        places=(name.place,),
        notes=(name.note,) if name.note else (),
    )
