import gzip
import http.client
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest

from building import LANGUAGES, Site
from guidebook.publishing.compressing import write_compressed
from servers import lacking, serving_with

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

    def get(self, path: str, accept: str = "identity") -> Answer:
        connection = self.connect()
        connection.request("GET", path, headers={"Accept-Encoding": accept})
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
