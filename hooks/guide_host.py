"""Runs MkDocs for `make build` and `make serve`: quiet, and with every mistake told as a problem.

python -m guide_host build FOLDER, and python -m guide_host serve HOST PORT.
"""

import logging
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.exceptions import Abort

from guide_mistakes import Mistakes, problems_of
from guide_preview import Preview
from guide_server import PreviewServer
from guide_settings import read_config
from guide_shown import Shown
from guidebook import STOPPED
from guidebook.commands.command import manner_of, refusal_of
from guidebook.problems.build_kinds import PreviewReady, Warned
from guidebook.problems.excerpts import shown_lines
from guidebook.problems.reporting import report
from guidebook.problems.words import language_of, message_of

_OURS = "mkdocs.plugins.guides"
_LANGUAGE = language_of(os.environ)
_MANNER = manner_of(Path.cwd(), os.environ, _LANGUAGE, sys.stderr)


class _Terminal(logging.Handler):
    """Prints what is ours as it is, and of MkDocs' own only what is wrong."""

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if record.name == _OURS:
            print(text, flush=True)
        elif record.levelno >= logging.WARNING:
            print(
                shown_lines(message_of(Warned(text.strip()), _LANGUAGE)),
                file=sys.stderr,
                flush=True,
            )


def main(words: Sequence[str]) -> int:
    """Build or serve the project in this folder; gives the exit status."""
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.INFO)
    log.propagate = False
    log.addHandler(_verbose() if "--verbose" in words else _Terminal())
    root = Path.cwd()
    # A build knows no clock; MkDocs asks one for dates that no page shows, and this before it.
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    try:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})  # who calls us held it back
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
    except KeyboardInterrupt:
        return STOPPED


def _verbose() -> logging.Handler:
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)-8s-  %(message)s"))
    return handler


def _build(root: Path, folder: str) -> int:
    """Build the site; any warning is an error."""
    _end_with_our_parent()
    try:
        config = read_config(root, _MANNER, site_dir=folder, strict=True)
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
        try:
            config = read_config(root, _MANNER, site_dir=name)
        except Mistakes as mistakes:
            print(mistakes.message, file=sys.stderr)
            return 1
        config.plugins.on_startup(command="serve", dirty=False)
        shown = Shown([config.docs_dir, str(config.config_file_path), *config.watch])
        with PreviewServer(host, port, shown) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            print(message_of(PreviewReady(server.url), _LANGUAGE), flush=True)
            preview = Preview(root, Path(name), shown, address=server.url, manner=_MANNER)
            with suppress(KeyboardInterrupt):
                preview.run()
            server.shutdown()
        config.plugins.on_shutdown()
    return 0


if __name__ == "__main__":
    status = main(sys.argv[1:])
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)  # Python itself would first take apart all that the build has known
