"""Many handouts at a time, and none made twice: several typesetters, and what they last made."""

import hashlib
import json
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence, Sized
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from guidebook.printing.shelves import Shelf
from guidebook.printing.typesetting import MissingGlyphs, Pdf, TemplateError, Typesetter

Made = Pdf | bytes | MissingGlyphs | TemplateError
"""A handout, a picture, or what was wrong with one."""

PREVIEW = "preview"
"""The format of pictures; all others are those of handouts."""

_READ = (".typ", ".ttf", ".otf", ".json")
"""The endings of files that a typesetter reads."""

WORKERS = 2
"""Typesetters that work at the same time: more take memory, and gain little where cores are few."""

_FEW = 4
"""So many jobs are done before a second typesetter has read its fonts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A handout or picture that is wanted: its data and its format."""

    data: Mapping[str, Any]
    form: str


Wanted = tuple[bytes, Job]
"""A job with what tells it from others."""

Apart = Callable[[Callable[[Wanted], None], Sequence[Wanted], int], object]
"""Does a work for each job in at most so many processes of their own, as far as that can be."""


class PrintShop:
    """Makes the handouts and pictures of one build after the other.

    It keeps what it made until a build that was finished did without it, so that a further one
    makes only what has changed. Other templates or fonts are noticed, and nothing made with the
    earlier ones is kept. before_each may raise, where nobody needs the rest any more. A shelf keeps
    what was made for a process to come; apart fills it first, since Typst remembers far more than
    it makes, and that goes away with a process alone.
    """

    def __init__(
        self,
        templates: Path,
        *,
        workers: int = 1,
        before_each: Callable[[], None] = lambda: None,
        shelf: Shelf | None = None,
        apart: Apart | None = None,
    ) -> None:
        self.templates = templates
        self.workers = workers
        self.before_each = before_each
        self.shelf = shelf
        self.apart = apart
        self._state: tuple[tuple[Path, int, int], ...] = ()
        self._typesetters: list[Typesetter] = []
        self._known: dict[bytes, Made] = {}
        self._used: set[bytes] = set()

    def make_all(self, jobs: Sequence[Job]) -> list[Made]:
        """The handouts and pictures in the order of the jobs, or what was wrong with each."""
        self._look_at_templates()
        keys = [_key(job) for job in jobs]
        self._used.update(keys)
        wanted = dict(zip(keys, jobs, strict=True))
        self._take(wanted)
        lacking = self._lacking(wanted)
        # A copy of a process in which Typst has worked would wait for its threads for ever.
        if lacking and self.shelf and self.apart and not self._typesetters:
            # The longest first: so all processes end at about the same time.
            lacking.sort(key=lambda one: len(one[1].data.get("guides", ())), reverse=True)
            self.apart(partial(self._fill, self.shelf), lacking, self._workers_for(lacking))
            self._take(wanted)
        self._make_here(self._lacking(wanted))
        return [self._known[key] for key in keys]

    def end_build(self) -> None:
        """Keep only what was asked for since the build before this one."""
        for key in self._known.keys() - self._used:
            del self._known[key]
        if self.shelf:
            self.shelf.keep_only(self._used)
        self._used = set()

    def _look_at_templates(self) -> None:
        """Start anew where any template or font is not what it was."""
        state = tuple(
            (path, found.st_mtime_ns, found.st_size)
            for path in sorted(self.templates.rglob("*"))
            if path.suffix in _READ
            for found in [path.stat()]
        )
        if state != self._state:
            self._state = state
            self._typesetters = []
            self._known = {}

    def _lacking(self, wanted: Mapping[bytes, Job]) -> list[Wanted]:
        return [one for one in wanted.items() if one[0] not in self._known]

    def _make_here(self, lacking: Iterable[Wanted]) -> None:
        waiting = deque(lacking)

        def work(typesetter: Typesetter) -> None:
            while True:
                self.before_each()
                try:
                    key, job = waiting.popleft()
                except IndexError:
                    return
                try:
                    made = self._known[key] = _made(typesetter, job)
                except (MissingGlyphs, TemplateError) as refused:
                    self._known[key] = refused
                    continue
                if self.shelf:
                    self.shelf.write(key, _stored(made))

        workers = self._workers_for(waiting)
        while len(self._typesetters) < workers:
            self._typesetters.append(Typesetter(self.templates))
        # Typst lets other threads run while it works. A compiler is not for two of them at once.
        with ThreadPoolExecutor(max(1, workers)) as pool:
            list(pool.map(work, self._typesetters[:workers]))

    def _workers_for(self, waiting: Sized) -> int:
        return self.workers if len(waiting) > _FEW else min(len(waiting), 1)

    def _take(self, wanted: Mapping[bytes, Job]) -> None:
        """Know what is on the shelf."""
        for key, job in self._lacking(wanted) if self.shelf else ():
            kept = self.shelf.read(key) if self.shelf else None
            if kept is not None:
                self._known[key] = kept if job.form == PREVIEW else Pdf.taken(kept)

    def _fill(self, shelf: Shelf, one: Wanted) -> None:
        """Put onto a shelf what comes of a job, but for what is refused.

        Where nothing can be put there, nobody takes what is made here.
        """
        if not self._typesetters:
            self._typesetters.append(Typesetter(self.templates))
        key, job = one
        with suppress(MissingGlyphs, TemplateError):
            if self.apart and not shelf.write(key, _stored(_made(self._typesetters[0], job))):
                self.apart = None


def _made(typesetter: Typesetter, job: Job) -> Pdf | bytes:
    make = typesetter.draw if job.form == PREVIEW else typesetter.typeset
    return make(job.data, job.form)


def _stored(made: Pdf | bytes) -> bytes:
    return made if isinstance(made, bytes) else made.stored()


def _key(job: Job) -> bytes:
    """What tells one job from another, whatever the order of its fields."""
    said = json.dumps([job.form, job.data], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(said.encode()).digest()
