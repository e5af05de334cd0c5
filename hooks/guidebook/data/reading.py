"""The data files of a project to its guidebook, with every mistake of every file."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from guidebook.data.model import Edition, Guidebook
from guidebook.data.moved_lines import nodes_as_meant
from guidebook.data.noticing import notices_of
from guidebook.data.records.guide_records import GUIDE, SECTIONS
from guidebook.data.records.interface import INTERFACE
from guidebook.data.records.keys import Record
from guidebook.data.records.shapes import FactSource, Reading, Refused, Shape
from guidebook.data.records.survey_records import SURVEY, country_of
from guidebook.data.rules.checking import check_edition
from guidebook.data.rules.consequences import without_consequences, without_second_words
from guidebook.data.rules.edition_nodes import EditionNodes, shortened
from guidebook.data.rules.fact_checking import check_interface
from guidebook.data.showing import without_unshown
from guidebook.data.source.composing import read_nodes
from guidebook.data.source.confirming import unmarked
from guidebook.data.source.files import read_file
from guidebook.data.source.nodes import Node, Scalar, entries_of, scalars_of, value_of
from guidebook.data.source.paths import GUIDES, SHARED, SURVEY_FILE, TRANSLATIONS
from guidebook.data.source.stray_names import is_litter, stray_kind
from guidebook.data.stray_files import misnamed, unread_beside_editions, unread_in_edition
from guidebook.data.values.hints import known_word
from guidebook.data.values.identifiers import identifier_meant
from guidebook.data.values.own_words import OwnWords, own_words
from guidebook.data.written_pages import read_written_pages
from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place, Problem
from guidebook.problems.record_kinds import WordUnknown
from guidebook.problems.rule_kinds import (
    EditionsMissing,
    FactsUnconfirmed,
    FolderUnusable,
    OnlyDrafts,
)
from guidebook.problems.yaml_kinds import WordTooLong

T = TypeVar("T")


def read_guidebook(
    root: Path, problems: list[Problem], *, with_drafts: bool = False, lang: str = ""
) -> Guidebook | None:
    """All data below root, checked; None, and every mistake, where something is wrong.

    Drafts are read and checked as well, and left out unless they are asked for. Days and months may
    have their names in the language that the guides are written in.
    """
    found_before = len(problems)
    file = f"{GUIDES}/interface.yml"
    interface_node = _nodes(root, file, problems)
    interface = _read(interface_node, INTERFACE, Reading(problems))
    own = own_words(lang, interface.hours.every_day.source if interface else "")
    problems.extend(unread_beside_editions(root, GUIDES, TRANSLATIONS))
    folders = edition_folders(root)
    if not folders:
        problems.append(Problem(place=Place(GUIDES), kind=EditionsMissing()))
    problems[found_before:] = without_second_words(problems[found_before:])
    found: list[tuple[EditionNodes, Edition | None]] = []
    for folder in folders:
        nodes, edition, wrong = _checked_edition(root, folder, own)
        if wrong:
            meant = _checked_edition(root, folder, own, seeks_moved=True)
            if len(meant[2]) <= len(wrong):
                nodes, edition, wrong = meant
        problems += wrong
        found.append((nodes, edition))
    found.sort(key=_by_date, reverse=True)
    shown = [pair for pair in found if with_drafts or not pair[1] or pair[1].state != "draft"]
    if found and not shown:
        problems.append(Problem(place=Place(GUIDES), kind=OnlyDrafts()))
    in_force = (nodes for nodes, edition in shown if edition and edition.is_in_force)
    latest = next(in_force, shown[0][0] if shown else None)
    problems.extend(check_interface(interface_node, latest))
    editions = [edition for _, edition in shown if edition]
    pages = read_written_pages(root, problems)
    if interface is None or not editions or len(problems) > found_before:
        return None
    return Guidebook(
        interface=interface,
        editions=tuple(without_unshown(edition) for edition in editions),
        pages=pages,
        notices=tuple(
            notice
            for index, edition in enumerate(editions)
            for notice in notices_of(edition, editions[:index])
        ),
    )


def _by_date(pair: tuple[EditionNodes, Edition | None]) -> tuple[bool, date]:
    """Editions in their order in time; those of which nothing is known are the earliest."""
    known = pair[1].known_date if pair[1] else None
    return known is not None, known or date.min


def edition_folders(root: Path) -> list[str]:
    """The names of the editions' folders, the highest number first."""
    path = root / GUIDES
    names = (
        item.name
        for item in (path.iterdir() if path.is_dir() else ())
        if item.is_dir() and item.name != TRANSLATIONS and not is_litter(item.name)
    )
    found = set(names)
    whole = (name for name in found if not stray_kind(name, found | {TRANSLATIONS}))
    return sorted(whole, key=_numbers_as_such, reverse=True)


