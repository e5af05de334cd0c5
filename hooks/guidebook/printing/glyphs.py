"""Signs that no font of the handouts has, told where they are written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guidebook.data.model import Guidebook, facts_of
from guidebook.data.source.paths import SETTINGS
from guidebook.data.values.texts import Name
from guidebook.localization.translating import Localizer
from guidebook.problems.printing_kinds import MadeSignsWithoutFont, SignsWithoutFont
from guidebook.problems.problem import Place, Problem
from guidebook.translations.extracting import survey_messages


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingSigns:
    """The signs that no font has in one language, each with the first guide that shows it."""

    localizer: Localizer
    guides: Mapping[str, Place]


def missing_glyphs(missing: tuple[MissingSigns, ...], guidebook: Guidebook) -> Iterator[Problem]:
    """The problems of signs that no font has, one at each text that has some of them.

    A text that several languages show is told once, with all of them.
    """
    signs: dict[tuple[Place, str], set[str]] = {}
    langs: dict[tuple[Place, str], dict[str, None]] = {}
    for one in missing:
        for place, text, sign in _found(one, guidebook):
            signs.setdefault((place, text), set()).add(sign)
            langs.setdefault((place, text), {})[one.localizer.locale.lang] = None
    for (place, text), found in signs.items():
        here = sorted(found, key=lambda sign: (text.find(sign), sign))
        shown = " ".join(sign if sign.isprintable() else f"U+{ord(sign[0]):04X}" for sign in here)
        showing = tuple(langs[place, text])
        yield Problem(
            place=place,
            kind=SignsWithoutFont(shown, text, showing)
            if text
            else MadeSignsWithoutFont(shown, showing),
        )


def _found(one: MissingSigns, guidebook: Guidebook) -> Iterator[tuple[Place, str, str]]:
    """Each sign with the texts that have it, or with the guide alone where no text has it."""
    shown = _shown(guidebook, one.localizer)
    sources = _sources(guidebook)
    for sign, guide in one.guides.items():
        own = [(place, text) for place, text in shown if sign in text]
        # Bilingual handouts show the source language beside every translation.
        texts = own or [(place, text) for place, text in sources if sign in text]
        for place, text in dict.fromkeys(texts or [(guide, "")]):  # such as a month's name
            yield place, text, sign


def _shown(guidebook: Guidebook, localizer: Localizer) -> list[tuple[Place, str]]:
    """The texts of a language, and of the source where it has no fresh one, with their places."""
    texts = [(Place(SETTINGS), localizer.locale.endonym)]
    for message in survey_messages(guidebook):
        found = localizer.catalogue and localizer.catalogue.find(message.source, message.context)
        if found:
            texts += [(found.place, form) for form in found.forms]
        if not found or found.is_stale:
            texts.append((message.places[0], message.source))
    return texts


def _sources(guidebook: Guidebook) -> list[tuple[Place, str]]:
    """The texts as they are in the data, and the names that stay as they are."""
    texts = [(message.places[0], message.source) for message in survey_messages(guidebook)]
    for edition in guidebook.editions:
        for guide in edition.guides:
            facts = facts_of(edition, guide).values()
            texts += [(fact.place, fact.source) for fact in facts if isinstance(fact, Name)]
    return texts
