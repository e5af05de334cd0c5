"""The command that shows the site while it is edited."""

import errno
import os
import re
import signal
import socket
import sys

from guidebook.commands.command import Call, Stopped, host_environment
from guidebook.data.settings import read_languages
from guidebook.problems.build_kinds import HostWrong, PortTaken, PortWrong
from guidebook.problems.command_kinds import LanguageUnknown

_HOST = "127.0.0.1"
_PORT = "8000"
_NEAR = 50
"""So many ports after the taken one are tried."""


def run_serve(call: Call) -> None:
    """Become the preview, which stays until it is interrupted."""
    host = call.option("host") or _HOST
    port = _port(call.option("port") or _PORT)
    refusal = _refusal(host, port)
    if refusal and refusal.errno == errno.EADDRINUSE:
        raise Stopped(PortTaken(port, _free_port(host, port)), status=2)
    if refusal:
        raise Stopped(HostWrong(host, port, refusal.strerror or ""), status=2)
    command = [sys.executable, "-m", "guide_host", "serve", host, str(port)]
    command += ["--verbose"] * bool(call.option("verbose"))
    os.chdir(call.root)
    sys.stdout.flush()
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # until it knows what to do
    os.execve(sys.executable, command, host_environment(call))


def run_preview(call: Call) -> None:
    """The same for translators: each text of a language tells its line in the catalogue."""
    languages = read_languages(call.root, [])[1:]
    known = tuple(language.lang for language in languages)
    if call.option("locale") not in known:
        raise Stopped(LanguageUnknown(call.option("locale"), known), status=2)
    run_serve(call)


def _port(text: str) -> int:
    if re.fullmatch(r"\d{1,5}", text, re.ASCII) and 0 < int(text) < 65536:
        return int(text)
    raise Stopped(PortWrong(text), status=2)


def _refusal(host: str, port: int) -> OSError | None:
    """Why the system does not let us listen there, if it does not."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(address)
            listener.listen()
    except UnicodeError:  # what is no name is not even looked up
        return OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    except OSError as refusal:
        return refusal
    return None


def _free_port(host: str, taken: int) -> int:
    """The next port at which nobody listens."""
    near = range(taken + 1, min(taken + _NEAR, 65535) + 1)
    return next((port for port in near if _refusal(host, port) is None), int(_PORT))
