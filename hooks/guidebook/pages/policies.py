"""What a browser may load on a page: the policy in its head, and the headers of the server."""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

_CHARSET = '<meta charset="utf-8">'
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_START = re.compile(r"<(script|style)\b([^>]*)>")
_NO_CODE = re.compile(r'\bsrc=|\btype="application/')
"""Scripts that load a file, or hold data."""

_OTHERS = {
    "img-src": ("'self'", "data:"),
    # The search's index, and the text for a chat.
    "connect-src": ("'self'",),
    "frame-src": ("'none'",),
    "base-uri": ("'none'",),
    "form-action": ("'none'",),
}
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), "
    "payment=(), usb=()",
}


def with_policy(html: str, written: str = "") -> str:
    """A page with its policy, under which only the scripts and styles of the templates work.

    written is the part of it that editors wrote: what stands there gets no leave.
    """
    frame = html.replace(written, "") if written else html
    blocks = list(_blocks(frame))
    policy = _policy(_sources("script", blocks), _sources("style", blocks))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(_CHARSET, f"{_CHARSET}\n{meta}", 1)


def render_headers(pages: Iterable[str]) -> str:
    """The same policy for all pages, and what only a header can say.

    The form is that of the _headers file of Netlify and Cloudflare Pages.
    """
    said = {found[1] for page in pages if (found := _POLICY.search(page))}
    policies = [_directives(one) for one in said]
    scripts, styles = (
        sorted({source for one in policies for source in one[name]})
        for name in ("script-src", "style-src")
    )
    policy = f"{_policy(scripts, styles)}; frame-ancestors 'none'"
    headers = {"Content-Security-Policy": policy, **_HEADERS}
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())


def _blocks(html: str) -> Iterator[tuple[str, str, str]]:
    """Each script and style: its element, attributes and text."""
    end = 0
    while start := _START.search(html, end):
        end = html.find(f"</{start[1]}>", start.end())
        if end < 0:
            return
        yield start[1], start[2], html[start.end() : end]


def _policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    directives = {
        "default-src": ("'none'",),
        "script-src": scripts,
        "style-src": styles,
        **_OTHERS,
    }
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in directives.items())


def _sources(kind: str, blocks: Iterable[tuple[str, str, str]]) -> list[str]:
    """The site's own files, which the search loads, and each block of the page by its hash."""
    texts = (
        text
        for name, attributes, text in blocks
        if name == kind and not _NO_CODE.search(attributes)
    )
    return ["'self'", *dict.fromkeys(f"'sha256-{_hash(text)}'" for text in texts)]


@lru_cache(maxsize=64)  # most pages have the same ones
def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _directives(policy: str) -> dict[str, list[str]]:
    return {name: sources for name, *sources in map(str.split, policy.split("; "))}
