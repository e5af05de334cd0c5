"""A part of an artefact, held against what it has to hold."""

import re
from collections.abc import Iterator, Mapping, Set
from itertools import zip_longest
from typing import Any

from guidebook.problems.kind import Kind
from guidebook.problems.problem import Problem
from guidebook.problems.verification_kinds import (
    DataMissing,
    Different,
    NothingLike,
    NotThere,
    NumberWritten,
    PageUnknown,
    QrUnknown,
    QrUnread,
    TitleMissing,
)
from guidebook.problems.word_kinds import OrderOther, SaidAgain, SignUnseen, WordStrange
from guidebook.verification.checking.document_checking import check_document
from guidebook.verification.checking.link_checking import check_links
from guidebook.verification.checking.mark_checking import check_marks
from guidebook.verification.checking.policy_checking import (
    check_needed,
    check_policy,
    check_rules,
)
from guidebook.verification.comparing.comparing import compare
from guidebook.verification.comparing.passages import (
    Reading,
    Value,
    cut,
    digits_of,
    is_rtl,
    settled,
    squeezed,
)
from guidebook.verification.comparing.sequences import out_of_order, said_again
from guidebook.verification.comparing.values import compare_values, projected, unlike
from guidebook.verification.comparing.vocabulary import strange_word, unseen_sign
from guidebook.verification.expecting.expected import Expected

_TELEPHONE = re.compile(r"(?<![\w./])(?:\+|0)\d(?:[ ()./-]{0,2}\d){6,}(?!\w)")
"""What looks like a telephone number in words of an editor's own."""


def check_part(
    reading: Reading, expected: Expected, names: Set[str], made: str
) -> Iterator[Problem]:
    """Everything that is missing from a part, and everything that is too much.

    names are those of all files and folders of the site; made is who makes the part, and says how
    to mend it. How a page is marked up is told of where nothing else is wrong.
    """
    found = list(_check_content(reading, expected, names, made))
    found = found or [*_check_values(reading, expected.following, {}, made)]
    yield from found
    yield from check_marks(reading, expected, {one.place for one in found})


def _check_content(
    reading: Reading, expected: Expected, names: Set[str], made: str
) -> Iterator[Problem]:
    yield from _check_values(reading, expected.values, expected.some, made)
    text = tuple(one for one in reading.text if expected.values.get(one.path) is None)
    if expected.facts:
        yield from compare(reading, text, expected.musts, expected.facts, made)
        yield from compare(reading, reading.labels, expected.labels, expected.facts, made)
    if expected.numbers is not None:
        yield from _check_numbers(reading, expected.numbers)
    if expected.links:
        yield from check_links(reading, expected.links, names, made)
    said = "\0".join(squeezed(one.text) for one in (*reading.text, *reading.labels))
    for one in expected.nearby:
        if squeezed(one) not in said:
            yield reading.problem(reading.whole, NothingLike(cut(one), made))
    yield from _check_codes(reading, expected)
    if expected.has_policy:
        yield from check_policy(reading)
        yield from check_needed(reading)
    if expected.rules is not None:
        yield from check_rules(reading, *expected.rules)
    if expected.is_unwanted and reading.text:
        found = reading.text[0]
        yield found.problem(PageUnknown(reading.whole))
    if expected.pages is not None:
        yield from _check_pages(reading, expected.pages, made)
    yield from _check_words(reading, expected)
    if expected.document:
        numbers = expected.links.numbers if expected.links else {}
        yield from check_document(reading, expected.document, numbers, made)


def _check_words(reading: Reading, expected: Expected) -> Iterator[Problem]:
    """Nothing but words of the data, in their order, and no number with what nobody sees."""
    passages = (*reading.text, *reading.labels)
    for passage in passages if expected.facts else ():
        if sign := unseen_sign(passage.text):
            yield passage.problem(SignUnseen(sign))
    # Lines of two directions may lose the spaces between their words.
    is_turned = reading.is_flowing and (
        reading.runs_left or any(is_rtl(one.text) for one in reading.text)
    )
    worded = reading.labels if is_turned else passages
    for passage in worded if expected.vocabulary is not None else ():
        vocabulary = expected.vocabulary or frozenset()
        if word := strange_word(passage.text, vocabulary, is_line=reading.is_flowing):
            yield passage.problem(WordStrange(word))
    shown = tuple(one for one in reading.text if not one.is_hidden) if expected.order else ()
    if found := out_of_order(shown, expected.order, is_flowing=reading.is_flowing):
        passage, said = found
        yield passage.problem(OrderOther(cut(said)))
    if found := said_again(shown, expected.order):
        passage, said = found
        yield passage.problem(SaidAgain(cut(said)))


def _check_values(
    reading: Reading, whole: Mapping[str, Any], some: Mapping[str, Any], made: str
) -> Iterator[Problem]:
    """Each value once, and just the one that is expected; None may be any.

    Data are sign by sign the same, a text alone as readers see it.
    """
    for name, wanted in {**whole, **some}.items():
        found = [one for one in reading.values if one.name == name]
        if not found:
            yield reading.problem(name, _missing(wanted, made))
        for one in found if wanted is not None else ():
            if isinstance(wanted, str) and squeezed(wanted) == squeezed(str(one.value)):
                continue
            value = projected(one.value, wanted) if name in some else one.value
            yield from compare_values(value, wanted, one.place, name, made)


def _missing(wanted: object, made: str) -> Kind:
    if wanted is None:
        return TitleMissing()
    return DataMissing() if isinstance(wanted, Mapping) else NotThere(str(wanted), made)


def _check_numbers(reading: Reading, known: frozenset[str]) -> Iterator[Problem]:
    for passage in reading.text:
        for number in _TELEPHONE.findall(settled(passage.text)):
            if digits_of(number) not in known:
                yield passage.problem(NumberWritten(number))


def _check_codes(reading: Reading, expected: Expected) -> Iterator[Problem]:
    """Each QR code leads where it should."""
    rest = list(expected.codes)
    strange: list[Value] = []
    for code in (one for one in reading.values if one.name.endswith("QR code")):
        if code.value in rest:
            rest.remove(code.value)
        else:
            strange.append(code)
    for code in strange:
        kind = Different(rest.pop(0), code.value, "handout") if rest else QrUnknown(code.value)
        yield Problem(place=code.place, path=code.name, kind=kind)
    for address in dict.fromkeys(rest):
        yield reading.problem("QR codes", QrUnread(address))


def _check_pages(
    reading: Reading, wanted: Mapping[str, Mapping[str, str]], made: str
) -> Iterator[Problem]:
    """The list of pages for search engines, each page with its languages."""
    found = {one.name: one.value for one in reading.values}
    missing = [address for address in wanted if address not in found]
    strange = [address for address in found if address not in wanted]
    for address, other in zip_longest(missing, strange):
        is_missing = address is not None
        yield reading.problem(
            "loc", unlike(address, other or "", made) if is_missing else PageUnknown(other)
        )
    for address in (one for one in wanted if one in found):
        for lang in dict.fromkeys([*wanted[address], *found[address]]):
            expected, given = wanted[address].get(lang, ""), found[address].get(lang, "")
            if expected != given:
                yield reading.problem(f"{address} {lang}", unlike(expected, given, made))
