"""Where the links and pictures of hand-written pages lead."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from guidebook.data.source.files import read_file
from guidebook.data.values.hints import known_word
from guidebook.data.written_pages import DOCS
from guidebook.problems.excerpts import lines_of_text
from guidebook.problems.problem import Place, Problem
from guidebook.problems.settings_kinds import LinkNowhere

_LINK = re.compile(r"\]\((?P<to>[^()\s#?]+)[^()]*\)")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.I)
_FENCE = re.compile(r"\s*(```|~~~)")


def broken_links(root: Path, made: Collection[str]) -> Iterator[Problem]:
    """Links to files that docs/ has not; made are the pages that the build makes itself."""
    docs = root / DOCS
    pages = sorted(docs.rglob("*.md"))
    for path in pages:
        file = path.relative_to(root).as_posix()
        name = path.relative_to(docs).as_posix()
        for number, found in _links(read_file(root, file, []) or ""):
            target = normpath(join(dirname(name), unquote(found["to"])))
            first = target.partition("/")[0].removesuffix(".md")
            if first in made or target == "index.md" or (docs / target).exists():
                continue
            known = [page.relative_to(docs).as_posix() for page in pages]
            place = Place(file, number, found.start("to") + 1)
            yield Problem(place=place, kind=LinkNowhere(found["to"], known_word(target, known)))


def _links(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Each link to a file of the site, with its line; what shows code leads nowhere."""
    is_code = False
    for number, line in enumerate(lines_of_text(text), start=1):
        is_code ^= _FENCE.match(line) is not None
        for found in () if is_code else _LINK.finditer(line):
            if not _ELSEWHERE.match(found["to"]) and line[: found.start()].count("`") % 2 == 0:
                yield number, found
