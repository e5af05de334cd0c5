"""The commands on the data alone: python -m guidebook COMMAND, in the project's folder."""

import argparse
import sys
from pathlib import Path

from guidebook.commands.command import Stopped, read_everything
from guidebook.commands.handout_commands import run_handouts, run_proofs
from guidebook.commands.translation_commands import run_coverage, run_language, run_translations
from guidebook.commands.verify_command import run_verify
from guidebook.data.rules.noticing import notices_of
from guidebook.problems.problem import report


def main() -> int:
    """Run a command; gives the exit status."""
    parser = argparse.ArgumentParser(prog="guidebook", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="read all data files and tell every mistake")
    check.set_defaults(run=_check)
    translations = commands.add_parser("translations", help="merge all texts into the catalogues")
    translations.set_defaults(run=run_translations)
    coverage = commands.add_parser("coverage", help="tell what is translated and what is not")
    coverage.add_argument("--locale", default="")
    coverage.add_argument("--min", default="")
    coverage.set_defaults(run=run_coverage)
    language = commands.add_parser("language", help="add a language")
    language.add_argument("--locale", default="")
    language.add_argument("--name", default="")
    language.set_defaults(run=run_language)
    handouts = commands.add_parser("handouts", help="make handouts, and no page")
    handouts.set_defaults(run=run_handouts)
    proofs = commands.add_parser("proofs", help="draw the pages of handouts")
    proofs.set_defaults(run=run_proofs)
    for command in (handouts, proofs):
        for option in ("--address", "--format", "--locale", "--guide"):
            command.add_argument(option, default="")
    verify = commands.add_parser("verify", help="hold the finished site against the data")
    verify.add_argument("--site", default="site")
    verify.add_argument("--address", default="")
    verify.set_defaults(run=run_verify)
    arguments = parser.parse_args()
    try:
        arguments.run(Path.cwd(), arguments)
    except Stopped as stopped:
        print(stopped, file=sys.stderr)
        return 1
    return 0


def _check(root: Path, arguments: argparse.Namespace) -> None:
    project, _ = read_everything(root)
    notices = list(notices_of(project.guidebook.editions))
    if notices:
        print("Please check:")
        print(report(notices))
    print("The guides have no mistakes.")


if __name__ == "__main__":
    sys.exit(main())
