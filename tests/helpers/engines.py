"""Firefox and WebKit as Debian has them, driven by the protocol that each brings along.

A page stands in a frame of the size that is wanted: no window of theirs is as narrow as a phone.
"""

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urljoin

from other_pages import SECONDS, OtherPage

PACKAGES = ("firefox-esr", "webkit2gtk-driver", "xvfb")
ENGINES = ("firefox", "webkit")

_BROWSERS = Path("/usr/lib")
_MINI_BROWSER = "*/webkit2gtk-4.*/MiniBrowser"

_PREFERENCES: Mapping[str, object] = {
    "marionette.port": 0,
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
}
"""Firefox asks nobody for anything, and takes whichever port is free."""

_FRAMED = """
const [address, width, height, done] = arguments;
document.body.innerHTML = "";
const frame = document.createElement("iframe");
frame.style.cssText = `border: 0; height: ${height}px; width: ${width}px`;
frame.onload = () => done();
frame.src = address;
document.body.appendChild(frame);
"""


class _Command(NamedTuple):
    """A command of WebDriver: its name in Marionette, and its path over HTTP."""

    name: str
    path: str


_NAVIGATE = _Command("WebDriver:Navigate", "url")
_SCRIPT = _Command("WebDriver:ExecuteScript", "execute/sync")
_ASYNC = _Command("WebDriver:ExecuteAsyncScript", "execute/async")
_FRAME = _Command("WebDriver:SwitchToFrame", "frame")

_Send = Callable[[_Command, Mapping[str, Any]], Any]


class EnginePage(OtherPage):
    """A page in another browser than Chromium."""

    def __init__(self, send: _Send) -> None:
        self._send = send

    def goto(self, address: str, width: int = 360, height: int = 740) -> None:
        """Opens a page in a frame of a size, and speaks to it from then on."""
        self._send(_FRAME, {"id": None})
        # A text of the same site has no policy, which would refuse the frame.
        self._send(_NAVIGATE, {"url": urljoin(address, "/robots.txt")})
        self._send(_ASYNC, {"script": _FRAMED, "args": [address, width, height]})
        self._send(_FRAME, {"id": 0})

    def evaluate(self, expression: str) -> Any:
        """The value of an expression on the page."""
        return self._send(_SCRIPT, {"script": f"return {expression}", "args": []})


def lacking() -> list[str]:
    """The packages of those programs that are not here."""
    there = {
        "firefox-esr": shutil.which("firefox-esr"),
        "webkit2gtk-driver": shutil.which("WebKitWebDriver") and any(_BROWSERS.glob(_MINI_BROWSER)),
        "xvfb": shutil.which("Xvfb"),
    }
    return [name for name in PACKAGES if not there[name]]


@contextmanager
def engine_page(engine: str) -> Iterator[EnginePage]:
    """A page in firefox or webkit, which ends with it."""
    with _firefox() if engine == "firefox" else _webkit() as page:
        yield page


@contextmanager
def _firefox() -> Iterator[EnginePage]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        told = (f'user_pref("{name}",{json.dumps(value)});' for name, value in _PREFERENCES.items())
        Path(profile, "user.js").write_text("\n".join(told), encoding="utf-8")
        command = ["firefox-esr", "--headless", "--marionette", "--no-remote", "--profile", profile]
        with _running(command, {}):
            port = _told(Path(profile, "MarionetteActivePort"))
            with socket.create_connection(("127.0.0.1", port), timeout=SECONDS) as connection:
                marionette = _Marionette(connection)
                marionette.call("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {}}})
                yield EnginePage(marionette.send)


class _Marionette:
    """Firefox' own protocol: lists as JSON, each after its length."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection, self._rest, self._number = connection, b"", 0
        self._message()  # It greets first.

    def send(self, command: _Command, parameters: Mapping[str, Any]) -> Any:
        """What a command gives."""
        return self.call(command.name, parameters).get("value")

    def call(self, name: str, parameters: Mapping[str, Any]) -> dict[str, Any]:
        """The whole answer to a command."""
        self._number += 1
        message = json.dumps([0, self._number, name, parameters]).encode()
        self._connection.sendall(b"%d:%b" % (len(message), message))
        _, _, error, answer = self._message()
        assert error is None, error
        return dict(answer)

    def _message(self) -> Any:
        while b":" not in self._rest:
            self._take()
        length, _, self._rest = self._rest.partition(b":")
        while len(self._rest) < int(length):
            self._take()
        message, self._rest = self._rest[: int(length)], self._rest[int(length) :]
        return json.loads(message)

    def _take(self) -> None:
        read = self._connection.recv(1 << 16)
        assert read, "Firefox has ended"
        self._rest += read


@contextmanager
def _webkit() -> Iterator[EnginePage]:
    browser = str(next(_BROWSERS.glob(_MINI_BROWSER)))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        display = Path(folder, "display")
        with display.open("w") as file, socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
            screen = ["Xvfb", "-displayfd", str(file.fileno()), "-screen", "0", "1600x1200x24"]
            with _running([*screen, "-nolisten", "tcp"], {}, pass_fds=(file.fileno(),)):
                free.close()
                own = {"DISPLAY": f":{_told(display)}", "HOME": folder, "NO_AT_BRIDGE": "1"}
                driver = ["WebKitWebDriver", "--host=127.0.0.1", f"--port={port}"]
                with _running(driver, own):
                    yield from _session(f"http://127.0.0.1:{port}/session", browser)


def _session(address: str, browser: str) -> Iterator[EnginePage]:
    """A page of a session of WebDriver's, over HTTP."""
    options = {"webkitgtk:browserOptions": {"binary": browser, "args": ["--automation"]}}
    opened = _posted(address, {"capabilities": {"alwaysMatch": options}})
    session = f"{address}/{opened['sessionId']}"

    def send(command: _Command, parameters: Mapping[str, Any]) -> Any:
        return _posted(f"{session}/{command.path}", parameters)

    yield EnginePage(send)
    _asked(urllib.request.Request(session, method="DELETE"))


def _posted(address: str, data: Mapping[str, Any]) -> Any:
    kind = {"Content-Type": "application/json"}
    return _asked(urllib.request.Request(address, json.dumps(data).encode(), kind))


def _asked(request: urllib.request.Request) -> Any:
    """What a driver answers, which may still be on its way up."""
    end = time.monotonic() + SECONDS
    while True:
        try:
            with urllib.request.urlopen(request, timeout=SECONDS) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(error.read().decode()) from None
        except urllib.error.URLError:
            if time.monotonic() > end:
                raise
        time.sleep(0.1)


def _told(path: Path) -> int:
    """The number that a program writes into a file once it is ready."""
    end = time.monotonic() + SECONDS
    while not (path.is_file() and (text := path.read_text().strip())):
        assert time.monotonic() < end, path.name
        time.sleep(0.05)
    return int(text)


@contextmanager
def _running(
    command: list[str], own: Mapping[str, str], pass_fds: tuple[int, ...] = ()
) -> Iterator[None]:
    """A program of ours, which ends here."""
    process = subprocess.Popen(
        command,
        env={**os.environ, **own},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=pass_fds,
    )
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
