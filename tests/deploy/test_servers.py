import gzip
import http.client
import re
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import formatdate
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest

from building import LANGUAGES, Site
from guidebook.publishing.compressing import write_compressed
from servers import DEPLOY, lacking, serving_with

HASHED = "public, max-age=31536000, immutable"
REQUESTS, AT_ONCE = 1500, 6


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Served:
    folder: Path
    address: str

    def connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=20)

    def named(self, path: str) -> str:
        """The address of a file that has a hash in its name, which * stands for."""
        if "*" not in path:
            return path
        [found] = self.folder.glob(path.lstrip("/"))
        return f"/{found.relative_to(self.folder).as_posix()}"

    def get(self, path: str, accept: str = "identity", **more: str) -> Answer:
        """What is answered; more headers to send are named like if_none_match."""
        sent = {name.replace("_", "-"): value for name, value in more.items()}
        return self.ask("GET", path, {"Accept-Encoding": accept, **sent})

    def ask(self, method: str, path: str, sent: dict[str, str]) -> Answer:
        connection = self.connect()
        connection.request(method, path, headers=sent)
        answer = connection.getresponse()
        headers = {name.lower(): value for name, value in answer.getheaders()}
        found = Answer(answer.status, headers, answer.read())
        connection.close()
        return found


@pytest.fixture(scope="module", params=["nginx", "Caddy"])
def served(
    request: pytest.FixtureRequest, site: Site, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    if request.param in lacking():
        pytest.skip(f"{request.param} is not here: make test installs it, or says how")
    work = tmp_path_factory.mktemp(request.param)
    folder = work / "site"
    shutil.copytree(site.folder, folder)
    write_compressed(folder)
    with serving_with(request.param, folder, work) as address:
        yield Served(folder, address)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html"),
        ("/en/2023/expert/", "text/html"),
        ("/2023/expert/spi-2023-expert-id-a4.pdf", "application/pdf"),
        ("/2023/expert/spi-2023-ministries-id.vcf", "text/vcard; charset=utf-8"),
        ("/2023/spi-2023-id.ics", "text/calendar; charset=utf-8"),
        ("/2023/expert/spi-2023-expert-id-whatsapp.txt", "text/plain; charset=utf-8"),
        ("/guides.json", "application/json"),
        ("/guides-id.zip", "application/zip"),
        ("/sitemap.xml", "text/xml; charset=utf-8"),
        ("/manifest.sha256", "text/plain; charset=utf-8"),
        ("/assets/search/search.*.css", "text/css"),
        ("/assets/favicon.*.svg", "image/svg+xml"),
    ],
)
def test_every_kind_of_file_is_served_as_what_it_is(served: Served, path: str, kind: str) -> None:
    path = served.named(path)
    answer = served.get(path)
    assert answer.status == 200
    given = answer.headers["content-type"].lower()
    assert given == kind if "charset" in kind else given.partition(";")[0] == kind
    file = path + ("index.html" if path.endswith("/") else "")
    assert answer.body == (served.folder / file.lstrip("/")).read_bytes()


@pytest.mark.parametrize(
    ("accept", "encoding", "opened"),
    [("gzip", "gzip", gzip.decompress), ("gzip, br", "br", brotli.decompress)],
    ids=["gzip", "br"],
)
@pytest.mark.parametrize("path", ["/2023/expert/", "/guides.json", "/2023/spi-2023-id.ics"])
def test_the_compressed_copy_is_sent_to_who_understands_it(
    served: Served, path: str, accept: str, encoding: str, opened: object
) -> None:
    plain, answer = served.get(path), served.get(path, accept)
    assert answer.headers["content-encoding"] == encoding
    assert "accept-encoding" in answer.headers["vary"].lower()
    assert len(answer.body) < len(plain.body)
    assert callable(opened)
    assert opened(answer.body) == plain.body
    assert (
        answer.headers["content-type"].partition(";")[0]
        == (plain.headers["content-type"].partition(";")[0])
    )


@pytest.mark.parametrize("path", ["/", "/en/2023/expert/", "/guides.json", "/en/nothing/"])
def test_every_answer_has_the_headers_that_the_site_asks_for(served: Served, path: str) -> None:
    lines = (served.folder / "_headers").read_text(encoding="utf-8").splitlines()[1:]
    asked = dict(line.strip().split(": ", 1) for line in lines)
    assert "frame-ancestors 'none'" in asked["Content-Security-Policy"]
    given = served.get(path).headers
    assert {name: given.get(name.lower()) for name in asked} == asked


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("/", "public, max-age=300"),
        ("/guides.json", "public, max-age=300"),
        ("/2023/expert/spi-2023-expert-id-a4.pdf", "public, max-age=300"),
        ("/search/search_index.json", "public, max-age=300"),
        ("/assets/check.*.js", HASHED),
        ("/assets/search/search.*.css", HASHED),
        ("/assets/favicon.*.svg", HASHED),
        ("/2023/expert/preview-*.png", HASHED),
        ("/nothing/", "no-cache"),
    ],
)
def test_browsers_keep_only_what_cannot_change(served: Served, path: str, rule: str) -> None:
    assert served.get(served.named(path)).headers["cache-control"] == rule