def draft_editions(root: Path) -> tuple[str, ...]:
    """The folders of the editions that say that they are drafts."""
    nodes = (
        (folder, _edition_file(root, f"{GUIDES}/{folder}/{SURVEY_FILE}", [], {}))
        for folder in edition_folders(root)
    )
    return tuple(folder for folder, node in nodes if _is_draft(node))


def _is_draft(survey: Node | None) -> bool:
    state = value_of(survey, "state")
    return isinstance(state, Scalar) and state.text == "draft"


def _numbers_as_such(name: str) -> list[tuple[int, str]]:
    """A key by which 2023-10 comes after 2023-2."""
    return [(int(piece) if piece.isdigit() else 0, piece) for piece in name.split("-")]


def _checked_edition(
    root: Path, folder: str, words: OwnWords, *, seeks_moved: bool = False
) -> tuple[EditionNodes, Edition | None, list[Problem]]:
    """An edition with all that is wrong in it, and of a moved line what comes of it or itself."""
    problems: list[Problem] = []
    nodes, edition = _read_edition(root, folder, problems, words, seeks_moved=seeks_moved)
    between = without_consequences(nodes, check_edition(nodes), problems, f"{GUIDES}/{folder}")
    return nodes, edition, without_second_words([*problems, *between])


_SHAPES: Mapping[str, Shape[object]] = {"survey": SURVEY, "sections": SECTIONS}


def _read_edition(
    root: Path, folder: str, problems: list[Problem], words: OwnWords, *, seeks_moved: bool
) -> tuple[EditionNodes, Edition | None]:
    path = f"{GUIDES}/{folder}"
    unconfirmed: dict[str, frozenset[int]] = {}

    def nodes_of(name: str) -> Node | None:
        if misnamed(root, path, f"{name}.yml"):  # which is told
            return None
        read = _meant_by(name, words) if seeks_moved else read_nodes
        return _edition_file(root, f"{path}/{name}.yml", problems, unconfirmed, read)

    survey_node, sections_node = nodes_of("survey"), nodes_of("sections")
    guides_node = value_of(survey_node, "guides")
    if isinstance(guides_node, Scalar):  # which is told, and no file for it
        guides_node = None
    listed = {name.text: name.place for name in scalars_of(guides_node) if name.text}
    present = [item.stem for item in sorted((root / path).glob("*.yml"))]
    others = [name for name in present if name not in SHARED]
    missing = {
        name: place
        for name, place in listed.items()
        if name not in present and not misnamed(root, path, f"{name}.yml")
    }
    renamed = _renamed(missing, [name for name in others if name not in listed], problems)
    named = [renamed.get(name, name) for name in listed]
    names = named or others
    guide_nodes = {name: nodes_of(name) for name in names}
    # Where there is no list, its absence is the mistake, and not every file.
    problems.extend(unread_in_edition(root, path, {*SHARED, *(named if guides_node else names)}))
    if unusable := unusable_folder(folder):
        problems.append(Problem(place=Place(path), kind=unusable))
    nodes = EditionNodes(
        survey=shortened(survey_node),
        sections=sections_node,
        guides={name: shortened(node) for name, node in guide_nodes.items()},
    )
    if not _is_draft(nodes.survey):
        problems.extend(_unconfirmed(file, lines) for file, lines in unconfirmed.items())
        unconfirmed.clear()

    def reading_of(name: str, country: str | None = "") -> Reading:
        lines = unconfirmed.get(f"{path}/{name}.yml", frozenset())
        sources: list[FactSource] | None = None if name == "sections" else []
        return Reading(problems, country, sources, lines, own=words)

    country = country_of(nodes.survey)
    own = reading_of("survey", country)
    survey = _read(survey_node, SURVEY, own, id=folder)
    sections = _read(sections_node, SECTIONS, reading_of("sections"))
    sources, gaps = own.sources or [], {*own.gaps}
    guides = []
    for name, node in guide_nodes.items():
        reading = reading_of(name, country)
        guides.append(_read(node, GUIDE, reading, id=name))
        sources.extend(replace(one, path=f"{name}.{one.path}") for one in reading.sources or ())
        gaps |= {f"{name}.{gap}" for gap in reading.gaps}
    if survey is None or sections is None or None in guides:
        return nodes, None
    period = survey.period
    # Until somebody confirms its own name, a draft has that of its folder.
    is_named = not any(
        key.text == "edition" and own.is_gap(key) for key, _ in entries_of(nodes.survey)
    )
    return nodes, replace(
        survey,
        display_name=survey.display_name if is_named else folder,
        period=period if period and (period.starts or period.ends) else None,
        sections=sections,
        guides=tuple(guide for guide in guides if guide),
        sources=tuple(sources),
        gaps=frozenset(gaps if is_named else {*gaps, "edition"}),
    )


