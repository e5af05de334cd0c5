"""Prints the table; another word is for a process of its own."""

import sys
from pathlib import Path

from bench.handouts import print_handouts
from bench.tables import print_table

match sys.argv[1:]:
    case ["handouts", root]:
        print_handouts(Path(root))
    case words:
        print_table(full="full" in words)
