"""Where readers meet a text: the address of a page, and the heading below which it stands."""

import dataclasses
import re
from collections.abc import Iterator

from guidebook.data.model import Guidebook, Section, sections_of
from guidebook.data.records.interface import WORDS
from guidebook.translations.entry_reading import read_entries
from guidebook.translations.extracting import Message

_HANDOUT, _LOST = "handout/", "404.html"

_PAGES = {
    **dict.fromkeys(("site", "home", "search", "page"), ""),
    **dict.fromkeys(("codes", "check"), _HANDOUT),
    "not_found": _LOST,
}
"""The pages of the words around the guides, by their group; all others stand on guides' pages."""


def with_addresses(
    messages: tuple[Message, ...], guidebook: Guidebook, address: str
) -> tuple[Message, ...]:
    """Messages that tell translators where they stand; address is that of the language's home."""
    places = {
        source: f"{address}{page}{f' ({heading})' if heading else ''}"
        for source, (page, heading) in _first_places(guidebook).items()
    }
    return tuple(
        dataclasses.replace(message, notes=(*message.notes, places[message.source]))
        if message.source in places
        else message
        for message in messages
    )


def address_told(text: str, guidebook: Guidebook) -> str:
    """The address of a language's home as a catalogue tells it already; empty where it does not.

    So the addresses stay when somebody who does not know them brings the catalogue up to date.
    """
    places = _first_places(guidebook)
    for entry in read_entries(text, "", []):
        page, _ = places.get(entry.source, ("", ""))
        for address in re.findall(r"https?://\S+", entry.notes) if page else ():
            if address.endswith(page):
                return str(address.removesuffix(page))
    return ""


def _first_places(guidebook: Guidebook) -> dict[str, tuple[str, str]]:
    """The page and the heading where readers meet each text first."""
    places: dict[str, tuple[str, str]] = {}
    for source, page, heading in _places(guidebook):
        places.setdefault(source, (page, heading))
    return places


def _places(guidebook: Guidebook) -> Iterator[tuple[str, str, str]]:
    """Each text with its page and, as the source language has it, its heading."""
    for edition in guidebook.editions:
        for guide in edition.guides:
            page = f"{edition.id}/{guide.id}/"
            yield from ((text.source, page, "") for text in (guide.title, guide.summary))
            yield guide.audience.source, "", ""
            own = {step.id: step.text for step in guide.steps}
            for section in sections_of(edition, guide):
                anchor = f"{page}#{_anchor(section)}"
                steps = (own.get(step.id) or step.text for step in section.steps)
                for text in (section.title, *section.text, *filter(None, steps)):
                    yield text.source, anchor, section.title.source
    latest = guidebook.latest
    guide_page = f"{latest.id}/{latest.guides[0].id}/"
    shown = {
        group: section
        for section in reversed(sections_of(latest, latest.guides[0]))
        for group in _groups_in(section)
    }
    for word in WORDS:
        below = shown.get(word.group)
        page = _PAGES.get(word.group, guide_page)
        page += f"#{_anchor(below)}" if below else ""
        heading = below.title.source if below else ""
        yield word.text_of(guidebook.interface).source, page, heading
    for written in guidebook.pages:
        anchor, heading = "", ""
        for block in written.blocks:
            if block.anchor and block.text:
                anchor, heading = f"#{block.anchor}", block.text.source
            if block.text:
                yield block.text.source, f"{written.name}/{anchor}", heading


def _groups_in(section: Section) -> Iterator[str]:
    """The words of the interface that stand in a section."""
    if section.picture:
        yield from ("picture", "invitation")
    for block in section.shows:
        yield _GROUPS.get(block.id, block.id)


_GROUPS = {"service_hours": "hours", "contact_channels": "contacts"}


def _anchor(section: Section) -> str:
    return section.id.replace("_", "-")
