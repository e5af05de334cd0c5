"""Catalogues of a few messages, as they are read, and what is reported on them."""

from pathlib import Path

from factories import ENGLISH_FILE, PO_HEADER, write
from guidebook.problems.problem import Problem
from guidebook.translations.catalogues import Catalogue, read_catalogue
from reports import report

COMPARE = "    Open the file with Poedit, or compare this line with its neighbours."
"""How to mend what is no PO file."""


def read(root: Path, messages: str, header: str = PO_HEADER) -> tuple[Catalogue, str]:
    """A catalogue with these messages, and the report on it."""
    write(root, {ENGLISH_FILE: header + messages})
    problems: list[Problem] = []
    found = read_catalogue(root, "guides/translations", "en", problems)
    return found, report(problems)


def forms(found: Catalogue, source: str, context: str = "") -> tuple[str, ...] | None:
    """How a source is translated."""
    translation = found.find(source, context)
    return translation.forms if translation else None
