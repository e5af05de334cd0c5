"""Problems for other programs: as JSON, and as SARIF for annotations in code review."""

import json
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

from guidebook.problems.excerpts import better_of, excerpt_of
from guidebook.problems.explaining import explanation_of, summary_of
from guidebook.problems.problem import Problem
from guidebook.problems.reporting import Manner
from guidebook.problems.words import mend_of, message_of

_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"


def export_json(wrong: Iterable[Problem], advice: Iterable[Problem], manner: Manner) -> str:
    """A list of problems; the level says whether one has to be mended: error or note."""
    found = [
        *(_told(problem, "error", manner) for problem in sorted(set(wrong))),
        *(_told(problem, "note", manner) for problem in sorted(set(advice))),
    ]
    return _written({"language": manner.language, "problems": found})


def export_sarif(wrong: Iterable[Problem], advice: Iterable[Problem], manner: Manner) -> str:
    """The same in the Static Analysis Results Interchange Format 2.1.0 of OASIS."""
    levels = (("error", sorted(set(wrong))), ("note", sorted(set(advice))))
    codes = sorted({problem.kind.code for _, problems in levels for problem in problems})
    driver = {
        "name": "guidebook",
        "language": manner.language,
        "rules": [_rule(code, manner.language) for code in codes],
    }
    results = [
        _result(problem, level, codes, manner) for level, problems in levels for problem in problems
    ]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return _written({"$schema": _SARIF, "version": "2.1.0", "runs": [run]})


def _told(problem: Problem, level: str, manner: Manner) -> dict[str, Any]:
    excerpt = excerpt_of(problem, manner.lines)
    return {
        "code": problem.kind.code,
        "level": level,
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "path": problem.path,
        "message": message_of(problem.kind, manner.language),
        "mend": mend_of(problem.kind, manner.language),
        "text": excerpt.line if excerpt else "",
        "better": better_of(problem.kind, excerpt),
    }


def _rule(code: str, language: str) -> dict[str, Any]:
    return {
        "id": code,
        "shortDescription": {"text": summary_of(code, language)},
        "help": {"text": explanation_of(code, language)},
    }


def _result(problem: Problem, level: str, codes: Sequence[str], manner: Manner) -> dict[str, Any]:
    told = _told(problem, level, manner)
    path = f"{told['path']}: " if told["path"] else ""
    region: dict[str, Any] = {"startLine": told["line"], "startColumn": told["column"]}
    if told["text"]:
        region["snippet"] = {"text": told["text"]}
    place = {
        "artifactLocation": {"uri": quote(told["file"])},
        "region": region,
    }
    return {
        "ruleId": told["code"],
        "ruleIndex": codes.index(told["code"]),
        "level": level,
        "message": {"text": f"{path}{told['message']}\n{told['mend']}".rstrip()},
        "locations": [{"physicalLocation": place}],
    }


def _written(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1)
