"""The files that hand a language on, held against the pages and files that are right themselves."""

import posixpath
import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import partial
from html import unescape
from itertools import zip_longest

from guidebook.localization import addresses
from guidebook.problems.problem import Place, Problem
from guidebook.problems.verification_kinds import Different, NotExpected, NotThere, Unsaid
from guidebook.verification.checking.mark_checking import check_marks
from guidebook.verification.checking.policy_checking import check_policy
from guidebook.verification.comparing.passages import Link, Passage, Reading, cut, settled
from guidebook.verification.comparing.values import compare_values, unlike
from guidebook.verification.expecting.expectations import LanguageExpectation
from guidebook.verification.expecting.expected import Expected, is_elsewhere, resolved
from guidebook.verification.expecting.surroundings import names_told
from guidebook.verification.expecting.targets import CHECK_PAGE, SiteExpectation
from guidebook.verification.reading.archive_reading import read_archive
from guidebook.verification.reading.html_reading import AROUND, ARTICLE, read_articles, read_html
from guidebook.verification.reading.site_reading import SiteFolder

Problems = Iterator[Problem]

_MADE = "file"
_UNTOLD = ("h2.guide-handout-heading", "h3.guide-handout-heading")
"""Headings above links to files, which go where these do."""

_HANDED_ON = ("title", "html lang", "html dir", "guide-live")

_SERVED = re.compile(
    rb'<template>.*?</template>|<h2 class="guide-handout-heading" id="offline".*?</ul>\s*'
    rb'|<h2 id="codes".*?(?=<script|</article>)|<p class="guide-check-codes".*?</p>\s*'
    rb'|<(p|li)><a href="[^"]*#codes".*?</\1>\s*',
    re.DOTALL,
)
"""What only a served page has: what its script shows, the offer of these very files, and codes.

A copy that somebody saved cannot know which codes of printed guides are the newest.
"""

_LINK = re.compile(rb'(<a [^>]*?)href="([^"]*)"')
_BLOCK = re.compile(rb"<(script|style)\b[^<]*(?:<(?!/\1>)[^<]*)*</\1>|<meta http-equiv=[^>]*>")
"""What a policy is about, and itself."""

