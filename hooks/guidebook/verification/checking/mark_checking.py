"""The elements of a page as such, against what the templates write and the languages it has."""

from collections.abc import Iterator, Set
from itertools import zip_longest

from guidebook.problems.problem import Place, Problem
from guidebook.problems.verification_kinds import Different, NotExpected, NotThere
from guidebook.problems.word_kinds import MarkStrange, NameOther
from guidebook.verification.comparing.passages import Reading, cut, settled, squeezed
from guidebook.verification.comparing.values import unlike
from guidebook.verification.expecting.expected import Expected
from guidebook.verification.reading.mark_reading import ACTIVE, LANGUAGE, POINTED, STRANGE, TOLD
from guidebook.verification.reading.outlines import OUTLINE

_SAME = {"og:title": "title", "og:image:alt": "title", "og:description": f"{TOLD}description"}
"""What chats show, which is what the page tells everybody else."""

_FIXED = {
    "viewport": "width=device-width,initial-scale=1",
    "format-detection": "telephone=no, date=no, address=no, email=no",
    "og:type": "website",
    "og:image:type": "image/png",
    "twitter:card": "summary_large_image",
}
_FREE = frozenset(("color-scheme", "theme-color", "robots"))
"""What changes no word, or is told of by itself."""


def check_marks(
    reading: Reading, expected: Expected, told: Set[Place] = frozenset()
) -> Iterator[Problem]:
    """Nothing but known marks, in known languages, and one element for each name.

    Where something is told already, nothing more is.
    """
    is_free = expected.links is not None and expected.links.is_free
    for one in reading.values:
        if one.place in told:
            continue
        if one.name == (ACTIVE if is_free else STRANGE):
            yield Problem(place=one.place, path=one.name, kind=MarkStrange(cut(str(one.value))))
        elif one.name == LANGUAGE and expected.languages and one.value not in expected.languages:
            known = " / ".join(sorted(expected.languages))
            kind = Different(cut(known), str(one.value), "page")
            yield Problem(place=one.place, path=one.name, kind=kind)
        elif one.name == POINTED:
            name, number = one.value
            yield Problem(place=one.place, path=one.name, kind=NameOther(cut(name), number))
    if expected.told is not None:
        yield from _check_told(reading, expected.told, told)
    if expected.outline is not None and not told:
        yield from _check_outline(reading, expected.outline)


def _check_outline(reading: Reading, wanted: tuple[str, ...]) -> Iterator[Problem]:
    """The first piece of a text that is another one, or is marked up as something else."""
    found = next((one.value for one in reading.values if one.name == OUTLINE), ())
    given = tuple(one for one, _ in found)
    pairs = enumerate(zip_longest(wanted, given, fillvalue=""))
    other = (one for one in pairs if squeezed(one[1][0]) != squeezed(one[1][1]))
    for index, (one, said) in other:
        place = found[index][1] if index < len(found) else Place(reading.file)
        yield Problem(place=place, path=OUTLINE, kind=unlike(one, said, "page"))
        return


def _check_told(reading: Reading, names: Set[str], told: Set[Place]) -> Iterator[Problem]:
    """The head of a page tells all that it should, nothing else, and the same to everybody."""
    found = {one.name: one for one in reading.values}
    for name in sorted(names):
        if TOLD + name not in found:
            yield reading.problem(TOLD + name, NotThere(name, "page"))
    for one in reading.values:
        name = one.name.removeprefix(TOLD)
        if name == one.name or name in _FREE or one.place in told:
            continue
        same = found.get(_SAME.get(name, ""))
        wanted = str(same.value) if same and same.place not in told else _FIXED.get(name)
        given = cut(str(one.value))
        if name not in names:
            yield Problem(place=one.place, path=one.name, kind=NotExpected(given, "page"))
        elif wanted is not None and settled(wanted) != settled(str(one.value)):
            kind = Different(cut(wanted), given, "page")
            yield Problem(place=one.place, path=one.name, kind=kind)