@pytest.mark.parametrize(
    ("path", "lang"),
    [
        ("/nothing", "id"),
        ("/2023/nothing/", "id"),
        ("/en/nothing", "en"),
        ("/en/2023/nothing/more.html", "en"),
        ("/min/nothing/", "min"),
        ("/min/nothing.vcf", "min"),
        ("/xx/nothing/", "id"),
        ("/assets/", "id"),
        ("/en/search/", "en"),
        ("/_headers", "id"),
        ("/.venv", "id"),
    ],
)
def test_a_wrong_address_gets_the_page_of_its_language_and_no_listing(
    served: Served, path: str, lang: str
) -> None:
    answer = served.get(path)
    assert answer.status == 404
    assert answer.headers["content-type"].partition(";")[0] == "text/html"
    assert answer.body == (served.folder / LANGUAGES[lang] / "404.html").read_bytes()


@pytest.mark.parametrize("path", ["/2023/expert/", "/guides.json", "/en/nothing/"])
def test_a_cache_learns_from_every_answer_that_there_are_compressed_ones(
    served: Served, path: str
) -> None:
    for accept in ("identity", "gzip", "br"):
        assert served.get(path, accept).headers["vary"] == "Accept-Encoding"


def test_a_wrong_address_that_is_asked_for_again_gets_the_whole_page_again(
    served: Served,
) -> None:
    first = served.get("/en/nothing/")
    page = (served.folder / "en/404.html").read_bytes()
    kept = {"if_none_match": first.headers.get("etag", '"none"')}
    since = {"if_modified_since": first.headers.get("last-modified", formatdate(usegmt=True))}
    for sent in (kept, since, {"range": "bytes=0-9"}):
        again = served.get("/en/nothing/", **sent)
        assert (again.status, again.body) == (404, page)


def test_what_a_browser_has_already_is_not_sent_again(served: Served) -> None:
    for accept in ("identity", "gzip", "br"):
        first = served.get("/2023/expert/", accept)
        again = served.get("/2023/expert/", accept, if_none_match=first.headers["etag"])
        assert (again.status, again.body) == (304, b"")
        assert again.headers["cache-control"] == "public, max-age=300"
        assert "content-security-policy" in again.headers


def test_a_part_of_a_pdf_can_be_asked_for(served: Served) -> None:
    path = "/2023/expert/spi-2023-expert-id-a4.pdf"
    part = served.get(path, range="bytes=10-19")
    assert (part.status, part.body) == (206, (served.folder / path[1:]).read_bytes()[10:20])


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "TRACE"])
def test_nobody_can_send_anything(served: Served, method: str) -> None:
    assert served.ask(method, "/guides.json", {}).status == 405


@pytest.mark.parametrize(
    ("method", "path", "sent", "status"),
    [
        ("POST", "/", {}, {405}),
        ("GET", "/" + "a" * 300, {}, {404}),
        ("GET", "/" + "a/" * 600, {}, {404}),
        ("GET", "/en/%00", {}, {400, 404}),
        ("GET", "/%", {}, {400}),
        ("GET", "/", {"X-Long": "a" * 2_000_000}, {400, 431}),
    ],
    ids=["method", "long-name", "long-path", "nul", "percent", "long-header"],
)
def test_no_cache_keeps_a_refusal_in_place_of_a_page(
    served: Served, method: str, path: str, sent: dict[str, str], status: set[int]
) -> None:
    answer = served.ask(method, path, sent)
    assert answer.status in status
    assert "max-age" not in answer.headers.get("cache-control", "")


def test_browsers_ask_by_https_alone_once_they_have_reached_it_so(served: Served) -> None:
    for path in ("/", "/nothing/"):
        answer = served.get(path, x_forwarded_proto="https")
        assert answer.headers["strict-transport-security"] == "max-age=31536000"


def test_a_visit_costs_what_the_page_for_operators_says(served: Served) -> None:
    text = (DEPLOY / "README.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| (.+?) \| 1 .*?\| ([\d,]+)\b.*\|$", text, re.MULTILINE))
    paths = {
        "a guide": "/2023/expert/",
        "the home page": "/",
        "the page that checks a message": "/handout/",
        "its script, once a year": "/assets/check.*.js",
        "a handout as PDF": "/2023/expert/spi-2023-expert-id-a4.pdf",
    }
    assert told.keys() == paths.keys()
    for what, path in paths.items():
        answer = served.get(served.named(path), "br")
        sent = sum(len(f"{name}: {value}\r\n") for name, value in answer.headers.items())
        figure = int(told[what].replace(",", ""))
        assert sent + len(answer.body) == pytest.approx(figure, rel=0.05), what


def test_a_folder_without_its_slash_leads_to_itself_on_whatever_host_was_asked(
    served: Served,
) -> None:
    answer = served.get("/en/2023/expert")
    assert answer.status in (301, 308)
    assert answer.headers["location"] == "/en/2023/expert/"


def test_many_requests_at_once_all_get_the_right_file(served: Served) -> None:
    files = sorted(path for path in served.folder.rglob("*") if path.suffix in (".html", ".vcf"))
    addresses = [
        (f"/{path.relative_to(served.folder).as_posix()}", sha256(path.read_bytes()).digest())
        for path in files
        if path.name != "404.html"
    ]
    wrong: list[str] = []
    right: list[str] = []

    def ask(first: int) -> None:
        connection = served.connect()
        for number in range(first, REQUESTS, AT_ONCE):
            path, digest = addresses[number % len(addresses)]
            connection.request("GET", path)
            answer = connection.getresponse()
            body = answer.read()
            is_right = answer.status == 200 and sha256(body).digest() == digest
            (right if is_right else wrong).append(path)
        connection.close()

    threads = [threading.Thread(target=ask, args=(first,)) for first in range(AT_ONCE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert len(right) == REQUESTS
