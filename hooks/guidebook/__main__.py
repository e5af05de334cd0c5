"""The commands on the data alone: python -m guidebook COMMAND, in the project's folder."""

import argparse
import sys
from pathlib import Path

from guidebook.checking import notices_of
from guidebook.problems import Problem, report
from guidebook.publication import read_project
from guidebook.settings import read_languages


def main() -> int:
    """Run a command; gives the exit status."""
    parser = argparse.ArgumentParser(prog="guidebook", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="read all data files and tell every mistake")
    check.set_defaults(run=_check)
    arguments = parser.parse_args()
    status: int = arguments.run(Path.cwd())
    return status


def _check(root: Path) -> int:
    problems: list[Problem] = []
    project = read_project(root, read_languages(root, problems), problems)
    if project is None or problems:
        print(report(problems), file=sys.stderr)
        return 1
    notices = list(notices_of(project.guidebook))
    if notices:
        print("Please check:")
        print(report(notices))
    print("The guides have no mistakes.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
