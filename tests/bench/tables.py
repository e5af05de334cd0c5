"""What make bench prints: one table of one run, the longest measures last."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import mean

from bench.builds import Run, build_again, build_cold, build_pages, median_of, verify
from bench.handouts import handout_rows, seconds_of_handouts
from bench.peers import peer_rows
from bench.preview import preview_rows
from bench.projects import FORMATS, add_guides, many_languages, our_project, shipped_project
from bench.rows import HEAD, Row, megabytes, print_row, seconds
from bench.weights import weight_rows

_RUNS = 3
_LANGUAGES = (3, 10, 30, 60, 120)
_GUIDES = (3, 10, 50, 200)
_WHOLE = 60
"""Up to so many languages are built as a whole, with all PDFs; FULL=1 builds more."""


def print_table(*, full: bool = False) -> None:
    """Measure, and print each line as soon as it is known."""
    print_row(HEAD)
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        for rows in (
            _shipped_rows(folder),
            handout_rows(folder),
            preview_rows(folder),
            _page_rows(folder),
            peer_rows(folder),
            _language_rows(folder, full=full),
            _guide_rows(folder),
        ):
            for row in rows:
                print_row(row)


def _shipped_rows(folder: Path) -> Iterator[Row]:
    """The site as it is published."""
    root = shipped_project(folder / "shipped")
    cold = median_of(_RUNS, build_cold, root)
    files = [path for path in (root / "site").rglob("*") if path.is_file()]
    pdfs = [path for path in files if path.suffix == ".pdf"]
    yield Row(
        what="The shipped site, cold",
        measured=seconds(cold.seconds),
        ratio=f"{len(files)} files, {len(pdfs)} PDFs",
    )
    yield Row(what="  peak memory", measured=megabytes(cold.memory))
    again = median_of(_RUNS, build_again, root)
    yield _against("  again, nothing changed", again, cold, "cold", "at most 0.33")
    yield _against("  verification alone", median_of(_RUNS, verify, root), cold, "cold", "")
    yield from weight_rows(root / "site")


def _page_rows(folder: Path) -> Iterator[Row]:
    """MkDocs' part: what each further language costs."""
    first: float | None = None
    for count in _LANGUAGES:
        root = our_project(folder / f"pages-{count}", many_languages(count), {})
        done = median_of(_RUNS, build_pages, root)
        if first is None:
            first = done.seconds
        grown = (done.seconds - first) / max(1, count - _LANGUAGES[0])
        yield Row(
            what=f"{count} languages: pages alone",
            measured=seconds(done.seconds),
            ratio=f"{grown:.3f} s a language" if count > _LANGUAGES[0] else "",
            wanted="at most 0.060 s" if count > _LANGUAGES[0] else "",
        )


def _language_rows(folder: Path, *, full: bool) -> Iterator[Row]:
    """All that an editor waits for in so many languages, with every format."""
    for count in (one for one in _LANGUAGES if full or one <= _WHOLE):
        root = our_project(folder / f"whole-{count}", many_languages(count), FORMATS)
        # A machine that others use is not as quick in every minute: so before and after.
        alone = [seconds_of_handouts(folder / "before", count)] if count == _WHOLE else []
        done = build_cold(root)
        yield from _whole(f"{count} languages", done, root, count, "language")
        if alone:
            alone.append(seconds_of_handouts(folder / "after", count))
            ratio = f"{done.seconds / mean(alone):.2f} of them"
            measured = f"{alone[0]:.1f} and {alone[1]:.1f} s"
            yield Row(what="  its PDFs alone", measured=measured, ratio=ratio, wanted="at most 2")


def _guide_rows(folder: Path) -> Iterator[Row]:
    """The same of so many guides, in two languages."""
    for count in _GUIDES:
        root = our_project(folder / f"guides-{count}", many_languages(2), FORMATS)
        add_guides(root, count)
        wanted = "at most 500 MB" if count == _GUIDES[-1] else ""
        yield from _whole(f"{count} guides", build_cold(root), root, count, "guide", wanted)


def _whole(
    what: str, done: Run, root: Path, count: int, one: str, wanted: str = ""
) -> Iterator[Row]:
    pdfs = len([*(root / "site").rglob("*.pdf")])
    yield Row(
        what=f"{what}: make build, PDFs: {pdfs}",
        measured=seconds(done.seconds),
        ratio=f"{done.seconds / count:.2f} s a {one}",
    )
    yield Row(what="  peak memory", measured=megabytes(done.memory), wanted=wanted)


def _against(what: str, done: Run, other: Run, name: str, wanted: str) -> Row:
    ratio = f"{done.seconds / other.seconds:.2f} of {name}"
    return Row(what=what, measured=seconds(done.seconds), ratio=ratio, wanted=wanted)
