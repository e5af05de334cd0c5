"""The data files of a project to its guidebook, with every mistake of every file."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from guidebook.fields import Read, Refused
from guidebook.model import Edition, Guide, Guidebook
from guidebook.nodes import read_file, read_nodes
from guidebook.problems import Place, Problem
from guidebook.records import Records

T = TypeVar("T")

GUIDES = "guides"
"""The folder of all data, below the project's root."""

TRANSLATIONS = "translations"
"""The folder of the catalogues, below that of all data."""

_SHARED = ("survey", "sections")
"""The files of an edition that are no guide."""


def read_guidebook(root: Path, problems: list[Problem]) -> Guidebook | None:
    """All data below root; None where something could not be read."""
    records = Records(problems)
    interface = _read(root, f"{GUIDES}/interface.yml", records.interface, problems)
    folders = _edition_folders(root)
    if not folders:
        problems.append(
            Problem(
                place=Place(GUIDES),
                message="expected the folder of an edition, found none",
                mend="Make a folder such as guides/2023 with survey.yml, sections.yml and guides.",
            )
        )
    editions = [_read_edition(root, folder, records, problems) for folder in folders]
    if interface is None or not editions or None in editions:
        return None
    return Guidebook(
        interface=interface, editions=tuple(edition for edition in editions if edition)
    )


def _edition_folders(root: Path) -> list[str]:
    """The names of the editions' folders, latest first."""
    path = root / GUIDES
    return sorted(
        (
            item.name
            for item in (path.iterdir() if path.is_dir() else ())
            if item.is_dir() and item.name != TRANSLATIONS and not item.name.startswith(".")
        ),
        reverse=True,
    )


def _read_edition(
    root: Path, folder: str, records: Records, problems: list[Problem]
) -> Edition | None:
    path = f"{GUIDES}/{folder}"
    survey = _read(root, f"{path}/survey.yml", records.survey, problems)
    sections = _read(
        root, f"{path}/sections.yml", records.values.entries(records.section), problems
    )
    present = sorted(item.stem for item in (root / path).glob("*.yml"))
    names = (
        [reference.id for reference in survey.guides]
        if survey
        else [name for name in present if name not in _SHARED]
    )
    guides: list[Guide | None] = [
        _read(root, f"{path}/{name}.yml", records.guide(name), problems) for name in names
    ]
    problems.extend(_unread_files(root, path, {*_SHARED, *names}))
    if survey is None or sections is None or None in guides:
        return None
    if survey.edition.id != folder:
        problems.append(
            Problem(
                place=survey.edition.place,
                path="edition",
                message=f"expected {folder}, as the folder is named, found {survey.edition.id}",
                mend="Correct the edition, or rename the folder.",
            )
        )
    return dataclasses.replace(
        survey.edition, sections=sections, guides=tuple(guide for guide in guides if guide)
    )


def _unread_files(root: Path, path: str, names: set[str]) -> Iterator[Problem]:
    """Files that nothing reads, so that no work is lost in silence."""
    for item in sorted((root / path).iterdir()):
        if item.name.startswith(".") or (item.suffix == ".yml" and item.stem in names):
            continue
        yield Problem(
            place=Place(f"{path}/{item.name}"),
            message="expected a guide that survey.yml names, found another file",
            mend=f"Add {item.stem} to guides in survey.yml, or move the file away.",
        )


def _read(root: Path, file: str, read: Read[T], problems: list[Problem]) -> T | None:
    text = read_file(root, file, problems)
    node = None if text is None else read_nodes(text, file, problems)
    if node is None:
        return None
    try:
        return read(node, "")
    except Refused:
        return None
