"""What all commands share: how they are called, writing files, and stopping."""

import errno
import signal
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TextIO

from guidebook.data.source.files import lines_below
from guidebook.data.values.web_addresses import parse_public_address
from guidebook.problems.build_kinds import NoSpace, NotWritable, SiteIsMount
from guidebook.problems.command_kinds import Wrote
from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place, Problem, Wrong
from guidebook.problems.reporting import Manner, report, tell


class Stopped(Exception):
    """A command cannot go on: what is wrong, and the exit status.

    1 says that the data are wrong, 2 that the command was called wrongly, 130 that somebody
    interrupted it.
    """

    def __init__(self, *found: Problem | Kind | str, status: int = 1) -> None:
        self.found = found
        self.status = status
        super().__init__(*found)

    def __str__(self) -> str:
        return self.told(Manner())

    def told(self, manner: Manner) -> str:
        """Everything that is wrong, as an editor reads it."""
        problems = [one for one in self.found if isinstance(one, Problem)]
        others = [one for one in self.found if not isinstance(one, Problem)]
        told = [one if isinstance(one, str) else tell(one, manner) for one in others]
        return "\n".join([*([report(problems, manner)] if problems else []), *told])


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """How a command was called: where, with which options, on which day, and in which language."""

    root: Path
    options: Mapping[str, str]
    environment: Mapping[str, str]
    language: str
    today: date

    def option(self, name: str) -> str:
        """What was written for an option; empty where nothing was."""
        return self.options.get(name, "")

    @property
    def address(self) -> str:
        """The site's public address, as it was written: by the option, or in the environment."""
        return self.option("address") or self.environment.get("SITE_URL", "")

    @property
    def manner(self) -> Manner:
        """How problems are told on the standard output."""
        return manner_of(self.root, self.environment, self.language, sys.stdout)

    def say(self, kind: Kind) -> None:
        """Print a sentence."""
        print(tell(kind, self.manner), flush=True)


def manner_of(root: Path, environment: Mapping[str, str], language: str, stream: TextIO) -> Manner:
    """How problems in files below root are told: in colours on a terminal that wants them."""
    has_colours = stream.isatty() and not environment.get("NO_COLOR")
    dumb = environment.get("TERM") == "dumb"
    return Manner(language=language, lines=lines_below(root), has_colours=has_colours and not dumb)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Hold back whoever stops us while code is read, in which some packages would break down."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def host_environment(call: Call, unprinted: Iterable[str] = ()) -> dict[str, str]:
    """What the shell, which runs MkDocs in a process of its own, finds in its environment.

    unprinted are the languages whose handouts are left out of a site that is made once more.
    """
    own = {
        "GUIDEBOOK_LANG": call.language,
        "SITE_URL": call.address,
        "GUIDEBOOK_DRAFTS": call.option("drafts"),
        "GUIDEBOOK_TRANSLATING": call.option("locale"),
        "GUIDEBOOK_UNPRINTED": " ".join(sorted(unprinted)),
        "PYTHONPATH": str(call.root / "hooks"),
        # Material's notice on a MkDocs 2 that pyproject.toml keeps out
        "NO_MKDOCS_2_WARNING": "1",
        # Typst that lacks memory would wait for itself while it tells where.
        "RUST_BACKTRACE": "0",
    }
    return {**call.environment, **own}


def public_address(call: Call) -> str | None:
    """The address that the site is published at, if it was told."""
    try:
        return parse_public_address(call.address)
    except Wrong as wrong:
        raise Stopped(Problem(place=Place("SITE_URL"), kind=wrong.kind), status=2) from None


def refusal_of(error: OSError, root: Path) -> Stopped | None:
    """What the system does not let us write, in words; None where it is something else."""
    path = str(error.filename2 or error.filename or root).removeprefix(f"{root}/")
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return Stopped(NoSpace(path))
        case errno.EACCES | errno.EPERM | errno.EROFS | errno.EFBIG:
            return Stopped(NotWritable(path, error.strerror or ""))
        case errno.EBUSY:
            return Stopped(SiteIsMount(path))
    return None


def write_file(call: Call, path: Path, content: str) -> bool:
    """Write a text if it changes; gives whether it did, and says so."""
    if path.exists() and path.read_text(encoding="utf-8") == content:
        return False
    path.write_text(content, encoding="utf-8")
    call.say(Wrote(path.relative_to(call.root).as_posix()))
    return True
