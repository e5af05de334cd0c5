"""What the processes of one run of the tests share: none makes what another one has made."""

import compileall
import os
import pickle
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

Made = TypeVar("Made")

_NAMED = "GUIDEBOOK_WORKSHOP"
_SHELF = Path(".build") / "handouts"
_SECONDS = 240

CACHE = "__pycache__"
"""Where Python keeps what it has compiled."""


def open_workshop(folder: Path) -> None:
    """Have this process share what is in a folder."""
    os.environ[_NAMED] = str(folder)


def printed_folder() -> Path | None:
    """The shelf for the handouts of this run; None outside of one."""
    named = os.environ.get(_NAMED)
    return Path(named, "printed") if named else None


def made_once(name: str, make: Callable[[Path], Made]) -> Made:
    """What is made in a folder of that name, by the first process that asks for it."""
    folder = Path(os.environ[_NAMED], name)
    told = folder.with_name(f"{name}.made")
    try:
        folder.mkdir(parents=True)
    except FileExistsError:
        found: Made = _waited_for(told)
        return found
    try:
        made = make(folder)
    except BaseException as error:
        _tell(told, (False, f"{type(error).__name__}: {error}"))
        raise
    _tell(told, (True, made))
    return made


def compiled(code: Path) -> Path:
    """A folder of code as Python has compiled it, which it would do in every copy again."""
    if not os.environ.get(_NAMED):
        return code

    def compile_all(folder: Path) -> Path:
        copy = shutil.copytree(code, folder / code.name, ignore=shutil.ignore_patterns(CACHE))
        assert compileall.compile_dir(copy, quiet=1)
        return copy

    return made_once("compiled", compile_all)


def take_printed(project: Path) -> None:
    """Give a copy of the project what builds of this run have printed, as an editor's has it.

    What it is printed from, and by which code, tells one handout from another.
    """
    printed = printed_folder()
    if printed and printed.is_dir():
        _link_all(printed, project / _SHELF)


def keep_printed(project: Path) -> None:
    """Keep what a build of a project has printed."""
    if printed := printed_folder():
        _link_all(project / _SHELF, printed)


def _link_all(source: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for path in source.iterdir():
        if not path.suffix:  # else it is being written
            with suppress(FileExistsError):
                os.link(path, target / path.name)


def _tell(path: Path, what: tuple[bool, Any]) -> None:
    part = path.with_suffix(".part")
    part.write_bytes(pickle.dumps(what))
    part.replace(path)


def _waited_for(path: Path) -> Any:
    end = time.monotonic() + _SECONDS
    while not path.is_file():
        assert time.monotonic() < end, f"{path.stem} has not been made"
        time.sleep(0.05)
    is_made, made = pickle.loads(path.read_bytes())
    assert is_made, made
    return made
