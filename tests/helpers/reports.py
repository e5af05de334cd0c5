"""Problems in short, so that tests can say them: place, path, message, and how to mend them."""

import re
import subprocess
from collections.abc import Iterable, Iterator

from guidebook.problems.kind import Kind
from guidebook.problems.problem import Problem
from guidebook.problems.words import mend_of, message_of

_HEAD = re.compile(r"(?P<place>\S[^:]*:\d+:\d+): G\d\d\d(?: (?P<path>.+))?")
_CODE = re.compile(r"G\d\d\d: ")
_SHOWN = re.compile(r"    [ \d]*\| ?.*")
_PASTED = re.compile(r"     +\+ (?P<better>.*)")


def report(problems: Iterable[Problem], language: str = "en") -> str:
    """Problems, each once, in two lines each: what is wrong where, and how to mend it."""
    return "\n".join(short(problem, language) for problem in sorted(set(problems)))


def short(problem: Problem, language: str = "en") -> str:
    """One problem in two lines; the line as it should be stands after how to mend it."""
    kind = problem.kind
    path = f"{problem.path}: " if problem.path else ""
    mend = f"{mend_of(kind, language)} {_better(kind)}".strip()
    return f"{problem.place}: {path}{message_of(kind, language)}" + (
        f"\n    {mend}" if mend else ""
    )


def _better(kind: Kind) -> str:
    return str(kind.arguments.get("better", ""))


def in_short(said: str) -> str:
    """What a command says, with each problem in it in short and without its code."""
    return "".join(f"{line}\n" for line in _paragraphs(said.splitlines()))


def _paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """Lines that belong together as one; the message stands beside its place."""
    held: list[str] = []
    is_head = False
    for line in lines:
        if match := _HEAD.fullmatch(line):
            yield from held
            path = f"{match['path']}: " if match["path"] else ""
            held, is_head = [f"{match['place']}: {path}"], True
        elif is_head and _SHOWN.fullmatch(line):
            continue
        elif is_head and (pasted := _PASTED.fullmatch(line)):
            held[-1] += f" {pasted['better']}"
        elif is_head and line.startswith("    ") and not line.startswith("      "):
            if held[-1].endswith(": "):
                held[-1] += line.strip()
            else:
                held.append(line)
        elif is_head and line.startswith("      "):
            held[-1] += f" {line.strip()}"
        else:
            yield from held
            held, is_head = [], False
            yield _CODE.sub("", line, count=1)
    yield from held


def shortened(done: subprocess.CompletedProcess[str]) -> subprocess.CompletedProcess[str]:
    """What a program gave, with all that it says in short."""
    done.stdout, done.stderr = in_short(done.stdout), in_short(done.stderr)
    return done
