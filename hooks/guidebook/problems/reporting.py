"""Problems as an editor reads them in a terminal of 80 columns."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from guidebook.problems.command_kinds import MoreAlike
from guidebook.problems.excerpts import (
    Excerpt,
    Lines,
    better_of,
    excerpt_of,
    shown_lines,
    shown_text,
)
from guidebook.problems.kind import Argument, Kind
from guidebook.problems.problem import Problem
from guidebook.problems.words import mend_of, message_of

_COLUMNS = 80
_INDENT, _FURTHER = " " * 4, " " * 6

_WHOLE = 3
"""So many problems of one kind and sentence are shown whole; of others, what is wrong and where."""

_MOST_ALIKE = 100
"""After so many of one code an editor of a file has enough to do."""

_BOLD, _RED, _GREEN, _END = "\x1b[1m", "\x1b[31m", "\x1b[32m", "\x1b[0m"


def _no_lines(file: str) -> Sequence[str]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How problems are told: in which language, with which lines of files, with colours or not."""

    language: str = "en"
    lines: Lines = _no_lines
    has_colours: bool = False

    def coloured(self, text: str, colour: str) -> str:
        """A text in a colour, where there are colours."""
        return f"{colour}{text}{_END}" if self.has_colours and text else text


def report(problems: Iterable[Problem], manner: Manner) -> str:
    """All problems, each once, sorted by place, ready to be shown.

    A problem shows its place, code and path, its line with a caret, what was found and expected,
    how to mend it, and the line to paste where it is known.
    """
    told: list[str] = []
    counts: Counter[tuple[str, Argument]] = Counter()
    for _, found in groupby(sorted(set(problems)), lambda problem: problem.place.file):
        of_file: Counter[str] = Counter()
        for problem in found:
            kind = problem.kind
            of_file[kind.code] += 1
            sentence = kind.code, kind.arguments.get(kind.by, "")
            counts[sentence] += 1
            if of_file[kind.code] <= _MOST_ALIKE:
                told += _told(problem, manner, is_whole=counts[sentence] <= _WHOLE)
        for code, count in of_file.items():
            if count > _MOST_ALIKE:
                more = MoreAlike(count - _MOST_ALIKE, code)
                told += _wrapped(message_of(more, manner.language))
    return "\n".join(told)


def tell(kind: Kind, manner: Manner) -> str:
    """What is the matter where it has no place, and how to mend it if that has to be done."""
    mend = mend_of(kind, manner.language)
    code = f"{manner.coloured(kind.code, _RED)}: " if kind.is_problem else ""
    message = shown_lines(message_of(kind, manner.language))
    return code + message + (f"\n{_INDENT}{shown_lines(mend)}" if mend else "")


def _told(problem: Problem, manner: Manner, *, is_whole: bool) -> list[str]:
    place = manner.coloured(shown_text(str(problem.place)), _BOLD)
    code = manner.coloured(problem.kind.code, _RED)
    head = f"{place}: {code} {shown_text(problem.path)}".rstrip()
    message = _wrapped(message_of(problem.kind, manner.language))
    if not is_whole:
        return [head, *message]
    excerpt = excerpt_of(problem, manner.lines)
    mend = _wrapped(mend_of(problem.kind, manner.language))
    better = better_of(problem.kind, excerpt)
    shown = [] if excerpt is None else _shown(excerpt, manner)
    return [head, *shown, *message, *mend, *([_pasted(better, problem, manner)] if better else [])]


def _shown(excerpt: Excerpt, manner: Manner) -> list[str]:
    margin = f"{_INDENT}{excerpt.number} | "
    line, caret = excerpt.shown(_COLUMNS - len(margin))
    below = f"{' ' * (len(margin) - 2)}| "
    return [f"{margin}{line}".rstrip(), below + manner.coloured(caret, _RED)]


def _pasted(better: str, problem: Problem, manner: Manner) -> str:
    """The line to paste: never cut, and never wrapped."""
    margin = " " * len(f"{_INDENT}{problem.place.line} ")
    return f"{margin}+ {manner.coloured(shown_lines(better), _GREEN)}"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(
        shown_lines(text),
        _COLUMNS,
        initial_indent=_INDENT,
        subsequent_indent=_FURTHER,
        break_long_words=False,
        break_on_hyphens=False,
    )