_GONE = re.compile(rb"\.guide-search,[^{}]*\{display:none!important\}</style>")
"""What hides in a copy what needs a server."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Copy:
    """Where a language is handed on; wrong are the files of it that are told of already.

    ends are where links to its pages and files lead in the copy, by their places below the folder
    of the language; mark is what stands before an anchor there.
    """

    site: SiteFolder
    expected: SiteExpectation
    folder: str
    wrong: Set[str]
    ends: Mapping[str, str]
    mark: str

    def page(self, place: str) -> Mapping[str, Reading] | None:
        """A page of the site, where it is right, without the codes that a copy cannot know."""
        path = f"{self.folder}{place}index.html"
        parts: Mapping[str, Reading] | None = self.site.read.get(path)
        if path in self.wrong or parts is None or place != CHECK_PAGE:
            return None if path in self.wrong else parts
        return read_html(_SERVED.sub(_unserved, (self.site.folder / path).read_bytes()), path)

    def leads(self, place: str, address: str) -> str | None:
        """Where a link of a page has to lead in the copy; None where that is nowhere."""
        bare, _, anchor = address.partition("#")
        is_here = address.startswith("#")
        if is_here and self.mark == "#":
            return address
        at = self.folder + place
        target = at if is_here else resolved(address, at, self.expected.address)
        if is_elsewhere(target):
            return address
        below = target.removeprefix(self.folder)
        if target.startswith(self.folder) and below in self.ends:
            return self.ends[below] + (f"{self.mark}{anchor}" if anchor else "")
        if not self.expected.address:
            return None
        query = bare.partition("?")[2]
        whole = self.expected.address + target + (f"?{query}" if query else "")
        return whole + (f"#{anchor}" if anchor else "")


def check_offline(
    site: SiteFolder, expected: SiteExpectation, language: LanguageExpectation
) -> Problems:
    """The problems of all guides of a language in one file, and of all its pages in a folder."""
    copy = partial(_Copy, site=site, expected=expected, folder=language.folder, wrong=site.wrong)
    lang = language.localizer.locale.lang
    parts = site.reading(language.folder + addresses.offline_file(lang, "html"), read_articles)
    if parts is not None:
        guides = (one.page for one in language.guides if not one.is_superseded)
        places = [one.removeprefix(language.folder) for one in guides]
        names = {"": "home", CHECK_PAGE: CHECK_PAGE.strip("/")}
        names |= {one: one.strip("/").replace("/", "-") for one in places}
        ends = {place: f"#{name}" for place, name in names.items()}
        yield from _check_one_file(copy(ends=ends, mark="-"), language, parts)
    path = language.folder + addresses.offline_file(lang, "zip")
    files = site.reading(path, read_archive)
    if files is not None:
        below = len(language.folder)
        pages = {one[below:]: f"{one[below:]}index.html" for one in expected.pages_of(language)}
        own = {one[below:]: one[below:] for one in expected.files_of(language)}
        yield from _check_folder(copy(ends=own | pages, mark="#"), pages, path, files)


def _check_one_file(
    copy: _Copy, language: LanguageExpectation, parts: Mapping[str, Reading]
) -> Problems:
    """Home page, guides that hold now, and check page, one after the other."""
    around = parts[AROUND]
    yield from check_policy(around)
    wanted = {
        "title": language.frame.words["site.title"].plain,
        "html lang": language.localizer.locale.lang,
        "html dir": language.localizer.locale.dir,
    }
    for path, value in wanted.items():
        found = next((str(one.value) for one in around.values if one.name == path), "")
        if settled(found) != settled(value):
            yield around.problem(path, unlike(value, found, _MADE))
    differing: list[Problem] = []
    names = {place: end.removeprefix("#") for place, end in copy.ends.items()}
    for name in (one for one in parts if one not in (*names.values(), AROUND, ARTICLE)):
        yield around.problem(name, NotExpected(name, _MADE))
    for place, name in names.items():
        if page := copy.page(place):
            found_part = parts.get(name, Reading(file=around.file, whole=name))
            differing += _check_same(page[ARTICLE], found_part, place, copy)
    yield from differing
    if not differing:
        yield from _check_frame(parts, names, wanted["title"])


def _check_frame(parts: Mapping[str, Reading], names: Mapping[str, str], title: str) -> Problems:
    """The pages in their order, in one file that has nothing around them but its title."""
    around = parts[AROUND]
    order = [names[""], *(one for at, one in names.items() if at not in ("", CHECK_PAGE))]
    order.append(names[CHECK_PAGE])
    if [*(one for one in parts if one in order)] != [one for one in order if one in parts]:
        there = ", ".join(one for one in parts if one in order)
        yield around.problem("article", Different(", ".join(order), there, _MADE))
    yield from check_marks(around, Expected(facts=None, told=names_told(False, False)))
    yield from check_marks(parts[ARTICLE], Expected(facts=None))
    for one in (one for part in parts.values() for one in part.values):
        if one.name.startswith("script-src"):
            kind = NotExpected(cut(str(one.value)), _MADE)
            yield Problem(place=one.place, path="script", kind=kind)
    for passage in around.text:
        if not passage.is_hidden and settled(passage.text) != settled(title):
            yield passage.problem(Unsaid(cut(settled(passage.text)), _MADE))


def _check_folder(
    copy: _Copy, pages: Mapping[str, str], path: str, files: Mapping[str, bytes]
) -> Problems:
    """Every page of the language with links that need no server, and every file behind them."""
    codes = set(copy.site.paths(addresses.CODE_OF_CHECK.replace(".", ".*.")))
    wanted = {*copy.ends.values(), *codes}
    for name in sorted(wanted ^ files.keys()):
        kind = NotThere(name, _MADE) if name in wanted else NotExpected(name, _MADE)
        yield Problem(place=Place(path), path=name, kind=kind)
    for name in sorted(wanted & files.keys() - {*pages.values()}):
        source = name if name in codes else copy.folder + name
        original = copy.site.folder / source
        is_there = source not in copy.wrong and original.is_file()
        if is_there and original.read_bytes() != files[name]:
            yield Problem(place=Place(path), path=name, kind=Different(source, name, _MADE))
    for place, name in pages.items():
        page = copy.page(place)
        if page and name in files and not _is_just(copy, place, files[name]):
            found = read_html(files[name], f"{path}/{name}")
            yield from check_policy(found[AROUND])
            for part in (ARTICLE, AROUND):
                yield from _check_same(page[part], found[part], place, copy)


def _is_just(copy: _Copy, place: str, found: bytes) -> bool:
    """Whether a page is that of the site sign by sign, but for links to the same and its policy.

    If not, it is read to tell what differs, if that is anything.
    """
    served = (copy.site.folder / f"{copy.folder}{place}index.html").read_bytes()
    (page, links), (other, others) = map(_parted, (_SERVED.sub(_unserved, served), found))
    if page != other or len(links) != len(others):
        return False
    for several in zip(links, others, strict=True):
        address, given = (unescape(link.decode()) for link in several)
        if copy.leads(place, address) not in (None, _place_of(given, place)):
            return False
    blocks = [one[0] for one in _BLOCK.finditer(found)]
    own = {one[0] for one in _BLOCK.finditer(served)}
    if any(_GONE.sub(b"</style>", one) not in own for one in blocks if one[:5] != b"<meta"):
        return False
    return not any(check_policy(read_html(b"".join(blocks), "")[AROUND]))


def _unserved(found: re.Match[bytes]) -> bytes:
    return b"<template></template>" if found[0].startswith(b"<t") else b""


def _parted(html: bytes) -> tuple[bytes, list[bytes]]:
    """A page without what its policy is about and where its links lead, and where they do."""
    pieces = _LINK.split(html)
    links = pieces[2::3]
    del pieces[2::3]
    return _BLOCK.sub(b"", b"".join(pieces)), links


def _check_same(page: Reading, found: Reading, place: str, copy: _Copy) -> Problems:
    """A page says the same where it is handed on, and its links lead to the same."""
    yield from check_marks(found, Expected(facts=None))
    links = [(one, copy.leads(place, one.address)) for one in page.links if one.kind == "a"]
    gone = {settled(one.text) for one, leads in links if _is_untold(one, leads)}
    for wanted, given in zip_longest(_said(page, gone), _said(found, gone)):
        told, said = wanted.text if wanted else "", given.text if given else ""
        if settled(told) != settled(said):
            yield _unlike(found, given or wanted, told, said)
            return
    left = {one.place for one, leads in links if _is_untold(one, leads)}
    yield from _check_unshown(page, found, left)
    below = place if copy.mark == "#" else None
    expected = (leads for one, leads in links if settled(one.text) not in gone)
    there = [one for one in found.links if one.kind == "a" and settled(one.text) not in gone]
    for lead, link in zip_longest(expected, there):
        if lead != (_place_of(link.address, below) if link else None):
            yield _unlike(found, link, lead or "", link.address if link else "")
            return


def _check_unshown(page: Reading, found: Reading, left: Set[Place]) -> Problems:
    """What is read aloud, and what scripts go by, is the same where a page is handed on.

    left are the places of links that stay behind, as lists of languages do.
    """
    wanted, given = (
        {
            "labels": [
                settled(label.text)
                for label in one.labels
                if not (label.is_hidden or label.path.startswith("nav") or label.place in left)
            ],
            **{value.name: value.value for value in one.values if value.name in _HANDED_ON},
        }
        for one in (page, found)
    )
    yield from compare_values(given, wanted, Place(found.file), "", _MADE)


def _is_untold(link: Link, leads: str | None) -> bool:
    """Whether a link is left out: to these very files, codes, nothing, or other languages."""
    is_kept = leads is not None and not link.lang and not link.address.endswith("#codes")
    return not is_kept or addresses.is_offline_file(link.address)


def _said(reading: Reading, gone: Set[str]) -> list[Passage]:
    return [
        one
        for one in reading.text
        if not one.is_hidden and one.path not in _UNTOLD and settled(one.text) not in gone
    ]


def _place_of(address: str, below: str | None) -> str:
    """Where a link leads that stands in a folder, which the file with all guides has none of."""
    if below is None or is_elsewhere(address) or address.startswith("#"):
        return address
    bare, sign, anchor = address.partition("#")
    end = "/" if bare.endswith("/") else ""
    return posixpath.normpath(posixpath.join(below, bare)) + end + sign + anchor


def _unlike(found: Reading, at: Passage | Link | None, wanted: str, given: str) -> Problem:
    kind = unlike(settled(wanted), settled(given), _MADE)
    if at and at.place.file == found.file:
        return at.problem(kind)
    return found.problem(at.path if at else found.whole, kind)
