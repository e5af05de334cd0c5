"""The server of the preview: what is shown, with a script that loads it anew after every save.

The page's own policy stays, but for the handout that the script shows in a frame.
"""

import json
import mimetypes
import socket
import socketserver
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from guide_shown import Answer, Shown

_LIVE = "livereload/"
_ADDED = Path(__file__).resolve().parent / "preview"
_FILES = ("page.js", "page.css")
_NO_FRAMES, _OWN_FRAMES = b"frame-src 'none'", b"frame-src 'self'"
_NOT_FOUND = "404.html"
_TEXTS = ("text/", "application/json", "application/javascript", "image/svg")


class PreviewServer(socketserver.ThreadingMixIn, socketserver.TCPServer):
    """Listens at an address, and answers each request as soon as its answer is made."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, host: str, port: int, shown: Shown) -> None:
        self.shown = shown
        self.url = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        self.address_family = found[0]
        super().__init__((host, port), _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing: a browser that goes away while it waits is no mistake."""


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer

    def do_GET(self) -> None:
        """Answer with the newest bytes."""
        place = unquote(urlsplit(self.path).path).removeprefix("/")
        asked = place.removeprefix(_LIVE)
        if asked == place:
            self._answer(place, self.server.shown.answer(place))
        elif asked in _FILES:
            self._send(HTTPStatus.OK, asked, (_ADDED / asked).read_bytes())
        else:
            number, opened = self.server.shown.next_number(asked)
            said = json.dumps({"shown": str(number), "open": opened and f"/{quote(opened)}"})
            self._send(HTTPStatus.OK, "number.json", said.encode())

    do_HEAD = do_GET  # noqa: N815 -- the names are those of http.server

    def log_message(self, *arguments: object) -> None:
        """Nothing: who asks for what is of no use to an editor."""

    def _answer(self, place: str, answer: Answer) -> None:
        is_page = not place or place.endswith(("/", ".html"))
        if answer.is_mistakes:
            status = HTTPStatus.OK if is_page else HTTPStatus.SERVICE_UNAVAILABLE
            self._send_page(status, answer)
        elif answer.is_folder:
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", f"/{quote(place)}/")
            self.end_headers()
        elif answer.content is None:
            self._send_page(HTTPStatus.NOT_FOUND, self.server.shown.answer(_NOT_FOUND))
        elif is_page:
            self._send_page(HTTPStatus.OK, answer)
        else:
            self._send(HTTPStatus.OK, place, answer.content)

    def _send_page(self, status: HTTPStatus, answer: Answer) -> None:
        added = (
            f'{answer.notes}<link rel="stylesheet" href="/{_LIVE}page.css">'
            f'<script src="/{_LIVE}page.js" data-shown="{answer.number}"></script>'
        )
        content = (answer.content or b"").replace(_NO_FRAMES, _OWN_FRAMES, 1)
        before, end, after = content.rpartition(b"</body>")
        self._send(status, "page.html", before + added.encode() + end + after)

    def _send(self, status: HTTPStatus, name: str, content: bytes) -> None:
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        charset = "; charset=utf-8" if kind.startswith(_TEXTS) else ""
        self.send_response(status)
        self.send_header("Content-Type", kind + charset)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)
