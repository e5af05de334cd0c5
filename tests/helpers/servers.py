"""The web servers of deploy/, started for real with its configurations on this machine."""

import contextlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"

_MODULES = Path("/usr/lib/nginx/modules")
_BROTLI = "ngx_http_brotli_static_module.so"
_PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin"


def lacking() -> list[str]:
    """The servers that the tests need and that are not here."""
    has_nginx = shutil.which("nginx", path=_PATH) and (_MODULES / _BROTLI).is_file()
    has_caddy = shutil.which("caddy", path=_PATH)
    return ["nginx"] * (not has_nginx) + ["Caddy"] * (not has_caddy)


@contextlib.contextmanager
def serving_with(server: str, site: Path, work: Path) -> Iterator[str]:
    """The address of a site that a server of deploy/ serves."""
    port = _free_port()
    command = (_nginx if server == "nginx" else _caddy)(site, work, port)
    homes = {name: str(work) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    with (
        (work / "log").open("wb") as log,
        subprocess.Popen(
            command, env={**os.environ, **homes}, stdout=log, stderr=subprocess.STDOUT
        ) as process,
    ):
        try:
            _wait_for(port, process, work / "log")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _nginx(site: Path, work: Path, port: int) -> list[str]:
    """Debian's nginx with our server alone; temporary files stay in our folder."""
    headers = work / "guides-headers.conf"
    headers.write_text(headers_for("nginx", site), encoding="utf-8")
    changes = {
        "listen 80;": f"listen 127.0.0.1:{port};",
        "listen [::]:80;": "",
        "root /srv/guides/site;": f"root {site};",
        "include /etc/nginx/guides-headers.conf;": f"include {headers};",
    }
    (work / "guides.conf").write_text(_changed("nginx.conf", changes), encoding="utf-8")
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    settings = work / "nginx.conf"
    settings.write_text(
        f"daemon off; pid {work}/pid; error_log stderr;\n"
        # Its workers have to read what belongs to whoever runs the tests.
        + ("user root;\n" if os.geteuid() == 0 else "")
        + f"load_module {_MODULES / _BROTLI};\n"
        "events {}\n"
        "http { access_log off; sendfile on;\n"
        + "".join(f"{kind}_temp_path {work}/{kind};\n" for kind in kinds if _has(kind))
        + f"include {work}/guides.conf; }}\n",
        encoding="utf-8",
    )
    return [_program("nginx"), "-c", str(settings), "-e", "stderr"]


def _has(kind: str) -> bool:
    """Whether this nginx was built with what the kind of temporary files is for."""
    done = subprocess.run([_program("nginx"), "-V"], capture_output=True, text=True, check=True)
    return f"--without-http_{kind}_module" not in done.stderr


def _caddy(site: Path, work: Path, port: int) -> list[str]:
    headers = work / "guides-headers"
    headers.write_text(headers_for("caddy", site), encoding="utf-8")
    changes = {
        "panduan.example {": f"{{\n\tadmin off\n}}\n\nhttp://127.0.0.1:{port} {{",
        "root * /srv/guides/site": f"root * {site}",
        "import /etc/caddy/guides-headers": f"import {headers}",
    }
    settings = work / "Caddyfile"
    settings.write_text(_changed("Caddyfile", changes), encoding="utf-8")
    return [_program("caddy"), "run", "--config", str(settings), "--adapter", "caddyfile"]


def headers_for(server: str, site: Path) -> str:
    """The headers of a site as deploy/headers writes them for a server."""
    command = ["sh", str(DEPLOY / "headers"), server]
    with (site / "_headers").open("rb") as headers:
        done = subprocess.run(command, stdin=headers, capture_output=True, text=True, check=True)
    return done.stdout


def _changed(name: str, changes: dict[str, str]) -> str:
    text = (DEPLOY / name).read_text(encoding="utf-8")
    for old, new in changes.items():
        assert old in text, f"{name} has no {old}"
        text = text.replace(old, new)
    return text


def _program(name: str) -> str:
    found = shutil.which(name, path=_PATH)
    assert found, f"no {name}: make test installs it, or says how"
    return found


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(300):
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.1)
    raise AssertionError(f"the server did not start:\n{log.read_text(errors='replace')}")
