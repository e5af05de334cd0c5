"""The next edition: the texts of the last one, whose facts all wait to be confirmed."""

from collections.abc import Iterator, Mapping

from guidebook.data.records.fact_places import FactPlace, fact_places
from guidebook.data.records.guide_records import GUIDE
from guidebook.data.records.survey_records import SURVEY
from guidebook.data.source.composing import read_nodes
from guidebook.data.source.confirming import marked, unmarked
from guidebook.data.source.lines import quoted
from guidebook.data.source.nodes import Mapping as Keys
from guidebook.data.source.nodes import Node, Scalar, entries_of, items_of, value_of
from guidebook.data.source.paths import SECTIONS_FILE, SURVEY_FILE


def next_edition(texts: Mapping[str, str], old: str, new: str) -> dict[str, str]:
    """The files of the next edition by their names, from those of the last one, all readable.

    old and new are the folders. Each line of a fact gets the mark; what is not a fact stays as it
    is to the byte. What was settled in the last edition is asked about anew. The edition's name is
    that of its folder, as it was before; a name of its own waits like a fact.
    """
    asked_anew = ((file, _without_settled(file, unmarked(text)[0])) for file, text in texts.items())
    return {file: _next(file, text, old, new) for file, text in asked_anew}


def _without_settled(file: str, text: str) -> str:
    node = read_nodes(text, file, []) if file == SURVEY_FILE else None
    entry = (
        next((one for one in entries_of(node) if one[0].text == "settled"), None) if node else None
    )
    if node is None or entry is None:
        return text
    lines = text.splitlines(keepends=True)
    there = _lines_of(FactPlace(path="settled", node=entry[1], around=(entry,)), node, lines)
    first = there.start - 1
    while first and _is_remark(lines[first - 1]):
        first -= 1
    return "".join(lines[:first] + lines[there.stop - 1 :])


def _next(file: str, text: str, old: str, new: str) -> str:
    if file == SECTIONS_FILE:
        return text
    node = read_nodes(text, file, [])
    if node is None:
        return text
    is_survey = file == SURVEY_FILE
    lines = text.splitlines(keepends=True)
    own_name = tuple(_own_name(node, old)) if is_survey else ()
    facts = {
        n
        for fact in (*fact_places(SURVEY if is_survey else GUIDE, node), *own_name)
        for n in _lines_of(fact, node, lines)
    }
    text = marked(text, facts)
    return _as_draft(text, node, None if own_name else new) if is_survey else text


def _own_name(survey: Node, folder: str) -> Iterator[FactPlace]:
    """Where the name of the edition stands, if it is another one than that of its folder."""
    for key, node in entries_of(survey):
        said = value_of(node, "value") or node
        if key.text == "edition" and isinstance(said, Scalar) and said.text != folder:
            yield FactPlace(path="edition", node=node, around=((key, node),))


def _lines_of(fact: FactPlace, root: Node, lines: list[str]) -> range:
    """The lines of the fact, or those of what is around it where it shares a line with its start.

    They end before what follows, and before the empty lines and the remarks above that.
    """
    for key, node in reversed(fact.around):
        start = (key or node).place
        before = lines[start.line - 1][: start.column - 1]
        if not before.strip(" -"):
            break
    inside = set(_places(node))
    behind = (
        place for place in _places(root) if place > max(inside, default=(start.line, start.column))
    )
    end = min(behind, default=(len(lines) + 1, 1))[0]
    while end > start.line + 1 and _is_remark(lines[end - 2]):
        end -= 1
    return range(start.line, max(end, start.line + 1))


def _is_remark(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _places(node: Node) -> Iterator[tuple[int, int]]:
    """Where a node and all that is in it begins."""
    yield node.place.line, node.place.column
    for key, value in entries_of(node):
        yield key.place.line, key.place.column
        yield from _places(value)
    for item in items_of(node):
        yield from _places(item)


def _as_draft(text: str, survey: Node, name: str | None) -> str:
    """survey.yml as a draft, with the name of its edition where that does not wait."""
    lines = text.splitlines(keepends=True)
    edition, state = value_of(survey, "edition"), value_of(survey, "state")
    _write(lines, state, "draft")
    if name is not None:
        _write(lines, edition, name)
    if edition and state is None:
        last = max(line for line, _ in _places(edition))
        end = "\r\n" if "\r\n" in text else "\n"
        lines[last - 1] = lines[last - 1].rstrip("\r\n") + end
        lines.insert(last, f"state: draft{end}")
    return "".join(lines)


def _write(lines: list[str], old: Node | None, new: str) -> None:
    """Put a word in the place of another one on its line, in quotes where that one has them."""
    if isinstance(old, Keys):
        old = value_of(old, "value")
    if not isinstance(old, Scalar):
        return
    line = lines[old.place.line - 1]
    start = old.place.column - 1
    quote = line[start] if line[start] in "\"'" else ""
    written = f"{quote}{old.text}{quote}"
    rest = line[start + len(written) :]
    lines[old.place.line - 1] = (
        line[:start] + (f"{quote}{new}{quote}" if quote else _plain(new)) + rest
    )


def _plain(word: str) -> str:
    """A word that YAML takes as it stands, or in quotes."""
    return quoted(word) if word.lower() == "null" or word.startswith("-") else word
