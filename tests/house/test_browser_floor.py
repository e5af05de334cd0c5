"""Styles and scripts hold to what Chromium 69, Safari 12 and Firefox ESR before last know.

What such a browser does not know it drops: a whole rule for one selector, a whole script for one
sign. Where that does no harm, the rule is named here.
"""

import re
from pathlib import Path

import pytest

from floor import AFTER_SUPPORTS, SCRIPTS, STYLES, css_of, rules_of, script_of
from guidebook.pages.tidying import tidy_styles

LATER_SELECTORS = re.compile(r":(is|where|has|popover-open|focus-visible|modal|user-invalid)\b")
NOT_OF_SEVERAL = re.compile(r":not\([^()]*,")
ALONE = {
    ":focus-visible": "older ones draw their own outline",
    ".md-header :focus-visible,.guide-menu :focus-visible": "the same",
    ".guide-search-query:focus-visible": "the same",
    ".guide-search-link:focus-visible": "the same",
    ".guide-search-results :focus-visible": "the same",
    ".md-header__inner:not(:has(.guide-search))>*": "the header may move while it comes in",
    ":has(+ .guide-blocks)": "on paper a block may stand apart from its sentence",
}
"""Rules that older browsers may drop, with what happens then."""

LATER_VALUES = re.compile(
    r"(?<![\w(-])(?:inset(?:-[a-z-]+)?:|(?:margin|padding)-(?:inline|block):|overflow-wrap:anywhere"
    r"|list-style:revert|(?:width|height|margin|padding|font-size|top|left|right|bottom):[^;}]*"
    r"\b(?:min|max|clamp)\()"
)
LATER_SYNTAX = {
    "?.": r"[\w)\]]\?\.(?!\d)",
    "??": r"\?\?",
    "||=": r"(\|\||&&)=",
    "catch without a name": r"catch\s*\{",
    "a private name": r"\bthis\.#",
    "a look behind": r"\(\?<[=!]",
    "a named group": r"\(\?<[a-z]",
    "1_000": r"\d_\d{3}",
    "a big number": r"\b\d+n\b",
    "static {": r"\bstatic\s*\{",
    "a later method": (
        r"\.(at|replaceAll|findLast|findLastIndex|flatMap|flat|matchAll|replaceChildren|hasOwn"
        r"|fromEntries|allSettled|any|toSorted|toReversed|toggleAttribute|requestSubmit"
        r"|scrollIntoViewIfNeeded|trimStart|trimEnd)\("
    ),
    "a later thing": r"\b(globalThis|structuredClone|queueMicrotask|ResizeObserver|AbortSignal\.timeout)\b",
}


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_no_selector_makes_older_browsers_drop_a_rule(path: Path) -> None:
    later = [
        rule
        for rule in rules_of(css_of(path))
        if (LATER_SELECTORS.search(rule) or NOT_OF_SEVERAL.search(rule)) and rule not in ALONE
    ]
    assert later == []


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_no_place_or_size_is_said_in_words_that_came_later(path: Path) -> None:
    assert LATER_VALUES.findall(AFTER_SUPPORTS.sub("", css_of(path))) == []


def test_what_older_browsers_may_drop_is_there() -> None:
    rules = [rule for path in STYLES for rule in rules_of(css_of(path))]
    assert [rule for rule in ALONE if rule not in rules] == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_is_written_in_signs_that_came_later(path: Path) -> None:
    script = script_of(path)
    assert [name for name, pattern in LATER_SYNTAX.items() if re.search(pattern, script)] == []


@pytest.mark.parametrize(
    ("modern", "seen"),
    [
        ("a{margin-inline:auto}", "a{margin-inline-start:auto;margin-inline-end:auto}"),
        ("a { padding-block: 1px 2px; }", "a{padding-block-start:1px;padding-block-end:2px}"),
        (
            "a{margin-block:calc(1px + var(--a)) 0}",
            "a{margin-block-start:calc(1px + var(--a));margin-block-end:0}",
        ),
        ("a{inset-block-start:0}", "a{top:0}"),
        ("a{padding-inline-start:0}", "a{padding-inline-start:0}"),
        ("a{--own-margin-inline:1px}", "a{--own-margin-inline:1px}"),
    ],
)
def test_short_forms_that_came_later_are_written_out(modern: str, seen: str) -> None:
    assert tidy_styles(modern) == seen
