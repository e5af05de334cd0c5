"""The search index, the list of pages for search engines, and the preview pictures."""

import html
import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Any
from xml.etree import ElementTree

from guidebook.localization.views import GuideView
from guidebook.problems.problem import Place, Problem
from guidebook.verification.checking.file_checking import MEND
from guidebook.verification.comparing.comparing import compare
from guidebook.verification.comparing.facts import Facts, tokens_in
from guidebook.verification.comparing.passages import Passage, settled
from guidebook.verification.expecting.expectations import LanguageExpectation
from guidebook.verification.expecting.musts import guide_musts
from guidebook.verification.expecting.targets import HandoutTarget

_NAMES = {
    "sitemap": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
}


def check_search(
    index: Any,
    file: str,
    language: LanguageExpectation,
    handouts: tuple[HandoutTarget, ...],
    written: frozenset[str],
) -> Iterator[Problem]:
    """What the search finds and shows; written are the pages in an editor's own words."""
    loose = {token for one in handouts for token in (str(one.pages), one.kilobytes)}
    if not all(one.is_known for one in handouts):
        loose |= tokens_in(entry["text"] for entry in index.get("docs", ()))
    docs: dict[str, list[Passage]] = {}
    for number, entry in enumerate(index.get("docs", ())):
        page = entry["location"].partition("#")[0]
        for name in ("title", "text"):
            # MkDocs leaves out what stands between the cells of a table.
            text = html.unescape(re.sub(r"<[^>]+>|(?<=:\d\d)|(?=\d\d:\d\d)", " ", entry[name]))
            passage = Passage(text=text, place=Place(file), path=f"docs[{number}].{name}")
            docs.setdefault(page, []).append(passage)
    for guide in language.guides:
        page = guide.page.removeprefix(language.folder)
        whole = Passage(text="", place=Place(file), path=page)
        facts = guide.facts.also(loose=loose)
        # The headings stand apart from their numbers here.
        musts = tuple(guide_musts(guide, with_numbers=False))
        yield from compare(tuple(docs.pop(page, ())), musts, facts, mend=MEND, whole=whole)
    home = Facts(known=language.facts.known, loose=language.facts.loose | loose)
    for page, passages in docs.items():
        if page not in written:
            yield from compare(tuple(passages), (), home, mend=MEND)


def check_sitemap(
    text: str, file: str, wanted: Mapping[str, Mapping[str, str]]
) -> Iterator[Problem]:
    """Every page with its address and that of each of its languages."""
    root = ElementTree.fromstring(text)
    found = {
        entry.findtext("sitemap:loc", "", _NAMES): {
            link.get("hreflang", ""): link.get("href", "")
            for link in entry.findall("xhtml:link", _NAMES)
        }
        for entry in root.findall("sitemap:url", _NAMES)
    }
    missing = [address for address in wanted if address not in found]
    strange = [address for address in found if address not in wanted]
    for address, other in zip_longest(missing, strange):
        yield _problem(file, "loc", address or "only pages of the site", other or "nothing")
    for address in (one for one in wanted if one in found):
        for lang in dict.fromkeys([*wanted[address], *found[address]]):
            expected = wanted[address].get(lang, "nothing")
            given = found[address].get(lang, "nothing")
            if expected != given:
                yield _problem(file, f"{address} {lang}", expected, given)


def check_preview(words: str, file: str, view: GuideView) -> Iterator[Problem]:
    """The words that a preview picture was made of."""
    wanted = "\n".join(
        "".join(run.text for run in text.runs)
        for text in (view.title, view.survey_name, view.survey, view.period)
        if text
    )
    if words != wanted:
        yield _problem(file, "Description", settled(wanted), settled(words) or "nothing")


def _problem(file: str, path: str, expected: str, found: str) -> Problem:
    return Problem(
        place=Place(file), path=path, message=f"expected {expected}, found {found}", mend=MEND
    )
