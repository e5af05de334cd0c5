"""What a part of an artefact has to hold: words, links and values."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from urllib.parse import unquote, urlsplit

from guidebook.verification.comparing.comparing import Must
from guidebook.verification.comparing.content_codes import without_code
from guidebook.verification.comparing.facts import Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkExpectation:
    """What the links of an artefact may be.

    numbers are those to be called, each with what is shown. musts are addresses that have to be
    there, each with the label that is read aloud, if it has one. named has where the links lead
    that show just these words, anchors where on the page itself, and languages the page of each
    language. Anything may be linked
    from words of an editor's own: is_free. codes are those that links to files carry, excused are
    files that are not known, and wanted those that are told of by themselves where they are
    missing.
    """

    page: str
    address: str | None
    numbers: Mapping[str, str] = field(default_factory=dict)
    musts: Mapping[str, str | None] = field(default_factory=dict)
    outside: frozenset[str] = frozenset()
    named: Mapping[str, frozenset[str]] = field(default_factory=dict)
    anchors: Mapping[str, str] = field(default_factory=dict)
    languages: Mapping[str, str] = field(default_factory=dict)
    is_free: bool = False
    codes: Mapping[str, str] = field(default_factory=dict)
    excused: frozenset[str] = frozenset()
    wanted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentExpectation:
    """What a document has around its words.

    titles are those of its headings, in order, each with its level; languages are those that its
    parts may be in, and pages has what each page says of its number.
    """

    titles: tuple[tuple[int, str], ...]
    languages: frozenset[str]
    pages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What a part of an artefact must hold, and what else it may say.

    values are compared as they stand, and of some only the keys that are here; those following from
    all else are compared where nothing else is wrong. Without facts, an editor's own words stand
    there, which name no telephone number but numbers. codes is where QR codes
    lead, and pages the address of each page in all languages, where they are listed.
    What has_policy tells browsers to load nothing else; nothing of what is_unwanted may be there.
    vocabulary are all words that it may have, and order are texts of which none may come before
    the one that it stands after here. languages are those that its parts may be in, each with its
    direction, and told are the names of what its head tells. nearby are texts that stand somewhere
    in it, open or not, and outline all its pieces with what each is, one after the other. rules are
    those that its styles all have, and those that they may have. document is what a PDF has beside
    its words.
    """

    facts: Facts | None
    musts: tuple[Must, ...] = ()
    labels: tuple[Must, ...] = ()
    links: LinkExpectation | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    some: Mapping[str, Any] = field(default_factory=dict)
    following: Mapping[str, Any] = field(default_factory=dict)
    numbers: frozenset[str] | None = None
    codes: tuple[str, ...] = ()
    pages: Mapping[str, Mapping[str, str]] | None = None
    has_policy: bool = False
    is_unwanted: bool = False
    vocabulary: frozenset[str] | None = None
    order: tuple[str, ...] = ()
    languages: frozenset[str] | None = None
    told: frozenset[str] | None = None
    nearby: tuple[str, ...] = ()
    document: DocumentExpectation | None = None
    outline: tuple[str, ...] | None = None
    rules: tuple[frozenset[str], frozenset[str]] | None = None


@lru_cache(16384)
def resolved(link: str, page: str, address: str | None) -> str:
    """Where a link leads: below the site without a slash at the start, or else as it stands."""
    bare = without_code(link.partition("#")[0])
    if address and (bare == address or bare.startswith(address)):
        return bare.removeprefix(address)
    if is_elsewhere(bare):
        return link
    base = urlsplit(address).path if address else ""
    if bare.startswith(base or "\0"):  # as links of the page for a wrong address are
        bare = "/" + bare.removeprefix(base)
    joined = posixpath.normpath(posixpath.join("/", page, unquote(bare)))
    return joined.lstrip("/") + ("/" if joined != "/" and bare.endswith(("/", ".")) else "")


@lru_cache(16384)
def is_elsewhere(address: str) -> bool:
    """Whether an address is a whole one, and not one below that of the page."""
    plain = address.replace("\\", "/")
    return bool(urlsplit(plain).scheme) or plain.startswith("//")
