"""The links of an artefact: each leads where it says, and all that have to be there are."""

import re
from collections.abc import Iterator, Set
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place, Problem
from guidebook.problems.verification_kinds import (
    ArtefactMissing,
    Different,
    LinkDead,
    LinkElsewhere,
    LinkMissing,
    LinkShown,
    LinkSilent,
    LoadedElsewhere,
    NumberDialled,
)
from guidebook.verification.comparing.content_codes import code_of
from guidebook.verification.comparing.passages import Link, Reading, digits_of, settled
from guidebook.verification.expecting.expected import LinkExpectation, is_elsewhere, resolved

_OWN = ("link canonical", "og:url")
_OURS = ("a", "og:image", *_OWN)
_HASHED = re.compile(r"[\"']([\w./-]+\.[0-9a-f]{8}\.\w+)[\"']")
"""A file that many pages load, as a script names it."""


def check_links(
    reading: Reading, expected: LinkExpectation, names: Set[str], made: str
) -> Iterator[Problem]:
    """The problems of links; names are those of all files and folders of the site."""
    seen: dict[str, Link] = {}
    wrong: list[tuple[Link, Kind]] = []
    for link in reading.links:
        target = resolved(link.address, expected.page, expected.address)
        if not link.is_hidden:
            seen.setdefault(target, link)
        if kind := _wrong(link, target, expected, names, made):
            wrong.append((link, kind))
        elif target in expected.codes and code_of(link.address) != expected.codes[target]:
            wanted = f"{_told(target, expected)}?{expected.codes[target]}"
            wrong.append((link, Different(wanted, link.address, made)))
    for target in (one for one in expected.musts if one not in seen):
        # What is wrong and what is missing may be one mistake.
        same = next((one for one in wrong if _sort(one[0].address) == _sort(target)), None)
        wanted = _told(target, expected)
        if same is None:
            yield reading.problem("", LinkMissing(wanted, made))
        else:
            wrong.remove(same)
            found = _told(resolved(same[0].address, expected.page, expected.address), expected)
            yield same[0].problem(Different(wanted, found, made))
    for link, kind in wrong:
        yield link.problem(kind)
    yield from _check_assets(reading, expected, names)
    labels = {settled(one) for one in expected.musts.values() if one}
    for target, label in expected.musts.items():
        if label is None or target not in seen:
            continue
        link = seen[target]
        # A label that is no other one's is told of by itself.
        if settled(link.label) != settled(label) and settled(link.label) in labels:
            yield link.problem(_shown(label, target, link.label, made))


def _wrong(
    link: Link, target: str, expected: LinkExpectation, names: Set[str], made: str
) -> Kind | None:
    """What is wrong with a link, if anything is."""
    if link.address.startswith("tel:"):
        return _misdialled(link, expected, made)
    if link.kind not in _OURS:
        if link.address.startswith("data:"):
            return None
        if is_elsewhere(target):
            return LoadedElsewhere(settled(link.address))
        is_told = _HASHED.fullmatch(f'"{link.address}"')
        return None if is_told or target in names else LinkDead(link.address, made)
    if link.address.startswith("#"):
        anchor = expected.anchors.get(settled(link.text), link.address)
        return None if anchor == link.address else Different(anchor, link.address, made)
    if target in expected.excused:
        return None
    if link.kind == "og:image" and not target.startswith(f"{expected.page}preview-"):
        return Different(_told(f"{expected.page}preview-…", expected), link.address, made)
    if link.kind not in _OWN and is_elsewhere(target):
        is_free = expected.is_free or target in expected.outside
        return None if is_free else LinkElsewhere(link.address, made)
    if link.kind in _OWN:
        wanted = frozenset((expected.page,))
    else:
        wanted = expected.named.get(settled(link.text), frozenset((target,)))
        if target in wanted and link.lang in expected.languages:
            wanted = frozenset((expected.languages[link.lang],))
    if target not in wanted:
        places = " / ".join(_told(one, expected) for one in sorted(wanted))
        return Different(places, _told(target, expected), made)
    page = f"{target.rstrip('/')}/index.html".lstrip("/")
    is_there = target in expected.wanted or page in names or _is_file(target, names)
    return None if is_there else LinkDead(link.address, made)


def _check_assets(
    reading: Reading, expected: LinkExpectation, names: Set[str]
) -> Iterator[Problem]:
    """What a page loads by a name with a hash is there; it is told of as what many pages lack."""
    scripts = (str(one.value) for one in reading.values if one.name.startswith("script-src"))
    loaded = (f'"{one.address}"' for one in reading.links if one.kind not in _OURS)
    for address in _HASHED.findall("\n".join((*loaded, *scripts))):
        target = resolved(address, expected.page, expected.address)
        if not _is_file(target, names):
            yield Problem(place=Place(target), kind=ArtefactMissing())


def _is_file(target: str, names: Set[str]) -> bool:
    return target in names and not target.endswith("/")


def _misdialled(link: Link, expected: LinkExpectation, made: str) -> Kind | None:
    """What is wrong with a telephone number that is dialled."""
    shown = expected.numbers.get(link.address)
    if shown is None:
        known = ", ".join(expected.numbers)
        return Different(known, link.address, made) if known else NumberDialled(link.address, made)
    if sorted(digits_of(shown)) != sorted(digits_of(link.text)):
        return _shown(shown, link.address, link.text, made)
    return None


def _shown(expected: str, address: str, found: str, made: str) -> Kind:
    said = settled(found)
    return LinkShown(expected, address, said, made) if said else LinkSilent(expected, address, made)


def _told(target: str, expected: LinkExpectation) -> str:
    """An address as a whole, where that of the site is known."""
    return target if urlsplit(target).scheme else (expected.address or "/") + target


def _sort(address: str) -> str:
    """What links have in common that may stand in for each other: tel, a host, .pdf."""
    parts = urlsplit(address)
    return parts.netloc or parts.scheme or PurePosixPath(address).suffix
