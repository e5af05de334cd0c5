"""The handouts: what stands on paper, what can be tapped, and where the QR codes lead."""

import re
from collections.abc import Iterator

from guidebook.data.model import Edition
from guidebook.localization.views import LocalizedText
from guidebook.problems.problem import Place, Problem
from guidebook.verification.comparing.comparing import Must, compare, must
from guidebook.verification.comparing.passages import Passage, digits_of, settled
from guidebook.verification.expecting.expectations import GuideExpectation
from guidebook.verification.expecting.musts import full, guide_musts
from guidebook.verification.expecting.targets import HandoutTarget
from guidebook.verification.reading.pdf_reading import PdfReading

MEND = (
    "Take it from the data in hooks/handouts, and build again. If nobody has changed anything "
    "there, a PDF of another build stands in its place."
)

_LEAFLETS = 2
"""Copies on the sheet of a leaflet."""


def codes_expected(target: HandoutTarget) -> int:
    """How many QR codes a handout has."""
    if not target.language.home:
        return 0
    guides = [target.guide] if target.guide else guides_in(target)
    return len(guides) * (_LEAFLETS if target.format.id == "leaflet" else 1)


def guides_in(target: HandoutTarget) -> list[GuideExpectation]:
    """The guides that a handout has."""
    if target.guide:
        return [target.guide]
    return [one for one in target.language.guides if one.edition is target.edition]


def check_handout(
    pdf: PdfReading, target: HandoutTarget, source: GuideExpectation | None, code: str | None
) -> Iterator[Problem]:
    """Everything about a PDF.

    source is the guide in the source language, for bilingual ones; code is that of the handout's
    content as the site lists it.
    """
    file = pdf.reading.file
    guides = guides_in(target)
    whole = Passage(text="", place=Place(file), path="page 1")
    shown = codes_in(pdf.reading.text, target.edition)
    locale = target.language.localizer.locale
    if pdf.lang != locale.lang:
        yield _problem(file, "language", locale.lang, pdf.lang)
    spoken = [*guides, *([source] if source and target.format.id == "bilingual" else [])]
    facts = target.language.facts
    for guide in spoken:
        facts = facts | guide.facts
    facts = facts.also(
        known=[code] if code else shown, loose=[str(number) for number in range(1, pdf.pages + 1)]
    )
    copies = _LEAFLETS if target.format.id == "leaflet" else 1
    said = (
        _side_by_side(
            list(guide_musts(spoken[1], with_notices=False)), list(guide_musts(spoken[0]))
        )
        if len(spoken) > len(guides)
        else [one for guide in guides for one in guide_musts(guide)]
    )
    musts = tuple(dict.fromkeys(Must(one.pieces, copies) for one in said))
    musts += tuple(must(guide.address, count=copies) for guide in guides if guide.address)
    musts += (must(full(target.name)), must(locale.endonym))
    if code:
        musts += (must(code, count=pdf.pages),)
    if copies == 1:
        musts += tuple(_page_numbers(guides[0].edition_view.page_number, pdf.pages))
    told = set()
    for problem in compare(pdf.reading.text, musts, facts, mend=MEND, is_flowing=True, whole=whole):
        told.add(problem.path)
        yield problem
    labels = tuple(must(full(guide.view.title)) for guide in guides)
    yield from compare(pdf.reading.labels, labels, facts, mend=MEND, whole=whole)
    # A number may be wrong both in what is read and in what is dialled.
    yield from (one for one in _check_links(pdf, guides) if one.path not in told)
    yield from _check_codes(pdf, guides, copies)


def _page_numbers(text: LocalizedText, pages: int) -> Iterator[Must]:
    """What the foot of each page says."""
    for page in range(1, pages + 1):
        numbers = {"page": str(page), "pages": str(pages)}
        yield must("".join(numbers.get(run.counter or "", run.text) for run in text.runs))


