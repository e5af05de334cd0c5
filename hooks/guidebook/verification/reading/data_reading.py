"""Files for programs: data, the search index, the list of pages, and the words of a picture."""

import json
from hashlib import sha256
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

from guidebook.problems.problem import Place
from guidebook.verification.comparing.passages import Passage, Reading, Value

SEARCH_FILE = "search/search_index.json"

_KNOWN = {"docs", "numbers", "until", "words"}
_FOUND = {"location", "title", "text"}
"""What the search knows, and what of each heading."""

_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_LISTED, _PLACE = frozenset((f"{_SITEMAP}url", f"{_SITEMAP}sitemap")), f"{_SITEMAP}loc"
_LINK, _LANGUAGE = "{http://www.w3.org/1999/xhtml}link", ["rel", "hreflang", "href"]
"""The elements of lists of pages, and the attributes of the links to other languages."""


def read_data(content: bytes, file: str) -> Reading:
    """Data as one value, in which no key is there twice."""
    data = json.loads(content, object_pairs_hook=_once)
    return Reading(file=file, values=(Value(name="", value=data, place=Place(file)),))


def read_search(content: bytes, file: str) -> dict[str, Reading]:
    """What the search finds on each page, and on the home page what else it knows."""
    index = json.loads(content, object_pairs_hook=_once)
    if index.keys() - _KNOWN or any(entry.keys() != _FOUND for entry in index["docs"]):
        raise ValueError("a key that nobody knows")
    if len({entry["location"] for entry in index["docs"]}) < len(index["docs"]):
        raise ValueError("two entries of one place")
    pages: dict[str, list[Passage]] = {"": []}
    for number, entry in enumerate(index["docs"]):
        page = entry["location"].partition("#")[0]
        for name in ("title", "text"):
            path = f"docs[{number}].{name}"
            passage = Passage(text=entry[name], place=Place(file), path=path)
            pages.setdefault(page, []).append(passage)
    values = tuple(Value(name=name, value=index[name], place=Place(file)) for name in index)
    return {
        page: Reading(file=file, whole=page, text=tuple(text), values=() if page else values)
        for page, text in pages.items()
    }


def read_sitemap(content: bytes, file: str) -> Reading:
    """Every page with the address of each of its languages, or every sitemap of an index."""
    root = ElementTree.fromstring(content)
    pages: dict[str, dict[str, str]] = {}
    for entry in root:
        [place, *links] = entry
        told = {link.get("hreflang", ""): link.get("href", "") for link in links}
        is_known = entry.tag in _LISTED and place.tag == _PLACE and not place.attrib
        if not is_known or len(told) < len(links) or not all(map(_is_language, links)):
            raise ValueError("something else than pages with their languages")
        if (place.text or "") in pages:
            raise ValueError("two entries of one place")
        pages[place.text or ""] = told
    values = (Value(name=one, value=told, place=Place(file)) for one, told in pages.items())
    return Reading(file=file, values=tuple(values))


def _is_language(link: ElementTree.Element) -> bool:
    """Whether an element is the link to a page in a language, and nothing else."""
    return link.tag == _LINK and link.get("rel") == "alternate" and link.keys() == _LANGUAGE


def read_robots(content: bytes, file: str) -> Reading:
    """What search engines are told, all of it, since each line is about those that follow it."""
    lines = [line for line in content.decode().splitlines() if line]
    name, _, value = lines[-1].partition(": ") if lines else ("", "", "")
    told = {"rules": lines[:-1], name: value}
    values = [Value(name=name, value=value, place=Place(file)) for name, value in told.items()]
    return Reading(file=file, values=tuple(values))


def read_picture(content: bytes, file: str) -> Reading:
    """The words that a picture was made of, empty where it tells none, and what its name tells."""
    from PIL import Image

    with Image.open(BytesIO(content)) as picture:
        words = str(picture.info.get("Description", ""))
    told = {"Description": words, "SHA-256": sha256(content).hexdigest()}
    place = Place(file)
    values = (Value(name=name, value=value, place=place) for name, value in told.items())
    return Reading(file=file, values=tuple(values))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The keys of an object; of two of one name, each program would read another one."""
    data = dict(pairs)
    if len(data) < len(pairs):
        raise ValueError("two keys of one name")
    return data
