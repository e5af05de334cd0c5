"""Files for programs: data, the search index, the list of pages, and the words of a picture."""

import json
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

from guidebook.problems.problem import Place
from guidebook.verification.comparing.passages import Link, Passage, Reading, Value

_ADDRESSES = frozenset(("address", "calendar", "chat"))
"""Keys whose values are addresses, which lead somewhere."""

_UNSAID = frozenset((
    "$schema", "contact_channel", "contact_channels", "direction", "format", "id", "kind",
    "language", "languages", "precision", "schedule", "valid_from", "valid_through", "vcard",
    "version", "zone",
))  # fmt: skip
"""Keys whose values say nothing of a survey: names by which programs find things."""

_NAMES = {
    "sitemap": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
}


def read_data(content: bytes, file: str) -> Reading:
    """Data as one value, and every text and every address in them, with the text beside it."""
    data, place = json.loads(content), Place(file)
    leaves = list(_leaves(data, "", ""))
    texts = {path: text for path, key, text in leaves if key == "text"}
    links = []
    for path, key, text in leaves:
        if key in _ADDRESSES:
            shown = f"{path.removesuffix(key)}text"
            said = texts.get(shown, "")
            links.append(
                Link(address=text, text=said, place=place, path=path, kind="a", shown=shown)
            )
    return Reading(
        file=file,
        text=tuple(
            Passage(text=text, place=place, path=path)
            for path, key, text in leaves
            if key not in _UNSAID | _ADDRESSES
        ),
        links=tuple(links),
        values=(Value(name="", value=data, place=place),),
    )


def read_search(content: bytes, file: str) -> dict[str, Reading]:
    """What the search finds on each page, and on the home page the numbers that it knows."""
    index = json.loads(content)
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


def _leaves(value: Any, path: str, key: str) -> Iterator[tuple[str, str, str]]:
    """The texts in the data, with where they stand and the key that they are the value of."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _leaves(inner, f"{path}.{name}" if path else name, name)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _leaves(inner, f"{path}[{index}]", key)
    elif isinstance(value, str):
        yield path, key, value
