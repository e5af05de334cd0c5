"""The commands: python -m guidebook COMMAND, in the project's folder."""

import gc
import os
import sys

from guidebook import STOPPED

BROKEN_PIPE = 128 + 13
"""What shells give for a command whose reader has read enough, as head does."""


def main() -> int:
    """Run a command; gives the exit status."""
    gc.disable()  # what a command has read it needs to its end
    try:
        from guidebook.commands.running import run

        status = run(sys.argv[1:])
        sys.stdout.flush()
        return status
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
    # Python itself would end with the signal if it came while a dataclass was being made, complain
    # once more of a broken pipe, and first take apart all that has been read.
    os._exit(main())
