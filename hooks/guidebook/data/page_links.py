"""Where the links and pictures of hand-written pages lead."""

import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from guidebook.data.page_markup import outside_code
from guidebook.data.source.files import is_there, read_file
from guidebook.data.values.hints import known_word
from guidebook.data.written_pages import DOCS
from guidebook.problems.problem import Place, Problem
from guidebook.problems.settings_kinds import LinkNowhere

_LINK = re.compile(r"\]\((?P<to>[^()\s#?]+)[^()]*\)")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.I)

_MOST = 100
"""After so many of a page an editor has enough to do."""


def broken_links(root: Path, made: Collection[str]) -> Iterator[Problem]:
    """Links to files that docs/ has not; made are the pages that the build makes itself."""
    docs = root / DOCS
    pages = sorted(docs.rglob("*.md"))
    known = [page.relative_to(docs).as_posix() for page in pages]

    @cache
    def meant(target: str) -> str | None:
        first = target.partition("/")[0].removesuffix(".md")
        is_page = first in made or target == "index.md"
        return None if is_page or is_there(docs / target) else known_word(target, known)

    for path, name in zip(pages, known, strict=True):
        file = path.relative_to(root).as_posix()
        broken = (
            (Place(file, number, found.start("to") + 1), LinkNowhere(found["to"], likely))
            for number, found in outside_code(_LINK, read_file(root, file, []) or "")
            if not _ELSEWHERE.match(found["to"])
            and (likely := meant(normpath(join(dirname(name), unquote(found["to"]))))) is not None
        )
        for place, kind in islice(broken, _MOST):
            yield Problem(place=place, kind=kind)
