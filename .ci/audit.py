"""Rates the built site as a phone meets it, and checks its HTML; exit 1 unless all is well.

Builds the site into .build/audit-site and serves it here as a web host does. Lighthouse (mobile)
looks at every page of the sitemap, one after the other, since two at once would spoil the times;
the Nu HTML checker reads every HTML file. Both come from the npm registry: .ci/audit/.
"""

import contextlib
import functools
import gzip
import http.server
import json
import mimetypes
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from publish import build, only_one, remove

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from browser import chromium_path  # noqa: E402 - it lies with the tests

PINS = ROOT / ".ci" / "audit"
WORK = ROOT / ".build"
SITE = WORK / "audit-site"
TOOLS = WORK / "audit-tools"

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAINT_MS = 800
"""The latest first contentful paint, on the slow phone and network that Lighthouse simulates."""
TRIES = 3
"""How often a slow page is measured: what else the machine does can only slow it down."""
REPEATS = 12
"""So many such tries in all; more slow pages than that are the site's fault."""
CHROME_FLAGS = "--headless --no-sandbox --disable-gpu --disable-background-networking"
LIGHTHOUSE_SECONDS = 180
OLDEST_NODE = (22, 19)
COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".vcf")
PLACES = 3
"""So many elements or addresses are named of each failing audit."""


def main() -> int:
    """The exit status of the audit."""
    chromium = chromium_path() or sys.exit("The audit needs Chromium: make audit installs it.")
    if not runs("java", "-version"):
        sys.exit(
            "The HTML checker needs Java, and java is not here (Debian: default-jre-headless)."
        )
    WORK.mkdir(exist_ok=True)
    with only_one(WORK / "audit-lock", "make audit"):
        node = install_tools()
        with serving(SITE) as address:
            # The canonical addresses have to be those that Lighthouse asks for.
            os.environ["SITE_URL"] = address
            remove(SITE)
            if status := build(ROOT, SITE):
                return status
            are_rated = rate_pages(address, node, chromium)
        is_valid = check_html()
    return 0 if are_rated and is_valid else 1


# The tools


def install_tools() -> str:
    """Puts the locked npm packages into .build/, unless they are there; gives a Node that fits."""
    lock = PINS / "package-lock.json"
    mark = TOOLS / "installed.json"
    if not (mark.exists() and mark.read_bytes() == lock.read_bytes()):
        npm = shutil.which("npm") or sys.exit(
            "The audit needs npm to install Lighthouse, and npm is not here (Debian: npm)."
        )
        print("Installing Lighthouse and the HTML checker into .build/ …", flush=True)
        remove(TOOLS)
        shutil.copytree(PINS, TOOLS)
        # Install scripts would fetch from elsewhere, past the lock. Nothing here needs them.
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        command += ["--no-update-notifier", "--loglevel=error"]
        if subprocess.run(command, cwd=TOOLS, stdin=subprocess.DEVNULL, check=False).returncode:
            sys.exit("npm could not install the packages of .ci/audit/package-lock.json.")
        shutil.copy(lock, mark)
    found = [*sorted((TOOLS / "node_modules").glob("node-*/bin/node*")), shutil.which("node")]
    node = next((str(path) for path in found if path and is_new_enough(str(path))), None)
    return node or sys.exit(
        f"Lighthouse needs Node.js {'.'.join(map(str, OLDEST_NODE))} or newer,"
        " and the packages bring none for this machine: install one."
    )


def is_new_enough(node: str) -> bool:
    """Whether this Node runs here and Lighthouse runs on it."""
    try:
        said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    except OSError:
        return False
    version = re.match(r"v(\d+)\.(\d+)", said.stdout)
    return version is not None and tuple(map(int, version.groups())) >= OLDEST_NODE


