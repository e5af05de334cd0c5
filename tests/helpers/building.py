"""Building whole sites for real, and serving them on this machine."""

import contextlib
import functools
import hashlib
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from guidebook.publishing.manifest import write_manifest
from reports import shortened
from workshop import compiled, keep_printed, take_printed

ROOT = Path(__file__).resolve().parents[2]
SITE_URL = "https://panduan.example/"

GUIDES = ("expert", "external", "internal")
LANGUAGES = {"id": "", "en": "en/", "min": "min/", "jv": "jv/", "su": "su/"}
PAGES = (
    *LANGUAGES.values(),
    *(f"{folder}handout/" for folder in LANGUAGES.values()),
    *(f"{folder}{page}/" for folder in LANGUAGES.values() for page in ("privacy", "accessibility")),
    *(f"{folder}2023/{guide}/" for folder in LANGUAGES.values() for guide in GUIDES),
)
"""Where the pages of the shipped site are."""


@dataclass(frozen=True, slots=True)
class Site:
    """A built site: its folder, and what the build printed."""

    folder: Path
    output: str

    def html(self, address: str) -> str:
        """The HTML of the page at an address such as 2023/expert/."""
        return (self.folder / address / "index.html").read_text(encoding="utf-8")

    def text(self, name: str) -> str:
        """A file of the site as text."""
        return (self.folder / name).read_text(encoding="utf-8")

    def asset(self, name: str) -> Path:
        """The file that a page loads, such as assets/check.js, which has a hash in its name."""
        [found] = self.folder.glob(name.replace(".", ".????????."))
        return found

    def handout(self, guide: str, lang: str) -> Path:
        """The path of a shipped guide's handout."""
        name = f"spi-2023-{guide}-{lang}-a4.pdf"
        return self.folder / LANGUAGES[lang] / "2023" / guide / name


def lang_of(address: str) -> str:
    """The language of the page at an address."""
    folder = address.split("/")[0]
    return folder if folder in LANGUAGES else "id"


def digests(folder: Path) -> dict[str, str]:
    """What tells every file of a folder from another one of its name."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def copy_project(target: Path) -> Path:
    """A copy of the project with what has been printed of it, to be changed by a test."""
    project = copy_sources(target)
    take_printed(project)
    return project


def copy_sources(target: Path) -> Path:
    """A copy of what a build needs, and of nothing that another build has made."""
    for name in ("docs", "guides", "overrides"):
        shutil.copytree(ROOT / name, target / name)
    shutil.copytree(compiled(ROOT / "hooks"), target / "hooks")
    shutil.copy(ROOT / "mkdocs.yml", target)
    return target


def publish_all(project: Path) -> None:
    """Have every language published, however little of it is translated."""
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    assert text.count("publish_from: 60 ") == 1
    settings.write_text(text.replace("publish_from: 60 ", "publish_from: 0 "), encoding="utf-8")


def run_mkdocs(
    project: Path, target: Path, *arguments: str, site_url: str = ""
) -> subprocess.CompletedProcess[str]:
    """A real build of a project; the test says whether it should have worked."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": site_url}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", *arguments]
    return shortened(
        subprocess.run(
            [*command, "--site-dir", str(target)],
            cwd=project,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
    )


def build(project: Path, target: Path, *, site_url: str = "") -> Site:
    """A site that has to be built without a warning, with its manifest."""
    done = run_mkdocs(project, target, site_url=site_url)
    assert done.returncode == 0, done.stdout + done.stderr
    write_manifest(target)
    keep_printed(project)
    return Site(target, done.stdout + done.stderr)


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder quietly, with the site's own page for a wrong address."""

    def log_message(self, format: str, *args: object) -> None:
        """Print nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own 404 page, as a web host sends it."""
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


class _StrictHandler(_Handler):
    """The same, with the headers that the site asks its server for."""

    def end_headers(self) -> None:
        """Add the lines of _headers."""
        lines = (Path(self.directory) / "_headers").read_text(encoding="utf-8").splitlines()
        for line in lines[1:]:
            name, _, value = line.strip().partition(": ")
            self.send_header(name, value)
        super().end_headers()


@contextlib.contextmanager
def serving(folder: Path, *, with_headers: bool = False) -> Iterator[str]:
    """The address of a server of a folder, on this machine only."""
    kind = _StrictHandler if with_headers else _Handler
    handler = functools.partial(kind, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
