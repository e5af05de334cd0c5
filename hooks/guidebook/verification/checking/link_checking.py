"""The links of an artefact: each leads where it says, and all that have to be there are."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from guidebook.problems.problem import Place, Problem
from guidebook.verification.comparing.passages import Link, digits_of, settled

_OURS = ("a", "link canonical", "og:url", "og:image")


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkExpectation:
    """What the links of an artefact may be.

    numbers are those to be called, each with what is shown. musts are addresses that have to be
    there, each with the label that is read aloud, if it has one. named has where the links lead
    that show just these words, and languages the page of each language. Anything may be linked
    from words of an editor's own: is_free. excused are files that are not known,
    and wanted those that are told of by themselves where they are missing.
    """

    page: str
    address: str | None
    numbers: Mapping[str, str] = field(default_factory=dict)
    musts: Mapping[str, str | None] = field(default_factory=dict)
    outside: frozenset[str] = frozenset()
    named: Mapping[str, frozenset[str]] = field(default_factory=dict)
    languages: Mapping[str, str] = field(default_factory=dict)
    is_free: bool = False
    excused: frozenset[str] = frozenset()
    wanted: frozenset[str] = frozenset()


def check_links(
    links: Iterable[Link], expected: LinkExpectation, folder: Path, whole: Place, mend: str
) -> Iterator[Problem]:
    """The problems of links; folder is the site's."""
    seen: dict[str, Link] = {}
    wrong: list[tuple[Link, str]] = []
    for link in links:
        target = resolved(link.address, expected.page, expected.address)
        if not link.is_hidden:
            seen.setdefault(target, link)
        if message := _wrong(link, target, expected, folder):
            wrong.append((link, message))
    for target in (one for one in expected.musts if one not in seen):
        # What is wrong and what is missing may be one mistake.
        same = next((one for one in wrong if _kind(one[0].address) == _kind(target)), None)
        wanted = _told(target, expected)
        if same is None:
            message = f"expected a link to {wanted}, found none"
            yield Problem(place=whole, message=message, mend=mend)
        else:
            wrong.remove(same)
            found = _told(resolved(same[0].address, expected.page, expected.address), expected)
            yield _problem(same[0], f"expected {wanted}, found {found}", mend)
    for link, message in wrong:
        yield _problem(link, message, mend)
    for target, label in expected.musts.items():
        if label is not None and target in seen and settled(seen[target].label) != settled(label):
            link = seen[target]
            shown = settled(link.label) or "nothing"
            yield _problem(link, f"expected {label} for {target}, found {shown}", mend)


def _told(target: str, expected: LinkExpectation) -> str:
    """An address as a whole, where that of the site is known."""
    return target if urlsplit(target).scheme else (expected.address or "/") + target


def _kind(address: str) -> str:
    """What links have in common that may stand in for each other: tel, a host, .pdf."""
    parts = urlsplit(address)
    return parts.netloc or parts.scheme or PurePosixPath(address).suffix


def _problem(link: Link, message: str, mend: str) -> Problem:
    return Problem(place=link.place, path=link.path, message=message, mend=mend)


def resolved(link: str, page: str, address: str | None) -> str:
    """Where a link leads: below the site without a slash at the start, or else as it stands."""
    bare = link.partition("#")[0]
    if address and (bare == address or bare.startswith(address)):
        return bare.removeprefix(address)
    if urlsplit(bare).scheme or bare.startswith("//"):
        return link
    base = urlsplit(address).path if address else ""
    if bare.startswith(base or "\0"):  # as links of the page for a wrong address are
        bare = "/" + bare.removeprefix(base)
    joined = posixpath.normpath(posixpath.join("/", page, unquote(bare)))
    return joined.lstrip("/") + ("/" if joined != "/" and bare.endswith(("/", ".")) else "")


def _wrong(link: Link, target: str, expected: LinkExpectation, folder: Path) -> str | None:
    """What is wrong with a link, if anything is."""
    if link.address.startswith("tel:"):
        shown = expected.numbers.get(link.address)
        if shown is None:
            known = ", ".join(expected.numbers) or "no number"
            return f"expected {known}, found {link.address}"
        if sorted(digits_of(shown)) != sorted(digits_of(link.text)):
            return f"expected {shown} for {link.address}, found {settled(link.text)}"
        return None
    if link.kind not in _OURS or link.address.startswith("#") or target in expected.excused:
        return None
    is_own = link.kind in ("link canonical", "og:url")
    if not is_own and (urlsplit(target).scheme or target.startswith("//")):
        if expected.is_free or target in expected.outside:
            return None
        return f"expected only links that the data give, found {link.address}"
    if is_own:
        wanted = frozenset((expected.page,))
    elif link.lang in expected.languages:
        wanted = frozenset((expected.languages[link.lang],))
    else:
        wanted = expected.named.get(settled(link.text), frozenset((target,)))
    if target not in wanted:
        places = " or ".join(_told(one, expected) for one in sorted(wanted))
        return f"expected {places}, found {_told(target, expected)}"
    path = folder / target
    if target in expected.wanted:
        return None
    if not (path / "index.html").is_file() and not path.is_file():
        return f"expected a link to something that is there, found {link.address}"
    return None
