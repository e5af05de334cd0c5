"""Lighthouse on every page, as a table."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from audit_tools import SITE, TOOLS, WORK, shorten
from programs import run_program

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAINT_MS = 800
"""The latest first contentful paint, on the slow phone and network that Lighthouse simulates."""
TRIES = 3
"""How often a slow page is measured: what else the machine does can only slow it down."""
REPEATS = 12
"""So many such tries in all; more slow pages than that are the site's fault."""
QUIET_SECONDS = 60
"""So long a further try waits at most until the machine has nothing else to do."""
CHROME_FLAGS = "--headless --no-sandbox --disable-gpu --disable-background-networking"
LIGHTHOUSE_SECONDS = 180
PLACES = 3
"""So many elements or addresses are named of each failing audit."""


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


def rate_pages(address: str, public: str, node: str, chromium: str) -> bool:
    """Prints a table of all pages, served at an address; gives whether all are good.

    public is the address that they were built for.
    """
    pages = chosen_pages(public)
    width = max(map(len, pages))
    print(f"{'page':{width}}  perf.  access.  practices  SEO  first paint", flush=True)
    bad: list[tuple[str, Rating]] = []
    repeats = REPEATS
    for page in pages:
        url = address + page.lstrip("/")
        tries = [rate(url, node, chromium)]
        while not tries[-1].is_quick and len(tries) < TRIES and repeats:
            repeats -= 1
            wait_for_quiet()
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


def wait_for_quiet() -> None:
    """Waits while other programs keep all processors busy."""
    end = time.monotonic() + QUIET_SECONDS
    while os.getloadavg()[0] > (os.cpu_count() or 1) and time.monotonic() < end:
        time.sleep(2)


def chosen_pages(public: str) -> list[str]:
    """The pages of the sitemaps, or those of them that PAGES names; the home page is /."""
    sitemaps = (path.read_text(encoding="utf-8") for path in sorted(SITE.glob("sitemap-*.xml")))
    found = [place for text in sitemaps for place in re.findall(r"<loc>(.*?)</loc>", text)]
    pages = [location.removeprefix(public) or "/" for location in found]
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
    try:
        done = run_program(command, seconds=LIGHTHOUSE_SECONDS, environment=environment, stop=end)
    except subprocess.TimeoutExpired:
        sys.exit(f"Lighthouse did not end within {LIGHTHOUSE_SECONDS} seconds on {url}")
    if done.returncode or not report.exists():
        sys.exit(f"Lighthouse failed on {url}\n{done.stdout.strip()[-2000:]}")
    return read_report(json.loads(report.read_text(encoding="utf-8")))


def end(lighthouse: subprocess.Popen[str]) -> None:
    """Ends Lighthouse so that it ends its browser too."""
    lighthouse.send_signal(signal.SIGINT)


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
