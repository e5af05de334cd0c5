"""One YAML file, as it is read."""

from pathlib import Path

from factories import write
from guidebook.data.source.composing import read_nodes
from guidebook.data.source.files import read_file
from guidebook.data.source.nodes import Node
from guidebook.problems.problem import Problem
from reports import report


def read_yaml(root: Path, content: str | bytes) -> tuple[Node | None, str]:
    """The node of one file with this content, and the report on it."""
    write(root, {"a.yml": content})
    problems: list[Problem] = []
    text = read_file(root, "a.yml", problems)
    node = None if text is None else read_nodes(text, "a.yml", problems)
    return node, report(problems)
