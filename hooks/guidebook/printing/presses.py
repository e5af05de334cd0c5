"""Many handouts at a time, and none made twice: several typesetters, and what they last made."""

import hashlib
import json
from collections import deque
from collections.abc import Callable, Mapping, Sequence, Sized
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Generic, TypeVar

from guidebook.printing.shelves import Shelf
from guidebook.printing.typesetting import MissingGlyphs, Pdf, TemplateError, Typesetter

Refused = MissingGlyphs | TemplateError
Made = TypeVar("Made", Pdf, bytes)

FONTS = "fonts"
"""The folder of the fonts, among the templates."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Craft(Generic[Made]):
    """How a job is done, and how what was made goes onto a shelf and comes back."""

    make: Callable[[Typesetter, Mapping[str, Any], str], Made]
    stored: Callable[[Made], bytes]
    taken: Callable[[bytes], Made]


Share = Sequence[tuple[bytes, Job]]
Apart = Callable[[Callable[[Share], None], Sequence[Share]], object]
"""Does a work for each share of the jobs in a process of its own, as far as that can be."""

_TYPESETTING = _Craft(make=Typesetter.typeset, stored=Pdf.stored, taken=Pdf.taken)
_DRAWING = _Craft(make=Typesetter.draw, stored=bytes, taken=bytes)


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
        self._handouts: dict[bytes, Pdf | Refused] = {}
        self._pictures: dict[bytes, bytes | Refused] = {}
        self._used: set[bytes] = set()

    def typeset_all(self, jobs: Sequence[Job]) -> list[Pdf | Refused]:
        """The handouts in the order of the jobs, or what was wrong with each."""
        self._look_at_templates()
        return self._made(jobs, self._handouts, _TYPESETTING)

    def draw_all(self, jobs: Sequence[Job]) -> list[bytes | Refused]:
        """The pictures in the order of the jobs, or what was wrong with each."""
        self._look_at_templates()
        return self._made(jobs, self._pictures, _DRAWING)

    def end_build(self) -> None:
        """Keep only what was asked for since the build before this one."""
        for known in (self._handouts, self._pictures):
            for key in known.keys() - self._used:
                del known[key]
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
            self._handouts = {}
            self._pictures = {}

    def _made(
        self,
        jobs: Sequence[Job],
        known: dict[bytes, Made | Refused],
        craft: _Craft[Made],
    ) -> list[Made | Refused]:
        keys = [_key(job) for job in jobs]
        self._used.update(keys)
        wanted = dict(zip(keys, jobs, strict=True))
        if self.shelf:
            self._take(self.shelf, wanted, known, craft)
            lacking = [one for one in wanted.items() if one[0] not in known]
            # A copy of a process in which Typst has worked would wait for its threads for ever.
            if lacking and self.apart and not self._typesetters:
                # The longest first: so the shares are alike.
                lacking.sort(key=lambda one: len(one[1].data.get("guides", ())), reverse=True)
                count = self._workers_for(lacking)
                shares = [lacking[first::count] for first in range(count)]
                self.apart(partial(self._fill, self.shelf, craft), shares)
                self._take(self.shelf, wanted, known, craft)
        waiting = deque((key, job) for key, job in wanted.items() if key not in known)

        def work(typesetter: Typesetter) -> None:
            while True:
                self.before_each()
                try:
                    key, job = waiting.popleft()
                except IndexError:
                    return
                try:
                    made = craft.make(typesetter, job.data, job.form)
                except (MissingGlyphs, TemplateError) as refused:
                    known[key] = refused
                    continue
                known[key] = made
                if self.shelf:
                    self.shelf.write(key, craft.stored(made))

        workers = self._workers_for(waiting)
        while len(self._typesetters) < workers:
            self._typesetters.append(Typesetter(self.templates))
        # Typst lets other threads run while it works. A compiler is not for two of them at once.
        with ThreadPoolExecutor(max(1, workers)) as pool:
            list(pool.map(work, self._typesetters[:workers]))
        return [known[key] for key in keys]

    def _workers_for(self, waiting: Sized) -> int:
        return self.workers if len(waiting) > _FEW else min(len(waiting), 1)

    def _take(
        self,
        shelf: Shelf,
        wanted: Mapping[bytes, Job],
        known: dict[bytes, Made | Refused],
        craft: _Craft[Made],
    ) -> None:
        """Know what is on a shelf."""
        stored = {key: shelf.read(key) for key in wanted.keys() - known.keys()}
        known |= {key: craft.taken(kept) for key, kept in stored.items() if kept is not None}

    def _fill(self, shelf: Shelf, craft: _Craft[Made], share: Share) -> None:
        """Put onto a shelf what comes of a share of the jobs, but for what is refused."""
        typesetter = Typesetter(self.templates)
        self._typesetters.append(typesetter)
        for key, job in share:
            with suppress(MissingGlyphs, TemplateError):
                if not shelf.write(key, craft.stored(craft.make(typesetter, job.data, job.form))):
                    return


def _key(job: Job) -> bytes:
    """What tells one job from another, whatever the order of its fields."""
    said = json.dumps([job.form, job.data], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(said.encode()).digest()
