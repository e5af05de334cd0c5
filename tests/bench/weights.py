"""What a reader's browser gets of the shipped site."""

import gzip
from collections.abc import Iterator
from pathlib import Path

from bench.rows import Row

_FIRST_WINDOW = 14_336
"""What a server sends before it waits for the first answer: ten packets."""


def weight_rows(site: Path) -> Iterator[Row]:
    """Pages as they travel, and what else is sent."""
    pages = sorted(_sent(path) for path in site.rglob("index.html"))
    heaviest, middle = pages[-1], pages[len(pages) // 2]
    wanted = f"at most {_FIRST_WINDOW:,} bytes"
    yield Row(what="Heaviest page, all of it, gzip", measured=f"{heaviest:,} bytes", wanted=wanted)
    yield Row(what="  a page in the middle", measured=f"{middle:,} bytes")
    search = sum(map(_sent, [*site.glob("assets/search/*"), site / "search/search_index.json"]))
    yield Row(what="The search, when it is used", measured=f"{search:,} bytes", wanted=wanted)
    largest = max(path.stat().st_size for path in site.rglob("*-a4.pdf"))
    yield Row(what="Largest handout", measured=f"{largest:,} bytes", wanted="at most 100,000 bytes")


def _sent(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))
