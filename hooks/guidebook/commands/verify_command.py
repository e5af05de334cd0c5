"""The command that reads the built site back and holds it against the data."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from guidebook.channels.machine_guides import read_schema
from guidebook.commands.command import Call, Stopped, public_address
from guidebook.commands.everything import read_everything
from guidebook.commands.second_reading import unprinted_in
from guidebook.commands.spreading import spread
from guidebook.data.settings import Language, read_publish_from
from guidebook.data.written_pages import DOCS
from guidebook.localization.languages import published_languages
from guidebook.localization.project import Project
from guidebook.printing.font_files import FONTS
from guidebook.printing.font_signs import font_signs_of
from guidebook.problems.command_kinds import PleaseCheck
from guidebook.problems.problem import Problem
from guidebook.problems.reporting import report
from guidebook.problems.verification_kinds import (
    MoreLikeThese,
    NoSiteYet,
    SiteAtOtherAddress,
    SiteVerified,
    SiteWithoutAddress,
)
from guidebook.verification.expecting.targets import SiteExpectation, expect_site
from guidebook.verification.misprints import misprinted_in
from guidebook.verification.reading.html_reading import AROUND, read_html
from guidebook.verification.site_checking import verify_site

_SHOWN = 30
"""So many disagreements are told: a site of other data has hundreds of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A site that was read: what the data want of it, and every disagreement."""

    expected: SiteExpectation
    problems: tuple[Problem, ...]

    def tell(self, call: Call) -> None:
        """Say that there is none, or Stopped."""
        if self.problems:
            more = len(self.problems) - _SHOWN
            shown = _file_by_file(self.problems)[:_SHOWN]
            raise Stopped(*shown, *([MoreLikeThese(more)] if more > 0 else []))
        call.say(SiteVerified())


def run_verify(call: Call) -> None:
    """Tell every disagreement of a finished site with the data."""
    site = call.option("site") or "site"
    found = read_everything(call.root, for_readers=True)
    unprinted = unprinted_in(call.root, call.root / site)
    compare_folder(call, *found, site, unprinted=unprinted).tell(call)


def expect(
    call: Call,
    project: Project,
    languages: tuple[Language, ...],
    address: str | None,
    unprinted: Set[str] = frozenset(),
) -> SiteExpectation:
    """What the data want of the site at an address, without the handouts of some languages."""
    return expect_site(
        project,
        published_languages(project, languages, read_publish_from(call.root, [])),
        (call.root / DOCS, *theme_folders(call.root)),
        address=address,
        schema=json.loads(read_schema()),
        signs=font_signs_of(call.root / "hooks" / "handouts" / FONTS),
        unprinted=unprinted,
    )


def compare_folder(
    call: Call,
    project: Project,
    languages: tuple[Language, ...],
    site: str,
    *,
    unprinted: Set[str] = frozenset(),
    expected: SiteExpectation | None = None,
    is_new: bool = False,
) -> Comparison:
    """A site with data that have been read, and with what they want where that is known.

    The site's public address is the one that its home page names, and has to be the same
    everywhere; where the call names one, it has to be that. is_new, its files were listed just now.
    """
    folder = call.root / site
    if not (folder / "index.html").is_file():
        raise Stopped(NoSiteYet(site))
    address = _own_address(folder)
    named = public_address(call)
    if named and named != address:
        raise Stopped(SiteAtOtherAddress(address, named) if address else SiteWithoutAddress(named))
    if expected is None or expected.address != address:
        expected = expect(call, project, languages, address, unprinted)
    each = partial(spread, workers=os.cpu_count() or 1)
    problems = verify_site(folder, expected, each=each, is_new=is_new)
    return Comparison(expected=expected, problems=problems)


def read_back(
    call: Call,
    project: Project,
    languages: tuple[Language, ...],
    expected: SiteExpectation,
    site: str,
    unprinted: frozenset[str],
) -> frozenset[str]:
    """Hold a site that was made just now against the data, and tell that all is well, or Stopped.

    Where nothing is wrong but handouts of some translations, these are told and given: the site is
    to be made without them. expected is what is wanted with the handouts of all languages.
    """
    compared = compare_folder(
        call,
        project,
        languages,
        site,
        unprinted=unprinted,
        expected=None if unprinted else expected,
        is_new=True,
    )
    misprinted = {} if unprinted else misprinted_in(compared.problems, compared.expected)
    if not misprinted:
        compared.tell(call)
        return frozenset()
    call.say(PleaseCheck())
    told = (problem for several in misprinted.values() for problem in several)
    print(report(told, call.manner), flush=True)
    return frozenset(misprinted)


def _file_by_file(problems: Iterable[Problem]) -> list[Problem]:
    """The first problem of every file, then the second of every file, and so on."""
    counts: Counter[str] = Counter()
    ranked: list[tuple[int, Problem]] = []
    for problem in problems:
        counts[problem.place.file] += 1
        ranked.append((counts[problem.place.file], problem))
    return [problem for _, problem in sorted(ranked, key=lambda one: one[0])]


def theme_folders(root: Path) -> tuple[Path, ...]:
    """Where the theme's files stand: our own, and those of the packages that make the site."""
    packages = [find_spec(name) for name in ("material", "mkdocs")]
    found = [Path(one.origin).parent / "templates" for one in packages if one and one.origin]
    return (root / "overrides", *found)


def _own_address(folder: Path) -> str | None:
    """The address that the home page of a site gives as its own."""
    page = read_html((folder / "index.html").read_bytes(), "index.html")
    found = (link.address for link in page[AROUND].links if link.kind == "link canonical")
    return next(found, None)
