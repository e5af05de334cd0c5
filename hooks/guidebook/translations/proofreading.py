"""Rules about translations against their sources: each is a generator of problems.

A translation may be worded freely; facts, names and numbers in it may not change.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches

from guidebook.data.model import MEANING_SUFFIX
from guidebook.data.values.sentences import Words, parse_sentence, placeholders
from guidebook.problems.kind import Kind
from guidebook.problems.problem import Problem, Wrong
from guidebook.problems.translation_kinds import (
    FactLost,
    FactWithoutSource,
    NameLost,
    NumberAdded,
    NumberLost,
    OneTextDue,
    OtherAddress,
    OtherFact,
    OtherPluralForms,
    PluralFormsDue,
    SpaceAround,
)
from guidebook.translations.catalogues import Catalogue, Translation, plural_forms
from guidebook.translations.extracting import Message

Rule = Callable[[Message, Translation, str], Iterator[Problem]]


def check_catalogue(catalogue: Catalogue, messages: tuple[Message, ...]) -> Iterator[Problem]:
    """Every problem in the translations of one language, also in stale ones: they are shown."""
    for message in messages:
        found = catalogue.find(message.source, message.context)
        if found is None:
            continue
        if found.is_plural != message.has_plural:
            yield _problem(found, PluralFormsDue() if message.has_plural else OneTextDue())
            continue
        count, expression = plural_forms(catalogue.lang)
        told = catalogue.plural_count
        if message.has_plural and told is not None and told != count:
            yield _problem(found, OtherPluralForms(count, expression, told))
            continue
        yield from _form_problems(message, found)


def _form_problems(message: Message, found: Translation) -> Iterator[Problem]:
    for form in found.forms:
        for rule in _RULES:
            yield from rule(message, found, form)


def closest(
    message: Message, candidates: Mapping[tuple[str, str], Translation]
) -> tuple[str, str] | None:
    """The source, by context and text, of which a message is a changed form, or None.

    Its translation has to fit the message in all but its words: the same facts and numbers.
    """
    sources = [source for context, source in candidates if context == message.context]
    for source in get_close_matches(message.source, sources, n=3):
        key = (message.context, source)
        found = candidates[key]
        if found.is_plural == message.has_plural and not any(_form_problems(message, found)):
            return key
    return None


def _bold_is_balanced(message: Message, found: Translation, form: str) -> Iterator[Problem]:
    try:
        parse_sentence(form)
    except Wrong as wrong:
        yield _problem(found, wrong.kind)


def _placeholders_are_the_same(
    message: Message, found: Translation, form: str
) -> Iterator[Problem]:
    own, source = _placeholders(form), _placeholders(message.source)
    allowed = {*source, *(name + MEANING_SUFFIX for name in message.explained)}
    for name in sorted(own - allowed):
        yield _problem(found, _other_fact(name, sorted(source)))
    # In some languages one form of a plural needs no number: Arabic has a word for two pages.
    implied = {"count"} if message.has_plural and form != found.forms[-1] else set()
    for name in sorted(source - own - implied):
        yield _problem(found, FactLost(name))


def _other_fact(name: str, known: list[str]) -> Kind:
    if not known:
        return FactWithoutSource(name)
    meant = next(iter(get_close_matches(name, known, n=1)), "")
    return OtherFact(name, tuple(f"{{{one}}}" for one in known), meant)


def _numbers_are_the_same(message: Message, found: Translation, form: str) -> Iterator[Problem]:
    own, source = Counter(_numbers(form)), Counter(_numbers(message.source))
    for number in sorted((own - source) | (source - own)):
        yield _problem(found, (NumberAdded if number in own - source else NumberLost)(number))


def _names_stay(message: Message, found: Translation, form: str) -> Iterator[Problem]:
    for name in sorted(name for name in message.kept if name not in form):
        yield _problem(found, NameLost(name))


def _addresses_are_the_same(message: Message, found: Translation, form: str) -> Iterator[Problem]:
    for address in sorted(set(_addresses(message.source)) ^ set(_addresses(form))):
        yield _problem(found, OtherAddress(address))


def _no_space_around(message: Message, found: Translation, form: str) -> Iterator[Problem]:
    if form != form.strip():
        yield _problem(found, SpaceAround())


def _problem(found: Translation, kind: Kind) -> Problem:
    return Problem(place=found.place, kind=kind)


def _placeholders(sentence: str) -> set[str]:
    try:
        return set(placeholders(sentence))
    except Wrong:  # told by another rule
        return set()


def _numbers(sentence: str) -> list[str]:
    """The numbers in the words of a sentence; a digit inside a word such as Q7 counts too."""
    try:
        words = (part.text for part in parse_sentence(sentence) if isinstance(part, Words))
        # Digits of every script stand for the same number.
        numbers = (number for text in words for number in re.findall(r"\d+", text))
        return ["".join(str(int(digit)) for digit in number) for number in numbers]
    except Wrong:
        return []


def _addresses(sentence: str) -> list[str]:
    """The web addresses in a sentence, without the signs that follow them."""
    found = re.findall(
        r"(?:https?://[^\s{}]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\b[^\s{}]*)", sentence
    )
    return [re.sub(r"[^\w/#=&-]+$", "", address) for address in found]


_RULES: tuple[Rule, ...] = (
    _bold_is_balanced,
    _placeholders_are_the_same,
    _numbers_are_the_same,
    _names_stay,
    _addresses_are_the_same,
    _no_space_around,
)
