"""A page in another browser than the Chromium of today, whichever that is."""

import time
from abc import ABC, abstractmethod
from typing import Any

SECONDS = 30
"""How long such a browser may take for anything."""


class OtherPage(ABC):
    """What each of them can do, whatever protocol it speaks."""

    @abstractmethod
    def goto(self, address: str, width: int = 360, height: int = 740) -> None:
        """Opens a page in a room of a size."""

    @abstractmethod
    def evaluate(self, expression: str) -> Any:
        """The value of an expression on the page."""

    def wait_until(self, condition: str) -> None:
        """Waits until an expression holds."""
        end = time.monotonic() + SECONDS
        while not self.evaluate(f"Boolean({condition})"):
            assert time.monotonic() < end, condition
            time.sleep(0.05)