def mistaken_identity(pdf: PdfReading, target: HandoutTarget, code: str | None) -> Problem | None:
    """The problem of another document in a handout's place, of which all else is wrong too."""
    file = pdf.reading.file
    view = guides_in(target)[0].edition_view
    title = target.guide.view.document_title if target.guide else view.words["home.title"].plain
    if settled(pdf.title) != settled(title):
        return _problem(file, "title", title, pdf.title)
    told = codes_in(pdf.reading.text, target.edition)
    if code and code not in told:
        return _problem(file, "code", code, ", ".join(sorted(told)) or "none")
    return None


def codes_in(passages: tuple[Passage, ...], edition: Edition) -> frozenset[str]:
    """Whatever looks like the code of an edition's handout."""
    # A line from right to left may lose the space before a code, but no letter of its own script.
    sign = "[0-9A-Za-z_-]"
    pattern = rf"(?<!{sign}){re.escape(edition.id)}-[0-9A-HJKMNP-TV-Z]{{5}}(?!{sign})"
    return frozenset(code for one in passages for code in re.findall(pattern, settled(one.text)))


def _side_by_side(first: list[Must], second: list[Must]) -> Iterator[Must]:
    """The words of two languages; a number or a name that both have stands beside both once."""
    shared: tuple[list[Must], list[Must]] = ([], [])
    for several, own in zip((first, second), shared, strict=True):
        for one in several:
            # A section's number stands beside both of its titles.
            if len(one.pieces) == 1 or one.pieces[0].isdigit():
                yield one
            else:
                own.append(one)
    for one, other in zip(*shared, strict=True):
        # Either both end with a telephone number, or both begin with a time zone.
        both = dict.fromkeys([*one.pieces[:-1], *other.pieces])
        if one.pieces[-1] != other.pieces[-1]:
            both = dict.fromkeys([*one.pieces, *other.pieces[1:]])
        yield must(*both)


def _check_links(pdf: PdfReading, guides: list[GuideExpectation]) -> Iterator[Problem]:
    numbers = {one.telephone.uri: one.telephone.text for guide in guides for one in guide.channels}
    addresses = {
        address
        for guide in guides
        for address in (guide.address, guide.edition.platform and guide.edition.platform.address)
        if address
    }
    home = (
        guides[0].address.removesuffix(f"{guides[0].edition.id}/{guides[0].guide.id}/")
        if guides[0].address
        else None
    )
    allowed = addresses | ({f"{home}handout/", home} if home else set())
    seen = set()
    for link in pdf.reading.links:
        seen.add(link.address)
        if link.address in numbers:
            shown = numbers[link.address]
            if sorted(digits_of(shown)) != sorted(digits_of(link.text)):
                yield _problem(
                    pdf.reading.file, link.path, f"{shown} for {link.address}", settled(link.text)
                )
        elif link.address not in allowed:
            wanted = ", ".join([*numbers, *sorted(addresses)])
            yield _problem(pdf.reading.file, link.path, wanted, link.address)
    for missing in (*numbers, *sorted(addresses)):
        if missing not in seen:
            yield _problem(pdf.reading.file, "links", missing, "none")


def _check_codes(pdf: PdfReading, guides: list[GuideExpectation], copies: int) -> Iterator[Problem]:
    wanted = [guide.address for guide in guides if guide.address for _ in range(copies)]
    rest = list(wanted)
    strange = []
    for code in pdf.codes:
        if code.text in rest:
            rest.remove(code.text)
        else:
            strange.append(code)
    for code in strange:
        expected = rest.pop(0) if rest else "no QR code but those of its guides"
        yield _problem(pdf.reading.file, code.path, expected, code.text)
    for address in rest:
        yield _problem(pdf.reading.file, "QR codes", address, "none that can be read")


def _problem(file: str, path: str, expected: str, found: str) -> Problem:
    return Problem(
        place=Place(file), path=path, message=f"expected {expected}, found {found}", mend=MEND
    )