def _renamed(
    missing: Mapping[str, Place], free: Sequence[str], problems: list[Problem]
) -> dict[str, str]:
    """The guides that are listed by almost the names of their files, and are told there."""
    meant = {name: file for name in missing if (file := known_word(identifier_meant(name), free))}
    problems.extend(
        Problem(place=missing[name], path="guides", kind=WordUnknown(name, tuple(free), file))
        for name, file in meant.items()
    )
    return meant


_MOST_LETTERS = 30
"""With its code it fits on one line of a printed guide, also in large print."""


def unusable_folder(folder: str) -> Kind | None:
    """Why a folder's name cannot stand in addresses and names of files; None where it can."""
    if not re.fullmatch("[A-Za-z0-9_-]+", folder, re.ASCII):
        return FolderUnusable(folder)
    is_long = len(folder) > _MOST_LETTERS
    return WordTooLong(_MOST_LETTERS, len(folder)) if is_long else None


_LISTED = 3
"""So many lines are named of those that nobody has confirmed."""


def _unconfirmed(file: str, lines: frozenset[int]) -> Problem:
    first = sorted(lines)
    named = tuple(map(str, first[:_LISTED])) + (("…",) if len(first) > _LISTED else ())
    return Problem(place=Place(file, first[0]), kind=FactsUnconfirmed(len(first), named))


def _nodes(root: Path, file: str, problems: list[Problem]) -> Node | None:
    text = read_file(root, file, problems)
    return None if text is None else read_nodes(text, file, problems)


_ReadNodes = Callable[[str, str, list[Problem]], Node | None]


def _meant_by(name: str, words: OwnWords) -> _ReadNodes:
    """What reads the nodes of a file as if no line of it were moved or deleted."""
    shape = _SHAPES.get(name, GUIDE)
    given = {"id": name} if isinstance(shape, Record) else {}

    def check(node: Node, problems: list[Problem]) -> None:
        _read(node, shape, Reading(problems, country=None, own=words), **given)

    return partial(nodes_as_meant, check=check, known=getattr(shape, "known", ()))


def _edition_file(
    root: Path,
    file: str,
    problems: list[Problem],
    unconfirmed: dict[str, frozenset[int]],
    read: _ReadNodes = read_nodes,
) -> Node | None:
    """A file as if all of it were confirmed; unconfirmed gets its lines that are not."""
    text = read_file(root, file, problems)
    if text is None:
        return None
    text, lines = unmarked(text)
    if lines:
        unconfirmed[file] = lines
    return read(text, file, problems)


def _read(node: Node | None, shape: Shape[T], reading: Reading, **given: str) -> T | None:
    try:
        return None if node is None else shape.read(node, "", reading, **given)
    except Refused:
        return None
