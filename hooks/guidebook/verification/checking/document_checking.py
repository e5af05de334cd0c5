"""A PDF as a document: what it has beside its words, and whether all of these are seen."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise, zip_longest

from guidebook.problems.kind import Kind
from guidebook.problems.problem import Problem
from guidebook.problems.verification_kinds import Different, LinkShown, LinkSilent, NothingLike
from guidebook.problems.word_kinds import OrderOther, PartStrange, TextUnseen
from guidebook.verification.comparing.passages import Link, Reading, cut, settled, squeezed
from guidebook.verification.comparing.values import unlike
from guidebook.verification.expecting.expected import DocumentExpectation
from guidebook.verification.reading.pdf_reading import (
    BOOKMARK,
    HEADING,
    LANGUAGE,
    OBJECT,
    UNSEEN,
)

_MOST = 250
"""So many signs stand at most beside an address on the lines that it takes."""


def check_document(
    reading: Reading, expected: DocumentExpectation, numbers: Mapping[str, str], made: str
) -> Iterator[Problem]:
    """Nothing but what the build writes, all texts in sight, titles and pages in their order.

    numbers are those that links open, each with what is shown for it.
    """
    for one in reading.values:
        kind: Kind | None = None
        if one.name == OBJECT:
            kind = PartStrange(cut(one.value))
        elif one.name.endswith(UNSEEN):
            kind = TextUnseen(cut(settled(one.value)))
        elif one.name == LANGUAGE and one.value not in expected.languages:
            kind = Different(" / ".join(sorted(expected.languages)), one.value, made)
        if kind:
            yield Problem(place=one.place, path=one.name, kind=kind)
    yield from _check_titles(reading, expected, made)
    for link in reading.links:
        if link.address not in numbers and not _is_shown(link):
            yield link.problem(_shown(link, made))
    # Lines from right to left may have the numbers at another place.
    if not reading.runs_left:
        yield from _check_pages(reading, expected.pages, made)


def _is_shown(link: Link) -> bool:
    """Whether a link covers its address, and no more.

    Lines of both directions may have the parts of an address in another order.
    """
    address = link.address.partition("?")[0]
    said = Counter(filter(str.isalnum, squeezed(link.text)))
    wanted = Counter(filter(str.isalnum, squeezed(address.removeprefix("mailto:"))))
    return not wanted - said and (said - wanted).total() <= _MOST


def _shown(link: Link, made: str) -> Kind:
    said = settled(link.text)
    if said:
        return LinkShown(link.address, link.address, cut(said), made)
    return LinkSilent(link.address, link.address, made)


def _check_titles(reading: Reading, expected: DocumentExpectation, made: str) -> Iterator[Problem]:
    """Bookmarks and headings have the titles of the data; objects have no order but their own."""
    wanted = [(level, settled(title)) for level, title in expected.titles]
    for name in (BOOKMARK, HEADING):
        found = [
            (one.value[0], settled(one.value[1])) for one in reading.values if one.name == name
        ]
        pairs = zip_longest(wanted, found, fillvalue=(0, ""))
        if name == HEADING:
            missing, strange = Counter(wanted) - Counter(found), Counter(found) - Counter(wanted)
            pairs = zip_longest(missing.elements(), strange.elements(), fillvalue=(0, ""))
        for (level, title), (other, given) in pairs:
            if squeezed(title) != squeezed(given):
                yield reading.problem(name, unlike(title, given, made))
                break
            if level != other:
                yield reading.problem(
                    name, Different(f"H{level} {title}", f"H{other} {given}", made)
                )
                break
    places = [one.value for one in reading.values if one.name == BOOKMARK]
    for (_, _, before), (_, title, after) in pairwise(places):
        if not before < after:
            yield reading.problem(f"{BOOKMARK} {title}", OrderOther(cut(title)))
            break


def _check_pages(reading: Reading, pages: tuple[str, ...], made: str) -> Iterator[Problem]:
    """Each page has its own number."""
    for number, said in enumerate(pages, start=1):
        start = f"page {number},"
        lines = (one.text for one in reading.text if one.path.startswith(start))
        if squeezed(said) not in squeezed(" ".join(lines)):
            yield reading.problem(f"page {number}", NothingLike(cut(said), made))
