"""The whole built site, read back from its files and held against the data."""

from collections.abc import Generator, Iterator, Set
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from guidebook.data.settings import Language
from guidebook.localization.project import Project
from guidebook.problems.problem import Place, Problem
from guidebook.problems.verification_kinds import (
    CodeMissing,
    CodeOther,
    Different,
    FilesCounted,
    LinkMissing,
    NothingLike,
    SiteMissing,
)
from guidebook.verification.artefacts import ARTEFACTS, CONTACTS, Artefact, check_page
from guidebook.verification.checking.copy_checking import (
    check_copy,
    check_name,
    check_original,
    is_copy,
)
from guidebook.verification.checking.manifest_checking import MANIFEST, check_manifest
from guidebook.verification.checking.offline_checking import check_offline
from guidebook.verification.checking.part_checking import check_part
from guidebook.verification.checking.policy_checking import HEADERS, check_headers
from guidebook.verification.comparing.content_codes import code_of_content
from guidebook.verification.comparing.passages import Reading, settled
from guidebook.verification.expecting.expectations import LanguageExpectation, expectations_of
from guidebook.verification.expecting.expected import resolved
from guidebook.verification.expecting.expected_handouts import codes_in, title_of
from guidebook.verification.expecting.targets import (
    CHECK_PAGE,
    HandoutTarget,
    SiteExpectation,
    contacts_of,
    handout_targets,
)
from guidebook.verification.reading.html_reading import AROUND, ARTICLE, read_html
from guidebook.verification.reading.pdf_reading import PdfReading, read_pdf
from guidebook.verification.reading.site_reading import SiteFolder

Problems = Iterator[Problem]


def verify_site(
    folder: Path,
    project: Project,
    languages: tuple[Language, ...],
    folders: tuple[Path, ...],
    *,
    address: str | None,
    schema: Any,
    signs: frozenset[str],
) -> tuple[Problem, ...]:
    """Every disagreement between the site in a folder and the data; none if all is well.

    address is the site's public address with a slash at its end, or None where it is not known;
    schema is the JSON Schema of the guides for programs, signs are those of the handouts' fonts. A
    site that is not as it was built is not read.
    """
    if not (folder / "index.html").is_file():
        return (Problem(place=Place("index.html"), kind=SiteMissing(folder.name)),)
    if changed := tuple(check_manifest(folder)):
        return changed
    expected = SiteExpectation(
        address=address,
        guidebook=project.guidebook,
        languages=expectations_of(project, languages, address, signs),
        folders=folders,
        schema=schema,
    )
    return tuple(_once_a_place(_walk(SiteFolder(folder=folder), expected)))


def _walk(site: SiteFolder, expected: SiteExpectation) -> Problems:
    """First the codes, then the handouts that have them, then all that tells about these."""
    targets = tuple(handout_targets(expected.guidebook, expected.languages))
    targets = yield from _with_codes(site, expected, targets)
    handouts = yield from _read_handouts(site, targets)
    expected = replace(expected, handouts=handouts)
    wrong = {one.path for one in handouts if not isinstance(site.read[one.path], Reading)}
    yield from _noted(_check_artefact(site, expected, CONTACTS), wrong)
    expected = replace(expected, codes=dict(_codes_of_links(site, expected, wrong)))
    for artefact in ARTEFACTS:
        yield from _noted(_check_artefact(site, expected, artefact), wrong)
    yield from check_offline(site, expected, wrong)
    yield from _check_headers(site)
    yield from _unknown(site, expected)


def _noted(problems: Problems, wrong: set[str]) -> Problems:
    """The problems, with their files among those that are wrong."""
    for problem in problems:
        wrong.add(problem.place.file)
        yield problem


def _check_artefact(site: SiteFolder, expected: SiteExpectation, artefact: Artefact) -> Problems:
    for pattern, subject in artefact.files(expected):
        paths = site.paths(pattern) if "*" in pattern else [pattern]
        if len(paths) > 1 or "*" in paths[0]:
            number = len(paths) if "*" not in paths[0] else 0
            yield Problem(place=Place(pattern), kind=FilesCounted(number))
        for path in (one for one in paths if "*" not in one):
            yield from _check_file(site, expected, artefact, path, subject)


def _check_file(
    site: SiteFolder, expected: SiteExpectation, artefact: Artefact, path: str, subject: Any
) -> Problems:
    read = (
        site.read[path] if artefact.read is None else (yield from site.reading(path, artefact.read))
    )
    if read is not None:
        parts = {"": read} if isinstance(read, Reading) else read
        for name, wanted in artefact.expect(parts, subject, expected).items():
            part = parts.get(name, Reading(file=path, whole=name))
            yield from check_part(part, wanted, site.folder, artefact.made)


