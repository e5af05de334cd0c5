"""What a page tells browsers in place of a server: the policy that lets it do nothing else."""

import re
from collections.abc import Iterator

from guidebook.problems.problem import Place, Problem
from guidebook.problems.verification_kinds import ActsByItself, PolicyLoose, PolicyMissing
from guidebook.verification.comparing.passages import Reading, cut

_FIXED = {
    "default-src": {"'none'"},
    "img-src": {"'self'", "data:"},
    "frame-src": {"'none'"},
    "base-uri": {"'none'"},
    "form-action": {"'none'"},
}
"""Directives that have to be there, with all that they may allow."""

_OWN = {"'self'", "'none'"}
_BLOCK = re.compile(r"'sha256-[A-Za-z0-9+/]{43}='")
"""A script or a style that stands in the page."""


def check_policy(reading: Reading) -> Iterator[Problem]:
    """One policy, the strict one, and no other order."""
    orders = [one for one in reading.values if one.name.startswith("http-equiv")]
    policies = [one for one in orders if one.name.endswith(" content-security-policy")]
    if not policies:
        yield Problem(place=Place(reading.file), path=reading.whole, kind=PolicyMissing())
    for one in orders:
        if one not in policies:
            kind = ActsByItself(cut(str(one.value)))
            yield Problem(place=one.place, path=one.name.replace("http-equiv", "meta"), kind=kind)
    for one in policies:
        for loose in _loose(str(one.value)):
            yield Problem(place=one.place, path="meta content-security-policy", kind=loose)


def _loose(policy: str) -> Iterator[PolicyLoose]:
    """What a policy allows too much."""
    given = {
        name: set(sources) for name, *sources in map(str.split, filter(None, policy.split(";")))
    }
    for name in [*_FIXED, *(name for name in given if name not in _FIXED)]:
        known = _FIXED.get(name, _OWN)
        strange = [one for one in sorted(given.get(name, ())) if one not in known]
        strange = [one for one in strange if not (_BLOCK.fullmatch(one) and name not in _FIXED)]
        if name not in given or strange:
            yield PolicyLoose(" ".join([name, *strange]))
