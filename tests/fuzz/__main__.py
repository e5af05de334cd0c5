"""Changes files by chance until somebody stops it; prints what was no problem but an exception.

python -m fuzz [SEED] [SECONDS]
"""

import random
import sys
import tempfile
import time
from pathlib import Path

from fuzzing import Fuzzed, environments, read_environment

_SURVEYS = ("many-ways", "minimal", "three-surveys", "two-lines")


def main(seed: str = "", seconds: str = "inf") -> int:
    """One survey after the other; gives 1 where anything was found."""
    rng = random.Random(seed or None)
    end = time.monotonic() + float(seconds)
    runs = found = 0
    strange = environments(rng)
    with tempfile.TemporaryDirectory() as name:
        projects = [Fuzzed(Path(name) / survey, survey) for survey in _SURVEYS]
        try:
            while time.monotonic() < end:
                read_environment(next(strange))
                if wrong := rng.choice(projects).run(rng):
                    found += 1
                    print(wrong, flush=True)
                runs += 1
        except KeyboardInterrupt:
            pass
    print(f"{runs} inputs, {found} of them no problem but an exception")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
