"""One YAML file, as it is read."""

import re
from pathlib import Path
from typing import Any

import yaml

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


def as_editors_do(text: str) -> Any:
    """YAML 1.2 as editing programs read it: numbers are numbers, times and dates are texts."""

    def typed(value: Any) -> Any:
        match value:
            case dict():
                return {key: typed(inner) for key, inner in value.items()}
            case list():
                return [typed(inner) for inner in value]
            case "":  # nothing stands after the colon
                return None
            case str() if re.fullmatch("[1-9][0-9]*", value):
                return int(value)
            case str() if re.fullmatch(r"[0-9]+\.[0-9]+", value):
                return float(value)
        return value

    return typed(yaml.load(text, yaml.BaseLoader))
