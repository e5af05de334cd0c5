"""Nothing that styles and scripts name is newer than the floor, unless it is said here what then.

What test_browser_floor.py holds against patterns, this holds against MDN's tables: every property
with its words, every function, selector and query, and every name in a script.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from browser_tables import TABLES, functions, later_in, names, tables
from floor import AFTER_SUPPORTS, SCRIPTS, STYLES, css_of, rules_of, script_of

DROPPED = {
    "color-scheme": "the browser's own parts stay light",
    "scroll-padding-block-start": "a heading that is jumped to may stand below the bar",
    "text-size-adjust": "-webkit-text-size-adjust stands beside it",
    "text-wrap": "a heading breaks where it breaks",
    "text-decoration-thickness": "a line as thick as usual",
    "text-underline-offset": "a line as low as usual",
    "outline": "known, but not round",
    "position: sticky": "-webkit-sticky stands before it",
    "cursor": "phones have none",
    "border-end-end-radius": "a square corner",
    "border-start-end-radius": "a square corner",
    "min()": "one column below the other",
    "hyphens": "-webkit-hyphens stands beside it",
    "hyphenate-limit-chars": "shorter words of a heading with a long one are divided, too",
    "mask": "-webkit-mask stands beside it",
    "accent-color": "a box to tick has the browser's own colour",
    "forced-color-adjust": "there is no forced colour either",
    "appearance": "-webkit-appearance stands beside it",
    "break-after: avoid": "on paper a heading may end a page",
    "break-before: avoid": "on paper a table may begin a page without its head",
    "overscroll-behavior": "the page scrolls on behind the results",
    "font-family: ui-monospace": "the next font of the list",
    "resize": "phones have none",
    ":focus-visible": "the browser's own outline",
    ":has": "see test_browser_floor.py",
    "@prefers-color-scheme": "light",
    "@prefers-reduced-motion": "nothing moves much",
    "@forced-colors": "no such mode",
}
"""What some browsers of the floor drop, and what is there instead."""

ASKED_FIRST = {
    "Segmenter": "words of scripts without spaces are searched as a whole",
    "segment": "the same",
    "segments": "the same",
    "DisplayNames": "names of languages as they call themselves",
    "ClipboardItem": "the text opens, to be copied by hand",
    "clipboard": "the same",
    "hidePopover": "the menu is no popover",
}
"""Names that a script asks for before it uses them."""

OWN = ("part", "level", "until", "to", "first", "last", "days", "since")
"""Names of our own that are those of something newer, too."""


@pytest.fixture(autouse=True)
def _tables() -> None:
    """Without them there is nothing to hold anything against."""
    if not TABLES.is_file():
        pytest.skip("MDN's tables are not here: make test fetches them")


def named_in(css: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """What styles name, each with its table; a property that is later speaks for its words."""
    known = tables()["css"]
    for name, value in re.findall(r"[;{]([a-z][a-z-]*):([^;{}]+)(?=[;}])", css):
        feature = known["properties"][name]
        yield name, feature
        for word in () if later_in(feature) else re.findall(r"(?<![\w-])[a-z][a-z-]*(?!\w)", value):
            if "__compat" in feature.get(word, {}):
                yield f"{name}: {word}", feature[word]
        for word in re.findall(r"([a-z-]+)\(", value):
            if feature := functions().get(word):
                yield f"{word}()", feature
    for rule in rules_of(css):
        for word in re.findall(r"::?([a-z][a-z-]*)", rule):
            yield f":{word}", known["selectors"][word]
    for query in re.findall(r"@media([^{]+)", css):
        for word in re.findall(r"\((?:min-|max-)?([a-z-]+)[:)]", query):
            yield f"@{word}", known["at-rules"]["media"][word]


def test_styles_name_nothing_that_an_older_browser_would_miss() -> None:
    styles = (AFTER_SUPPORTS.sub("", css_of(path)) for path in STYLES)
    later = {name for css in styles for name, feature in named_in(css) if later_in(feature)}
    assert sorted(later) == sorted(DROPPED)


def test_scripts_name_nothing_that_an_older_browser_does_not_have() -> None:
    found: set[str] = set()
    for script in map(script_of, SCRIPTS):
        code = re.sub(r'"(?:[^"\\\n]|\\.)*"', "", script)
        found |= {*re.findall(r"\.([A-Za-z]+)\b", code), *re.findall(r"\b[A-Z][A-Za-z]+\b", code)}
    later = {name for name in found if names().get(name)}
    assert sorted(later) == sorted([*ASKED_FIRST, *OWN])


@pytest.mark.parametrize(
    ("css", "wanted"),
    [
        ("a{aspect-ratio:1}", ["aspect-ratio"]),
        ("a{color:color-mix(in srgb,red,blue)}", ["color-mix()"]),
        ("a{display:grid}a:hover{color:red}", []),
        ("a{overflow:clip}", ["overflow: clip"]),
        ("a:not(:only-child):target-current{color:red}", [":target-current"]),
        ("@media (hover:hover) and (prefers-contrast:more){a{color:red}}", ["@prefers-contrast"]),
    ],
)
def test_what_came_later_is_found(css: str, wanted: list[str]) -> None:
    assert [name for name, feature in named_in(css) if later_in(feature)] == wanted


@pytest.mark.parametrize(
    ("name", "is_later"),
    [("replaceAll", True), ("toSorted", True), ("ResizeObserver", True), ("forEach", False)],
)
def test_what_scripts_may_name_is_known(name: str, is_later: bool) -> None:
    assert bool(names()[name]) is is_later
