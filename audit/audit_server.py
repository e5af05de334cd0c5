"""A server that compresses, as a web host does."""

import contextlib
import functools
import gzip
import http.server
import mimetypes
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".vcf")


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
