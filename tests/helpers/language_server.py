"""What VS Code asks while somebody types: yaml-language-server, over its standard streams."""

import contextlib
import hashlib
import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LOCK = Path(__file__).resolve().parents[2] / ".ci" / "language-server" / "package-lock.json"

SERVER = (
    Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    / "respondent-guides"
    / f"language-server-{hashlib.sha256(LOCK.read_bytes()).hexdigest()[:12]}"
    / "node_modules"
    / "yaml-language-server"
    / "bin"
    / "yaml-language-server"
)
"""Where .ci/install_language_server.py puts it: another lock, another folder."""


class LanguageServer:
    """A running server, and the one file that is open in it."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.number = 0
        self.uri = ""
        self.marked: list[dict[str, Any]] = []
        self.ask("initialize", processId=None, rootUri=None, capabilities={})
        self.tell("initialized")
        wanted = {"yaml": {"validate": True, "hover": True, "completion": True}}
        self.tell("workspace/didChangeConfiguration", settings=wanted)

    def open(self, path: Path, text: str) -> None:
        """Show it a text as that of a file."""
        self.uri = path.as_uri()
        document = {"uri": self.uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)

    def hover(self, line: int, column: int) -> str:
        """What is told of a place; both numbers begin with 1."""
        found = self._at("textDocument/hover", line, column)
        return str(found["contents"]["value"]) if found else ""

    def completions(self, line: int, column: int) -> dict[str, str]:
        """What can be written at a place, each with what is told of it."""
        found = self._at("textDocument/completion", line, column)
        items = found["items"] if isinstance(found, dict) else found or []
        return {item["label"]: item.get("documentation", "") for item in items}

    def mistakes(self) -> list[tuple[int, int, str]]:
        """The line, the column and the words of what it marks in the open file."""
        while not self.marked:
            self._take()
        found = self.marked[-1]["diagnostics"]
        starts = [(one["range"]["start"], one["message"]) for one in found]
        return [(start["line"] + 1, start["character"] + 1, told) for start, told in starts]

    def ask(self, method: str, **parameters: Any) -> Any:
        """The answer to a question; what it asks itself in between is answered with nothing."""
        self.number += 1
        self._send(id=self.number, method=method, params=parameters)
        while True:
            answer = self._take()
            if answer.get("id") == self.number and "method" not in answer:
                return answer["result"]

    def tell(self, method: str, **parameters: Any) -> None:
        """Say something that has no answer."""
        self._send(method=method, params=parameters)

    def _at(self, method: str, line: int, column: int) -> Any:
        position = {"line": line - 1, "character": column - 1}
        return self.ask(method, textDocument={"uri": self.uri}, position=position)

    def _send(self, **message: Any) -> None:
        assert self.process.stdin
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self.process.stdin.flush()

    def _take(self) -> dict[str, Any]:
        assert self.process.stdout
        size = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            size = int(value) if name == b"Content-Length" else size
        message: dict[str, Any] = json.loads(self.process.stdout.read(size))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.marked.append(message["params"])
        elif "method" in message and "id" in message:
            is_settings = message["method"] == "workspace/configuration"
            items = message["params"]["items"] if is_settings else []
            self._send(id=message["id"], result=[None for _ in items] if is_settings else None)
        return message


@contextlib.contextmanager
def running() -> Iterator[LanguageServer]:
    """A server that ends with the test."""
    with subprocess.Popen(
        ["node", str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        try:
            yield LanguageServer(process)
        finally:
            process.kill()
