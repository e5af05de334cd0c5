"""Times the build and the handouts, as ratios within one run: make bench.

The stock build is what Material and static-i18n take for the same pages as files in docs/, with
their own ways and without any PDF. Builds alternate, so that both meet the same machine.
"""

import json
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests" / "helpers")]

from guidebook.data.settings import SETTINGS, Language, add_language, read_languages  # noqa: E402
from guidebook.localization.languages import localize_project  # noqa: E402
from guidebook.localization.project import Project, read_project  # noqa: E402
from guidebook.pages.pages import PageRenderer  # noqa: E402
from guidebook.printing.orders import orders_of  # noqa: E402
from guidebook.printing.presses import WORKERS, Job, PrintShop, Refused  # noqa: E402
from guidebook.printing.printers import Printer  # noqa: E402
from guidebook.printing.typesetting import Pdf, Typesetter  # noqa: E402
from guidebook.publishing.publication import publish  # noqa: E402
from guidebook.publishing.sites import LanguageSite  # noqa: E402
from guidebook.translations.headers import plural_forms  # noqa: E402

TEMPLATES = ROOT / "hooks" / "handouts"
RUNS = 7
TAGS = """
    en af az ca cs cy da de eo es et eu fi fr gl hr hu is it lb lt lv ms nb nl nn pl pt ro sk sl sq
    sv tr uz vi be bg el mk mn ru sr uk en-GB en-US en-AU en-NZ en-CA es-MX es-AR fr-CA fr-BE de-AT
    de-CH pt-BR nl-BE sv-FI it-CH fr-CH es-CL
"""
LIKE_ENGLISH = (
    "{% import 'partials/languages/en.html' as english %}"
    "{% macro t(key) %}{{ english.t(key) }}{% endmacro %}"
)
A4 = {"a4": 1}
ALL_FORMATS = {"a4": 2, "large-print": 8, "leaflet": 2, "bilingual": 4}
"""Formats with the pages that they may have, which are not what is measured here."""

ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": ""}


def main() -> None:
    """Measure, and print three tables."""
    languages = read_languages(ROOT, [])
    shipped = languages[:2]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours_root = _our_project(folder / "ours", shipped, A4)
        sites = _sites(shipped, ours_root)
        handouts = [handout for site in sites for handout in site.handouts]
        stock_root = _stock_project(folder / "stock", shipped, sites)
        ours, stock = _alternate(lambda: _build(ours_root), lambda: _build(stock_root))
        first, further = _time_handouts(ours_root)
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
        _print_many(folder)
        _print_all_formats(folder)


def _print_many(folder: Path) -> None:
    """Sixty languages against three, and against the stock build of the same pages."""
    times: dict[int, float] = {}
    memory = 0
    for count in (3, 60):
        languages = _many(count)
        root = _our_project(folder / f"ours-{count}", languages, A4)
        runs = [_build(root) for _ in range(3)]
        times[count] = statistics.median(seconds for seconds, _ in runs)
        memory = max(used for _, used in runs)
    sites = _sites(languages, root)
    stock, _ = _build(_stock_project(folder / "stock-60", languages, sites))
    print("\nThe same guides in sixty languages, with all their handouts.")
    _print_rows(
        ("pages, handouts", f"{60 * 4}, {60 * 3}", ""),
        ("stock build, pages alone", f"{stock:.1f} s (one run)", ""),
        ("our build, with handouts", f"{times[60]:.1f} s", ""),
        ("ours / stock", f"{times[60] / stock:.2f}", "at most 0.20"),
        ("60 languages / 3 languages", f"{times[60] / times[3]:.1f}", "at most 22"),
        ("memory", f"{memory / 1000:.0f} MB", "at most 300 MB"),
    )


def _print_all_formats(folder: Path) -> None:
    """Every format of sixty languages beside Indonesian, by a process of its own."""
    root = _our_project(folder / "formats", _many(61), ALL_FORMATS)
    command = [sys.executable, __file__, "formats", str(root)]
    runs: list[dict[str, float]] = [
        json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        for _ in range(3)
    ]
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


def _print_formats(root: Path) -> None:
    """For a process of its own: how long it takes to make all handouts of a project."""
    project, languages = _project(root, read_languages(root, []))
    start = time.perf_counter()
    views = localize_project(project, languages)
    printer = Printer(
        guidebook=project.guidebook,
        shop=PrintShop(TEMPLATES, workers=WORKERS),
        address="https://panduan.example/",
        problems=[],
    )
    handouts = printer.print_all(
        order for one in views for order in orders_of(project.guidebook, one, views[0])
    )
    told = {
        "seconds": time.perf_counter() - start,
        "handouts": len(handouts),
        "pages": sum(handout.pages for handout in handouts),
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
    }
    print(json.dumps(told))


def _print_rows(*rows: tuple[str, str, str]) -> None:
    for name, value, wanted in rows:
        print(f"  {name:<28}{value:<26}{wanted}".rstrip())


def _many(count: int) -> tuple[Language, ...]:
    """Languages whose signs the shipped fonts have and whose tags static-i18n accepts."""
    return (
        Language(lang="id", endonym="Bahasa Indonesia"),
        *(Language(lang=tag, endonym=f"Language {tag}") for tag in TAGS.split()[: count - 1]),
    )


