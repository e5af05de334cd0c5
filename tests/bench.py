"""Times the build and the handouts, as ratios within one run: make bench.

The stock build is what Material and static-i18n take for the same pages as files in docs/, with
their own ways and without any PDF. Builds alternate, so that both meet the same machine.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from guidebook.pages import PageRenderer  # noqa: E402
from guidebook.publication import LanguageSite, publish, read_project  # noqa: E402
from guidebook.settings import Language, read_languages  # noqa: E402
from guidebook.typesetting import Pdf, Typesetter  # noqa: E402

TEMPLATES = ROOT / "hooks" / "handouts"
RUNS = 7
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": ""}


def main() -> None:
    """Measure, and print a table."""
    languages = read_languages(ROOT, [])
    sites = _sites(languages, Typesetter(TEMPLATES))
    with tempfile.TemporaryDirectory() as folder:
        stock = _stock_project(Path(folder) / "stock", languages, sites)
        ours, theirs = _alternate(
            lambda: _build(ROOT, Path(folder) / "ours-site"),
            lambda: _build(stock, Path(folder) / "stock-site"),
        )
    first, further = _time_handouts()
    handouts = [handout for site in sites for handout in site.handouts]
    pages = sum(len(site.pages) for site in sites)
    largest = max(len(handout.content) for handout in handouts) / 1000
    ratio = statistics.median(a / b for a, b in zip(ours, theirs, strict=True))
    rows = [
        ("languages, pages, handouts", f"{len(sites)}, {pages}, {len(handouts)}", ""),
        ("stock build, pages alone", _seconds(theirs), ""),
        ("our build, with handouts", _seconds(ours), ""),
        ("ours / stock", f"{ratio:.2f}", "at most 1.30"),
        ("first handout", f"{first * 1000:.0f} ms", ""),
        ("each further handout", f"{further * 1000:.1f} ms", "at most 10 ms"),
        ("largest handout", f"{largest:.0f} KB", "at most 100 KB"),
    ]
    print(f"Medians of {RUNS} runs; lowest and highest in brackets.")
    for name, value, wanted in rows:
        print(f"{name:<28}{value:<28}{wanted}")


def _sites(languages: tuple[Language, ...], typesetter: Typesetter) -> tuple[LanguageSite, ...]:
    project = read_project(ROOT, languages, [])
    if project is None:
        sys.exit("The guides have mistakes: make check tells them.")
    return publish(
        project,
        languages,
        address=None,
        renderer=PageRenderer(ROOT / "overrides" / "bodies"),
        typesetter=typesetter,
        problems=[],
    )


def _stock_project(
    root: Path, languages: tuple[Language, ...], sites: tuple[LanguageSite, ...]
) -> Path:
    """The same pages as files of a project that knows nothing of ours."""
    docs = root / "docs"
    shutil.copytree(ROOT / "docs", docs)
    for site in sites:
        for page in site.pages:
            target = docs / page.source.replace(".md", f".{site.locale.lang}.md")
            target.parent.mkdir(parents=True, exist_ok=True)
            # Links to handouts and to other pages of ours would only cost it warnings.
            lines = (line for line in page.markdown.splitlines() if not line.startswith("["))
            target.write_text("\n".join(lines), encoding="utf-8")
    listed = [
        {"locale": item.lang, "name": item.endonym, "default": item is languages[0]}
        for item in languages
    ]
    settings = {
        "site_name": "Stock",
        "theme": {"name": "material", "language": languages[0].lang, "font": False},
        "plugins": ["search", {"i18n": {"docs_structure": "suffix", "languages": listed}}],
        "markdown_extensions": ["attr_list", "md_in_html", "toc"],
    }
    # JSON is YAML too.
    (root / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")
    return root


def _build(root: Path, target: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(target)]
    subprocess.run(command, cwd=root, env=ENVIRONMENT, check=True, capture_output=True)


def _alternate(
    ours: Callable[[], None], theirs: Callable[[], None]
) -> tuple[list[float], list[float]]:
    times: tuple[list[float], list[float]] = ([], [])
    for run in range(RUNS + 1):
        for build, kept in zip((ours, theirs), times, strict=True):
            start = time.perf_counter()
            build()
            if run:  # the first of each warms up
                kept.append(time.perf_counter() - start)
    return times


class _TimedTypesetter(Typesetter):
    """Keeps how many seconds each handout took."""

    def __init__(self, templates: Path) -> None:
        super().__init__(templates)
        self.times: list[float] = []

    def typeset(self, data: Mapping[str, Any], form: str) -> Pdf:
        """A handout, and its time."""
        start = time.perf_counter()
        pdf = super().typeset(data, form)
        self.times.append(time.perf_counter() - start)
        return pdf


def _print_handout_times() -> None:
    """For a process of its own, since Typst keeps what it has once made."""
    typesetter = _TimedTypesetter(TEMPLATES)
    _sites(read_languages(ROOT, []), typesetter)
    print(json.dumps(typesetter.times))


def _time_handouts() -> tuple[float, float]:
    """Seconds for the first handout of a process, and for each further one."""
    command = [sys.executable, __file__, "handouts"]
    runs: list[list[float]] = [
        json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        for _ in range(RUNS)
    ]
    further = [statistics.median(times[1:]) for times in runs]
    return statistics.median(times[0] for times in runs), statistics.median(further)


def _seconds(times: list[float]) -> str:
    return f"{statistics.median(times):.2f} s [{min(times):.2f}–{max(times):.2f}]"


if __name__ == "__main__":
    _print_handout_times() if sys.argv[1:] == ["handouts"] else main()
