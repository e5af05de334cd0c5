"""What a user would take instead: stock Material and static-i18n, with mkdocs-to-pdf for the PDF.

It has an environment of its own in .build/, installed from its own lock when it is first measured.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.builds import build_cold, median_of, run
from bench.projects import FORMATS, ROOT, many_languages, our_project, sites_of
from bench.rows import Row, seconds
from guidebook.data.settings import Language
from guidebook.publishing.sites import LanguageSite

_LOCK = Path(__file__).with_name("peer.txt")
_HOME = ROOT / ".build" / "bench-peer"
_PYTHON = str(_HOME / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python"))
_ROWS = ((2, 3, "at most 0.45"), (10, 1, "at most 0.30"))
"""Numbers of languages, with the runs of each and what is wanted."""

_LIKE_ENGLISH = (
    "{% import 'partials/languages/en.html' as english %}"
    "{% macro t(key) %}{{ english.t(key) }}{% endmacro %}"
)


def peer_rows(folder: Path) -> Iterator[Row]:
    """Both on the same guides: ours with every format and the second reading, theirs one PDF."""
    if reason := _lacking():
        yield Row(what="Material, static-i18n, mkdocs-to-pdf", measured=f"not measured: {reason}")
        return
    for count, runs, wanted in _ROWS:
        languages = many_languages(count)
        ours = our_project(folder / f"ours-{count}", languages, FORMATS)
        theirs = _project(folder / f"peer-{count}", languages, sites_of(ours, languages))
        own = median_of(runs, build_cold, ours).seconds
        pdfs = len([*(ours / "site").rglob("*.pdf")])
        other = median_of(runs, lambda root: run(root, *_BUILD, python=_PYTHON), theirs).seconds
        made = len([*(theirs / "site").rglob("*.pdf")])
        yield Row(what=f"{count} languages: the peer, PDFs: {made}", measured=seconds(other))
        yield Row(
            what=f"{count} languages: make build, PDFs: {pdfs}",
            measured=seconds(own),
            ratio=f"{own / other:.2f} of the peer",
            wanted=wanted,
        )


_HEADING = re.compile(r"<h([1-6])\b[^>]*>(.*?)</h\1>")
_BUILD = ("-m", "mkdocs", "build", "--quiet")


def _lacking() -> str:
    """Puts the locked packages into .build/, unless they are there; gives why they do not work."""
    mark = _HOME / _LOCK.name
    if not (mark.exists() and mark.read_bytes() == _LOCK.read_bytes()):
        shutil.rmtree(_HOME, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", str(_HOME)], check=True)
        command = [_PYTHON, "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
        command += ["--no-input", "--require-hashes", "--requirement", str(_LOCK)]
        if why := _failure(command):
            return why
        shutil.copy(_LOCK, mark)
    # WeasyPrint takes Pango from the system.
    return _failure([_PYTHON, "-c", "import weasyprint"])


def _failure(command: list[str]) -> str:
    """The last line that a command that fails says."""
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    said = (done.stderr or done.stdout).strip().splitlines()
    return (said[-1] if said else "no word why") if done.returncode else ""


def _project(root: Path, languages: tuple[Language, ...], sites: tuple[LanguageSite, ...]) -> Path:
    """The same pages as files of a project that knows nothing of ours."""
    docs = root / "docs"
    for site in sites:
        for page in site.pages:
            target = docs / page.source.replace(".md", f".{site.locale.lang}.md")
            target.parent.mkdir(parents=True, exist_ok=True)
            # Its search and its PDF know of headings that are Markdown.
            body = _HEADING.sub(lambda one: f"\n{'#' * int(one[1])} {one[2]}\n", page.body)
            target.write_text(body, encoding="utf-8")
    listed = [
        {"locale": item.lang, "name": item.endonym, "default": item is languages[0]}
        for item in languages
    ]
    i18n = {"docs_structure": "suffix", "languages": listed}
    settings = {
        "site_name": "Peer",
        "theme": {"name": "material", "font": False, "custom_dir": "overrides"},
        "plugins": ["search", {"i18n": i18n}, "to-pdf"],
        "markdown_extensions": ["attr_list", "md_in_html", "toc"],
    }
    # A language that Material lacks stops the stock build.
    partials = root / "overrides" / "partials" / "languages"
    partials.mkdir(parents=True)
    for item in languages:
        if "-" in item.lang:
            (partials / f"{item.lang}.html").write_text(_LIKE_ENGLISH, encoding="utf-8")
    # JSON is YAML too.
    (root / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")
    return root
