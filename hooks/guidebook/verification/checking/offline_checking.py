"""The files that hand a language on, held against the pages and files that are right themselves."""

import posixpath
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import zip_longest

from guidebook.localization import addresses
from guidebook.problems.kind import Kind
from guidebook.problems.problem import Place, Problem
from guidebook.problems.verification_kinds import Different, NotExpected, NotThere
from guidebook.verification.checking.policy_checking import check_policy
from guidebook.verification.comparing.passages import Link, Passage, Reading, cut, settled
from guidebook.verification.expecting.expectations import LanguageExpectation
from guidebook.verification.expecting.expected import is_elsewhere, resolved
from guidebook.verification.expecting.targets import (
    CHECK_PAGE,
    SiteExpectation,
    calendar_of,
    chat_of,
    contacts_of,
)
from guidebook.verification.reading.archive_reading import read_archive
from guidebook.verification.reading.html_reading import AROUND, ARTICLE, read_articles, read_html
from guidebook.verification.reading.site_reading import SiteFolder

Problems = Iterator[Problem]
Leads = Callable[[str, Link], str | None]

_MADE = "file"
_UNTOLD = ("h2.guide-handout-heading", "h3.guide-handout-heading")
"""Headings above links to files, which go where these do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Copy:
    """Where a language is handed on; wrong are the files of it that are told of already."""

    site: SiteFolder
    expected: SiteExpectation
    language: LanguageExpectation
    wrong: Set[str]

    @property
    def folder(self) -> str:
        return self.language.folder

    @property
    def places(self) -> tuple[str, ...]:
        """The pages of the language, below its folder."""
        lang = self.language.localizer.locale.lang
        own = (one for one, several in self.expected.pages.items() if several[lang] == one)
        return tuple(one.removeprefix(self.folder) for one in own)

    @property
    def files(self) -> frozenset[str]:
        """Its other files, below its folder."""
        found = {one.path for one in self.expected.handouts_of(self.language)}
        for guide in self.language.guides:
            found |= {*contacts_of(guide).values(), *contacts_of(guide, "4.0").values()}
            found |= {calendar_of(guide)} if guide.edition.period else set()
            found |= {chat_of(guide)} if guide.address else set()
        return frozenset(one.removeprefix(self.folder) for one in found)

    def page(self, place: str) -> Mapping[str, Reading] | None:
        """A page of the site, where it is right."""
        path = f"{self.folder}{place}index.html"
        parts: Mapping[str, Reading] | None = self.site.read.get(path)
        return None if path in self.wrong else parts

    def target(self, place: str, link: Link) -> tuple[str, str]:
        """Where a link of a page leads, with the anchor there."""
        address = self.expected.address
        if link.address.startswith("#"):
            return self.folder + place, link.address[1:]
        return resolved(link.address, self.folder + place, address), link.address.partition("#")[2]

    def on_site(self, place: str, link: Link) -> str | None:
        """A link to the site itself, where its address is known."""
        if not self.expected.address:
            return None
        target, anchor = self.target(place, link)
        query = link.address.partition("#")[0].partition("?")[2]
        whole = self.expected.address + target + (f"?{query}" if query else "")
        return whole + (f"#{anchor}" if anchor else "")


def check_offline(
    site: SiteFolder, expected: SiteExpectation, language: LanguageExpectation
) -> Problems:
    """The problems of all guides of a language in one file, and of all its pages in a folder."""
    copy = _Copy(site=site, expected=expected, language=language, wrong=site.wrong)
    lang = language.localizer.locale.lang
    parts = site.reading(language.folder + addresses.offline_file(lang, "html"), read_articles)
    if parts is not None:
        yield from _check_one_file(copy, parts)
    path = language.folder + addresses.offline_file(lang, "zip")
    files = site.reading(path, read_archive)
    if files is not None:
        yield from _check_folder(copy, path, files)


def _check_one_file(copy: _Copy, parts: Mapping[str, Reading]) -> Problems:
    """Home page, guides that hold now, and check page, one after the other."""
    folder = copy.folder
    guides = [
        one.page.removeprefix(folder) for one in copy.language.guides if not one.is_superseded
    ]
    names = {"": "home", CHECK_PAGE: CHECK_PAGE.strip("/")}
    names |= {one: one.strip("/").replace("/", "-") for one in guides}

    def leads(place: str, link: Link) -> str | None:
        target, anchor = copy.target(place, link)
        if is_elsewhere(target):
            return link.address
        below = target.removeprefix(folder)
        if target.startswith(folder) and below in names:
            return f"#{names[below]}" + (f"-{anchor}" if anchor else "")
        return copy.on_site(place, link)

    around = parts[AROUND]
    yield from check_policy(around)
    title = copy.language.frame.words["site.title"].plain
    yield from _check_value(around, "title", title)
    yield from _check_value(around, "html lang", copy.language.localizer.locale.lang)
    known = {*names.values(), AROUND, ARTICLE}
    for name in (one for one in parts if one not in known):
        yield Problem(place=Place(around.file), path=name, kind=NotExpected(name, _MADE))
    for place, name in names.items():
        page = copy.page(place)
        found = parts.get(name, Reading(file=around.file, whole=name))
        if page is not None:
            yield from _check_same(page[ARTICLE], found, place, leads)


def _check_folder(copy: _Copy, path: str, files: Mapping[str, bytes]) -> Problems:
    """Every page of the language with links that need no server, and every file behind them."""
    pages = {f"{place}index.html": place for place in copy.places}
    own = copy.files
    codes = set(copy.site.paths(addresses.CODE_OF_CHECK.replace(".", ".*.")))
    wanted = {*pages, *own, *codes}
    for name in sorted(wanted ^ files.keys()):
        kind = NotThere(name, _MADE) if name in wanted else NotExpected(name, _MADE)
        yield Problem(place=Place(path), path=name, kind=kind)
    for name in sorted(wanted & files.keys() - pages.keys()):
        source = name if name in codes else copy.folder + name
        original = copy.site.folder / source
        is_there = source not in copy.wrong and original.is_file()
        if is_there and original.read_bytes() != files[name]:
            yield Problem(place=Place(path), path=name, kind=Different(source, name, _MADE))

    def leads(place: str, link: Link) -> str | None:
        target, anchor = copy.target(place, link)
        end = f"#{anchor}" if anchor else ""
        if is_elsewhere(target) or link.address.startswith("#"):
            return link.address
        below = target.removeprefix(copy.folder)
        if target.startswith(copy.folder):
            if f"{below}index.html" in pages:
                return f"{below}index.html{end}"
            if below in own:
                return below + end
        return copy.on_site(place, link)

    for name, place in pages.items():
        page = copy.page(place)
        if page is None or name not in files:
            continue
        found = read_html(files[name], f"{path}/{name}")
        yield from check_policy(found[AROUND])
        for part in (ARTICLE, AROUND):
            yield from _check_same(page[part], found[part], place, leads, below=place)


def _check_same(
    page: Reading, found: Reading, place: str, leads: Leads, *, below: str | None = None
) -> Problems:
    """A page says the same where it is handed on, and its links lead to the same.

    below is the page's place in a folder; where all guides are in one file there is none.
    """
    links = [one for one in page.links if one.kind == "a"]
    gone = {settled(one.text) for one in links if _is_untold(one, leads(place, one))}
    for wanted, given in zip_longest(_said(page, gone), _said(found, gone)):
        if settled(wanted.text if wanted else "") != settled(given.text if given else ""):
            told, said = wanted.text if wanted else "", given.text if given else ""
            yield _unlike(found, given or wanted, told, said)
            return
    expected = (leads(place, one) for one in links if settled(one.text) not in gone)
    there = [one for one in found.links if one.kind == "a" and settled(one.text) not in gone]
    for lead, link in zip_longest(expected, there):
        if lead != (_place_of(link.address, below) if link else None):
            yield _unlike(found, link, lead or "", link.address if link else "")
            return


def _is_untold(link: Link, leads: str | None) -> bool:
    """Whether a link is left out: to these very files, to nothing, or to other languages."""
    return leads is None or bool(link.lang) or addresses.is_offline_file(link.address)


def _said(reading: Reading, gone: Set[str]) -> list[Passage]:
    return [
        one
        for one in reading.text
        if not one.is_hidden and one.path not in _UNTOLD and settled(one.text) not in gone
    ]


def _place_of(address: str, below: str | None) -> str:
    """Where a link leads that stands in a folder."""
    if below is None or is_elsewhere(address) or address.startswith("#"):
        return address
    bare, sign, anchor = address.partition("#")
    end = "/" if bare.endswith("/") else ""
    return posixpath.normpath(posixpath.join(below, bare)) + end + sign + anchor


def _check_value(reading: Reading, name: str, wanted: str) -> Problems:
    found = next((str(one.value) for one in reading.values if one.name == name), "")
    if settled(found) != settled(wanted):
        yield _unlike(reading, None, wanted, found, path=name)


def _unlike(
    reading: Reading, at: Passage | Link | None, wanted: str, found: str, path: str = ""
) -> Problem:
    told, given = cut(settled(wanted)), cut(settled(found))
    kind: Kind = Different(told, given, _MADE)
    if not given:
        kind = NotThere(told, _MADE)
    elif not told:
        kind = NotExpected(given, _MADE)
    is_here = at is not None and at.place.file == reading.file
    place = at.place if at and is_here else Place(reading.file)
    return Problem(place=place, path=path or (at.path if at else reading.whole), kind=kind)
