"""The whole built site, read back from its files and held against the data."""

from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from guidebook.data.settings import Language
from guidebook.localization import addresses
from guidebook.localization.project import Project
from guidebook.problems.problem import Place, Problem
from guidebook.verification.checking.code_checking import codes_listed, sorted_codes
from guidebook.verification.checking.file_checking import (
    MEND,
    check_calendar,
    check_chat,
    check_contact,
)
from guidebook.verification.checking.handout_checking import (
    check_handout,
    codes_expected,
    mistaken_identity,
)
from guidebook.verification.checking.index_checking import (
    check_preview,
    check_search,
    check_sitemap,
)
from guidebook.verification.checking.machine_checking import check_machine_guides
from guidebook.verification.checking.page_checking import (
    check_code_page,
    check_guide_page,
    check_home,
    check_other_page,
)
from guidebook.verification.comparing.values import compare_values
from guidebook.verification.expecting.expectations import (
    GuideExpectation,
    LanguageExpectation,
    expectations_of,
)
from guidebook.verification.expecting.targets import (
    HandoutTarget,
    Targets,
    calendar_of,
    chat_of,
    handout_targets,
    newer_contact_of,
)
from guidebook.verification.expecting.writing import WrittenPages
from guidebook.verification.reading.pdf_reading import PdfReading, read_pdf
from guidebook.verification.reading.picture_reading import read_picture_words
from guidebook.verification.reading.site_reading import SiteFolder

_READ_BACK = (".html", ".pdf", ".vcf", ".ics", ".txt", ".json", ".xml", ".png")
_CODE_PAGE = addresses.page_url(addresses.HANDOUT_PAGE)

Problems = Iterator[Problem]


def verify_site(
    folder: Path,
    project: Project,
    languages: tuple[Language, ...],
    written: WrittenPages,
    *,
    address: str | None,
    schema: Any,
) -> tuple[Problem, ...]:
    """Every disagreement between the site in a folder and the data; none if all is well.

    address is the site's public address with a slash at its end, or None where it is not known;
    schema is the JSON Schema of the guides for programs.
    """
    if not (folder / "index.html").is_file():
        home = Problem(
            place=Place("index.html"),
            message=f"expected a built site in {folder.name}, found none",
            mend="Write make build first.",
        )
        return (home,)
    verification = _Verification(
        site=SiteFolder(folder=folder),
        project=project,
        written=written,
        address=address,
        schema=schema,
        languages=expectations_of(project, languages, address),
    )
    return tuple(_once_a_place(verification.problems()))


