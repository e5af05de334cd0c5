"""Questions about translations that may be right, and should be looked at nevertheless."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from guidebook.data.records.fact_words import HoursWords
from guidebook.data.values.sentences import without_facts
from guidebook.problems.po_kinds import OtherPluralForms, PluralFormsUnused
from guidebook.problems.problem import Problem
from guidebook.problems.translation_kinds import (
    FactsTurnedRound,
    HeadingsTurnedRound,
    NumbersTurnedRound,
    OneFormOnly,
    SaysNothing,
)
from guidebook.translations.catalogues import Catalogue, Translation
from guidebook.translations.essentials import is_dialled, turned_numbers
from guidebook.translations.extracting import Message
from guidebook.translations.headers import plural_forms
from guidebook.translations.proofreading import placeholders_of


def notices_on_catalogue(catalogue: Catalogue, messages: tuple[Message, ...]) -> Iterator[Problem]:
    """What may be right in the translations of one language, but should be looked at."""
    own, forms = plural_forms(catalogue.lang), catalogue.plural_forms
    if catalogue.plural_place and forms.count != own.count:
        kind = OtherPluralForms(own.count, forms.count)
        yield Problem(place=catalogue.plural_place, kind=kind)
    elif catalogue.plural_place and (unused := forms.unused()):
        kind_of_rule = PluralFormsUnused(tuple(f"msgstr[{one}]" for one in unused), str(own))
        yield Problem(place=catalogue.plural_place, kind=kind_of_rule)
    for place in catalogue.silent:
        yield Problem(place=place, kind=SaysNothing())
    for message in messages:
        found = catalogue.find(message.source, message.context)
        if found is None:
            continue
        yield from _turned_numbers(message, found)
        names = placeholders_of(message.source)
        for start, end in _IN_ORDER if names else ():
            if _is_turned_round(names, found, start, end):
                yield Problem(
                    place=found.place, kind=FactsTurnedRound(f"{{{end}}}", f"{{{start}}}")
                )


def _turned_numbers(message: Message, found: Translation) -> Iterator[Problem]:
    """Dates and their like: in some languages they are in another order."""
    for form in found.forms:
        for before, after in turned_numbers(message.source, form):
            if not is_dialled(before):
                kind = NumbersTurnedRound(" ".join(after), " ".join(before))
                yield Problem(place=found.place, kind=kind)


def notices_on_headings(catalogue: Catalogue, hours: HoursWords) -> Iterator[Problem]:
    """Headings of which the one for closing has the word that tells that it is open now."""
    texts = (hours.opens, hours.closes, hours.open_now)
    opens, closes, now = (catalogue.find(text.source) for text in texts)
    if opens and closes and now:
        said = without_facts(now.forms[0])
        if _shared(closes.forms[0], said) >= _A_WORD > _shared(opens.forms[0], said) + 1:
            yield Problem(
                place=opens.place, kind=HeadingsTurnedRound(opens.forms[0], closes.forms[0])
            )


_A_WORD = 4
"""So many letters in common make it the same word."""


def _shared(one: str, other: str) -> int:
    """How many letters in a row two texts have in common."""
    one, other = one.casefold(), other.casefold()
    return SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size


def notices_on_counts(counts: Catalogue, messages: tuple[Message, ...]) -> Iterator[Problem]:
    """Texts about a number of which the source language has only one of its forms."""
    own = plural_forms(counts.lang)
    for message in messages if own.count > 1 else ():
        if counts.find(message.source) is None:
            yield Problem(place=message.places[0], kind=OneFormOnly(counts.lang, own.count))


_IN_ORDER = (("opens", "closes"), ("starts", "ends"))
"""Facts of which the first comes first in most languages; turned round, it may be a mistake."""


def _is_turned_round(names: tuple[str, ...], found: Translation, start: str, end: str) -> bool:
    """Whether a translation turns round two of the facts that its source names."""
    texts = (names, *map(placeholders_of, found.forms)) if {start, end} <= {*names} else ()
    if not texts or not all(start in one and end in one for one in texts):
        return False
    source, *forms = (one.index(start) < one.index(end) for one in texts)
    return any(is_first != source for is_first in forms)
