"""The commands: python -m guidebook COMMAND, in the project's folder."""

import os
import sys

from guidebook import STOPPED

BROKEN_PIPE = 128 + 13
"""What shells give for a command whose reader has read enough, as head does."""


def main() -> int:
    """Run a command; gives the exit status."""
    try:
        from guidebook.commands.running import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:  # before there are words for it
        return STOPPED
    except BrokenPipeError:
        return BROKEN_PIPE
    except RuntimeError as error:
        # What Python makes of it where it comes while a class is being made.
        if isinstance(error.__cause__, KeyboardInterrupt):
            return STOPPED
        raise


if __name__ == "__main__":
    status = main()
    if status == STOPPED:
        # Python itself would end with the signal if it came while a dataclass was being made.
        sys.stdout.flush()
        os._exit(STOPPED)
    if status == BROKEN_PIPE:
        os._exit(BROKEN_PIPE)  # Python itself would complain once more
    sys.exit(status)
