"""What a page tells browsers in place of a server: the policy that lets it do nothing else."""

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from itertools import zip_longest

from guidebook.problems.problem import Place, Problem
from guidebook.problems.verification_kinds import (
    ActsByItself,
    Different,
    NotExpected,
    NotThere,
    PolicyLoose,
    PolicyMissing,
)
from guidebook.problems.word_kinds import BlockRefused, BlockUnknown, StyleSpeaks
from guidebook.verification.comparing.passages import Reading, cut
from guidebook.verification.expecting.own_styles import rules_in
from guidebook.verification.reading.html_reading import SAID_BY_STYLE

_FIXED = {
    "default-src": {"'none'"},
    "img-src": {"'self'", "data:"},
    "frame-src": {"'none'"},
    "base-uri": {"'none'"},
    "form-action": {"'none'"},
}
"""Directives that have to be there, with all that they may allow."""

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), "
    "payment=(), usb=()",
}
"""What the site asks its server for beside its policy."""

HEADERS = "_headers"

Sources = Mapping[str, frozenset[str]]
"""What a policy allows, by directive."""

_NONE: frozenset[str] = frozenset()

_POLICY = "Content-Security-Policy"
_KINDS = ("script-src", "style-src")

_NEEDED = {"style-src needed": 1, "script-src needed": 2}
"""How many styles and scripts stand on every page, and one more where a clock tells something."""

_OWN = {"'self'", "'none'"}
_BLOCK = re.compile(r"'sha256-[A-Za-z0-9+/]{43}='")
"""A script or a style that stands in the page."""


def check_policy(reading: Reading) -> Iterator[Problem]:
    """One policy, the strict one, no other order, and no style that says anything."""
    orders = [one for one in reading.values if one.name.startswith("http-equiv")]
    policies = [one for one in orders if one.name.endswith(" content-security-policy")]
    if not policies:
        yield reading.problem(reading.whole, PolicyMissing())
    for one in orders:
        if one not in policies:
            kind = ActsByItself(cut(str(one.value)))
            yield Problem(place=one.place, path=one.name.replace("http-equiv", "meta"), kind=kind)
    for one in policies:
        for loose in _loose(str(one.value)):
            yield Problem(place=one.place, path="meta content-security-policy", kind=loose)
        for name in _KINDS:
            yield from _check_blocks(reading, name, _given(str(one.value)).get(name, _NONE))
    for one in reading.values:
        if one.name == SAID_BY_STYLE:
            said = StyleSpeaks(cut(str(one.value)))
            yield Problem(place=one.place, path=one.name, kind=said)


def check_needed(reading: Reading) -> Iterator[Problem]:
    """The scripts and styles that a page cannot be without."""
    filled = Counter(one.name for one in reading.values if str(one.value).strip())
    for name, number in _NEEDED.items():
        if filled[name] < number + (name.startswith("script") and "guide-live" in filled):
            yield reading.problem(name, NotThere(f"<{name.partition('-')[0]}>", "page"))


def check_rules(
    reading: Reading, every: frozenset[str], known: frozenset[str]
) -> Iterator[Problem]:
    """All rules of the site's own styles that every page has, and no rule of anybody else."""
    styles = [one for one in reading.values if one.name == "style-src needed"]
    found = frozenset().union(*(rules_in(str(one.value)) for one in styles))
    for rule in sorted(every - found)[:1] if styles else ():
        yield reading.problem("style", NotThere(cut(rule), "page"))
    for one in styles:
        for rule in sorted(rules_in(str(one.value)) - known)[:1]:
            yield Problem(place=one.place, path="style", kind=NotExpected(cut(rule), "page"))


def sources_of(pages: Iterable[Reading]) -> Sources | None:
    """All that the policies of pages allow, by directive; None where one of them is wrong."""
    allowed: dict[str, frozenset[str]] = {}
    for page in pages:
        if any(check_policy(page)):
            return None
        for one in page.values:
            if one.name == "http-equiv content-security-policy":
                allowed = merged(allowed, _given(str(one.value)))
    return allowed


def merged(some: Sources, others: Sources) -> dict[str, frozenset[str]]:
    """What either of them allows."""
    names = dict.fromkeys((*some, *others))
    return {name: some.get(name, _NONE) | others.get(name, _NONE) for name in names}


def check_headers(text: str, sources: Sources) -> Iterator[Problem]:
    """The policy of all pages, and what only a server can say."""
    allowed = merged({"frame-ancestors": frozenset(("'none'",))}, sources)
    wanted = ["/*", *(f"  {name}: {value}" for name, value in _HEADERS.items())]
    start = f"  {_POLICY}: "
    policies = [line for line in text.splitlines() if line.startswith(start)]
    policy = policies[0].removeprefix(start) if policies else ""
    if _given(policy) != allowed:
        yield _unlike(_POLICY, " ".join(sorted(allowed)), policy)
    lines = [line for line in text.splitlines() if line not in policies[:1]]
    for line, given in zip_longest(wanted, lines, fillvalue=""):
        if line != given:
            name = (line or given).strip().partition(": ")[0]
            yield _unlike(name, _value_of(line), _value_of(given))
            return


def _value_of(line: str) -> str:
    name, _, value = line.strip().partition(": ")
    return value or name


def _unlike(name: str, wanted: str, found: str) -> Problem:
    kind = Different(cut(wanted), cut(found), "file")
    return Problem(place=Place(HEADERS), path=name, kind=kind)


def _check_blocks(reading: Reading, name: str, sources: frozenset[str]) -> Iterator[Problem]:
    """Each script and style by its hash: those that stand in the page, and no other."""
    blocks = [one for one in reading.values if one.name.partition(" ")[0] == name]
    hashes = {_hash(str(one.value)) for one in blocks}
    for source in sorted(one for one in sources - hashes if _BLOCK.fullmatch(one)):
        yield reading.problem("meta content-security-policy", BlockUnknown(source))
    for one in blocks:
        if one.name != name and _hash(str(one.value)) not in sources:
            path = name.removesuffix("-src")
            yield Problem(place=one.place, path=path, kind=BlockRefused(cut(str(one.value))))


@lru_cache(64)
def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _given(policy: str) -> dict[str, frozenset[str]]:
    directives = (one.split() for one in policy.split(";") if one)
    return {name: frozenset(sources) for name, *sources in directives}


def _loose(policy: str) -> Iterator[PolicyLoose]:
    """What a policy allows too much."""
    given = _given(policy)
    for name in [*_FIXED, *(name for name in given if name not in _FIXED)]:
        known = _FIXED.get(name, _OWN)
        strange = [one for one in sorted(given.get(name, ())) if one not in known]
        strange = [one for one in strange if not (_BLOCK.fullmatch(one) and name not in _FIXED)]
        if name not in given or strange:
            yield PolicyLoose(" ".join([name, *strange]))
