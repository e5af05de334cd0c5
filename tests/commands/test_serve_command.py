import socket
from pathlib import Path

import pytest

from guidebook.commands.command import Call, Stopped
from guidebook.commands.serve_command import run_serve


def refusal(root: Path, **options: str) -> str:
    """Why there can be no preview."""
    with pytest.raises(Stopped) as stopped:
        run_serve(Call(root=root, options=options, environment={}, language="en"))
    assert stopped.value.status == 2
    return stopped.value.told("en")


def test_a_taken_port_is_told_with_the_next_free_one(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        told = refusal(tmp_path, port=str(port))
    message, _, mend = told.partition("\n    Write: make serve PORT=")
    assert message == f"another program listens at port {port} already"
    assert int(mend) != port


@pytest.mark.parametrize("port", ["0", "65536", "-1", "8000a", "\u0661", " "])
def test_what_is_no_port_is_refused(tmp_path: Path, port: str) -> None:
    assert refusal(tmp_path, port=port) == (
        f"expected PORT as a number from 1 to 65535, found {port}\n    Write: make serve PORT=8000"
    )


def test_a_host_that_is_none_of_ours_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, host="192.0.2.1", port="8765") == (
        "the preview cannot be served at 192.0.2.1, port 8765: Cannot assign requested address\n"
        "    Leave out HOST and PORT, or write: make serve HOST=127.0.0.1 PORT=8000"
    )
