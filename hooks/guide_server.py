"""The server of the preview: what is shown, with a script that loads it anew after every save."""

import mimetypes
import socket
import socketserver
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from guide_shown import Answer, Shown

_LIVE = "livereload"
_SCRIPT = Path(__file__).resolve().parent / "preview" / "live.js"
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
        if place == f"{_LIVE}.js":
            self._send(HTTPStatus.OK, place, _SCRIPT.read_bytes())
        elif place.startswith(f"{_LIVE}/"):
            number = self.server.shown.next_number(place.removeprefix(f"{_LIVE}/"))
            self._send(HTTPStatus.OK, "number.txt", str(number).encode())
        else:
            self._answer(place, self.server.shown.answer(place))

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
        script = f'<script src="/{_LIVE}.js" data-shown="{answer.number}"></script>'
        before, end, after = (answer.content or b"").rpartition(b"</body>")
        self._send(status, "page.html", before + script.encode() + end + after)

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
