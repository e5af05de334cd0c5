"""A command from its words to its exit status."""

import os
import signal
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from guidebook import STOPPED
from guidebook.commands.command import Call, Stopped, manner_of, refusal_of, uninterrupted
from guidebook.commands.command_line import help_of, parse
from guidebook.data.settings import read_languages
from guidebook.problems.build_kinds import Interrupted
from guidebook.problems.words import language_of


def run(words: Sequence[str]) -> int:
    """Run a command; gives the exit status."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    root = Path.cwd()
    language = _language(root)
    manner = manner_of(root, os.environ, language, sys.stderr)
    try:
        command, options = parse(words)
        if command is None or options is None:
            print(help_of(command, language))
            return 0
        call = Call(
            root=root,
            options=options,
            environment=os.environ,
            language=language,
            today=date.today(),
        )
        with uninterrupted():
            runner = _runner(command.name)
        runner(call)
    except Stopped as stopped:
        if stopped.found:
            print(stopped.told(manner), file=sys.stderr)
        return stopped.status
    except OSError as error:
        refusal = refusal_of(error, root)
        if refusal is None:
            raise
        print(refusal.told(manner), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(Stopped(Interrupted()).told(manner), file=sys.stderr)
        return STOPPED
    return 0


def _language(root: Path) -> str:
    """The language to speak, which may be that of the guides."""
    languages = read_languages(root, [])
    return language_of(os.environ, languages[0].lang if languages else "")


def _runner(name: str) -> Callable[[Call], None]:
    """What runs a command. Each takes in only what it needs: the start is felt at every call."""
    match name:
        case "build":
            from guidebook.commands.build_command import run_build as runner
        case "serve":
            from guidebook.commands.serve_command import run_serve as runner
        case "preview":
            from guidebook.commands.serve_command import run_preview as runner
        case "check":
            from guidebook.commands.check_command import run_check as runner
        case "schemas":
            from guidebook.commands.schema_command import run_schemas as runner
        case "fix":
            from guidebook.commands.fix_command import run_fix as runner
        case "explain":
            from guidebook.commands.explain_command import run_explain as runner
        case "handouts":
            from guidebook.commands.handout_commands import run_handouts as runner
        case "proofs":
            from guidebook.commands.handout_commands import run_proofs as runner
        case "fonts":
            from guidebook.commands.fonts_command import run_fonts as runner
        case "braille":
            from guidebook.commands.braille_command import run_braille as runner
        case "translations":
            from guidebook.commands.translation_commands import run_translations as runner
        case "coverage":
            from guidebook.commands.translation_commands import run_coverage as runner
        case "language":
            from guidebook.commands.translation_commands import run_language as runner
        case "diff":
            from guidebook.commands.fact_commands import run_diff as runner
        case "facts":
            from guidebook.commands.fact_commands import run_facts as runner
        case "edition":
            from guidebook.commands.edition_command import run_edition as runner
        case _:
            from guidebook.commands.verify_command import run_verify as runner
    return runner
