"""From the data files to all pages and files of the site, in every language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from guidebook import addresses
from guidebook.catalogues import Catalogue, read_catalogue
from guidebook.coverage import Coverage, adopt_stale, coverage_of
from guidebook.extracting import messages_of
from guidebook.handouts import render_handout
from guidebook.localizing import (
    Localizer,
    locale_of,
    localize_edition,
    localize_handout_details,
    localize_qr_alt,
)
from guidebook.model import Edition, Guidebook
from guidebook.pages import PageRenderer
from guidebook.problems import Place, Problem
from guidebook.proofreading import check_catalogue
from guidebook.reading import GUIDES, TRANSLATIONS, read_guidebook
from guidebook.settings import Language
from guidebook.typesetting import PAPERS, MissingGlyphs, TemplateError, Typesetter
from guidebook.views import EditionView, GuideView, Locale, LocalizedText


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """All that has been read: the guidebook, and a catalogue for every other language."""

    guidebook: Guidebook
    catalogues: Mapping[str, Catalogue]

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        """How much of each guide is translated into each language."""
        return tuple(
            row
            for catalogue in self.catalogues.values()
            for row in coverage_of(self.guidebook, catalogue)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as Markdown; source is its name below the language's folder: 2023/expert.md."""

    source: str
    markdown: str
    title: str
    nav_title: LocalizedText
    description: str
    is_latest: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """A PDF; path is below the language's folder: 2023/expert/spi-2023-expert-id-a4.pdf.

    link leads to it from the source of its guide's page.
    """

    path: str
    link: str
    content: bytes
    pages: int
    details: LocalizedText


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSite:
    """Everything of one language; folder is where on the site it stands, such as en/."""

    locale: Locale
    folder: str
    words: Mapping[str, LocalizedText]
    pages: tuple[Page, ...]
    handouts: tuple[Handout, ...]


def read_project(
    root: Path, languages: tuple[Language, ...], problems: list[Problem]
) -> Project | None:
    """All data files below root, checked; None, and every problem, where something is wrong."""
    guidebook = read_guidebook(root, problems)
    catalogues = {
        language.lang: read_catalogue(root, f"{GUIDES}/{TRANSLATIONS}", language.lang, problems)
        for language in languages[1:]
    }
    if guidebook:
        messages = messages_of(guidebook)
        for lang, catalogue in catalogues.items():
            problems.extend(check_catalogue(catalogue, messages))
            catalogues[lang] = adopt_stale(catalogue, messages)
    if guidebook is None or problems:
        return None
    return Project(guidebook=guidebook, catalogues=catalogues)


def publish(
    project: Project,
    languages: tuple[Language, ...],
    *,
    address: str | None,
    renderer: PageRenderer,
    typesetter: Typesetter,
    problems: list[Problem],
) -> tuple[LanguageSite, ...]:
    """The site in every language.

    address is its public address with a slash at its end, or None where it is not known.
    """
    press = _Press(
        project=project,
        renderer=renderer,
        typesetter=typesetter,
        address=address,
        problems=problems,
    )
    return tuple(press.site(localizer) for localizer in _localizers(project, languages))


