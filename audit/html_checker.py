"""The Nu HTML checker on every page."""

import json
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

from audit_tools import SITE, TOOLS, shorten

_POLICY = ".*violates Content Security Policy.*"
"""Of a file it cannot know what 'self' is, and it takes data for scripts; the browser keeps the
policy in tests/site/test_site_policy.py."""


def check_html() -> bool:
    """Prints what the HTML checker says, each message once; gives whether it found nothing."""
    jar = TOOLS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-jar", str(jar), "--format", "json", "--filterpattern", _POLICY]
    command += ["--skip-non-html", str(SITE)]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    try:
        messages = json.loads(done.stderr)["messages"]
    except (ValueError, KeyError):
        sys.exit(f"The HTML checker failed: {done.stderr.strip()[-2000:]}")
    errors = [message for message in messages if message["type"] != "info"]
    warnings = [message for message in messages if message["type"] == "info"]
    show_messages("error", errors)
    show_messages("warning", warnings)
    files = sum(1 for _ in SITE.rglob("*.html"))
    print(
        f"HTML checker: {len(errors)} errors, {len(warnings)} warnings in {files} files.",
        flush=True,
    )
    return not messages and files > 0


def show_messages(kind: str, messages: Sequence[dict[str, Any]]) -> None:
    """Each message once, with how often it came and its first place."""
    by_text: dict[str, list[dict[str, Any]]] = {}
    for message in messages:
        by_text.setdefault(message["message"], []).append(message)
    for text, same in by_text.items():
        first = same[0]
        page = first.get("url", "").removeprefix(SITE.as_uri()).removeprefix(f"file:{SITE}")
        place = f"{page.lstrip('/')}:{first.get('lastLine', 0)}"
        print(f"\n{kind}, {len(same)} times: {text}")
        print(f"  {place}  {shorten(first.get('extract', ''))}", flush=True)
    if messages:
        print()
