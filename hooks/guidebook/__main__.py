"""The commands: python -m guidebook COMMAND, in the project's folder."""

import sys


def main() -> int:
    """Run a command; gives the exit status."""
    try:
        from guidebook.commands.running import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:  # before there are words for it
        return 130


if __name__ == "__main__":
    sys.exit(main())
