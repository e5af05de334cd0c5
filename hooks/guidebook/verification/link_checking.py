"""The links of an artefact: each leads where it says, and all that have to be there are."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from guidebook.problems import Place, Problem
from guidebook.verification.passages import Link, digits_of, settled

_OURS = ("a", "link canonical", "og:url", "og:image")


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkExpectation:
    """What the links of an artefact may be.

    numbers are those to be called, each with what is shown; musts are addresses that have to be
    there, each with the label that is read aloud, if it has one; languages has the page that each
    language's link leads to. Anything may be linked from words of an editor's own: is_free.
    """

    page: str
    address: str | None
    numbers: Mapping[str, str]
    musts: Mapping[str, str | None]
    outside: frozenset[str] = frozenset()
    languages: Mapping[str, str] | None = None
    is_free: bool = False


def check_links(
    links: Iterable[Link], expected: LinkExpectation, folder: Path, whole: Place, mend: str
) -> Iterator[Problem]:
    """The problems of links; folder is the site's."""
    seen: dict[str, Link] = {}
    for link in links:
        target = resolved(link.address, expected.page, expected.address)
        seen.setdefault(target, link)
        for message in _wrong(link, target, expected, folder):
            yield Problem(place=link.place, path=link.path, message=message, mend=mend)
    for target, label in expected.musts.items():
        if target not in seen:
            message = f"expected a link to {target}, found none"
            yield Problem(place=whole, message=message, mend=mend)
        elif label is not None and settled(seen[target].label) != settled(label):
            link = seen[target]
            message = f"expected {label}, found {link.label or 'nothing'} for {target}"
            yield Problem(place=link.place, path=link.path, message=message, mend=mend)


def resolved(link: str, page: str, address: str | None) -> str:
    """Where a link leads: below the site without a slash at the start, or else as it stands."""
    bare = link.partition("#")[0]
    if address and (bare == address or bare.startswith(address)):
        return bare.removeprefix(address)
    if urlsplit(bare).scheme or bare.startswith("//"):
        return link
    joined = posixpath.normpath(posixpath.join("/", page, unquote(bare)))
    return joined.lstrip("/") + ("/" if joined != "/" and bare.endswith(("/", ".")) else "")


def _wrong(link: Link, target: str, expected: LinkExpectation, folder: Path) -> Iterator[str]:
    if link.address.startswith("tel:"):
        shown = expected.numbers.get(link.address)
        if shown is None:
            known = ", ".join(expected.numbers) or "no number"
            yield f"expected {known}, found {link.address}"
        elif sorted(digits_of(shown)) != sorted(digits_of(link.text)):
            yield f"expected {shown} for {link.address}, found {settled(link.text)}"
        return
    if link.kind not in _OURS or (link.address.startswith("#") and link.address):
        return
    if urlsplit(target).scheme or target.startswith("//"):
        if not expected.is_free and target not in expected.outside:
            yield f"expected only links that the data give, found {link.address}"
        return
    if link.lang and expected.languages is not None:
        wanted = expected.languages.get(link.lang)
        if wanted is not None and wanted != target:
            yield f"expected the page in {link.lang} at {wanted or '/'}, found {target or '/'}"
            return
    if link.kind in ("link canonical", "og:url") and target != expected.page:
        yield f"expected {expected.address or ''}{expected.page}, found {link.address}"
        return
    path = folder / target
    if not (path / "index.html").is_file() and not path.is_file():
        yield f"expected a link to something that is there, found {link.address}"
