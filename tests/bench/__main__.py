"""Prints the tables; two other words are for processes of their own."""

import sys
from pathlib import Path

from bench.handouts import print_formats, print_handout_times
from bench.tables import print_tables

match sys.argv[1:]:
    case ["handouts", root]:
        print_handout_times(Path(root))
    case ["formats", root]:
        print_formats(Path(root))
    case _:
        print_tables()
