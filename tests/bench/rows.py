"""The lines of the table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What was measured, how it compares, and what is wanted of the one or the other."""

    what: str
    measured: str
    ratio: str = ""
    wanted: str = ""


HEAD = Row(what="What", measured="Measured", ratio="Ratio", wanted="To reach")


def print_row(row: Row) -> None:
    """Print a line at once: the next one may take minutes."""
    line = f"{row.what:<46}{row.measured:<26}{row.ratio:<30}{row.wanted}"
    print(line.rstrip(), flush=True)


def seconds(value: float) -> str:
    """A time as the table has it."""
    return f"{value:.2f} s" if value < 10 else f"{value:.1f} s"


def megabytes(kilobytes: int) -> str:
    """Memory as the table has it."""
    return f"{kilobytes / 1000:.0f} MB"
