"""How long an editor waits for the preview: from the save to the new bytes on the open page."""

import re
import shutil
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.builds import ENVIRONMENT
from bench.projects import ROOT
from bench.rows import Row

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
    with _served(root) as ask:
        for what, change, wanted in (
            ("From the save to the preview: a number", number, "below 1 s"),
            ("  a sentence", sentence, "below 1 s"),
            ("  a mistake", mistake, "below 0.5 s"),
        ):
            times = [_until_shown(ask, root, *change) for _ in range(_RUNS)]
            yield _row(what, times, wanted)
        times = [_until_printed(ask, root, *sentence) for _ in range(_RUNS)]
        yield _row("  its handout, opened at once", times, "below 1.5 s")


class _Ask:
    """Asks the preview at a port."""

    def __init__(self, port: int) -> None:
        self.port = port

    def __call__(self, address: str) -> bytes:
        url = f"http://127.0.0.1:{self.port}/{address}"
        try:
            with urllib.request.urlopen(url, timeout=120) as answer:
                content: bytes = answer.read()
        except urllib.error.HTTPError as error:
            content = error.read()
        return content


@contextmanager
def _served(root: Path) -> Iterator[_Ask]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "guidebook", "serve", "--port", str(port)],
        cwd=root,
        env={**ENVIRONMENT, "PYTHONPATH": "hooks"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    ask = _Ask(port)
    try:
        while not _listens(port):
            time.sleep(0.1)
        yield ask
    finally:
        process.terminate()
        process.wait()


def _listens(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


def _until_shown(ask: _Ask, root: Path, file: str, before: str, after: str) -> float:
    """Seconds until the open page, which waits to be told, has the new bytes."""
    ask("nowhere/")  # is told as soon as all is made
    shown = _SHOWN.findall(ask(_PAGE).decode())[-1]
    path = root / file
    text = path.read_text("utf-8")
    start = time.perf_counter()
    path.write_text(text.replace(before, after), "utf-8")
    ask(f"livereload/{shown}")
    page = ask(_PAGE).decode()
    seconds = time.perf_counter() - start
    if after.rpartition(" ")[2] not in page:
        sys.exit(f"The preview does not show {after}.")
    path.write_text(text, "utf-8")
    return seconds


def _until_printed(ask: _Ask, root: Path, file: str, before: str, after: str) -> float:
    """Seconds until a handout is there that is opened right after the save."""
    ask("nowhere/")
    ask(_PAGE)
    path = root / file
    text = path.read_text("utf-8")
    earlier = ask(_HANDOUT)
    start = time.perf_counter()
    path.write_text(text.replace(before, after), "utf-8")
    handout = ask(_HANDOUT)
    seconds = time.perf_counter() - start
    if handout == earlier:
        sys.exit("The preview gives an old handout.")
    path.write_text(text, "utf-8")
    return seconds


def _row(what: str, times: list[float], wanted: str) -> Row:
    measured = f"{statistics.median(times):.2f} s [{min(times):.2f}–{max(times):.2f}]"
    return Row(what=what, measured=measured, wanted=wanted)
