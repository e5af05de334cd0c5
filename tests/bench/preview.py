"""How long an editor waits for the preview: from the save to the new bytes on the open page."""

import re
import shutil
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bench.builds import ENVIRONMENT
from bench.projects import ROOT
from bench.rows import Row
from previews import Preview, preview

_RUNS = 5
_PAGE = "2023/expert/"
_HANDOUT = "2023/expert/spi-2023-expert-id-a4.pdf"
_SURVEY, _SECTIONS = "guides/2023/survey.yml", "guides/2023/sections.yml"
_SHOWN = re.compile(r'data-shown="(\d+)"')


def preview_rows(folder: Path) -> Iterator[Row]:
    """A line for each kind of change, and one for the handout."""
    root = folder / "preview"
    for name in ("docs", "guides", "hooks", "overrides"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    number = _SURVEY, "0811 1906 1198", "0811 1906 1299"
    sentence = _SECTIONS, "Menerima WA Blast", "Terima WA Blast"
    mistake = _SURVEY, "opens: 08:30", "opens: 8x30"
    with preview(root, environment=ENVIRONMENT) as shown:
        shown.wait_for(_PAGE, "data-shown")
        for what, change, wanted in (
            ("From the save to the preview: a number", number, "below 1 s"),
            ("  a sentence", sentence, "below 1 s"),
            ("  a mistake", mistake, "below 0.5 s"),
        ):
            times = [_until_shown(shown, root, *change) for _ in range(_RUNS)]
            yield _row(what, times, wanted)
        times = [_until_printed(shown, root, *sentence) for _ in range(_RUNS)]
        yield _row("  its handout, opened at once", times, "below 1.5 s")


def _until_shown(served: Preview, root: Path, file: str, before: str, after: str) -> float:
    """Seconds until the open page, which waits to be told, has the new bytes."""
    served.get("nowhere/")  # is told as soon as all is made
    shown = _SHOWN.findall(served.get(_PAGE).decode())[-1]
    path = root / file
    text = path.read_text("utf-8")
    start = time.perf_counter()
    path.write_text(text.replace(before, after), "utf-8")
    served.get(f"livereload/{shown}")
    page = served.get(_PAGE).decode()
    seconds = time.perf_counter() - start
    if after.rpartition(" ")[2] not in page:
        sys.exit(f"The preview does not show {after}.")
    path.write_text(text, "utf-8")
    return seconds


def _until_printed(served: Preview, root: Path, file: str, before: str, after: str) -> float:
    """Seconds until a handout is there that is opened right after the save."""
    served.get("nowhere/")
    served.get(_PAGE)
    path = root / file
    text = path.read_text("utf-8")
    earlier = served.get(_HANDOUT)
    start = time.perf_counter()
    path.write_text(text.replace(before, after), "utf-8")
    handout = served.get(_HANDOUT)
    seconds = time.perf_counter() - start
    if handout == earlier:
        sys.exit("The preview gives an old handout.")
    path.write_text(text, "utf-8")
    return seconds


def _row(what: str, times: list[float], wanted: str) -> Row:
    measured = f"{statistics.median(times):.2f} s [{min(times):.2f}–{max(times):.2f}]"
    return Row(what=what, measured=measured, wanted=wanted)
