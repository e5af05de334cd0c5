"""Rules about translations against their sources: each is a generator of problems.

A translation may be worded freely; facts, names and numbers in it may not change.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache

from guidebook.data.model import MEANING_SUFFIX
from guidebook.data.values.clock_patterns import parse_clock_pattern
from guidebook.data.values.markup import link_target, markup_in, tag_name
from guidebook.data.values.sentences import (
    Words,
    forms_in,
    parse_sentence,
    placeholders,
)
from guidebook.problems.kind import Kind
from guidebook.problems.po_kinds import OneTextDue, PluralFormsDue
from guidebook.problems.problem import Problem, Wrong
from guidebook.problems.translation_kinds import (
    BoldAdded,
    FactLost,
    FactWithoutSource,
    FormOfNoDate,
    HiddenSign,
    LinkLost,
    MixedScripts,
    NameLost,
    NumberAdded,
    NumberLost,
    OtherAddress,
    OtherFact,
    OtherMarkup,
    SpaceAround,
)
from guidebook.problems.yaml_kinds import LostSign
from guidebook.translations.catalogues import Catalogue, Translation
from guidebook.translations.entry_places import place_in
from guidebook.translations.essentials import (
    addresses_in,
    hidden_signs_in,
    imitates,
    is_dialled,
    lost_signs_in,
    mixed_names_in,
    numbers_in,
    turned_numbers,
    without_markup,
)
from guidebook.translations.extracting import COUNTS, DATES, Message

Rule = Callable[[Message, Translation, str], Iterator[Kind]]


def check_catalogue(catalogue: Catalogue, messages: tuple[Message, ...]) -> Iterator[Problem]:
    """Every problem in the translations of one language, also in stale ones: they are shown."""
    for message in messages:
        found = catalogue.find(message.source, message.context)
        if found is None:
            continue
        if found.is_plural != message.has_plural:
            yield _problem(found, PluralFormsDue() if message.has_plural else OneTextDue())
            continue
        yield from _form_problems(message, found)


def _form_problems(message: Message, found: Translation) -> Iterator[Problem]:
    for kind in _wrong_in(message, found):
        place = place_in(found, kind)
        yield Problem(place=place, kind=kind, entry=None if place == found.place else found.place)


@lru_cache(maxsize=16384)  # a preview asks again after every save
def _wrong_in(message: Message, found: Translation) -> tuple[Kind, ...]:
    """What is wrong in a translation, wherever it stands; once, be it in several forms."""
    wrong = (kind for form in found.forms for kind in _wrong_in_form(message, found, form))
    return tuple(dict.fromkeys(wrong))


def _wrong_in_form(message: Message, found: Translation, form: str) -> Iterator[Kind]:
    """What is wrong in one form; facts and numbers of what cannot be read are not missed too."""
    try:
        parse_sentence(form)
    except Wrong as wrong:
        yield wrong.kind
        return
    for rule in _RULES:
        yield from rule(message, found, form)


def changed_from(
    message: Message, candidates: Mapping[tuple[str, str], Translation]
) -> tuple[str, str] | None:
    """The source, by context and text, of which a message is a changed form, or None.

    Its translation has to fit the message in all but its words: the same facts and numbers.
    """
    sources = [source for context, source in candidates if context == message.context]
    # One that has changed back comes first, whatever else it resembles.
    back = (one for one in sources if candidates[message.context, one].before == message.source)
    for source in (*back, *get_close_matches(message.source, sources, n=3)):
        key = (message.context, source)
        found = candidates[key]
        if fits(message, found):
            return key
    return None


def fits(message: Message, found: Translation) -> bool:
    """Whether a translation has the facts, numbers and names of a message."""
    return found.is_plural == message.has_plural and not _wrong_in(message, found)


def _placeholders_are_the_same(message: Message, found: Translation, form: str) -> Iterator[Kind]:
    own, source = set(placeholders_of(form)), set(placeholders_of(message.source))
    allowed = {*source, *(name + MEANING_SUFFIX for name in message.explained)}
    misspelt = set()
    for name in sorted(own - allowed):
        meant = next(iter(get_close_matches(name, sorted(source), n=1)), "")
        misspelt.add(meant)
        yield _other_fact(name, sorted(source), meant)
    for name, wanted in forms_in(form):
        if name not in DATES:
            yield FormOfNoDate(name, wanted)
    # In some languages one form of a plural needs no number: Arabic has a word for two pages.
    implied = COUNTS if message.has_plural and form != found.forms[-1] else frozenset()
    for name in sorted(source - own - implied - misspelt):
        yield FactLost(name)


def _other_fact(name: str, known: list[str], meant: str) -> Kind:
    if not known:
        return FactWithoutSource(name)
    return OtherFact(name, tuple(f"{{{one}}}" for one in known), meant)


def _pattern_is_one(message: Message, found: Translation, form: str) -> Iterator[Kind]:
    """A pattern of a time of day, such as HH:mm, may be another one of those."""
    try:
        parse_clock_pattern(message.source)
    except Wrong:
        return
    try:
        parse_clock_pattern(form)
    except Wrong as wrong:
        yield wrong.kind


def _markup_is_the_same(message: Message, found: Translation, form: str) -> Iterator[Kind]:
    """Bold may be left out, and nothing else may look like markup that the source has not."""
    own, source = markup_in(form), markup_in(message.source)
    targets = Counter(map(link_target, source))
    left = Counter(map(link_target, own)) - targets
    added = {mark for mark in own if link_target(mark) in left}
    begun = {tag_name(mark) for mark in added if not mark.startswith("</")}
    for mark in sorted(added):
        if not (mark.startswith("</") and tag_name(mark) in begun):
            yield OtherMarkup(mark)
    for mark in sorted(targets - Counter(map(link_target, own))):
        if mark.startswith("]("):
            yield LinkLost(mark)
    # A page in an editor's own words may have a single ** that Markdown shows as it is.
    if _has_bold(form) and "**" not in message.source:
        yield BoldAdded()


def _has_bold(sentence: str) -> bool:
    return any(part.strong for part in parse_sentence(sentence))


def _no_hidden_signs(message: Message, found: Translation, form: str) -> Iterator[Kind]:
    for sign in sorted(set(hidden_signs_in(form)) - set(hidden_signs_in(message.source))):
        yield HiddenSign(sign)
    yield from map(LostSign, sorted({*lost_signs_in(form)} - {*lost_signs_in(message.source)}))


def _numbers_are_the_same(message: Message, found: Translation, form: str) -> Iterator[Kind]:
    own, source = Counter(_numbers(form)), Counter(_numbers(message.source))
    # A telephone number is several of them, and told once.
    if added := own - source:
        yield NumberAdded(", ".join(added.elements()))
    if lost := source - own:
        yield NumberLost(", ".join(lost.elements()))
    for before, after in turned_numbers(message.source, form):
        if is_dialled(before):
            yield NumberAdded(", ".join(after))
            yield NumberLost(", ".join(before))


def _names_stay(message: Message, found: Translation, form: str) -> Iterator[Kind]:
    for name in sorted(name for name in message.kept if name not in form):
        yield NameLost(name)


def _addresses_are_the_same(message: Message, found: Translation, form: str) -> Iterator[Kind]:
    mixed = sorted(set(mixed_names_in(form)) - set(mixed_names_in(message.source)))
    for address in sorted(set(addresses_in(message.source)) ^ set(addresses_in(form))):
        if not any(imitates(name, address) for name in mixed):
            yield OtherAddress(address, "mail" if "@" in address[1:] else "web")
    for name in mixed:
        yield MixedScripts(name)


def _no_space_around(message: Message, found: Translation, form: str) -> Iterator[Kind]:
    if form != form.strip():
        yield SpaceAround()


def _problem(found: Translation, kind: Kind) -> Problem:
    return Problem(place=found.place, kind=kind)


def placeholders_of(sentence: str) -> tuple[str, ...]:
    """The facts that a sentence names; none where it cannot be read."""
    try:
        return placeholders(sentence)
    except Wrong:  # told by another rule
        return ()


def _numbers(sentence: str) -> list[str]:
    """The numbers in the words of a sentence; a digit inside a word such as Q7 counts too."""
    try:
        parts = parse_sentence(without_markup(sentence))
        words = (part.text for part in parts if isinstance(part, Words))
        return [number for text in words for number in numbers_in(text)]
    except Wrong:
        return []


_RULES: tuple[Rule, ...] = (
    _pattern_is_one,
    _markup_is_the_same,
    _no_hidden_signs,
    _placeholders_are_the_same,
    _numbers_are_the_same,
    _names_stay,
    _addresses_are_the_same,
    _no_space_around,
)
