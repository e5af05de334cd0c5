"""From the data files to all pages and files of the site, in every language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from guidebook import addresses
from guidebook.exports import export_contact, export_live, export_structured_data
from guidebook.glyphs import missing_glyphs
from guidebook.handouts import render_handout, render_preview
from guidebook.localizing import (
    localize_edition,
    localize_handout_details,
    localize_qr_alt,
)
from guidebook.model import Edition
from guidebook.pages import PageRenderer
from guidebook.problems import Place, Problem
from guidebook.project import Project, localizers_of
from guidebook.reading import GUIDES
from guidebook.settings import Language
from guidebook.translating import Localizer
from guidebook.typesetting import PAPERS, MissingGlyphs, TemplateError, Typesetter
from guidebook.views import EditionView, GuideView, Locale, LocalizedText


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as Markdown; source is its name below the language's folder: 2023/expert.md.

    title is that of the window, title_text the heading that it is made of; headings are the
    others by their anchors.
    """

    source: str
    markdown: str
    title_text: LocalizedText
    headings: Mapping[str, LocalizedText]
    preview: str | None = None
    live: Mapping[str, Any] | None = None
    structured_data: Mapping[str, Any] | None = None
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
class Asset:
    """Another file beside a page; path is below the language's folder."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSite:
    """Everything of one language; folder is where on the site it stands, such as en/."""

    locale: Locale
    folder: str
    words: Mapping[str, LocalizedText]
    pages: tuple[Page, ...]
    handouts: tuple[Handout, ...]
    assets: tuple[Asset, ...]


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
    return tuple(press.site(localizer) for localizer in localizers_of(project, languages))


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
        handouts: list[Handout] = []
        assets: list[Asset] = []
        missing: dict[str, Place] = {}
        for edition, view in zip(guidebook.editions, views, strict=True):
            for guide in view.guides:
                made = [
                    handout
                    for form in PAPERS
                    if (
                        handout := self._handout(
                            form, edition, view, guide, folder, localizer, missing
                        )
                    )
                ]
                contacts = self._contacts(guide, folder)
                preview = self._preview(guide)
                handouts += made
                assets += [*contacts.values(), *([preview] if preview else [])]
                pages.append(self._guide(edition, view, guide, made, contacts, preview, folder))
        self.problems.extend(missing_glyphs(missing, guidebook, localizer))
        return LanguageSite(
            locale=localizer.locale,
            folder=folder,
            words=views[0].words,
            pages=tuple(pages),
            handouts=tuple(handouts),
            assets=tuple(assets),
        )

    def _contacts(self, guide: GuideView, folder: str) -> dict[str, Asset]:
        """A contact for each number of a guide, by the number's name."""
        place = addresses.guide_folder(guide)
        address = f"{self.address}{folder}{place}" if self.address else None
        return {
            channel.id: Asset(
                path=place + addresses.contact_name(guide, channel.id),
                content=export_contact(guide, channel, address).encode(),
            )
            for channel in guide.channels
        }

    def _preview(self, guide: GuideView) -> Asset | None:
        """The picture that a chat shows with a guide's address, where that is known."""
        if not self.address:
            return None
        content = self.typesetter.draw(render_preview(guide), "preview")
        return Asset(
            path=addresses.guide_folder(guide) + addresses.preview_name(content), content=content
        )

    def _home(self, views: list[EditionView]) -> Page:
        words = views[0].words
        return Page(
            source=addresses.HOME,
            markdown=self.renderer.render(
                "home.md", edition=views[0], words=words, earlier=views[1:]
            ),
            live=export_live(self.project.guidebook.latest, views[0], None),
            title_text=words["home_title"],
            headings={"guides": words["home_question"]},
            title=words["home_title"].plain,
            nav_title=words["all_guides"],
            description=words["site_description"].plain,
        )

    def _guide(
        self,
        edition: Edition,
        view: EditionView,
        guide: GuideView,
        handouts: list[Handout],
        contacts: Mapping[str, Asset],
        preview: Asset | None,
        folder: str,
    ) -> Page:
        is_latest = edition is self.project.guidebook.latest
        place = addresses.guide_folder(guide)
        address = f"{self.address}{folder}{place}" if self.address else None
        markdown = self.renderer.render(
            "guide.md",
            guide=guide,
            words=view.words,
            pictures=self._pictures(guide, is_printed=False),
            handouts=handouts,
            contacts={name: asset.path.removeprefix(place) for name, asset in contacts.items()},
            share=addresses.share_link(guide.document_title, address) if address else None,
        )
        return Page(
            source=addresses.guide_source(guide),
            markdown=markdown,
            preview=f"{self.address}{folder}{preview.path}" if preview else None,
            live=export_live(edition, view, guide),
            structured_data=export_structured_data(edition, guide, address) if address else None,
            title_text=guide.title,
            headings={
                **{section.id: section.title for section in guide.sections},
                "handout": view.words["handout_heading"],
            },
            title=guide.document_title,
            nav_title=guide.audience if is_latest else guide.title,
            description=guide.summary.plain,
            is_latest=is_latest,
        )

    def _pictures(self, guide: GuideView, *, is_printed: bool) -> dict[str, str]:
        """The picture of each section that shows one, by the section's name."""
        return {
            section.id: self.renderer.render_picture(
                section.picture, guide.locale, is_printed=is_printed
            )
            for section in guide.sections
            if section.picture
        }

    def _handout(
        self,
        form: str,
        edition: Edition,
        view: EditionView,
        guide: GuideView,
        folder: str,
        localizer: Localizer,
        missing: dict[str, Place],
    ) -> Handout | None:
        place = addresses.guide_folder(guide)
        interface = self.project.guidebook.interface
        address = f"{self.address}{folder}{place}" if self.address else None
        alt = localize_qr_alt(interface, edition, localizer, address) if address else None
        try:
            pdf = self.typesetter.typeset(
                render_handout(
                    view, guide, self._pictures(guide, is_printed=True), address=address, qr_alt=alt
                ),
                form,
            )
        except MissingGlyphs as found:
            for glyph in found.glyphs:
                missing.setdefault(glyph, Place(f"{GUIDES}/{edition.id}/{guide.id}.yml"))
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
