"""Where reading YAML stopped, and the lines around that place."""

from dataclasses import dataclass

from guidebook.data.source.lines import Line, line_of
from guidebook.problems.kind import Kind

Spot = tuple[int, int]
"""A line and a column; both count from 0, as PyYAML does."""

Found = tuple[Spot, Kind] | None
"""Where an editor can mend it, and what is the matter; None where another cause is to be sought."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """Where PyYAML stopped reading, and what it says about it."""

    spot: Spot
    problem: str
    context_spot: Spot
    context: str
    last_quoted: tuple[Spot, Spot] | None
    """Where the last text between quotes before it begins and ends."""
    is_in_brackets: bool


@dataclass(frozen=True, slots=True)
class Text:
    """The lines around the place where reading stopped."""

    lines: list[str]
    stop: Stop

    @property
    def row(self) -> int:
        """The row of the stop."""
        return self.stop.spot[0]

    @property
    def column(self) -> int:
        """The column of the stop."""
        return self.stop.spot[1]

    def raw(self, row: int) -> str:
        """A row as it stands."""
        return self.lines[row] if row < len(self.lines) else ""

    def line(self, row: int) -> Line:
        """The parts of a row."""
        return line_of(self.raw(row))

    def above(self, row: int) -> list[int]:
        """The rows before this one that hold more than remarks, the nearest first."""
        return [n for n in range(min(row, len(self.lines)) - 1, -1, -1) if self.line(n).is_written]
