"""A running preview, asked as a browser asks it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


class Preview:
    """A running make serve."""

    status: int | None = None

    def __init__(self, port: int) -> None:
        self.port = port

    def get(self, address: str) -> bytes:
        """What is there, or what is said of it."""
        url = f"http://127.0.0.1:{self.port}/{address}"
        try:
            with urllib.request.urlopen(url, timeout=60) as answer:
                content: bytes = answer.read()
        except urllib.error.HTTPError as error:
            content = error.read()
        return content

    def wait_for(self, address: str, text: str) -> str:
        """The page as soon as it has the text; fails where it never comes."""
        end = time.monotonic() + 30
        while time.monotonic() < end:
            try:
                html = self.get(address).decode("utf-8")
            except (urllib.error.URLError, ConnectionError):
                html = ""
            if text in html:
                return html
            time.sleep(0.1)
        raise AssertionError(f"{text} did not come to {address}")


@contextmanager
def preview(
    project: Path, *command: str, environment: Mapping[str, str] = os.environ
) -> Iterator[Preview]:
    """A preview of a project until the end; make serve, or another command."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (project / "log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "guidebook", *(command or ("serve",)), "--port", str(port)],
            cwd=project,
            env={**environment, "PYTHONPATH": "hooks"},
            stdout=log,
            stderr=log,
            # Whoever runs the tests in the background may have it ignored.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        shown = Preview(port)
        try:
            yield shown
        finally:
            process.send_signal(signal.SIGINT)
            shown.status = process.wait(timeout=20)
