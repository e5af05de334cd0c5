"""The whole built site, read back from its files and held against the data."""

from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import replace
from functools import partial, reduce
from pathlib import Path

from guidebook.problems.problem import Place, Problem
from guidebook.problems.verification_kinds import LinkMissing, NothingLike, SiteMissing
from guidebook.verification.artefact_checking import check_artefact
from guidebook.verification.artefacts import OF_SITE
from guidebook.verification.checking.copy_checking import (
    check_copy,
    check_name,
    check_original,
    is_copy,
)
from guidebook.verification.checking.manifest_checking import MANIFEST, check_manifest
from guidebook.verification.checking.policy_checking import HEADERS, check_headers, merged
from guidebook.verification.expecting.expectations import LanguageExpectation
from guidebook.verification.expecting.targets import SiteExpectation
from guidebook.verification.language_checking import LanguageReport, check_language
from guidebook.verification.reading.site_reading import SiteFolder, names_below

Each = Callable[
    [Callable[[LanguageExpectation], LanguageReport], tuple[LanguageExpectation, ...]],
    Iterable[LanguageReport],
]


def verify_site(
    folder: Path, expected: SiteExpectation, *, each: Each = map, is_new: bool = False
) -> tuple[Problem, ...]:
    """Every disagreement between the site in a folder and the data; none if all is well.

    each does the same for every language, maybe for several at a time. A site that is not as it was
    built is not read; of one that is_new, the files have been listed just now.
    """
    if not (folder / "index.html").is_file():
        return (Problem(place=Place("index.html"), kind=SiteMissing(folder.name)),)
    if not is_new and (changed := tuple(check_manifest(folder))):
        return changed
    site = SiteFolder(folder=folder, names=frozenset(names_below(folder)))
    check = partial(check_language, folder, site.names, expected)
    reports = list(each(check, expected.languages))
    return tuple(_once_a_place(_problems_of(site, expected, reports)))


def _problems_of(
    site: SiteFolder, expected: SiteExpectation, reports: list[LanguageReport]
) -> Iterator[Problem]:
    """Those of each language, and those of what the languages have in common."""
    codes = {path: code for one in reports for path, code in one.codes.items()}
    handouts = tuple(replace(one, listed=codes.get(one.path, "")) for one in expected.handouts)
    for artefact in OF_SITE:
        check_artefact(site, replace(expected, handouts=handouts), artefact)
    wrong = site.wrong
    for problem in (problem for one in reports for problem in one.problems):
        # What a language hands on of the site's own is told of there alone.
        if problem.path not in wrong:
            yield problem
    headers = site.reading(HEADERS, lambda content, _: content.decode())
    sources = [one.sources for one in reports if one.sources is not None]
    # What is wrong with a page's own policy is told there.
    if headers is not None and len(sources) == len(reports):
        site.problems.extend(check_headers(headers, reduce(merged, sources)))
    yield from site.problems
    known = {*site.read, MANIFEST}.union(*(one.read for one in reports))
    yield from _unknown(site, known, expected.folders)


def _unknown(site: SiteFolder, known: Set[str], originals: tuple[Path, ...]) -> Iterator[Problem]:
    """Files that a reader could take for ours, and that the data do not know."""
    for path in sorted(one for one in site.names if one and not one.endswith("/")):
        file = site.folder / path
        if is_copy(file):
            yield from check_copy(file, path)
            continue
        renamed = tuple(check_name(file, path))
        yield from renamed
        if path not in known and not renamed:
            yield from check_original(file, path, originals)


def _once_a_place(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The first problem of every place: what it shows and where it leads may both be wrong."""
    told = set()
    for problem in problems:
        key = (problem.place, problem.path)
        # What is missing altogether has no place of its own.
        if key not in told or isinstance(problem.kind, NothingLike | LinkMissing):
            told.add(key)
            yield problem
