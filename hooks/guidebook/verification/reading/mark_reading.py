"""The elements of a page as such: strange ones, their languages, and what points to one of them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from turbohtml import Document, Element

from guidebook.problems.problem import Place
from guidebook.verification.comparing.passages import Value
from guidebook.verification.reading.page_marks import active_marks, strange_marks

STRANGE, ACTIVE, LANGUAGE, POINTED = "mark", "active mark", "lang", "id"
"""A mark that no template writes, or that no words have, the language of a part, a name that not
one element has."""

TOLD = "meta "
"""Before the name of what the head of a page tells browsers, search engines and chats."""

_POINTING = frozenset(("aria-describedby", "aria-labelledby", "for", "form", "popovertarget"))


def attributes_of(element: Element) -> Mapping[str, str]:
    """The attributes of an element; what is a list of words comes as such."""
    given = element.attrs
    return {
        name: value if isinstance(value, str) else " ".join(value or ())
        for name, value in (given.items() if given else ())
    }


@dataclass(frozen=True, slots=True)
class _Looked:
    """What is to be said of an element with its attributes, wherever it stands."""

    ids: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    told: tuple[tuple[str, str], ...] = ()
    strange: tuple[tuple[str, str], ...] = ()
    active: tuple[str, ...] = ()


_NOTHING = _Looked()


@lru_cache(4096)  # pages have the same elements
def _looked_at(tag: str, attributes: tuple[tuple[str, str], ...]) -> _Looked:
    given = dict(attributes)
    own = (given["id"],) if given.get("id") else ()
    told = ((TOLD + name, given.get("content", "")),) if (name := _told_as(tag, given)) else ()
    strange = [(STRANGE, mark) for mark in strange_marks(tag, given)]
    if "lang" in given and tag != "html":
        strange.insert(0, (LANGUAGE, f"{given['lang']} {given.get('dir', '')}"))
    looked = _Looked(
        ids=own,
        names=(*own, *_pointed(given)),
        told=told,
        strange=tuple(strange),
        active=tuple(active_marks(tag, given)),
    )
    return _NOTHING if looked == _NOTHING else looked


def marks_of(document: Document, file: str) -> tuple[list[Value], list[Value]]:
    """What is to be looked at in the text of a page, and around it."""
    inside: list[Value] = []
    around: list[Value] = []
    ids: Counter[str] = Counter()
    pointers: dict[str, Place] = {}
    article = frozenset(document.select("article *"))
    for element in document.select("*"):
        where = element.position
        if where is None:
            continue
        looked = _looked_at(element.tag, tuple(attributes_of(element).items()))
        if looked is _NOTHING:
            continue
        place = Place(file, where[0], where[1] + 1)
        is_inside = element in article
        values = inside if is_inside else around
        ids.update(looked.ids)
        for name in looked.names:
            pointers.setdefault(name, place)
        around += (Value(name=name, value=said, place=place) for name, said in looked.told)
        values += (Value(name=name, value=said, place=place) for name, said in looked.strange)
        if is_inside:
            inside += (Value(name=ACTIVE, value=mark, place=place) for mark in looked.active)
    around += (
        Value(name=POINTED, value=(name, ids[name]), place=place)
        for name, place in pointers.items()
        if ids[name] != 1
    )
    return inside, around


def _told_as(tag: str, given: Mapping[str, str]) -> str:
    """The name of what an element tells those who do not show it."""
    if tag == "link":
        return given.get("rel", "")
    if tag != "meta" or "http-equiv" in given:
        return ""
    return given.get("property") or given.get("name", "charset")


def _pointed(given: Mapping[str, str]) -> list[str]:
    """The names of other elements of the page that attributes point to."""
    names = [name for key in _POINTING & given.keys() for name in given[key].split()]
    address = given.get("href", "")
    return [*names, address[1:]] if address.startswith("#") else names
