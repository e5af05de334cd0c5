"""What can be mended without a doubt: the same facts in the one form in which they are written."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from guidebook.data.reading import edition_folders
from guidebook.data.records.guide_records import GUIDE, SECTIONS
from guidebook.data.records.interface import INTERFACE
from guidebook.data.records.shapes import Reading, Refused, Shape
from guidebook.data.records.survey_records import SURVEY, country_of
from guidebook.data.source.composing import read_nodes
from guidebook.data.source.confirming import unmarked
from guidebook.data.source.files import read_file
from guidebook.data.source.nodes import Scalar
from guidebook.data.source.paths import GUIDES, SECTIONS_FILE, SURVEY_FILE
from guidebook.data.source.replacing import replaced, with_plain_spaces
from guidebook.data.values.own_words import own_words


def mended_files(root: Path, lang: str) -> Iterator[tuple[str, str, str]]:
    """Each file that can be mended: its name, its text, and the text as it should be.

    A file that cannot be read otherwise is left as it is.
    """
    for name, shape, country in _files(root):
        text = read_file(root, name, [])
        if text is None:
            continue
        spaced = with_plain_spaces(text)
        mended = replaced(spaced, _forms(root, spaced, name, shape, country, lang))
        if mended != text:
            yield name, text, mended


def _files(root: Path) -> Iterator[tuple[str, Shape[object], str | None]]:
    for folder in edition_folders(root):
        path = f"{GUIDES}/{folder}"
        survey = f"{path}/{SURVEY_FILE}"
        text = read_file(root, survey, [])
        country = country_of(read_nodes(with_plain_spaces(text), survey, [])) if text else ""
        for item in sorted((root / path).glob("*.yml")):
            name = f"{path}/{item.name}"
            shape: Shape[object] = GUIDE
            if item.stem in ("survey", "sections"):
                shape = SURVEY if item.stem == "survey" else SECTIONS
            yield name, shape, country


def _forms(
    root: Path, text: str, name: str, shape: Shape[object], country: str | None, lang: str
) -> list[tuple[Scalar, str]]:
    """The values that have a better form; what nobody has confirmed is not read."""
    plain, unconfirmed = unmarked(text)
    node = read_nodes(plain, name, [])
    forms: list[tuple[Scalar, str]] = []
    if node is None:
        return forms
    own = own_words(lang, _every_day(root))
    is_sections = name.endswith(f"/{SECTIONS_FILE}")
    reading = Reading([], country, None if is_sections else [], unconfirmed, own=own, forms=forms)
    given = {} if is_sections else {"id": name}
    with contextlib.suppress(Refused):  # every value that could be read is noted
        shape.read(node, "", reading, **given)
    return [one for one in forms if one[0].place.line not in unconfirmed]


def _every_day(root: Path) -> str:
    file = f"{GUIDES}/interface.yml"
    text = read_file(root, file, [])
    node = None if text is None else read_nodes(text, file, [])
    try:
        return INTERFACE.read(node, "", Reading([])).hours.every_day.source if node else ""
    except Refused:
        return ""
