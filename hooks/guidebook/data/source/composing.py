"""YAML text as nodes that know their place.

PyYAML turns 22:00 into 1320 and lets a duplicate key win in silence, so its events are used
instead of its objects: a scalar stays the text that the editor wrote.
"""

import re
from collections.abc import Iterator, Sized
from contextlib import suppress
from functools import lru_cache
from itertools import islice
from typing import NoReturn

import yaml

from guidebook.data.source.lengths import MOST_LEVELS, overlong_text
from guidebook.data.source.lines import line_of, quoted
from guidebook.data.source.mending import line_ends, tabs
from guidebook.data.source.misplacing import odd_start
from guidebook.data.source.nodes import Mapping, Node, Scalar, Sequence
from guidebook.data.source.reading_on import further_problems
from guidebook.data.source.scanning import Stopped, events, mark_of
from guidebook.data.source.signs import (
    MOST_UNSEEN,
    control_signs,
    lost_signs,
    sign_name,
    unseen_signs,
    without_unseen,
)
from guidebook.data.source.syntax import cause_of
from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place, Problem
from guidebook.problems.yaml_kinds import (
    Alias,
    Anchor,
    ControlSign,
    EmptyFile,
    EntriesTooMany,
    EntriesTooManyInAll,
    KeyAgain,
    LostSign,
    NoKey,
    NumberAsRemark,
    RemarkOrText,
    SecondDocument,
    Tag,
    TextTooLong,
    TooDeep,
    UnseenSign,
)

_MOST_ENTRIES = 1_000
"""No list and no record has so many entries, not even one of all districts of a country."""

_MOST_IN_ALL = 10_000
"""No file has so many, with all that is below them."""

_NULLS = ("~", "null", "Null", "NULL")
"""Words by which YAML means that nothing is there."""


class _Stop(Exception):
    """The rest of this file cannot be read; the problem is noted already."""


def read_nodes(
    text: str, file: str, problems: list[Problem], *, with_tags: bool = False
) -> Node | None:
    """The one document of a YAML text; None where nothing can be read from it.

    Tags such as !ENV are refused unless the file is one that may have them.
    """
    node, found = _composed(text, file, with_tags)
    problems.extend(found)
    return node


@lru_cache(maxsize=128)  # after a save a preview reads all files again, of which one has changed
def _composed(text: str, file: str, with_tags: bool) -> tuple[Node | None, tuple[Problem, ...]]:
    node, problems = _read(text, file, with_tags)
    if node is None and problems:
        problems += further_problems(lambda one: _read(one, file, with_tags), text, problems)
    return node, tuple(dict.fromkeys(problems))


def _read(text: str, file: str, with_tags: bool) -> tuple[Node | None, list[Problem]]:
    problems = [*tabs(text, file), *line_ends(text, file)]
    node = None
    if not problems:
        with suppress(_Stop):
            node = _Reader(text, file, problems, with_tags=with_tags).document()
    return node, problems


_RUNNING = ("tag:yaml.org,2002:python/object", "tag:yaml.org,2002:python/module")
"""Tags with which PyYAML runs what is written: never of use here, also where others are."""


