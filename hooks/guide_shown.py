"""What the preview shows: the files of the newest save, each as soon as it is made.

Whoever asks for a file looks himself whether anything was saved, and waits for what comes of it:
nothing that was made before the last save is ever shown after it.
"""

import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR

_LOOKS = 0.1
"""So many seconds pass between two looks at the few hundred files that an editor may save."""

_SETTLED = 0.03
"""So long nothing more is saved before a build begins: programs save several files at a time."""

_PATIENCE = 60.0

State = tuple[tuple[str, int, int, int], ...]
"""All files that an editor may save, each as it is now."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is at a place; None where nothing is, but perhaps a page below that name.

    The number is another one after every save; notes are an element to put into a page.
    """

    number: int
    content: bytes | None
    notes: str = ""
    is_mistakes: bool = False
    is_folder: bool = False


class Shown:
    """The files of a preview; paths are the files and folders that are looked at."""

    def __init__(self, paths: Sequence[str]) -> None:
        self._paths = paths
        self._state = saved_state(paths)
        self._changed = threading.Condition()
        self._newest = 1
        self._made = 0
        self._folder = Path()
        self._ready: frozenset[str] = frozenset()
        self._notes = ""
        self._is_whole = False
        self._mistakes: bytes | None = None
        self._page = ""
        self._opened = ""
        self._saved: set[str] = set()
        self._awaited: list[str] = []
        # Another preview, at the same address a minute ago, must not have had the same number.
        self._number = time.time_ns() // 1_000_000

    def look(self) -> int:
        """The number of the newest save."""
        state = saved_state(self._paths)
        with self._changed:
            if state != self._state:
                self._saved |= {file for file, *_ in {*state} ^ {*self._state}}
                self._state, self._opened = state, ""
                self._newest += 1
                self._changed.notify_all()
            return self._newest

    def next_save(self, last: int) -> int:
        """Wait for a save after a certain one, and until it is over."""
        while self.look() == last:
            with self._changed:
                self._changed.wait_for(lambda: self._newest > last, timeout=_LOOKS)
        newest = self.look()
        while True:
            time.sleep(_SETTLED)
            if self.look() == newest:
                return newest
            newest = self.look()

    def asked(self) -> list[str]:
        """The places that somebody waits for, and the page that was asked for last."""
        with self._changed:
            return [*reversed(self._awaited), self._page]

    @property
    def page(self) -> str:
        """The page that was asked for last."""
        return self._page

    def saved(self) -> frozenset[str]:
        """The files that were saved since anything was shown."""
        with self._changed:
            return frozenset(self._saved)

    def open(self, place: str) -> None:
        """Have the page at a place opened where another one is open."""
        with self._changed:
            self._page = self._opened = place

    def show(
        self, save: int, folder: Path, ready: frozenset[str], *, notes: str, is_whole: bool
    ) -> None:
        """Show the files of a folder that are ready, with notes on every page."""
        with self._changed:
            self._folder, self._ready, self._is_whole = folder, ready, is_whole
            self._notes = notes
            self._turn_to(save, None)

    def show_mistakes(self, save: int, page: bytes) -> None:
        """Show a page in the place of every file."""
        with self._changed:
            self._turn_to(save, page)

    def _turn_to(self, save: int, mistakes: bytes | None) -> None:
        if save != self._made or mistakes:
            self._number += 1
        self._made, self._mistakes = save, mistakes
        if save == self._newest:
            self._saved.clear()
        self._changed.notify_all()

    def answer(self, place: str) -> Answer:
        """What is at a place, as of the newest save."""
        save = self.look()
        name = f"{place}index.html" if not place or place.endswith("/") else place
        with self._changed:
            if name.endswith(".html"):
                self._page = place
            self._awaited.append(place)
            self._changed.wait_for(lambda: self._made >= save and self._is_known(name))
            self._awaited.remove(place)
            if self._mistakes is not None:
                return Answer(self._number, self._mistakes, is_mistakes=True)
            if name in self._ready:
                content = (self._folder / name).read_bytes()
                return Answer(self._number, content, notes=self._notes)
            return Answer(self._number, None, is_folder=f"{name}/index.html" in self._ready)

    def next_number(self, number: str) -> tuple[int, str]:
        """Wait a minute for another number than a certain one, perhaps with a page to open."""
        with self._changed:
            self._changed.wait_for(lambda: str(self._number) != number, timeout=_PATIENCE)
            return self._number, self._opened

    def _is_known(self, name: str) -> bool:
        """Whether it is certain what is at a place, or that nothing is."""
        if self._mistakes is not None or self._is_whole:
            return True
        return name in self._ready or f"{name}/index.html" in self._ready


def saved_state(paths: Iterable[str]) -> State:
    """All files at and below some paths as they are now."""
    return tuple(sorted(_files(map(Path, paths))))


def _files(paths: Iterable[Path]) -> Iterator[tuple[str, int, int, int]]:
    for path in paths:
        with suppress(OSError):  # it may go while we look
            found = path.stat()
            if S_ISDIR(found.st_mode):
                yield from _files(path.iterdir())
            else:
                yield str(path), found.st_mtime_ns, found.st_size, found.st_ino
