"""The oldest Chromium that the pages are made for: where it is, and how to drive it.

Playwright no longer speaks to so old a browser, so this does, in the browser's own protocol.
"""

import base64
import json
import os
import select
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from other_pages import SECONDS, OtherPage

VERSION = "69.0.3494.0"
OLD_CHROMIUM = (
    Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    / "respondent-guides"
    / f"chromium-{VERSION}"
)
"""Where .ci/install_old_browser.py puts it."""

_ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--no-zygote",
    "--single-process",
    "--disable-gpu",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)


class OldPage(OtherPage):
    """A page in the old browser."""

    def __init__(self, commands: int, answers: int) -> None:
        self._commands, self._answers = commands, answers
        self._number, self._rest, self._session = 0, b"", ""
        self._loaded = 0
        self._answered: dict[int, dict[str, Any]] = {}
        self.errors: list[str] = []
        target = self._call("Target.createTarget", {"url": "about:blank"})["targetId"]
        self._session = self._call("Target.attachToTarget", {"targetId": target})["sessionId"]
        for domain in ("Page", "Runtime"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """What the page's own target answers."""
        self._number += 1
        number = self._number
        inner = {"id": number, "method": method, "params": parameters}
        self._call(
            "Target.sendMessageToTarget",
            {"sessionId": self._session, "message": json.dumps(inner)},
        )
        return self._answer(number)

    def goto(self, address: str, width: int = 360, height: int = 740) -> None:
        """Opens a page in a window of a size."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=False,
        )  # fmt: skip
        loaded = self._loaded
        self.call("Page.navigate", url=address)
        self.wait_for_load(loaded)

    def click(self, selector: str) -> None:
        """Clicks on what leads to another page, and waits for that."""
        loaded = self._loaded
        self.evaluate(f"document.querySelector({json.dumps(selector)}).click()")
        self.wait_for_load(loaded)

    def wait_for_load(self, loaded: int) -> None:
        """Asks nothing of a page that is on its way: the old browser would never answer."""
        while self._loaded == loaded:
            self._take()

    def evaluate(self, expression: str) -> Any:
        """The value of an expression on the page."""
        found = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in found:
            raise AssertionError(found["exceptionDetails"])
        return found["result"].get("value")

    def screenshot(self, path: Path) -> None:
        """The window as a picture."""
        data = self.call("Page.captureScreenshot")["data"]
        path.write_bytes(base64.b64decode(data))

    def _call(self, method: str, parameters: dict[str, Any]) -> dict[str, Any]:
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        return self._answer(self._number)

    def _answer(self, number: int) -> dict[str, Any]:
        """The answer to a call; that of the page may come before that of the browser."""
        while number not in self._answered:
            self._take()
        message = self._answered.pop(number)
        assert "error" not in message, message
        return dict(message["result"])

    def _take(self) -> None:
        """Reads the next message: an answer, what the page throws, or that it is there."""
        message = self._message()
        if message.get("method") == "Target.receivedMessageFromTarget":
            message = dict(json.loads(message["params"]["message"]))
        match message.get("method"):
            case "Runtime.exceptionThrown":
                self.errors.append(message["params"]["exceptionDetails"])
            case "Page.loadEventFired":
                self._loaded += 1
            case None:
                self._answered[message["id"]] = message

    def _message(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._answers], [], [], SECONDS)
            assert ready, "the old browser does not answer"
            read = os.read(self._answers, 1 << 16)
            assert read, "the old browser has ended"
            self._rest += read
        message, _, self._rest = self._rest.partition(b"\0")
        return dict(json.loads(message))


@contextmanager
def old_page(letters: int = 16) -> Iterator[OldPage]:
    """A page in the old browser, which ends with it; the reader has set the size of letters."""
    (reads, commands), (answers, writes) = os.pipe(), os.pipe()

    def connect() -> None:
        # The browser reads from descriptor 3 and writes to 4.
        high = [os.dup2(reads, 203), os.dup2(writes, 204)]
        os.dup2(high[0], 3)
        os.dup2(high[1], 4)

    with tempfile.TemporaryDirectory() as profile:
        process = subprocess.Popen(
            [
                OLD_CHROMIUM,
                *_ARGUMENTS,
                f"--blink-settings=defaultFontSize={letters}",
                f"--user-data-dir={profile}",
            ],
            preexec_fn=connect,
            close_fds=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(reads)
        os.close(writes)
        try:
            yield OldPage(commands, answers)
        finally:
            process.kill()
            process.wait()
            os.close(commands)
            os.close(answers)