class _Reader:
    def __init__(self, text: str, file: str, problems: list[Problem], *, with_tags: bool) -> None:
        self.with_tags = with_tags
        self.text = text
        self.lines = text.splitlines()
        self.file = file
        self.problems = problems
        self.level = 0
        self.entries = 0
        self.events = self._events(text)

    def _events(self, text: str) -> Iterator[yaml.Event]:
        try:
            yield from events(text)
        except Stopped as stopped:
            spot, kind = cause_of(self.lines, stopped.stop)
            place = Place(self.file, spot[0] + 1, spot[1] + 1)
            # What was noted just here, such as an alias, came from the same mistake.
            self.problems[:] = [one for one in self.problems if one.place != place]
            self._end(place, "", kind)
        except yaml.reader.ReaderError as error:
            place = Place.at(self.file, text, error.position)
            self._end(place, "", ControlSign(f"U+{error.character:04X}"))

    def _note(self, place: Place, path: str, kind: Kind) -> None:
        self.problems.append(Problem(place=place, path=path, kind=kind))

    def _end(self, place: Place, path: str, kind: Kind) -> NoReturn:
        """Note the last problem: the rest of the file cannot be read."""
        self._note(place, path, kind)
        raise _Stop from None

    def _place(self, event: yaml.Event) -> Place:
        mark = mark_of(event.start_mark)
        return Place(self.file, mark.line + 1, mark.column + 1)

    def document(self) -> Node | None:
        node: Node | None = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents == 2:
                    self._end(self._place(event), "", SecondDocument())
            elif isinstance(event, yaml.NodeEvent):
                node = self._node(event, "")
        if node is None:
            self._note(Place(self.file), "", EmptyFile())
        return node

    def _node(self, event: yaml.Event, path: str) -> Node:
        place = self._place(event)
        if isinstance(event, yaml.AliasEvent):
            self._note(place, path, Alias(event.anchor or ""))
            return Scalar(f"*{event.anchor}", place)
        if not isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            raise TypeError(event)
        if event.anchor is not None:
            self._note(place, path, Anchor(event.anchor))
        if event.tag and (not self.with_tags or event.tag.startswith(_RUNNING)):
            self._note(place, path, Tag(event.tag))
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_cut_text(event, path)
            return self._scalar(event, place, path)
        return self._collection(event, place, path)

    def _collection(
        self, event: yaml.CollectionStartEvent, place: Place, path: str
    ) -> Sequence | Mapping:
        if self.level == MOST_LEVELS:
            self._end(place, "", TooDeep(MOST_LEVELS))
        self.level += 1
        is_list = isinstance(event, yaml.SequenceStartEvent)
        node = self._sequence(place, path) if is_list else self._mapping(place, path)
        self.level -= 1
        return node

    def _sequence(self, place: Place, path: str) -> Sequence:
        items: list[Node] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            self._refuse_many(items, event, path)
            items.append(self._node(event, f"{path}[{len(items) + 1}]"))
        return Sequence(tuple(items), place)

    def _mapping(self, place: Place, path: str) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            self._refuse_many(entries, event, path)
            key = self._node(event, path)
            name = key.text if isinstance(key, Scalar) else ""
            if name[:1].isspace() and (odd := odd_start(self.lines[key.place.line - 1])):
                self._end(Place(self.file, key.place.line, odd[0] + 1), "", odd[1])
            inner = f"{path}.{name}" if path else name
            value = self._node(next(self.events), inner)
            if not isinstance(key, Scalar):
                self._note(key.place, path, NoKey())
            elif name in entries:
                first, said = entries[name]
                self._note(key.place, inner, KeyAgain(first.place.line))
                if isinstance(said, Scalar) and not said.text:  # a line that was doubled
                    entries[name] = first, value
            else:
                entries[name] = (key, value)
        return Mapping(tuple(entries.values()), place)

    def _refuse_many(self, before: Sized, event: yaml.Event, path: str) -> None:
        if len(before) == _MOST_ENTRIES:
            self._end(self._place(event), path, EntriesTooMany(_MOST_ENTRIES))
        self.entries += 1
        if self.entries > _MOST_IN_ALL:
            self._end(self._place(event), "", EntriesTooManyInAll(_MOST_IN_ALL))

    def _scalar(self, event: yaml.ScalarEvent, place: Place, path: str) -> Scalar:
        for kind in overlong_text(event.value):
            self._note(place, path, kind)
            if isinstance(kind, TextTooLong):
                raise _Stop
        if event.style is None and event.value in _NULLS and not self.with_tags:
            return Scalar("", place)
        start, end = mark_of(event.start_mark), mark_of(event.end_mark)
        written = self.text[start.index : end.index]
        for strange, named in ((control_signs, ControlSign), (lost_signs, LostSign)):
            for position in islice(strange(event.value), MOST_UNSEEN):
                self._note(place, path, named(sign_name(event.value[position])))
        if "\\" in written:
            for position in islice(unseen_signs(event.value), MOST_UNSEEN):
                self._note(place, path, UnseenSign(sign_name(event.value[position])))
        for position in islice(unseen_signs(written), MOST_UNSEEN):
            before = written[:position].splitlines() or [""]
            line = start.line + len(before)
            column = len(before[-1]) + (start.column if len(before) == 1 else 0) + 1
            self._note(
                Place(self.file, line, column), path, UnseenSign(sign_name(written[position]))
            )
        # What follows from a sign that nobody sees is not told beside it.
        return Scalar(without_unseen(event.value) or event.value, place)

    def _refuse_cut_text(self, event: yaml.ScalarEvent, path: str) -> None:
        """A plain text ends at ' #', and what follows would be lost in silence."""
        end = mark_of(event.end_mark)
        if event.style is not None or end.line >= len(self.lines):
            return
        rest = self.lines[end.line][end.column :]
        if event.value and (cut := re.match(r" +(?=#\S)", rest)):
            place = Place(self.file, end.line + 1, end.column + cut.end() + 1)
            self._note(place, path, RemarkOrText())
        elif re.search("[A-Za-z]", event.value) and (number := re.fullmatch(r" +(# ?\d+) *", rest)):
            place = Place(self.file, end.line + 1, end.column + number.start(1) + 1)
            line = line_of(self.lines[end.line])
            better = f"{line.head}{quoted(line.text + rest.rstrip())}"
            self._note(place, path, NumberAsRemark(number[1], better))