def _localizers(project: Project, languages: tuple[Language, ...]) -> list[Localizer]:
    interface = project.guidebook.interface
    source = Localizer(
        locale=locale_of(languages[0].lang, languages[0].endonym), interface=interface
    )
    return [
        source,
        *(
            Localizer(
                locale=locale_of(language.lang, language.endonym),
                interface=interface,
                catalogue=project.catalogues[language.lang],
                source=source,
            )
            for language in languages[1:]
        ),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Press:
    """Makes the pages and handouts of one language after the other."""

    project: Project
    renderer: PageRenderer
    typesetter: Typesetter
    address: str | None
    problems: list[Problem]

    def site(self, localizer: Localizer) -> LanguageSite:
        guidebook = self.project.guidebook
        source = localizer.source.locale if localizer.source else localizer.locale
        folder = addresses.language_folder(localizer.locale, source)
        views = [localize_edition(guidebook, edition, localizer) for edition in guidebook.editions]
        pages = [self._home(views)]
        handouts = []
        for edition, view in zip(guidebook.editions, views, strict=True):
            for guide in view.guides:
                made = [
                    handout
                    for form in PAPERS
                    if (handout := self._handout(form, edition, view, guide, folder, localizer))
                ]
                handouts += made
                pages.append(self._guide(view, guide, made, is_latest=view is views[0]))
        return LanguageSite(
            locale=localizer.locale,
            folder=folder,
            words=views[0].words,
            pages=tuple(pages),
            handouts=tuple(handouts),
        )

    def _home(self, views: list[EditionView]) -> Page:
        words = views[0].words
        return Page(
            source=addresses.HOME,
            markdown=self.renderer.render(
                "home.md", edition=views[0], words=words, earlier=views[1:]
            ),
            title=words["home_title"].plain,
            nav_title=words["all_guides"],
            description=words["site_description"].plain,
        )

    def _guide(
        self, view: EditionView, guide: GuideView, handouts: list[Handout], *, is_latest: bool
    ) -> Page:
        return Page(
            source=addresses.guide_source(guide),
            markdown=self.renderer.render(
                "guide.md", guide=guide, words=view.words, handouts=handouts
            ),
            title=guide.document_title,
            nav_title=guide.audience if is_latest else guide.title,
            description=guide.summary.plain,
            is_latest=is_latest,
        )

    def _handout(
        self,
        form: str,
        edition: Edition,
        view: EditionView,
        guide: GuideView,
        folder: str,
        localizer: Localizer,
    ) -> Handout | None:
        place = addresses.guide_folder(guide)
        interface = self.project.guidebook.interface
        address = f"{self.address}{folder}{place}" if self.address else None
        alt = localize_qr_alt(interface, edition, localizer, address) if address else None
        try:
            pdf = self.typesetter.typeset(
                render_handout(view, guide, address=address, qr_alt=alt), form
            )
        except MissingGlyphs as missing:
            for glyph in missing.glyphs:
                self.problems.extend(self._missing_glyphs(glyph, localizer, edition, guide))
            return None
        except TemplateError as error:
            problem = Problem(
                place=error.place,
                message=f"expected a template that Typst understands, found: {error}",
                mend="Undo the last change of the template, or mend it here.",
            )
            self.problems.append(problem)
            return None
        name = addresses.handout_name(guide, form)
        return Handout(
            path=place + name,
            link=f"{guide.id}/{name}",
            content=pdf.content,
            pages=pdf.pages,
            details=localize_handout_details(
                interface,
                edition,
                localizer,
                paper=PAPERS[form],
                pages=pdf.pages,
                size=len(pdf.content),
            ),
        )

    def _missing_glyphs(
        self, glyph: str, localizer: Localizer, edition: Edition, guide: GuideView
    ) -> Iterator[Problem]:
        """The problems of a sign that no font has, one at each text that has it."""
        places: list[tuple[Place, str]] = []
        for message in messages_of(self.project.guidebook):
            found = localizer.catalogue and localizer.catalogue.find(
                message.source, message.context
            )
            for form in found.forms if found else (message.source,):
                if glyph in form:
                    places.append((found.place if found else message.places[0], form))
        own = Place(f"{GUIDES}/{edition.id}/{guide.id}.yml")
        shown = glyph if glyph.isprintable() else f"U+{ord(glyph[0]):04X}"
        for place, text in places or [(own, guide.document_title)]:
            yield Problem(
                place=place,
                message=f"expected signs that the handouts' fonts have, found {shown} in: {text} "
                f"({localizer.locale.lang})",
                mend="Write it without this sign, or add a font that has it to "
                "hooks/handouts/fonts.",
            )
