"""A sentence as editors and translators write it: text, **bold** and {facts}."""

import re
from dataclasses import dataclass
from functools import lru_cache

from guidebook.problems.problem import Wrong
from guidebook.problems.value_kinds import BoldNotClosed

_TOKEN = re.compile(r"\{\{|\}\}|\*\*|\{([^{}]*)\}")
_NAME = re.compile(r"([A-Za-z][A-Za-z0-9_.-]*)(?:\s*\|\s*([^\W\d_]\w*))?")


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of a sentence that is shown as it stands."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Placeholder:
    """The place in a sentence where a fact goes; a date may stand there in a form of its own."""

    name: str
    strong: bool = False
    form: str = ""


Part = Words | Placeholder


@lru_cache(maxsize=4096)  # each rule for translations looks at a sentence by itself
def parse_sentence(source: str) -> tuple[Part, ...]:
    """The parts of a sentence, in order; Wrong where bold is not closed.

    {name} is a fact, {name|genitive} one in a form that the sentence needs, {{ and }} are braces,
    and braces around anything else stay what they are.
    """
    parts: list[Part] = []
    text = ""
    strong = False
    end = 0
    for match in _TOKEN.finditer(source):
        text += source[end : match.start()]
        end = match.end()
        token = match[0]
        named = _NAME.fullmatch((match[1] or "").strip())
        if token in ("{{", "}}"):
            text += token[0]
        elif token == "**" or named:
            if text:
                parts.append(Words(text, strong))
                text = ""
            if named:
                parts.append(Placeholder(named[1], strong, named[2] or ""))
            else:
                strong = not strong
        else:
            text += token
    text += source[end:]
    if text:
        parts.append(Words(text, strong))
    if strong:
        raise Wrong(BoldNotClosed())
    return tuple(parts)


@lru_cache(maxsize=4096)
def placeholders(source: str) -> tuple[str, ...]:
    """The names of the facts that a sentence asks for, in order."""
    return tuple(part.name for part in parse_sentence(source) if isinstance(part, Placeholder))


def forms_in(source: str) -> tuple[tuple[str, str], ...]:
    """The facts that a sentence asks for in a form of their own, each with the form's name.

    What is wrong in the sentence otherwise is told elsewhere.
    """
    try:
        parts = parse_sentence(source)
    except Wrong:
        return ()
    placed = (part for part in parts if isinstance(part, Placeholder))
    return tuple((part.name, part.form) for part in placed if part.form)


def without_facts(source: str) -> str:
    """The words of a sentence."""
    return "".join(part.text for part in parse_sentence(source) if isinstance(part, Words))