def _with_codes(
    site: SiteFolder, expected: SiteExpectation, targets: tuple[HandoutTarget, ...]
) -> Generator[Problem, None, tuple[HandoutTarget, ...]]:
    """The handouts with their codes, as the pages of codes have them."""
    listed: dict[str, str] = {}
    told: set[tuple[str, str]] = set()
    for language in expected.languages:
        path = check_page(language.folder)
        own = [one for one in targets if one.language is language]
        page = (yield from site.reading(path, read_html)) if own else None
        listed |= _codes_listed(page[ARTICLE], language, expected) if page else {}
        for target in own if page else ():
            code, example = listed.get(target.path, ""), f"{target.edition.id}-K7QM1"
            # Handouts that say the same share a code.
            key = (path, code or target.path)
            if replace(target, listed=code).code is None and key not in told:
                told.add(key)
                kind = CodeOther(example, code) if code else CodeMissing(example)
                yield Problem(place=Place(path), path=target.path, kind=kind)
    return tuple(replace(one, listed=listed.get(one.path, "")) for one in targets)


def _codes_of_links(
    site: SiteFolder, expected: SiteExpectation, wrong: Set[str]
) -> Iterator[tuple[str, str]]:
    """The code that links to a file carry: its own of a handout, that of its bytes of a contact.

    What is wrong itself is told of there alone.
    """
    yield from ((one.path, one.code) for one in expected.handouts if one.is_known and one.code)
    for guide in expected.guides:
        for path in contacts_of(guide).values():
            if path not in wrong:
                content = (site.folder / path).read_bytes()
                yield path, code_of_content(guide.edition.id, content)


def _codes_listed(
    article: Reading, language: LanguageExpectation, expected: SiteExpectation
) -> dict[str, str]:
    """The code of each handout on the page that lists them, by the handout's path."""
    passages = sorted((one for one in article.text if not one.is_hidden), key=lambda one: one.place)
    listed = {}
    for link in article.links:
        target = resolved(link.address, language.folder + CHECK_PAGE, expected.address)
        following = (one for one in passages if one.place > link.place)
        code = next((one for one in following if one.path.startswith("td")), None)
        if target.endswith(".pdf") and code:
            listed[target] = settled(code.text)
    return listed


def _read_handouts(
    site: SiteFolder, targets: tuple[HandoutTarget, ...]
) -> Generator[Problem, None, tuple[HandoutTarget, ...]]:
    """Every handout with what its file really is; one that is another document is not known."""
    known: list[HandoutTarget] = []
    for target in targets:
        runs_left = target.language.localizer.locale.dir == "rtl"
        reader = partial(read_pdf, codes=len(target.codes), runs_left=runs_left)
        pdf = yield from site.reading(target.path, reader)
        problem = pdf and _mistaken(pdf, target)
        if problem:
            yield problem
        elif pdf:
            site.read[target.path] = pdf.reading
            size = (site.folder / target.path).stat().st_size
            target = replace(target, paper=pdf.paper, pages=pdf.pages, size=size)
        known.append(target)
    return tuple(known)


def _mistaken(pdf: PdfReading, target: HandoutTarget) -> Problem | None:
    """The problem of another document in a handout's place, of which all else is wrong too."""
    place, title = Place(target.path), title_of(target)
    if settled(pdf.title) != settled(title):
        kind = Different(title, pdf.title, "handout")
        return Problem(place=place, path="title", kind=kind)
    told = codes_in(pdf.reading.text, target)
    if target.code and told and target.code not in told:
        kind = Different(target.code, ", ".join(sorted(told)), "handout")
        return Problem(place=place, path="code", kind=kind)
    return None


def _unknown(site: SiteFolder, expected: SiteExpectation) -> Problems:
    """Files that a reader could take for ours, and that the data do not know."""
    known = {*site.read, *(one.path for one in expected.handouts), MANIFEST, HEADERS}
    for file in sorted(one for one in site.folder.rglob("*") if one.is_file()):
        path = file.relative_to(site.folder).as_posix()
        if is_copy(file):
            yield from check_copy(file, path)
            continue
        renamed = tuple(check_name(file, path))
        yield from renamed
        if path not in known and not renamed:
            yield from check_original(file, path, expected.folders)


def _check_headers(site: SiteFolder) -> Problems:
    """What the site asks its server for, which all pages have to agree with."""
    pages = [one[AROUND] for one in site.read.values() if isinstance(one, dict) and AROUND in one]
    headers = yield from site.reading(HEADERS, lambda content, _: content.decode())
    if headers is not None:
        yield from check_headers(headers, pages)


def _once_a_place(problems: Problems) -> Problems:
    """The first problem of every place: what it shows and where it leads may both be wrong."""
    told = set()
    for problem in problems:
        key = (problem.place, problem.path)
        # What is missing altogether has no place of its own.
        if key not in told or isinstance(problem.kind, NothingLike | LinkMissing):
            told.add(key)
            yield problem