def runs(*command: str) -> bool:
    """Whether a command is here and works."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


# The server


class Handler(http.server.BaseHTTPRequestHandler):
    """Serves a folder as a good web host does: compressed, with types, character sets and ages."""

    protocol_version = "HTTP/1.1"  # keeps connections open
    folder: Path

    def __init__(self, *arguments: Any, folder: Path) -> None:
        self.folder = folder
        super().__init__(*arguments)

    def do_GET(self) -> None:
        """Answer with a file, or with the site's page for a wrong address."""
        path = self.folder / unquote(urlsplit(self.path).path).lstrip("/")
        if path.is_dir():
            path /= "index.html"
        is_found = path.resolve().is_relative_to(self.folder) and path.is_file()
        if not is_found:
            path = self.folder / "404.html"
        is_text = path.suffix in COMPRESSED
        is_compressed = is_text and "gzip" in self.headers.get("Accept-Encoding", "")
        body = content(path, is_compressed)
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        self.send_response(200 if is_found else 404)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_text else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Vary", "Accept-Encoding")
        age = 600 if path.suffix == ".html" else 365 * 24 * 3600
        self.send_header("Cache-Control", f"public, max-age={age}")
        if is_compressed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_HEAD = do_GET  # noqa: N815 - named by the standard library

    def log_message(self, format: str, *args: object) -> None:
        """Print nothing."""


@functools.cache
def content(path: Path, is_compressed: bool) -> bytes:
    """The bytes of a file as they are sent; compressed once, so that no time is lost at it."""
    data = path.read_bytes()
    return gzip.compress(data, mtime=0) if is_compressed else data


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of a server of a folder, on this machine only."""
    handler = functools.partial(Handler, folder=folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


# Lighthouse


@dataclass(frozen=True, slots=True)
class Rating:
    """What Lighthouse found on a page."""

    scores: tuple[int, ...]
    paint_ms: float
    complaints: tuple[str, ...]

    @property
    def is_quick(self) -> bool:
        """Whether neither the score nor the first paint is too slow."""
        return self.scores[0] == 100 and self.paint_ms <= PAINT_MS

    @property
    def is_good(self) -> bool:
        """Whether nothing is left to mend."""
        return self.is_quick and min(self.scores) == 100

    @property
    def rank(self) -> tuple[float, ...]:
        """More is better."""
        return (*self.scores, -self.paint_ms)


def rate_pages(address: str, node: str, chromium: str) -> bool:
    """Prints a table of all pages; gives whether all are good."""
    pages = chosen_pages(address)
    width = max(map(len, pages))
    print(f"{'page':{width}}  perf.  access.  practices  SEO  first paint", flush=True)
    bad: list[tuple[str, Rating]] = []
    repeats = REPEATS
    for page in pages:
        url = address + page.lstrip("/")
        tries = [rate(url, node, chromium)]
        while not tries[-1].is_quick and len(tries) < TRIES and repeats:
            repeats -= 1
            tries.append(rate(url, node, chromium))
        rating = max(tries, key=lambda found: found.rank)
        speed, access, practices, seo = rating.scores
        print(
            f"{page:{width}}  {speed:5}  {access:7}  {practices:9}  {seo:3}"
            f"  {rating.paint_ms / 1000:9.2f} s{'' if rating.is_good else '  !'}",
            flush=True,
        )
        if not rating.is_good:
            bad.append((page, rating))
    for page, rating in bad:
        print(f"\n{page}")
        for complaint in rating.complaints:
            print(f"  {complaint}")
    print(
        f"\nLighthouse: {len(pages) - len(bad)} of {len(pages)} pages have 100 in all four", end=""
    )
    print(f" and paint within {PAINT_MS / 1000} s.", flush=True)
    return not bad


def chosen_pages(address: str) -> list[str]:
    """The pages of the sitemap, or those of them that PAGES names; the home page is /."""
    sitemap = (SITE / "sitemap.xml").read_text(encoding="utf-8")
    found = re.findall(r"<loc>(.*?)</loc>", sitemap)
    pages = [location.removeprefix(address) or "/" for location in found]
    wanted = os.environ.get("PAGES", "").split()
    if unknown := [page for page in wanted if page not in pages]:
        sys.exit(f"No such page: {' '.join(unknown)}. There are: {' '.join(pages)}")
    return wanted or pages


def rate(url: str, node: str, chromium: str) -> Rating:
    """Runs Lighthouse once."""
    report = WORK / "audit-report.json"
    report.unlink(missing_ok=True)
    command = [
        *(node, str(TOOLS / "node_modules" / "lighthouse" / "cli" / "index.js"), url),
        *("--quiet", "--output=json", f"--output-path={report}", "--no-enable-error-reporting"),
        *(f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={CHROME_FLAGS}"),
    ]
    environment = os.environ | {"CHROME_PATH": chromium}
    with subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as process:
        try:
            output, _ = process.communicate(timeout=LIGHTHOUSE_SECONDS)
        except BaseException as error:
            process.send_signal(signal.SIGINT)  # on which it ends its browser too
            if not isinstance(error, subprocess.TimeoutExpired):
                raise
            sys.exit(f"Lighthouse did not end within {LIGHTHOUSE_SECONDS} seconds on {url}")
    if process.returncode or not report.exists():
        sys.exit(f"Lighthouse failed on {url}\n{output.strip()[-2000:]}")
    return read_report(json.loads(report.read_text(encoding="utf-8")))


def read_report(report: dict[str, Any]) -> Rating:
    """What counts of Lighthouse's report."""
    if error := report.get("runtimeError"):
        sys.exit(f"Lighthouse failed on {report['requestedUrl']}: {error['message']}")
    categories, audits = report["categories"], report["audits"]
    scores = tuple(round((categories[name]["score"] or 0) * 100) for name in CATEGORIES)
    paint_ms = audits["first-contentful-paint"]["numericValue"]
    complaints: list[str] = []
    for name, score in zip(CATEGORIES, scores, strict=True):
        # Of the speed, the audits without weight tell what makes it slow.
        is_slow = name == "performance" and (score < 100 or paint_ms > PAINT_MS)
        for entry in categories[name]["auditRefs"]:
            audit = audits[entry["id"]]
            if audit["score"] is None or audit["score"] == 1:
                continue
            if is_slow or (score < 100 and entry["weight"]):
                complaints.append(describe(name, audit))
    return Rating(scores, paint_ms, tuple(complaints))


