"""Runs MkDocs for `make build` and `make serve`: quiet, and with every mistake told as a problem.

python -m guide_host build FOLDER, and python -m guide_host serve HOST PORT.
"""

import logging
import os
import signal
import sys
import tempfile
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mkdocs import utils
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from guide_build import i18n_of
from guide_mistakes import Mistakes, problems_of
from guidebook import STOPPED
from guidebook.commands.command import manner_of, refusal_of
from guidebook.data.settings import SETTINGS, place_of_setting, read_languages
from guidebook.pages.previewing import error_page
from guidebook.problems.build_kinds import (
    PreviewBroken,
    PreviewReady,
    PreviewWaits,
    SettingWrong,
    Warned,
)
from guidebook.problems.problem import Place, Problem
from guidebook.problems.reporting import report
from guidebook.problems.words import language_of, message_of

_OURS = "mkdocs.plugins.guides"
_LOOKS = 0.1
"""So many seconds pass between two looks at the few hundred files that an editor may save."""

_CLEAN = utils.clean_directory
_LANGUAGE = language_of(os.environ)
_MANNER = manner_of(Path.cwd(), os.environ, _LANGUAGE, sys.stderr)


class _Terminal(logging.Handler):
    """Prints what is ours as it is, and of MkDocs' own only what is wrong."""

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if record.name == _OURS:
            print(text, flush=True)
        elif record.levelno >= logging.WARNING:
            print(message_of(Warned(text.strip()), _LANGUAGE), file=sys.stderr, flush=True)


def main(words: Sequence[str]) -> int:
    """Build or serve the project in this folder; gives the exit status."""
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.INFO)
    log.propagate = False
    log.addHandler(_verbose() if "--verbose" in words else _Terminal())
    root = Path.cwd()
    try:
        match words:
            case ["build", folder, *_]:
                return _build(root, folder)
            case ["serve", host, port, *_]:
                return _serve(root, host, int(port))
            case _:
                return 2
    except OSError as error:
        refusal = refusal_of(error, root)
        if refusal is None:
            raise
        print(refusal.told(_MANNER), file=sys.stderr)
        return 1


def _verbose() -> logging.Handler:
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)-8s-  %(message)s"))
    return handler


def _read_config(root: Path, **options: Any) -> MkDocsConfig:
    """MkDocs' settings, or Mistakes."""
    problems: list[Problem] = []
    read_languages(root, problems)
    if problems:
        raise Mistakes(tuple(problems), _MANNER)
    path = root / SETTINGS
    config = MkDocsConfig(config_file_path=str(path))
    with path.open("rb") as file:
        config.load_file(file)
    config.load_dict(options)
    wrong, doubtful = config.validate()
    for name, error in (*wrong, *doubtful):
        reason = str(error).strip().partition("\n")[0]  # what follows is how MkDocs came there
        place = place_of_setting(root, name)
        problems.append(Problem(place=place, path=name, kind=SettingWrong(reason)))
    if problems:
        raise Mistakes(tuple(problems), _MANNER)
    return config


def _build(root: Path, folder: str) -> int:
    """Build the site; any warning is an error."""
    _end_with_our_parent()
    try:
        config = _read_config(root, site_dir=folder, strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    except Abort:  # the warnings have been told
        return 1
    except Exception as error:
        problems = problems_of(error, root)
        if not problems:
            raise
        print(report(problems, _MANNER), file=sys.stderr)
        return 1
    return 0


def _end_with_our_parent() -> None:
    """End at once where somebody stops us, or the command that we work for ends."""

    def end(*_: object) -> None:
        os._exit(STOPPED)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)

    def wait() -> None:
        os.read(0, 1)  # gives nothing, and that only at its end
        end()

    threading.Thread(target=wait, daemon=True).start()


def _serve(root: Path, host: str, port: int) -> int:
    """Show the site, and build it again after every save, until somebody stops us."""
    with tempfile.TemporaryDirectory(prefix="guides-") as name:
        folder = Path(name)

        def build_preview() -> None:
            _build_preview(root, folder, server.url)

        server = LiveReloadServer(build_preview, host, port, name, polling_interval=_LOOKS)
        server.error_handler = lambda code: _not_found(folder)
        try:
            config = _read_config(root, site_dir=name)
        except Mistakes as mistakes:
            print(mistakes.message, file=sys.stderr)
            return 1
        try:
            config.plugins.on_startup(command="serve", dirty=False)
            build_preview()
            for path in (config.docs_dir, config.config_file_path, *config.watch):
                server.watch(path)
            print(message_of(PreviewReady(server.url), _LANGUAGE), flush=True)
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()
            config.plugins.on_shutdown()
    return 0


def _build_preview(root: Path, folder: Path, address: str) -> None:
    """Build into a folder; where there are mistakes, put them in the place of every page."""
    shown = {path.relative_to(folder) for path in folder.rglob("*.html")}
    try:
        config = _read_config(root, site_dir=str(folder))
        config.site_url = address
        i18n_of(config).start_over()
        build(config, serve_url=address)
    except Exception as error:
        problems = problems_of(error, root)
        if not problems:  # a mistake of ours, which whoever looks after the site has to see
            traceback.print_exception(error)
            problems = (Problem(place=Place("hooks"), kind=PreviewBroken(repr(error))),)
        utils.clean_directory = _CLEAN  # static-i18n replaces it while it builds a language
        print(report(problems, _MANNER), file=sys.stderr)
        print(message_of(PreviewWaits(), _LANGUAGE), file=sys.stderr, flush=True)
        for name in {Path("index.html"), Path("404.html"), *shown}:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(error_page(problems, _MANNER), encoding="utf-8")


def _not_found(folder: Path) -> bytes | None:
    path = folder / "404.html"
    return path.read_bytes() if path.is_file() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
