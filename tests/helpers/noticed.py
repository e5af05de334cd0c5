"""The advice on a survey."""

from pathlib import Path

from factories import Change, read_survey
from reports import report


def notices(root: Path, *changes: Change) -> str:
    """What the smallest survey with some changes is asked about, in short."""
    return report(read_survey(root, *changes).notices)
