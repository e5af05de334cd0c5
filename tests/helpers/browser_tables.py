"""What each browser knows since which version, as MDN's tables say, against our floor."""

import json
import os
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

VERSION = "8.1.9"
TABLES = (
    Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    / "respondent-guides"
    / f"browser-compat-data-{VERSION}.json"
)
"""Where .ci/install_old_browser.py puts them."""

FLOOR = {"chrome": 69, "safari": 12, "safari_ios": 12, "firefox": 140}

_CONDITIONS = ("flags", "prefix", "alternative_name", "version_removed", "partial_implementation")


@cache
def tables() -> dict[str, Any]:
    """All of them."""
    found: dict[str, Any] = json.loads(TABLES.read_text(encoding="utf-8"))
    return found


def later_in(feature: Mapping[str, Any]) -> frozenset[str]:
    """The browsers of the floor that do not know a feature, or not by this name."""
    support = feature["__compat"]["support"]
    return frozenset(
        browser for browser, floor in FLOOR.items() if _since(support.get(browser, {})) > floor
    )


def _since(support: Any) -> float:
    """The first version that knows it without a prefix or a switch."""
    found = [float("inf")]
    for one in support if isinstance(support, list) else [support]:
        added = one.get("version_added")
        number = re.match(r"≤?(\d+)", added) if isinstance(added, str) else None
        if number and not any(key in one for key in _CONDITIONS):
            found.append(int(number[1]))
    return min(found)


@cache
def names() -> Mapping[str, frozenset[str]]:
    """Whatever scripts can name, each with the browsers that know it in none of its meanings."""
    found: dict[str, frozenset[str]] = {}
    for part, depth in ((tables()["javascript"]["builtins"], 3), (tables()["api"], 2)):
        for name, feature in _features(part, depth):
            later = later_in(feature)
            found[name] = found.get(name, later) & later
    return found


@cache
def functions() -> Mapping[str, Mapping[str, Any]]:
    """The functions of styles, such as min() and color-mix()."""
    return dict(_features(tables()["css"]["types"], 2))


def _features(node: Mapping[str, Any], depth: int) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for name, feature in node.items():
        if name != "__compat" and "__compat" in feature:
            yield name, feature
        if name != "__compat" and depth > 1:
            yield from _features(feature, depth - 1)
