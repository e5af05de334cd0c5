"""The pages of a language: home and guides."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from guidebook.channels.live import export_home_live, export_live
from guidebook.channels.structured_data import export_structured_data
from guidebook.data.model import Edition
from guidebook.data.written_pages import WrittenPage
from guidebook.localization import addresses
from guidebook.localization.languages import LanguageViews
from guidebook.localization.project import Project
from guidebook.localization.views import EditionView, GuideView, LocalizedText, SectionView
from guidebook.localization.written_views import localize_written, plain_markup
from guidebook.pages.pages import PageRenderer
from guidebook.printing.codes import file_code
from guidebook.printing.printers import Handout
from guidebook.publishing.site_files import GuideAssets
from guidebook.publishing.sites import Asset, Page

_CHECK = addresses.page_url(addresses.HANDOUT_PAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMaker:
    """Makes the pages of one language.

    address is the site's, with a slash at its end, or None where it is not known.
    """

    project: Project
    renderer: PageRenderer
    address: str | None
    views: LanguageViews
    handouts: tuple[Handout, ...]
    calendars: Mapping[str, Asset]

    def home(self) -> Page:
        """The page that asks which guide a reader wants."""
        frame = self.views.frame
        words = frame.words
        present = [view for survey in frame.surveys for view in survey.present]
        return Page(
            source=addresses.HOME,
            kind="home",
            body=self.renderer.render(
                "home.html" if frame.is_single else "surveys.html",
                locale=self.views.localizer.locale,
                frame=frame,
                words=words,
                check=addresses.link_to_page("", _CHECK),
                offline={
                    name: addresses.offline_file(self.views.localizer.locale.lang, ending)
                    for name, ending in (("one_file", "html"), ("folder", "zip"))
                },
                calendars={view.id: self._calendar(view.id, "") for view in present},
                handouts={view.id: self._downloads(view.id, addresses.ALL, "") for view in present},
            ),
            live=export_home_live(self.project.guidebook, frame),
            title_text=words["home.title"],
            headings=self._home_headings(),
            title=words["home.title"].plain,
            nav_title=words["page.all_guides"],
            description=frame.description,
        )

    def _home_headings(self) -> dict[str, LocalizedText]:
        frame = self.views.frame
        if frame.is_single:
            return {
                "guides": frame.words["home.question"],
                "handout": frame.words["printing.all_heading"],
            }
        return {
            f"edition-{view.id}": view.words["home.edition"]
            for survey in frame.surveys
            for view in survey.present
        }

    def guide(
        self, edition: Edition, view: EditionView, guide: GuideView, assets: GuideAssets
    ) -> Page:
        """The page of a guide."""
        is_superseded = not self.views.frame.is_present(edition.id)
        place = addresses.guide_folder(guide)
        source = addresses.guide_source(guide)
        site = f"{self.address}{self.views.folder}" if self.address else None
        body = self.renderer.render(
            "guide.html",
            guide=guide,
            words=view.words,
            edition=view,
            newer=[
                (one, addresses.link_to_page(place, addresses.newer_place(one, guide.id)))
                for one in guide.newer
            ],
            calendar=self._calendar(guide.edition, place),
            handouts=self._downloads(guide.edition, guide.id, place),
            check=addresses.link_to_page(place, _CHECK),
            contacts={
                name: addresses.coded(
                    addresses.link_from(place, asset.path),
                    file_code(guide.edition, asset.content),
                )
                for name, asset in assets.contacts.items()
            },
            share=addresses.share_link(guide.document_title, site + place) if site else None,
            chat=addresses.link_from(place, assets.chat.path) if assets.chat else None,
        )
        return Page(
            source=source,
            kind="earlier" if is_superseded else "guide",
            body=body,
            preview=f"{site}{assets.preview.path}" if assets.preview else None,
            live=export_live(edition, view, guide),
            structured_data=export_structured_data(guide, site + place) if site else None,
            title_text=guide.title,
            headings={
                **{section.id: section.title for section in guide.sections},
                "handout": view.words["printing.heading"],
            },
            title=guide.document_title,
            nav_title=guide.audience
            if self.views.frame.is_single and not is_superseded
            else guide.menu_title,
            description=guide.summary.plain,
            name=view.words["site.title"].plain,
            is_superseded=is_superseded,
            superseded_on=min(filter(None, (one.since for one in guide.newer)), default=None),
            help=next((f"#{one.id}" for one in guide.sections if _has_numbers(one)), None),
        )

    def written(self, page: WrittenPage) -> Page:
        """A page in an editor's own words."""
        frame = self.views.frame
        locale = self.views.localizer.locale
        view = localize_written(page, self.views.localizer, frame.words)
        heading = next(iter(view.headings.values()), self.views.localizer.plain(page.name))
        heading = plain_markup(heading)
        return Page(
            source=view.source,
            kind="about",
            body=self.renderer.render("written.md", page=view, locale=locale),
            title_text=heading,
            headings=view.headings,
            title=frame.window_title(heading),
            nav_title=heading,
            description=frame.description,
            is_written=True,
        )

    def _downloads(self, edition: str, guide: str, place: str) -> list[dict[str, Any]]:
        """The handouts that a page offers."""
        return [
            {
                "name": one.order.name,
                "details": one.details,
                "link": addresses.coded(addresses.link_from(place, one.path), one.code),
            }
            for one in self.handouts
            if one.order.edition.id == edition and one.order.guide_id == guide
        ]

    def _calendar(self, edition: str, place: str) -> str | None:
        found = self.calendars.get(edition)
        return addresses.link_from(place, found.path) if found else None


def _has_numbers(section: SectionView) -> bool:
    return any(kind == "contact_channels" for kind, _ in section.blocks)
