"""One language of the built site: its handouts, its pages and files, and what hands it on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from guidebook.problems.problem import Place, Problem
from guidebook.problems.verification_kinds import CodeMissing, CodeOther, Different
from guidebook.verification.artefact_checking import check_artefact
from guidebook.verification.artefacts import CONTACTS, OF_LANGUAGES, check_page
from guidebook.verification.checking.offline_checking import check_offline
from guidebook.verification.checking.policy_checking import Sources, sources_of
from guidebook.verification.checking.search_checking import check_search
from guidebook.verification.comparing.content_codes import code_of_content
from guidebook.verification.comparing.passages import Reading, settled
from guidebook.verification.expecting.expectations import LanguageExpectation
from guidebook.verification.expecting.expected import resolved
from guidebook.verification.expecting.expected_handouts import codes_in, title_of
from guidebook.verification.expecting.targets import (
    CHECK_PAGE,
    HandoutTarget,
    SiteExpectation,
    contacts_of,
)
from guidebook.verification.reading.html_reading import AROUND, ARTICLE, read_html
from guidebook.verification.reading.pdf_reading import PdfReading, read_pdf
from guidebook.verification.reading.site_reading import SiteFolder


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageReport:
    """What is wrong in a language, and what is held against the site as a whole.

    codes are those of its handouts, as its check page lists them; sources are what its pages allow
    browsers to load, None where one of them allows too much.
    """

    problems: tuple[Problem, ...]
    read: frozenset[str]
    codes: Mapping[str, str]
    sources: Sources | None


def check_language(
    folder: Path, names: frozenset[str], expected: SiteExpectation, language: LanguageExpectation
) -> LanguageReport:
    """What is wrong: first with the codes, then the handouts that have them, then the rest.

    names are those of all files and folders of the site.
    """
    site = SiteFolder(folder=folder, names=names)
    targets = _with_codes(site, expected, language)
    handouts = tuple(_read_handout(site, target) for target in targets)
    expected = replace(expected, handouts=handouts)
    check_artefact(site, expected, CONTACTS, language)
    expected = replace(expected, codes=dict(_codes_of_links(site, expected, language)))
    for artefact in OF_LANGUAGES:
        check_artefact(site, expected, artefact, language)
    site.problems.extend(check_search(site, expected, language))
    site.problems.extend(check_offline(site, expected, language))
    pages = (one[AROUND] for one in site.read.values() if isinstance(one, dict) and AROUND in one)
    return LanguageReport(
        problems=tuple(site.problems),
        read=frozenset(site.read),
        codes={one.path: one.listed for one in targets},
        sources=sources_of(pages),
    )


def _with_codes(
    site: SiteFolder, expected: SiteExpectation, language: LanguageExpectation
) -> list[HandoutTarget]:
    """The handouts with their codes, as the page of codes has them."""
    own = expected.handouts_of(language)
    path = check_page(language)
    page = site.reading(path, read_html) if own else None
    listed = _codes_listed(page[ARTICLE], language, expected) if page else {}
    told: set[str] = set()
    for target in own if page else ():
        code, example = listed.get(target.path, ""), f"{target.edition.id}-K7QM1"
        # Handouts that say the same share a code.
        key = code or target.path
        if replace(target, listed=code).code is None and key not in told:
            told.add(key)
            kind = CodeOther(example, code) if code else CodeMissing(example)
            site.problems.append(Problem(place=Place(path), path=target.path, kind=kind))
    return [replace(one, listed=listed.get(one.path, "")) for one in own]


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


def _read_handout(site: SiteFolder, target: HandoutTarget) -> HandoutTarget:
    """A handout with what its file really is; one that is another document is not known."""
    runs_left = target.language.localizer.locale.dir == "rtl"
    reader = partial(read_pdf, codes=len(target.codes), runs_left=runs_left)
    pdf = site.reading(target.path, reader)
    if pdf is None:
        return target
    if problem := _mistaken(pdf, target):
        site.problems.append(problem)
        return target
    site.read[target.path] = pdf.reading
    size = (site.folder / target.path).stat().st_size
    return replace(target, paper=pdf.paper, pages=pdf.pages, size=size)


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


def _codes_of_links(
    site: SiteFolder, expected: SiteExpectation, language: LanguageExpectation
) -> Iterator[tuple[str, str]]:
    """The code that links to a file carry: its own of a handout, that of its bytes of a contact.

    What is wrong itself is told of there alone.
    """
    yield from ((one.path, one.code) for one in expected.handouts if one.is_known and one.code)
    wrong = site.wrong
    for guide in language.guides:
        for path in contacts_of(guide).values():
            if path not in wrong:
                content = (site.folder / path).read_bytes()
                yield path, code_of_content(guide.edition.id, content)
