"""YAML text as nodes that know their place. The only importer of yaml.

PyYAML turns 22:00 into 1320 and lets a duplicate key win in silence, so its events are used
instead of its objects: a scalar stays the text that the editor wrote.
"""

import re
from collections.abc import Iterator
from typing import Protocol

import yaml

from guidebook.data.source.nodes import Mapping, Node, Scalar, Sequence
from guidebook.problems.problem import Place, Problem

_MOST_LEVELS = 50
"""No data are nested so deep, and far deeper ones cannot be read at all."""


class _Stop(Exception):
    """The rest of this file cannot be read; the problem is noted already."""


def read_nodes(
    text: str, file: str, problems: list[Problem], *, with_tags: bool = False
) -> Node | None:
    """The one document of a YAML text; None where nothing can be read from it.

    Tags such as !ENV are refused unless the file is one that may have them.
    """
    found_before = len(problems)
    problems.extend(_tabs(text, file))
    if len(problems) > found_before:
        return None
    reader = _Reader(text, file, problems, with_tags=with_tags)
    try:
        node = reader.document()
    except _Stop:
        return None
    return node


def _tabs(text: str, file: str) -> Iterator[Problem]:
    for number, line in enumerate(text.splitlines(), start=1):
        if "\t" in line:
            yield Problem(
                place=Place(file, number, line.index("\t") + 1),
                message="expected spaces, found a tab",
                mend="Replace the tab by spaces, two for each level.",
            )


class _Mark(Protocol):
    line: int
    column: int


def _mark(mark: _Mark | None) -> _Mark:
    """The place of an event; PyYAML's types allow None, which its parser never gives."""
    if mark is None:
        raise TypeError(mark)
    return mark


class _Reader:
    def __init__(self, text: str, file: str, problems: list[Problem], *, with_tags: bool) -> None:
        self.with_tags = with_tags
        self.lines = text.splitlines()
        self.file = file
        self.problems = problems
        self.level = 0
        self.events = self._events(text)

    def _events(self, text: str) -> Iterator[yaml.Event]:
        try:
            yield from yaml.parse(text, Loader=yaml.BaseLoader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            place = Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file)
            self._note(
                place,
                "",
                f"expected YAML, found something else ({error.problem or error.context})",
                "Look at this line and the one above: is a quote not closed, is a line indented "
                "otherwise than its neighbours? Put a text with ': ' or ' #' in it, or one that "
                "begins with a sign such as * & ! % @ { [ or a quote, between quotes.",
            )
            raise _Stop from None
        except yaml.reader.ReaderError as error:
            before = text[: error.position]
            place = Place(self.file, before.count("\n") + 1, len(before) - before.rfind("\n"))
            self._note(
                place,
                "",
                f"expected text, found the control character U+{error.character:04X}",
                "Delete the character; it cannot be seen.",
            )
            raise _Stop from None

    def _note(self, place: Place, path: str, message: str, mend: str) -> None:
        self.problems.append(Problem(place=place, path=path, message=message, mend=mend))

    def _place(self, event: yaml.Event) -> Place:
        mark = _mark(event.start_mark)
        return Place(self.file, mark.line + 1, mark.column + 1)

    def document(self) -> Node | None:
        node: Node | None = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents == 2:
                    self._note(
                        self._place(event),
                        "",
                        "expected one document, found a second one after ---",
                        "Delete the line --- and what does not belong here.",
                    )
                    raise _Stop
            elif isinstance(event, yaml.NodeEvent):
                node = self._node(event, "")
        if node is None:
            self._note(
                Place(self.file),
                "",
                "expected keys with values, found an empty file",
                "Write the keys, as in the files of the same name in another edition.",
            )
        return node

    def _node(self, event: yaml.Event, path: str) -> Node:
        place = self._place(event)
        if isinstance(event, yaml.AliasEvent):
            self._note(
                place,
                path,
                f"expected a value, found the alias *{event.anchor}",
                "Write the value itself; a text that begins with * goes between quotes.",
            )
            return Scalar(f"*{event.anchor}", place)
        if not isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            raise TypeError(event)
        if event.anchor is not None:
            self._note(
                place,
                path,
                f"expected a value, found the anchor &{event.anchor}",
                "Delete the anchor; a text that begins with & goes between quotes.",
            )
        if event.tag is not None and not self.with_tags:
            self._note(
                place,
                path,
                f"expected a value, found the tag {event.tag}",
                "Delete the tag; a text that begins with ! goes between quotes.",
            )
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_cut_text(event, path)
            return Scalar(event.value, place)
        return self._collection(event, place, path)

    def _collection(
        self, event: yaml.CollectionStartEvent, place: Place, path: str
    ) -> Sequence | Mapping:
        if self.level == _MOST_LEVELS:
            self._note(
                place,
                "",
                f"expected at most {_MOST_LEVELS} levels, found more",
                "Look for brackets or hyphens that do not belong here, and delete them.",
            )
            raise _Stop
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
            items.append(self._node(event, f"{path}[{len(items) + 1}]"))
        return Sequence(tuple(items), place)

    def _mapping(self, place: Place, path: str) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, path)
            name = key.text if isinstance(key, Scalar) else ""
            inner = f"{path}.{name}" if path else name
            value = self._node(next(self.events), inner)
            if not isinstance(key, Scalar):
                self._note(
                    key.place,
                    path,
                    "expected a key, found a list or keys with values",
                    "Put a text that begins with { or [ between quotes.",
                )
            elif name in entries:
                first = entries[name][0].place
                self._note(
                    key.place,
                    inner,
                    f"expected each key once, found it again (first in line {first.line})",
                    "Delete one of the two.",
                )
            else:
                entries[name] = (key, value)
        return Mapping(tuple(entries.values()), place)

    def _refuse_cut_text(self, event: yaml.ScalarEvent, path: str) -> None:
        """A plain text ends at ' #', and what follows would be lost in silence."""
        end = _mark(event.end_mark)
        if event.style is not None or end.line >= len(self.lines):
            return
        rest = self.lines[end.line][end.column :]
        if event.value and (cut := re.match(r" +(?=#\S)", rest)):
            self._note(
                Place(self.file, end.line + 1, end.column + cut.end() + 1),
                path,
                "expected the end of the line, found # straight after a text",
                "Does # belong to the text? Put the text between quotes. Is it a remark? "
                "Write a space after #.",
            )