def _our_project(root: Path, languages: tuple[Language, ...], formats: Mapping[str, int]) -> Path:
    """A copy of this project in these languages and formats; all but the first are in English."""
    for name in ("docs", "guides", "hooks", "overrides"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    text = (ROOT / SETTINGS).read_text(encoding="utf-8")
    entry = "        - locale: (?!id$).*\n          name: .*\n"
    text = re.sub(entry, "", text, flags=re.MULTILINE)
    for language in languages[1:]:
        text = add_language(text, language)
    (root / SETTINGS).write_text(text, encoding="utf-8")
    survey = root / "guides" / "2023" / "survey.yml"
    text = survey.read_text(encoding="utf-8")
    listed = "".join(f"  {form}: {{pages: {pages}}}\n" for form, pages in formats.items())
    text = re.sub(r"^handouts:\n(?:  .*\n)*", f"handouts:\n{listed}", text, flags=re.MULTILINE)
    survey.write_text(text, encoding="utf-8")
    catalogues = root / "guides" / "translations"
    english = (catalogues / "en.po").read_text(encoding="utf-8")
    for language in languages[1:]:
        text = _with_plural_forms(english, language.lang)
        (catalogues / f"{language.lang}.po").write_text(text, encoding="utf-8")
    return root


def _with_plural_forms(english: str, lang: str) -> str:
    """The English catalogue with as many plural forms as a language has."""
    own = plural_forms(lang)
    rule = f"Plural-Forms: {own}"
    text = english.replace('"Language: en\\n"', f'"Language: {lang}\\n"')
    text = re.sub(r"Plural-Forms: [^\\]*", lambda _: rule, text)
    forms = "".join(f'msgstr[{number}] "{{count}} pages"\n' for number in range(own.count))
    return re.sub(r"(?:msgstr\[\d\] .*\n)+", forms, text)


def _project(root: Path, languages: tuple[Language, ...]) -> tuple[Project, tuple[Language, ...]]:
    project = read_project(root, languages, [])
    if project is None:
        sys.exit("The guides have mistakes: make check tells them.")
    return project, languages


def _sites(
    languages: tuple[Language, ...], root: Path, shop: PrintShop | None = None
) -> tuple[LanguageSite, ...]:
    project, _ = _project(root, languages)
    return publish(
        project,
        languages,
        address=None,
        renderer=PageRenderer(ROOT / "overrides" / "bodies"),
        shop=shop or PrintShop(TEMPLATES),
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
        "theme": {"name": "material", "font": False, "custom_dir": "overrides"},
        "plugins": ["search", {"i18n": {"docs_structure": "suffix", "languages": listed}}],
        "markdown_extensions": ["attr_list", "md_in_html", "toc"],
    }
    # A language that Material lacks stops the stock build.
    partials = root / "overrides" / "partials" / "languages"
    partials.mkdir(parents=True)
    for item in languages:
        if "-" in item.lang:
            (partials / f"{item.lang}.html").write_text(LIKE_ENGLISH, encoding="utf-8")
    # JSON is YAML too.
    (root / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")
    return root


def _build(root: Path) -> tuple[float, int]:
    """Seconds and kilobytes of memory that a build takes."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(root / "site")]
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=root, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"The build of {root.name} failed.")
    return time.perf_counter() - start, usage.ru_maxrss


def _alternate(
    ours: Callable[[], tuple[float, int]], theirs: Callable[[], tuple[float, int]]
) -> tuple[list[float], list[float]]:
    times: tuple[list[float], list[float]] = ([], [])
    for run in range(RUNS + 1):
        for build, kept in zip((ours, theirs), times, strict=True):
            seconds, _ = build()
            if run:  # the first of each warms up
                kept.append(seconds)
    return times


class _TimedShop(PrintShop):
    """Keeps how many seconds each handout took, made one after the other."""

    def __init__(self, templates: Path) -> None:
        super().__init__(templates)
        self.times: list[float] = []

    def typeset_all(self, jobs: Sequence[Job]) -> list[Pdf | Refused]:
        """The handouts, and their times."""
        typesetter = Typesetter(self.templates)
        made: list[Pdf | Refused] = []
        for job in jobs:
            start = time.perf_counter()
            made.append(typesetter.typeset(job.data, job.form))
            self.times.append(time.perf_counter() - start)
        return made


def _print_handout_times(root: Path) -> None:
    """For a process of its own, since Typst keeps what it has once made."""
    shop = _TimedShop(TEMPLATES)
    _sites(read_languages(root, []), root, shop)
    print(json.dumps(shop.times))


def _time_handouts(root: Path) -> tuple[float, float]:
    """Seconds for the first handout of a process, and for each further one."""
    command = [sys.executable, __file__, "handouts", str(root)]
    runs: list[list[float]] = [
        json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        for _ in range(RUNS)
    ]
    further = [statistics.median(times[1:]) for times in runs]
    return statistics.median(times[0] for times in runs), statistics.median(further)


def _seconds(times: list[float]) -> str:
    return f"{statistics.median(times):.2f} s [{min(times):.2f}–{max(times):.2f}]"


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["handouts", root]:
            _print_handout_times(Path(root))
        case ["formats", root]:
            _print_formats(Path(root))
        case _:
            main()
