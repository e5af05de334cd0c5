"""A server from which a page comes in two parts, as over a network that halts."""

import http.server
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from building import listening

_REST = 0.08
"""Seconds in which a browser paints what has come."""


@contextmanager
def halting(folder: Path) -> Iterator[str]:
    """The address of a folder of which each page comes up to the byte that its query names."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = urlsplit(self.path)
            page = (folder / asked.path.strip("/") / "index.html").read_bytes()
            end = int(asked.query)
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page[:end])
            self.wfile.flush()
            time.sleep(_REST)
            self.wfile.write(page[end:])

        def log_message(self, format: str, *args: object) -> None:
            """Print nothing."""

    with listening(Handler) as address:
        yield address
