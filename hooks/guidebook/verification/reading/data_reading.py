"""Files for programs: data, the search index, the list of pages, and the words of a picture."""

import json
from hashlib import sha256
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

from guidebook.problems.problem import Place
from guidebook.verification.comparing.passages import Passage, Reading, Value

_NAMES = {
    "sitemap": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
}


def read_data(content: bytes, file: str) -> Reading:
    """Data as one value, in which no key is there twice."""
    data = json.loads(content, object_pairs_hook=_once)
    return Reading(file=file, values=(Value(name="", value=data, place=Place(file)),))


def read_search(content: bytes, file: str) -> dict[str, Reading]:
    """What the search finds on each page, and on the home page the numbers that it knows."""
    index = json.loads(content, object_pairs_hook=_once)
    pages: dict[str, list[Passage]] = {}
    for number, entry in enumerate(index["docs"]):
        page = entry["location"].partition("#")[0]
        for name in ("title", "text"):
            path = f"docs[{number}].{name}"
            passage = Passage(text=entry[name], place=Place(file), path=path)
            pages.setdefault(page, []).append(passage)
    numbers = Value(name="numbers", value=index["numbers"], place=Place(file))
    return {
        page: Reading(file=file, whole=page, text=tuple(text), values=() if page else (numbers,))
        for page, text in pages.items()
    }


def read_sitemap(content: bytes, file: str) -> Reading:
    """Every page with the address of each of its languages, or every sitemap of an index."""
    root = ElementTree.fromstring(content)
    return Reading(
        file=file,
        values=tuple(
            Value(
                name=entry.findtext("sitemap:loc", "", _NAMES),
                value={
                    link.get("hreflang", ""): link.get("href", "")
                    for link in entry.findall("xhtml:link", _NAMES)
                },
                place=Place(file),
            )
            for kind in ("url", "sitemap")
            for entry in root.findall(f"sitemap:{kind}", _NAMES)
        ),
    )


def read_robots(content: bytes, file: str) -> Reading:
    """What search engines are told, line by line."""
    lines = [line.partition(":") for line in content.decode().splitlines() if line]
    return Reading(
        file=file,
        values=tuple(
            Value(name=name, value=value.strip(), place=Place(file)) for name, _, value in lines
        ),
    )


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