def _once_a_place(problems: Problems) -> Problems:
    """The first problem of every place: what it shows and where it leads may both be wrong."""
    told = set()
    for problem in problems:
        key = (problem.place, problem.path)
        # What is missing altogether has no place of its own.
        if key not in told or problem.place.line == 1:
            told.add(key)
            yield problem


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verification:
    """One look at a whole site."""

    site: SiteFolder
    project: Project
    written: WrittenPages
    address: str | None
    schema: Any
    languages: tuple[LanguageExpectation, ...]

    def problems(self) -> Problems:
        wanted = tuple(handout_targets(self.project.guidebook, self.languages))
        codes: dict[str, str] = {}
        for language in self.languages:
            codes |= yield from self._codes(language, wanted)
        handouts, readings = yield from self._handouts(wanted, codes)
        targets = Targets(
            address=self.address,
            latest=self.project.guidebook.latest,
            handouts=handouts,
            languages=self._languages_of_pages(),
            guides=tuple(guide for one in self.languages for guide in one.guides),
        )
        for language in self.languages:
            yield from self._pages(language, targets)
            for guide in language.guides:
                yield from self._files(guide, targets)
            yield from self._data(language, targets)
        sources = {one.page: one for one in self.languages[0].guides}
        for target in handouts:
            if target.path in readings:
                page = target.guide.page if target.guide else ""
                source = sources.get(page.removeprefix(target.language.folder))
                code = codes.get(target.path)
                yield from check_handout(readings[target.path], target, source, code)
        yield from self._site_files(targets)
        yield from self._unknown()

    def _codes(
        self, language: LanguageExpectation, handouts: tuple[HandoutTarget, ...]
    ) -> Generator[Problem, None, dict[str, str]]:
        """The code of each handout of a language, as the page of codes has it."""
        own = tuple(one for one in handouts if one.language is language)
        path = language.folder + _CODE_PAGE
        page = (yield from self.site.html(f"{path}index.html")) if own else None
        if page is None:
            return {}
        listed = codes_listed(page, path, self.address)
        codes, problems = sorted_codes(listed, own, page.article.file)
        yield from problems
        yield from check_code_page(page, language, frozenset(listed.values()))
        return codes

    def _handouts(
        self, wanted: tuple[HandoutTarget, ...], codes: Mapping[str, str]
    ) -> Generator[Problem, None, tuple[tuple[HandoutTarget, ...], dict[str, PdfReading]]]:
        """Every PDF, read, with what its file really is."""
        targets: list[HandoutTarget] = []
        readings: dict[str, PdfReading] = {}
        for target in wanted:
            content = yield from self.site.content(target.path)
            if content is not None:
                reading = partial(
                    read_pdf,
                    content,
                    target.path,
                    codes=codes_expected(target),
                    runs_left=target.language.localizer.locale.dir == "rtl",
                )
                pdf = yield from self.site.read(target.path, reading)
                problem = pdf and mistaken_identity(pdf, target, codes.get(target.path))
                if problem:
                    yield problem
                elif pdf:
                    readings[target.path] = pdf
                    target = replace(target, paper=pdf.paper, pages=pdf.pages, size=len(content))
            targets.append(target)
        return tuple(targets), readings

    def _pages(self, language: LanguageExpectation, targets: Targets) -> Problems:
        """Every page of a language."""
        path = f"{language.folder}index.html"
        if page := (yield from self.site.html(path)):
            yield from check_home(page, language, targets, self.site.folder)
        for guide in language.guides:
            if page := (yield from self.site.html(f"{guide.page}index.html")):
                yield from check_guide_page(page, guide, language, targets, self.site.folder)
        names = self._names_of_pages(language)
        words = language.latest.words
        for name in names:
            path = language.folder + name
            heading = None if name in self.written.pages else words["codes.title"].plain
            if page := (yield from self.site.html(f"{path}index.html")):
                yield from check_other_page(
                    page, path, language, targets, self.site.folder, heading=heading
                )

    def _names_of_pages(self, language: LanguageExpectation) -> list[str]:
        """The pages in an editor's own words, and the page of codes."""
        lang = language.localizer.locale.lang
        names = [name for name, langs in self.written.pages.items() if lang in langs]
        has_codes = any(edition.handouts for edition in language.editions)
        return [*names, *([_CODE_PAGE] if has_codes else [])]

    def _files(self, guide: GuideExpectation, targets: Targets) -> Problems:
        """The files beside a guide's page."""
        shown = {one.id: one for one in guide.view.channels}
        for channel in guide.channels:
            for path, version in (
                (targets.contacts_of(guide)[channel.id], "3.0"),
                (newer_contact_of(guide, channel.id), "4.0"),
            ):
                text = yield from self.site.text(path)
                if text is not None:
                    yield from check_contact(text, path, guide, channel, shown[channel.id], version)
        if guide.edition.period and guide.guide is guide.edition.guides[0]:
            path = calendar_of(guide)
            text = yield from self.site.text(path)
            if text is not None:
                yield from check_calendar(text, path, guide)
        if guide.address:
            path = chat_of(guide)
            text = yield from self.site.text(path)
            if text is not None:
                yield from check_chat(text, path, guide)
            yield from self._preview(guide)

    def _preview(self, guide: GuideExpectation) -> Problems:
        found = sorted((self.site.folder / guide.page).glob("preview-*.png"))
        if len(found) != 1:
            yield _problem(f"{guide.page}preview-….png", "one picture", f"{len(found)}")
        for file in found:
            path = file.relative_to(self.site.folder).as_posix()
            content = yield from self.site.content(path)
            if content is not None:
                words = yield from self.site.read(path, partial(read_picture_words, content))
                if words is not None:
                    yield from check_preview(words, path, guide.view)

    def _data(self, language: LanguageExpectation, targets: Targets) -> Problems:
        """The search index of a language, and its guides for programs."""
        path = f"{language.folder}search/search_index.json"
        index = yield from self.site.json(path)
        own = tuple(one for one in targets.handouts if one.language is language)
        if isinstance(index, dict):
            written = frozenset(self._names_of_pages(language))
            yield from check_search(index, path, language, own, written)
        path = language.folder + addresses.GUIDES_FILE
        data = yield from self.site.json(path)
        if isinstance(data, dict):
            yield from check_machine_guides(data, path, language, targets)

    def _site_files(self, targets: Targets) -> Problems:
        """What there is once: the page for a wrong address, the schema, the list of pages."""
        source = self.languages[0]
        if page := (yield from self.site.html("404.html")):
            heading = source.latest.words["not_found.title"].plain
            yield from check_other_page(
                page, "", source, targets, self.site.folder, heading=heading
            )
        path = addresses.SCHEMA_FILE
        schema = yield from self.site.json(path)
        if schema is not None:
            yield from compare_values(schema, self.schema, place=Place(path), path="", mend=MEND)
        if self.address:
            address = self.address
            wanted: dict[str, dict[str, str]] = {}
            for pages in targets.languages.values():
                # A language without the page has its home page there, which is another one.
                own = {
                    lang: address + path
                    for lang, path in pages.items()
                    if targets.languages.get(path) is pages
                }
                default = self.languages[0].localizer.locale.lang
                for path in own.values():
                    wanted[path] = {
                        **own,
                        **({"x-default": own[default]} if default in own else {}),
                    }
            text = yield from self.site.text("sitemap.xml")
            if text is not None:
                yield from check_sitemap(text, "sitemap.xml", wanted)

    def _languages_of_pages(self) -> dict[str, dict[str, str]]:
        """Where the links to each language lead, for every page; home where there is none."""
        homes = {one.localizer.locale.lang: one.folder for one in self.languages}
        every = frozenset(homes)
        names = {"": every} | dict.fromkeys((one.page for one in self.languages[0].guides), every)
        if any(edition.handouts for edition in self.project.guidebook.editions):
            names[_CODE_PAGE] = every
        names |= self.written.pages
        found: dict[str, dict[str, str]] = {}
        for name, langs in names.items():
            pages = {
                lang: folder + (name if lang in langs else "") for lang, folder in homes.items()
            }
            found |= {pages[lang]: pages for lang in langs}
        return found

    def _unknown(self) -> Problems:
        """Files that a reader could take for ours, and that the data do not know."""
        for file in sorted(self.site.folder.rglob("*")):
            path = file.relative_to(self.site.folder).as_posix()
            is_known = path in self.site.seen or path in self.written.files
            if file.suffix in _READ_BACK and not is_known and not path.startswith("assets/"):
                yield Problem(
                    place=Place(path),
                    message="expected only files that the data want, found this one",
                    mend="Build again; a page or a file of your own goes into docs/.",
                )


def _problem(path: str, expected: str, found: str) -> Problem:
    return Problem(place=Place(path), message=f"expected {expected}, found {found}", mend=MEND)
