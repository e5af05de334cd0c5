"""The elements of a page as such: strange ones, their languages, and what points to one of them."""

from collections import Counter
from collections.abc import Mapping

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


def marks_of(document: Document, file: str) -> tuple[list[Value], list[Value]]:
    """What is to be looked at in the text of a page, and around it."""
    inside: list[Value] = []
    around: list[Value] = []
    ids: Counter[str] = Counter()
    pointers: dict[str, Place] = {}
    article = frozenset(document.select("article *"))
    for element in document.select("*"):
        if element.position is None:
            continue
        given, (line, column) = attributes_of(element), element.position
        place = Place(file, line, column + 1)
        values = inside if element in article else around
        names = [given["id"]] if given.get("id") else []
        ids.update(names)
        for name in (*names, *_pointed(given)):
            pointers.setdefault(name, place)
        if name := _told_as(element.tag, given):
            around.append(Value(name=TOLD + name, value=given.get("content", ""), place=place))
        if "lang" in given and element.tag != "html":
            said = f"{given['lang']} {given.get('dir', '')}"
            values.append(Value(name=LANGUAGE, value=said, place=place))
        values += (
            Value(name=STRANGE, value=mark, place=place)
            for mark in strange_marks(element.tag, given)
        )
        inside += (
            Value(name=ACTIVE, value=mark, place=place)
            for mark in (active_marks(element.tag, given) if values is inside else ())
        )
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
