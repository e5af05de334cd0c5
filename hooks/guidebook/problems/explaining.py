"""More on one kind of problem, by its code: what it says, why that matters, and an example."""

import re
from functools import cache
from pathlib import Path

from guidebook.problems.excerpts import lines_of_text
from guidebook.problems.words import WORDS, forms_of, told_parts, words_of

_EXAMPLES = WORDS / "examples.txt"
_PLACEHOLDER = re.compile(r"\{\w+(?::[^{}]+)?\}")


def known_codes() -> tuple[str, ...]:
    """The codes of all problems, in their order."""
    return tuple(sorted({code for code, _ in told_parts("en") if re.fullmatch(r"G\d\d\d", code)}))


def summary_of(code: str, language: str) -> str:
    """What a problem with this code says, in one line; … stands for what it names."""
    return _sentences(code, "message", language)[0]


def explanation_of(code: str, language: str) -> str:
    """All that is known of a code, in paragraphs."""
    said = [*_sentences(code, "message", language), *_sentences(code, "mend", language)]
    paragraphs = [f"{code}", *said, *_reasons(code, language)]
    if example := _examples().get(code):
        paragraphs += [words_of("", "example", language), example]
    return "\n\n".join(paragraphs)


def _sentences(code: str, name: str, language: str) -> list[str]:
    """The sentences of a kind, each once, with … in the place of what they name."""
    found: dict[str, None] = {}
    for own, part in told_parts(language):
        if own == code and part.partition(" ")[0] == name:
            form = forms_of(code, part, language)[0].replace("{{", "\0").replace("}}", "\1")
            found[_PLACEHOLDER.sub("…", form).replace("\0", "{").replace("\1", "}")] = None
    return list(found)


def _reasons(code: str, language: str) -> list[str]:
    """Why it matters: of the code itself, and of all that begin as it does."""
    names = [code[:length] for length in range(len(code), 1, -1)]
    known = [name for name in names if (name, "explain") in told_parts(language)]
    return [words_of(name, "explain", language) for name in known]


@cache
def _examples() -> dict[str, str]:
    """Lines before and after, by code; every example begins with its code on a line."""
    pieces = re.split(r"(?m)^(G\d+)\n", Path(_EXAMPLES).read_text("utf-8"))
    return {
        code: "\n".join(f"    {line}".rstrip() for line in lines_of_text(text.rstrip()))
        for code, text in zip(pieces[1::2], pieces[2::2], strict=True)
    }