def describe(category: str, audit: dict[str, Any]) -> str:
    """A failing audit with the first elements or addresses that it names."""
    value = f" ({audit['displayValue']})" if audit.get("displayValue") else ""
    text = f"{category}: {audit['id']}: {audit.get('explanation') or audit['title']}{value}"
    places = list(dict.fromkeys(find_places(audit.get("details"))))
    more = [f"… {len(places) - PLACES} more"] if len(places) > PLACES else []
    return "\n      ".join([text.replace("\n", " "), *places[:PLACES], *more])


def find_places(details: object) -> Iterator[str]:
    """The elements, else the addresses or texts, anywhere in an audit's details."""
    if isinstance(details, list):
        for item in details:
            yield from find_places(item)
    elif isinstance(details, dict):
        if details.get("type") == "node" and details.get("selector"):
            yield f"{details['selector']}  {shorten(details.get('snippet', ''))}"
            return
        told = [details[key] for key in ("description", "url") if isinstance(details.get(key), str)]
        if told and "selector" not in details:
            yield shorten(" ".join(told))
        for key, value in details.items():
            if key != "headings" and isinstance(value, dict | list):
                yield from find_places(value)


def shorten(text: str) -> str:
    """The text on one line that a terminal shows."""
    line = " ".join(text.split())
    return line if len(line) <= 160 else line[:159] + "…"


# The HTML checker


def check_html() -> bool:
    """Prints what the HTML checker says, each message once; gives whether it found no error."""
    jar = TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-jar", str(jar), "--format", "json", "--skip-non-html", str(SITE)]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    try:
        messages = json.loads(done.stderr)["messages"]
    except (ValueError, KeyError):
        sys.exit(f"The HTML checker failed: {done.stderr.strip()[-2000:]}")
    errors = [message for message in messages if message["type"] != "info"]
    warnings = [message for message in messages if message["type"] == "info"]
    show_messages("error", errors)
    show_messages("warning", warnings)
    files = sum(1 for _ in SITE.rglob("*.html"))
    print(
        f"HTML checker: {len(errors)} errors, {len(warnings)} warnings in {files} files.",
        flush=True,
    )
    return not errors and files > 0


def show_messages(kind: str, messages: Sequence[dict[str, Any]]) -> None:
    """Each message once, with how often it came and its first place."""
    by_text: dict[str, list[dict[str, Any]]] = {}
    for message in messages:
        by_text.setdefault(message["message"], []).append(message)
    for text, same in by_text.items():
        first = same[0]
        page = first.get("url", "").removeprefix(SITE.as_uri()).removeprefix(f"file:{SITE}")
        place = f"{page.lstrip('/')}:{first.get('lastLine', 0)}"
        print(f"\n{kind}, {len(same)} times: {text}")
        print(f"  {place}  {shorten(first.get('extract', ''))}", flush=True)
    if messages:
        print()


if __name__ == "__main__":
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
