"""What make bench prints: tables of one run."""

import statistics
import tempfile
from pathlib import Path

from bench.builds import RUNS, alternate, build, make_build
from bench.handouts import time_formats, time_handouts
from bench.preview import preview_rows
from bench.projects import (
    A4,
    ALL_FORMATS,
    ROOT,
    WITH_ALL_IN_ONE,
    many_languages,
    our_project,
    sites_of,
    stock_project,
)
from guidebook.data.settings import read_languages


def print_tables() -> None:
    """Measure, and print the tables."""
    languages = read_languages(ROOT, [])
    shipped = languages[:2]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours_root = our_project(folder / "ours", shipped, A4)
        sites = sites_of(shipped, ours_root)
        handouts = [handout for site in sites for handout in site.handouts]
        stock_root = stock_project(folder / "stock", shipped, sites)
        ours, stock = alternate(lambda: build(ours_root), lambda: build(stock_root))
        first, further = time_handouts(ours_root)
        ratio = statistics.median(a / b for a, b in zip(ours, stock, strict=True))
        print(f"The shipped guides in two languages. Medians of {RUNS} runs, lowest to highest.")
        _print_rows(
            ("pages, handouts", f"{sum(len(one.pages) for one in sites)}, {len(handouts)}", ""),
            ("stock build, pages alone", _seconds(stock), ""),
            ("our build, with handouts", _seconds(ours), ""),
            ("ours / stock", f"{ratio:.2f}", "at most 1.30"),
            ("first handout", f"{first * 1000:.0f} ms", ""),
            ("each further handout", f"{further * 1000:.1f} ms", "at most 10 ms"),
            (
                "largest handout",
                f"{max(len(one.content) for one in handouts) / 1000:.0f} KB",
                "at most 100 KB",
            ),
        )
        print("\nThe preview of the shipped guides, from the save to the new bytes.")
        _print_rows(*preview_rows(folder))
        _print_many(folder)
        _print_all_formats(folder)


def _print_many(folder: Path) -> None:
    """Sixty languages against three, and against the stock build of the same pages."""
    times: dict[int, float] = {}
    memory = 0
    for count in (3, 60):
        languages = many_languages(count)
        root = our_project(folder / f"ours-{count}", languages, A4)
        runs = [build(root) for _ in range(3)]
        times[count] = statistics.median(seconds for seconds, _ in runs)
        memory = max(used for _, used in runs)
    sites = sites_of(languages, root)
    stock, _ = build(stock_project(folder / "stock-60", languages, sites))
    print("\nThe same guides in sixty languages, with all their handouts.")
    _print_rows(
        ("pages, handouts", f"{sum(len(one.pages) for one in sites)}, {60 * 3}", ""),
        ("stock build, pages alone", f"{stock:.1f} s (one run)", ""),
        ("our build, with handouts", f"{times[60]:.1f} s", ""),
        ("ours / stock", f"{times[60] / stock:.2f}", "at most 0.20"),
        ("60 languages / 3 languages", f"{times[60] / times[3]:.1f}", "at most 22"),
        ("memory", f"{memory / 1000:.0f} MB", "at most 300 MB"),
    )


def _print_all_formats(folder: Path) -> None:
    """Every format of sixty languages beside Indonesian, by a process of its own."""
    root = our_project(folder / "formats", many_languages(61), ALL_FORMATS)
    runs = time_formats(root)
    seconds = sorted(run["seconds"] for run in runs)
    handouts, pages = int(runs[0]["handouts"]), int(runs[0]["pages"])
    print("\nThe same guides in sixty languages and Indonesian, in four formats.")
    _print_rows(
        ("handouts, pages", f"{handouts}, {pages}", ""),
        (
            "all of them",
            f"{seconds[1]:.1f} s [{seconds[0]:.1f}–{seconds[-1]:.1f}]",
            "at most 15 s for 720",
        ),
        ("a page", f"{seconds[1] / pages * 1000:.1f} ms", "at most 10 ms"),
        ("memory", f"{max(run['memory'] for run in runs) / 1000:.0f} MB", ""),
    )
    _print_whole_build(folder, seconds[1])


def _print_whole_build(folder: Path, handouts: float) -> None:
    """What an editor waits for who has sixty languages and every format, with the reading back."""
    whole = our_project(folder / "whole", many_languages(60), WITH_ALL_IN_ONE)
    seconds, memory = make_build(whole)
    made = len(list((whole / "site").rglob("*.pdf")))
    pages = {}
    for count in (3, 60):
        root = our_project(folder / f"pages-{count}", many_languages(count), {})
        pages[count] = statistics.median(build(root)[0] for _ in range(3))
    grown = (pages[60] - pages[3]) / (60 - 3)
    print("\nSixty languages in all formats, and all guides in one file, read back as a whole.")
    _print_rows(
        ("handouts", f"{made}", ""),
        ("make build", f"{seconds:.1f} s (one run)", ""),
        ("make build / handouts alone", f"{seconds / handouts:.2f}", "at most 2.00"),
        ("pages: seconds a language", f"{grown:.3f}", "below 0.060"),
        ("memory", f"{memory / 1000:.0f} MB", ""),
    )


def _print_rows(*rows: tuple[str, str, str]) -> None:
    for name, value, wanted in rows:
        print(f"  {name:<28}{value:<26}{wanted}".rstrip())


def _seconds(times: list[float]) -> str:
    return f"{statistics.median(times):.2f} s [{min(times):.2f}–{max(times):.2f}]"
