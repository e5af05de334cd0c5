"""Files for programs: data, the search index, the list of pages, and the words of a picture."""

import html
import json
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

from guidebook.problems.problem import Place
from guidebook.verification.comparing.passages import Passage, Reading, Value

_UNSAID = frozenset(("address", "calendar", "chat", "vcard", "$schema", "version"))
"""Keys whose values are compared as they stand, or say nothing of a survey."""

_NAMES = {
    "sitemap": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
}


def read_data(content: bytes, file: str) -> Reading:
    """Data as one value, and every text in them."""
    data = json.loads(content)
    value = Value(name="", value=data, place=Place(file))
    return Reading(file=file, text=tuple(_leaves(data, "", Place(file))), values=(value,))


def read_search(content: bytes, file: str) -> dict[str, Reading]:
    """What the search finds on each page."""
    pages: dict[str, list[Passage]] = {}
    for number, entry in enumerate(json.loads(content)["docs"]):
        page = entry["location"].partition("#")[0]
        for name in ("title", "text"):
            # MkDocs leaves out what stands between the cells of a table.
            text = html.unescape(re.sub(r"<[^>]+>|(?<=:\d\d)|(?=\d\d:\d\d)", " ", entry[name]))
            passage = Passage(text=text, place=Place(file), path=f"docs[{number}].{name}")
            pages.setdefault(page, []).append(passage)
    return {page: Reading(file=file, whole=page, text=tuple(text)) for page, text in pages.items()}


def read_sitemap(content: bytes, file: str) -> Reading:
    """Every page with the address of each of its languages."""
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
            for entry in root.findall("sitemap:url", _NAMES)
        ),
    )


def read_picture(content: bytes, file: str) -> Reading:
    """The words that a picture was made of, empty where it tells none."""
    from PIL import Image

    with Image.open(BytesIO(content)) as picture:
        words = str(picture.info.get("Description", ""))
    return Reading(file=file, values=(Value(name="Description", value=words, place=Place(file)),))


def _leaves(value: Any, path: str, place: Place) -> Iterator[Passage]:
    """The texts in the data, with where they stand."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in _UNSAID:
                yield from _leaves(inner, f"{path}.{key}" if path else key, place)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _leaves(inner, f"{path}[{index}]", place)
    elif isinstance(value, str):
        yield Passage(text=value, place=place, path=path)
